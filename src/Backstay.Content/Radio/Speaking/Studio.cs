using Backstay.Content.Files;
using Backstay.Content.Gym.Sessions;

namespace Backstay.Content.Radio.Speaking;

/// <param name="Piece">Its id.</param>
/// <param name="Done">Pieces done, this one included.</param>
public readonly record struct StudioStep(string Piece, int Done, int Of);

/// <param name="Made">Ids of what was spoken now.</param>
public sealed record StudioReport(IReadOnlyList<string> Made, int Unchanged, int ByPeople, long Bytes, TimeSpan Length);

/// <summary>Speaks what the radio's files say, and what is said in sessions of exercises, and keeps it as sound, each piece once until its words or the voice change.</summary>
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

    /// <param name="content">The folder of the content; the sound goes to radio/audio and gym/audio below it.</param>
    /// <param name="only">One id; null for all.</param>
    /// <exception cref="SpeechException">The content has mistakes, there is no such piece, or a program fails.</exception>
    public async Task<StudioReport> MakeAsync(string content, string? only, Action<StudioStep> told, CancellationToken ct)
    {
        var (items, findings) = ContentFiles.Read(content);
        if (findings.Count > 0) throw new SpeechException("The content has mistakes in it.", string.Join(Environment.NewLine, findings));
        var shelves = new[] { (Recordings: new Recordings(content), Pieces: OfRadio(items)), (Recordings: SpokenCues.Recordings(content), Pieces: SpokenCues.Pieces(content, items)) };
        var asked = shelves.SelectMany(shelf => shelf.Pieces.Where(piece => only is null || piece.Id == only).Select(piece => (shelf.Recordings, piece.Id, piece.Words))).ToList();
        if (asked.Count == 0) throw new SpeechException(only is null ? "There is nothing to speak." : $"There is no piece '{only}' to speak.", $"The radio's pieces are in {Path.Combine(content, "radio")}, exercises in {Path.Combine(content, "gym")}.");
        var indexes = shelves.ToDictionary(shelf => shelf.Recordings, shelf => Open(shelf.Recordings, only is null ? [.. shelf.Pieces.Select(piece => piece.Id)] : null));
        var made = new List<string>();
        var byPeople = 0;
        foreach (var ((recordings, id, words), number) in asked.Select((piece, number) => (piece, number + 1)))
        {
            var index = indexes[recordings];
            if (File.Exists(recordings.Human(id))) byPeople++;
            else if (index.GetValueOrDefault(id)?.Hash != SpokenPiece.HashOf(words, Voice) || !File.Exists(recordings.Spoken(id)))
            {
                index[id] = await SpeakAsync(words, recordings.Spoken(id), ct);
                recordings.WriteIndex(index);
                made.Add(id);
            }
            told(new(id, number, asked.Count));
        }
        var all = indexes.Values.SelectMany(index => index.Values).ToList();
        return new(made, asked.Count - made.Count - byPeople, byPeople, all.Sum(piece => piece.Bytes), TimeSpan.FromSeconds(all.Sum(piece => piece.Seconds)));
    }

    private static IReadOnlyList<(string Id, SpeechWords Words)> OfRadio(IReadOnlyList<LoadedItem> items) => [.. items.Where(item => item.Speech is not null).Select(item => (item.Item.Id, item.Speech!))];

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

    // What was spoken of a piece that is there no more goes.
    private static Dictionary<string, SpokenPiece> Open(Recordings recordings, IReadOnlyCollection<string>? there)
    {
        Directory.CreateDirectory(recordings.Folder);
        var index = recordings.ReadIndex();
        var gone = there is null ? [] : index.Keys.Except(there).ToList();
        foreach (var id in gone)
        {
            File.Delete(recordings.Spoken(id));
            index.Remove(id);
        }
        if (gone.Count > 0) recordings.WriteIndex(index);
        return index;
    }
}
