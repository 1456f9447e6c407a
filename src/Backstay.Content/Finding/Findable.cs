using System.Text.RegularExpressions;
using Backstay.Content.Courses;
using Backstay.Content.Files;
using Backstay.Content.Gym.Sessions;
using Backstay.Content.Library;
using Backstay.Content.Review;

namespace Backstay.Content.Finding;

/// <summary>A sentence of what can be found.</summary>
/// <param name="Part">As <see cref="Findable.Texts"/> names it.</param>
internal sealed record Snippet(string Part, string Sentence);

/// <summary>What a search can find: an item, a module of the course, a session. Immutable.</summary>
internal sealed partial class Findable
{
    public const string Head = "head";

    private IReadOnlyList<Snippet>? sentences;

    /// <summary>Where it is read; no two have the same.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }
    public required string Line { get; init; }
    public required Medium Medium { get; init; }

    /// <summary>As <see cref="Design.Parts.Icon"/> names it.</summary>
    public required string Icon { get; init; }

    public string? Topic { get; init; }

    /// <summary>Whole minutes, of an article's first depth or an exercise's easiest dose.</summary>
    public required int LeastMinutes { get; init; }

    /// <summary>Whole minutes of all of it.</summary>
    public required int MostMinutes { get; init; }

    /// <summary>1 first things first .. 5.</summary>
    public required int Priority { get; init; }

    public required DateOnly ReviewDue { get; init; }

    /// <summary>Further words by which it is found.</summary>
    public IEnumerable<string> Tags { get; init; } = [];

    /// <summary>All that a person reads or hears of it, by part; the first is its head.</summary>
    public required IReadOnlyList<(string Part, string Text)> Texts { get; init; }

    /// <summary>Null for what is no item.</summary>
    public ContentItem? Item { get; init; }

    /// <summary>Opens it where a part stands, as far as a depth allows.</summary>
    private Func<string?, Depth?, string>? At { get; init; }

    /// <summary>The sentences of all parts but the head, without the numbers of their sources.</summary>
    public IReadOnlyList<Snippet> Sentences => sentences ??=
    [
        .. from part in Texts
           where part.Part != Head
           from sentence in PlainText.Sentences(Note().Replace(part.Text, ""))
           where !sentence.Contains('|', StringComparison.Ordinal)
           select new Snippet(part.Part, sentence),
    ];

    /// <param name="part">Null for the beginning.</param>
    /// <param name="most">The most of an article that fits the person's time; null for all.</param>
    public string AddressOf(string? part, Depth? most) => At?.Invoke(part, most) ?? Path;

    public bool IsLapsed(DateOnly today) => ReviewDue <= today;

    public static Findable Of(LoadedItem loaded) => new()
    {
        Path = loaded.Item.Path, Title = loaded.Item.Title, Line = loaded.Item.Line, Medium = Media.Of(loaded.Item), Icon = Media.IconOf(loaded.Item), Topic = loaded.Item.Topic,
        LeastMinutes = Media.LeastMinutesOf(loaded), MostMinutes = Media.MostMinutesOf(loaded), Priority = loaded.Item.Priority, ReviewDue = loaded.Item.ReviewDue,
        Tags = [loaded.Item.Kind.ToString(), loaded.Item.Topic ?? "", loaded.Item.Position?.ToString() ?? "", .. loaded.Item.Purpose],
        Texts = ItemTexts.Of(loaded), Item = loaded.Item, At = loaded.Article is null ? null : (part, most) => AtDepth(loaded.Item, part, most),
    };

    public static Findable Of(CourseModule module) => new()
    {
        Path = module.Path, Title = module.Title, Line = module.Line, Medium = Medium.Course, Icon = "week", Topic = module.Topic,
        LeastMinutes = module.Minutes, MostMinutes = module.Minutes, Priority = module.Priority, ReviewDue = module.ReviewDue, Tags = ["module", "course"],
        Texts = [(Head, $"{module.Title}\n\n{module.Line}"), .. module.Parts.Select(part => (part.Id, $"{part.Title}\n\n{part.Markdown}")), ("", module.WritingTask)],
        At = (part, _) => module.Parts.FirstOrDefault(one => one.Id == part) is { } there ? module.PathOf(there) : module.Path,
    };

    public static Findable Of(Session session) => new()
    {
        Path = session.Path, Title = session.Title, Line = session.Line, Medium = Medium.Move, Icon = "move",
        LeastMinutes = session.Minutes, MostMinutes = session.Minutes, Priority = session.Priority, ReviewDue = session.ReviewDue, Tags = ["session", "exercises"],
        Texts = [(Head, $"{session.Title}\n\n{session.Line}"), ("page", string.Join("\n\n", session.ForWhom, session.Feel, session.Stop))],
    };

    private static string AtDepth(ContentItem item, string? part, Depth? most)
    {
        var depth = Depths.From(part);
        if (depth > most) depth = most.Value;
        return item.Path + (depth == Depth.HalfMinute ? "" : $"?depth={Depths.NameOf(depth)}");
    }

    // " [3]" after a claim.
    [GeneratedRegex(@"\s*\[\d+\]")]
    private static partial Regex Note();
}
