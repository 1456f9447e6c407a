using System.Collections.Concurrent;
using Backstay.Content.Files;
using Backstay.Content.Radio;

namespace Backstay.Content.Gym.Sessions;

/// <summary>The words that all sessions share, and their sound where it is recorded.</summary>
public sealed class CueShelf
{
    /// <summary>Where the sound is served.</summary>
    public const string Root = "/move/audio";

    private readonly Catalogue catalogue;
    private readonly Recordings recordings = SpokenCues.Recordings(ContentShelf.Folder);
    private readonly Lazy<CueWords> words = new(() => SpokenCues.Read(ContentShelf.Folder, []) ?? new());
    private readonly ConcurrentDictionary<string, Recording?> known = [];

    public CueShelf(Catalogue catalogue) => this.catalogue = catalogue;

    public string Words(SaidAt kind) => words.Value.Of(kind);

    /// <summary>The words of all sessions as one piece of sound; null when nobody has spoken them yet.</summary>
    public Recording? Shared => Find(SpokenCues.All);

    /// <summary>From which second to which second of <see cref="Shared"/> a cue is said.</summary>
    public IReadOnlyDictionary<SaidAt, (double From, double To)> Places => Shared is not { } shared || shared.Starts.Count != SpokenCues.Kinds.Length
        ? new Dictionary<SaidAt, (double, double)>()
        : SpokenCues.Kinds.Select((kind, i) => (kind, From: shared.Starts[i], To: i + 1 < shared.Starts.Count ? shared.Starts[i + 1] : shared.Length.TotalSeconds))
            .ToDictionary(place => place.kind, place => (place.From, place.To));

    /// <param name="id">An exercise, whose name is said, or the piece that all sessions share.</param>
    public Recording? Find(string id) => WordsOf(id) is { } said ? known.GetOrAdd(id, static (id, at) => at.recordings.Find(id, at.said) is { } found ? found with { Root = Root } : null, (recordings, said)) : null;

    private SpeechWords? WordsOf(string id) => id == SpokenCues.All ? SpokenCues.Speech(words.Value)
        : catalogue.Find(id) is { Kind: ItemKind.Exercise } exercise ? SpokenCues.Speech(exercise) : null;
}
