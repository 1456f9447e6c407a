using System.Text.RegularExpressions;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Radio;
using Backstay.Content.Radio.Speaking;

namespace Backstay.Tests.Content.Radio;

/// <summary>The recordings that come with the program: they say what is written.</summary>
[Trait("Runs", "once")]
public sealed partial class SpokenTests
{
    private const int MostBytesInAll = 15_000_000, MostBytesAMinute = 200_000;

    private static IReadOnlyList<LoadedItem> Pieces => [.. Reading.Items.Where(item => item.Speech is not null)];

    [Fact]
    public void Every_piece_has_a_recording_of_its_words()
    {
        Pieces.Count.ShouldBeGreaterThanOrEqualTo(20);
        ContentCheck.Run().ShouldBeEmpty("`backstay speak --content=content` makes what is missing");
    }

    [Fact]
    public void A_recording_lasts_as_long_as_its_file_says()
    {
        var told = Pieces.Where(piece => ToldMinutes(piece) is not null).ToList();
        told.ShouldNotBeEmpty();
        foreach (var piece in told) Recorded(piece).Length.TotalMinutes.ShouldBe(ToldMinutes(piece)!.Value, ToldMinutes(piece)!.Value * .2, piece.Item.Id);
    }

    [Fact]
    public void A_recording_keeps_a_calm_pace()
    {
        foreach (var piece in Pieces) Recorded(piece).Length.TotalSeconds.ShouldBe(piece.Speech!.Length.TotalSeconds, piece.Speech.Length.TotalSeconds * .1, piece.Item.Id);
    }

    [Fact]
    public void A_recording_knows_when_each_paragraph_begins()
    {
        foreach (var (piece, recording) in Pieces.Select(piece => (piece, Recorded(piece))).Where(one => !one.Item2.ByPerson))
        {
            recording.Starts.Count.ShouldBe(piece.Speech!.Speech.Count);
            recording.Starts.ShouldBe(recording.Starts.Order());
            recording.Starts[^1].ShouldBeLessThan(recording.Length.TotalSeconds);
        }
    }

    [Fact]
    public void A_recording_has_a_constant_bit_rate_so_that_a_jump_lands_on_its_word()
    {
        foreach (var recording in Pieces.Select(Recorded).Where(recording => !recording.ByPerson))
            (recording.Bytes * 8 / 1000 / recording.Length.TotalSeconds).ShouldBe(Encoder.KilobitsASecond, .5, recording.Id);
    }

    [Fact]
    public void Recordings_are_small()
    {
        foreach (var recording in Pieces.Select(Recorded)) (recording.Bytes / recording.Length.TotalMinutes).ShouldBeLessThan(MostBytesAMinute, recording.Id);
        Pieces.Sum(piece => Recorded(piece).Bytes).ShouldBeLessThan(MostBytesInAll);
    }

    private static Recording Recorded(LoadedItem piece) => new Recordings(ContentShelf.Folder).Find(piece.Item.Id, piece.Speech!)!;

    /// <summary>"# About 6 and a half minutes in all", where the first line says so.</summary>
    private static double? ToldMinutes(LoadedItem piece) =>
        About().Match(File.ReadLines(Path.Combine(ContentShelf.Folder, "radio", $"{piece.Item.Id}.en.yaml")).First()) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + (match.Groups[2].Success ? .5 : 0) : null;

    [GeneratedRegex("^# About (\\d+)( and a half)? minutes")]
    private static partial Regex About();
}
