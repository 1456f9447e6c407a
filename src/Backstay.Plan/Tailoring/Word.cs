using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Step 2: the person's own word. Refused is refused for good; what is known is not told again.</summary>
internal static class Word
{
    public static bool Allows(ContentItem item, Situation s) =>
        !s.Words.Any(word => word.ItemId == item.Id && (word.Kind is WordKind.Refused or WordKind.Known));

    public static bool IsFavourite(ContentItem item, Situation s) => s.Words.Any(word => word.ItemId == item.Id && word.Kind == WordKind.Favourite);
}
