using Backstay.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Content.Radio;

/// <summary>The folder audio of a shelf, radio or gym: one file of sound a piece, and an index of what a computer voice has spoken.</summary>
internal sealed class Recordings
{
    private const string Head = "# Written by `backstay speak`.\n";

    private static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
    private static readonly ISerializer Writer = new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithEventEmitter(next => new StartsInOneLine(next)).Build();

    private readonly string shelf;
    private readonly Lazy<Dictionary<string, SpokenPiece>> index;

    /// <param name="content">The folder of the content.</param>
    /// <param name="shelf">Name of the folder below it that holds what is spoken.</param>
    public Recordings(string content, string shelf = "radio")
    {
        this.shelf = shelf;
        Folder = Path.Combine(content, shelf, "audio");
        index = new(ReadIndexOrNothing);
    }

    public string Folder { get; }

    private string IndexFile => Path.Combine(Folder, "index.yaml");

    /// <summary>Spoken by a computer voice.</summary>
    public string Spoken(string id) => Path.Combine(Folder, $"{id}.en.mp3");

    /// <summary>Spoken by a person; it wins over the other.</summary>
    public string Human(string id) => Path.Combine(Folder, $"{id}.en.human.mp3");

    /// <returns>Null for an item that nobody has spoken yet, or whose words have changed since.</returns>
    public Recording? Find(string id, SpeechWords words)
    {
        if (new FileInfo(Human(id)) is { Exists: true } human) return new(id, human.FullName, human.Length, words.Length, ByPerson: true, []);
        return new FileInfo(Spoken(id)) is { Exists: true } spoken && index.Value.GetValueOrDefault(id) is { } piece && piece.Fits(words)
            ? new(id, spoken.FullName, spoken.Length, TimeSpan.FromSeconds(piece.Seconds), ByPerson: false, piece.Starts) : null;
    }

    /// <returns>By id of the item.</returns>
    /// <exception cref="YamlException">The file is damaged.</exception>
    public Dictionary<string, SpokenPiece> ReadIndex() =>
        File.Exists(IndexFile) ? Reader.Deserialize<Dictionary<string, SpokenPiece>?>(File.ReadAllText(IndexFile)) ?? [] : [];

    public void WriteIndex(Dictionary<string, SpokenPiece> index)
    {
        var sorted = new SortedDictionary<string, SpokenPiece>(index, StringComparer.Ordinal);
        var beside = IndexFile + ".new";
        File.WriteAllText(beside, Head + Writer.Serialize(sorted).ReplaceLineEndings("\n"));
        File.Move(beside, IndexFile, overwrite: true);
    }

    /// <summary>Pieces of the radio that nobody can hear, or that say something else than their words.</summary>
    public IEnumerable<ContentFinding> Findings(IEnumerable<LoadedItem> items) =>
        Findings(items.Where(item => item.Speech is not null).Select(item => (item.Item.Id, item.Speech!)));

    /// <summary>Pieces that nobody can hear, or that say something else than their words.</summary>
    public IEnumerable<ContentFinding> Findings(IEnumerable<(string Id, SpeechWords Words)> pieces)
    {
        try
        {
            ReadIndex();
        }
        catch (YamlException error)
        {
            return [new($"{shelf}/audio/index.yaml", (int)error.Start.Line, error.InnerException?.Message ?? error.Message, "Delete it and run `backstay speak`.")];
        }
        return pieces.Where(piece => Find(piece.Id, piece.Words) is null)
            .Select(piece => new ContentFinding($"{shelf}/{piece.Id}.en.yaml", 1, "has no recording that says its words.", "Run `backstay speak`, or put a person's recording beside the others."));
    }

    // With a damaged index people still have the words; `backstay check` tells the operator.
    private Dictionary<string, SpokenPiece> ReadIndexOrNothing()
    {
        try
        {
            return ReadIndex();
        }
        catch (YamlException)
        {
            return [];
        }
    }

    private sealed class StartsInOneLine(IEventEmitter next) : ChainedEventEmitter(next)
    {
        public override void Emit(SequenceStartEventInfo eventInfo, IEmitter emitter)
        {
            eventInfo.Style = SequenceStyle.Flow;
            base.Emit(eventInfo, emitter);
        }
    }
}
