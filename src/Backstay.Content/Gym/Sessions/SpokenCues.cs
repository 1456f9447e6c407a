using Backstay.Content.Files;
using Backstay.Content.Radio;

namespace Backstay.Content.Gym.Sessions;

/// <summary>What is said in every session, by the moment at which it is said.</summary>
internal sealed class CueWords
{
    public string Next { get; set; } = "";
    public string Count { get; set; } = "";
    public string Begin { get; set; } = "";
    public string Halfway { get; set; } = "";
    public string Change { get; set; } = "";
    public string Rest { get; set; } = "";
    public string End { get; set; } = "";

    public string Of(SaidAt kind) => kind switch
    {
        SaidAt.Next => Next, SaidAt.Count => Count, SaidAt.Begin => Begin, SaidAt.Halfway => Halfway, SaidAt.Change => Change, SaidAt.Rest => Rest, SaidAt.End => End,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A sentence belongs to its exercise."),
    };
}

/// <summary>What is recorded for sessions: the words of all sessions as one piece, and the name of each exercise.</summary>
internal static class SpokenCues
{
    /// <summary>The id of the piece with the words of all sessions.</summary>
    public const string All = "cues";

    private const double Between = .6;

    /// <summary>The moments that have words of their own, in the order in which they are recorded.</summary>
    public static readonly SaidAt[] Kinds = [SaidAt.Next, SaidAt.Count, SaidAt.Begin, SaidAt.Halfway, SaidAt.Change, SaidAt.Rest, SaidAt.End];

    public static Recordings Recordings(string content) => new(content, "gym");

    public static CueWords? Read(string content, List<ContentFinding> findings)
    {
        var file = Path.Combine(content, SessionFiles.Folder, SessionFiles.CuesFile);
        return File.Exists(file) ? ContentFiles.Parse<CueWords>(file, $"{SessionFiles.Folder}/{SessionFiles.CuesFile}", findings) : null;
    }

    public static SpeechWords Speech(CueWords words) => new() { Speech = [.. Kinds.Select(kind => new SpokenParagraph { Say = words.Of(kind), Pause = Between })] };

    public static SpeechWords Speech(ContentItem exercise) => new() { Speech = [new() { Say = $"{exercise.Title}." }] };

    public static IReadOnlyList<(string Id, SpeechWords Words)> Pieces(string content, IReadOnlyList<LoadedItem> items) =>
    [
        .. Read(content, []) is { } words ? [(All, Speech(words))] : Array.Empty<(string, SpeechWords)>(),
        .. items.Where(item => item.Item.Kind == ItemKind.Exercise).Select(item => (item.Item.Id, Speech(item.Item))),
    ];

    public static IEnumerable<ContentFinding> Findings(string content, IReadOnlyList<LoadedItem> items)
    {
        var findings = new List<ContentFinding>();
        if (Read(content, findings) is { } words && Kinds.Any(kind => string.IsNullOrWhiteSpace(words.Of(kind))))
            findings.Add(new($"{SessionFiles.Folder}/{SessionFiles.CuesFile}", 1, "leaves something unsaid.", "Fill in next, count, begin, halfway, change, rest and end."));
        return findings.Count > 0 ? findings : Recordings(content).Findings(Pieces(content, items));
    }
}
