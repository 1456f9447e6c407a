using Backstay.Content.Files;

namespace Backstay.Content.Review;

/// <summary>All that a person reads or hears of an item, by part: an article's depths, an exercise's page and its spoken cues, a talk.</summary>
internal static class ItemTexts
{
    public static IReadOnlyList<(string Part, string Text)> Of(LoadedItem item) => item switch
    {
        { Article: { } words } => [("head", Lines([words.Title, words.Line])), ("half-minute", words.HalfMinute), ("three-minutes", words.ThreeMinutes), ("everything", words.Everything)],
        { Exercise: { } words } =>
        [
            ("head", Lines([words.Title, words.Line])),
            ("page", Lines([words.Place, .. words.Steps, words.Feel, words.EaseOff, words.Stop, .. words.Mistakes, words.Tiny ?? "", .. words.Avoid.Values])),
            ("spoken", words.Spoken ?? ""),
        ],
        { Speech: { } words } => [("head", Lines([words.Title, words.Line, words.Position ?? ""])), ("spoken", Lines(words.Speech.Select(paragraph => paragraph.Say)))],
        _ => [],
    };

    private static string Lines(IEnumerable<string> texts) => string.Join("\n\n", texts);
}
