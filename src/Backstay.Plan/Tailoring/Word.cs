using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Step 2: the person's own word. Refused is refused for good; what is known is not told again.</summary>
internal static class Word
{
    public static bool Allows(ContentItem item, Situation s) =>
        !s.Words.Any(word => word.ItemId == item.Id && (word.Kind is WordKind.Refused or WordKind.Known));

    /// <summary>Two of the basics known already: the others are most likely known as well.</summary>
    public static bool KnowsBasics(Situation s) =>
        s.Words.Where(word => word.Kind == WordKind.Known).Select(word => word.ItemId).Distinct().Count(id => s.Items.Any(item => item.Id == id && item.Novelty == Novelty.Basic)) >= 2;

    public static bool IsFavourite(ContentItem item, Situation s) => s.Words.Any(word => word.ItemId == item.Id && word.Kind == WordKind.Favourite);
}
