using System.Globalization;
using Backstay.Content.Library;

namespace Backstay.Content.Finding;

/// <summary>The ways to narrow what the library found.</summary>
internal static class LibraryFacets
{
    public const string Kind = "kind", Time = "time", Topic = "topic", Mine = "mine";

    /// <summary>Minutes that people say they have.</summary>
    private static readonly int[] Minutes = [2, 5, 10];

    public static IReadOnlyList<string> Keys { get; } = [Kind, Time, Topic, Mine];

    /// <param name="isNew">Not opened yet; null for a stranger, of whom nobody knows.</param>
    public static IReadOnlyList<Facet> All(Catalogue catalogue, Func<Findable, bool>? isNew, Func<Findable, bool> isSaved) =>
    [
        new(Kind, Words.FacetKind, [.. Enum.GetValues<Medium>().Select(medium => new Choice(ValueOf(medium), Media.WordsOf(medium), what => what.Medium == medium))]),
        new(Time, Words.FacetTime, [.. Minutes.Select(minutes => new Choice(
            minutes.ToString(CultureInfo.InvariantCulture), string.Format(CultureInfo.CurrentCulture, Words.UpToMinutes, minutes), what => what.LeastMinutes <= minutes))]),
        new(Topic, Words.FacetTopic, [.. Topics(catalogue).Select(topic => new Choice(topic, ShelfWords.Of(topic), what => what.Topic == topic))]),
        .. isNew is null ? Array.Empty<Facet>() : [new(Mine, Words.FacetMine, [new("new", Words.NewToYou, isNew), new("saved", Words.SavedByYou, isSaved)])],
    ];

    public static IEnumerable<string> Topics(Catalogue catalogue) => catalogue.Items.Select(item => item.Topic).OfType<string>().Distinct();

    /// <summary>The most of an article that fits the chosen time.</summary>
    public static Depth? Fitting(string? time) => time switch { "2" => Depth.HalfMinute, "5" => Depth.ThreeMinutes, _ => null };

    private static string ValueOf(Medium medium) => medium switch { Medium.Read => "read", Medium.Move => "move", Medium.Listen => "listen", _ => "course" };
}
