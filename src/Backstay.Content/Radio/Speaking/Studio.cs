using Backstay.Content.Files;

namespace Backstay.Content.Radio.Speaking;

/// <param name="Piece">Its id.</param>
/// <param name="Done">Pieces done, this one included.</param>
public readonly record struct StudioStep(string Piece, int Done, int Of);

/// <param name="Made">Ids of what was spoken now.</param>
public sealed record StudioReport(IReadOnlyList<string> Made, int Unchanged, int ByPeople, long Bytes, TimeSpan Length);

/// <summary>Speaks what the radio's files say and keeps it as sound, each piece once until its words or the voice change.</summary>
public sealed class Studio
{
    private readonly ISpeechEngine engine;
    private readonly Encoder encoder;

    internal Studio(ISpeechEngine engine, Encoder encoder) => (this.engine, this.encoder) = (engine, encoder);

    /// <param name="voice">ENGINE or ENGINE:VOICE; null for the best that is there.</param>
    /// <exception cref="SpeechException">A program is missing.</exception>
    public static Studio Open(SpeechOptions options, string? voice) => new(Engine.Find(options, voice), Encoder.Find());

    /// <summary>Engine, voice and pace.</summary>
    public string Voice => engine.Voice;

    /// <param name="content">The folder of the content; the sound goes to radio/audio below it.</param>
    /// <param name="only">One id; null for all.</param>
    /// <exception cref="SpeechException">The content has mistakes, there is no such piece, or a program fails.</exception>
    public async Task<StudioReport> MakeAsync(string content, string? only, Action<StudioStep> told, CancellationToken ct)
    {
        var (items, findings) = ContentFiles.Read(content);
        if (findings.Count > 0) throw new SpeechException("The content has mistakes in it.", string.Join(Environment.NewLine, findings));
        var pieces = items.Where(item => item.Speech is not null && (only is null || item.Item.Id == only)).ToList();
        if (pieces.Count == 0) throw new SpeechException(only is null ? "The radio has no pieces." : $"The radio has no piece '{only}'.", $"They are in {Path.Combine(content, "radio")}.");
        var recordings = new Recordings(content);
        Directory.CreateDirectory(recordings.Folder);
        var index = recordings.ReadIndex();
        if (only is null) Forget(recordings, index, items);
        var made = new List<string>();
        var byPeople = 0;
        foreach (var (piece, number) in pieces.Select((piece, number) => (piece, number + 1)))
        {
            var id = piece.Item.Id;
            if (File.Exists(recordings.Human(id))) byPeople++;
            else if (index.GetValueOrDefault(id)?.Hash != SpokenPiece.HashOf(piece.Speech!, Voice) || !File.Exists(recordings.Spoken(id)))
            {
                index[id] = await SpeakAsync(piece.Speech!, recordings.Spoken(id), ct);
                recordings.WriteIndex(index);
                made.Add(id);
            }
            told(new(id, number, pieces.Count));
        }
        return new(made, pieces.Count - made.Count - byPeople, byPeople, index.Values.Sum(piece => piece.Bytes), TimeSpan.FromSeconds(index.Values.Sum(piece => piece.Seconds)));
    }

    private async Task<SpokenPiece> SpeakAsync(SpeechWords words, string file, CancellationToken ct)
    {
        var parts = new List<(Sound, double)>();
        foreach (var paragraph in words.Speech) parts.Add((await engine.SpeakAsync(paragraph.Say, ct), paragraph.Pause));
        var (whole, starts) = Sound.Join(parts);
        var beside = Path.ChangeExtension(file, ".new.mp3");
        await encoder.EncodeAsync(whole.Loud(), beside, ct);
        File.Move(beside, file, overwrite: true);
        return new()
        {
            Voice = Voice, Hash = SpokenPiece.HashOf(words, Voice), Seconds = Math.Round(whole.Seconds, 1), Bytes = new FileInfo(file).Length,
            Starts = [.. starts.Select(start => Math.Round(start, 1))],
        };
    }

    // What was spoken of a piece that is there no more.
    private static void Forget(Recordings recordings, Dictionary<string, SpokenPiece> index, IReadOnlyList<LoadedItem> items)
    {
        var gone = index.Keys.Except(items.Select(item => item.Item.Id)).ToList();
        foreach (var id in gone)
        {
            File.Delete(recordings.Spoken(id));
            index.Remove(id);
        }
        if (gone.Count > 0) recordings.WriteIndex(index);
    }
}
