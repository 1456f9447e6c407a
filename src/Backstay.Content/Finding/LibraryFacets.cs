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
    public static IReadOnlyList<Facet> All(Catalogue catalogue, Func<ContentItem, bool>? isNew, Func<ContentItem, bool> isSaved) =>
    [
        new(Kind, Words.FacetKind, [.. Enum.GetValues<Medium>().Select(medium => new Choice(ValueOf(medium), Media.WordsOf(medium), item => Media.Of(item.Item) == medium))]),
        new(Time, Words.FacetTime, [.. Minutes.Select(minutes => new Choice(
            minutes.ToString(CultureInfo.InvariantCulture), string.Format(CultureInfo.CurrentCulture, Words.UpToMinutes, minutes), item => Media.LeastMinutesOf(item) <= minutes))]),
        new(Topic, Words.FacetTopic, [.. Topics(catalogue).Select(topic => new Choice(topic, ShelfWords.Of(topic), item => item.Item.Topic == topic))]),
        .. isNew is null ? Array.Empty<Facet>() : [new(Mine, Words.FacetMine, [new("new", Words.NewToYou, item => isNew(item.Item)), new("saved", Words.SavedByYou, item => isSaved(item.Item))])],
    ];

    public static IEnumerable<string> Topics(Catalogue catalogue) => catalogue.Items.Select(item => item.Topic).OfType<string>().Distinct();

    /// <summary>The most of an article that fits the chosen time.</summary>
    public static Depth? Fitting(string? time) => time switch { "2" => Depth.HalfMinute, "5" => Depth.ThreeMinutes, _ => null };

    private static string ValueOf(Medium medium) => medium switch { Medium.Read => "read", Medium.Move => "move", _ => "listen" };
}
