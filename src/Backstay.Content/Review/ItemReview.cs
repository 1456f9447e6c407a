using Backstay.Content.Files;

namespace Backstay.Content.Review;

/// <summary>What an editor has to look at, most pressing first.</summary>
internal enum Need { Mistake, Claim, Lapsed, HardToRead, DueSoon, Unsigned }

/// <param name="Detail">The phrase, or the sentence; null where the need says all.</param>
internal sealed record EditorNeed(Need Need, string? Detail = null);

internal sealed record PartGrade(string Part, double Grade, int Words);

/// <summary>How one item stands: how hard each of its parts reads, who has looked at it, and what it needs.</summary>
internal sealed record ItemReview(ContentItem Item, ReviewYaml? Review, IReadOnlyList<PartGrade> Parts, IReadOnlyList<EditorNeed> Needs)
{
    /// <summary>A review takes weeks to arrange.</summary>
    private const int SoonDays = 60;

    /// <summary>Items that need most first; among equals, those due first.</summary>
    public static IReadOnlyList<ItemReview> All(IEnumerable<LoadedItem> items, IReadOnlyList<ContentFinding> findings, DateOnly today) =>
    [
        .. items.Select(item => Of(item, findings, today))
            .OrderBy(review => review.Needs.Count == 0 ? int.MaxValue : (int)review.Needs[0].Need)
            .ThenBy(review => review.Item.ReviewDue).ThenBy(review => review.Item.Title, StringComparer.Ordinal),
    ];

    private static ItemReview Of(LoadedItem item, IReadOnlyList<ContentFinding> findings, DateOnly today)
    {
        var texts = ItemTexts.Of(item);
        var parts = texts.Select(part => (part.Part, Sentences: ReadingGrade.SentencesOf(part.Text))).Where(part => part.Sentences.Count > 0).ToList();
        var grades = parts.Select(part => new PartGrade(part.Part, ReadingGrade.Of(part.Sentences), part.Sentences.Sum(sentence => sentence.Words.Count)));
        return new(item.Item, item.Yaml.Review, [.. grades],
        [
            .. findings.Where(finding => finding.IsAbout(item.Item)).Select(finding => new EditorNeed(Need.Mistake, finding.ToString())),
            .. texts.SelectMany(part => ForbiddenPhrases.In(part.Text)).Distinct().Select(phrase => new EditorNeed(Need.Claim, phrase)),
            .. item.Item.IsLapsed(today) ? [new EditorNeed(Need.Lapsed)] : Array.Empty<EditorNeed>(),
            .. parts.SelectMany(part => part.Sentences.Where(sentence => sentence.IsTooHard)).Select(sentence => new EditorNeed(Need.HardToRead, sentence.Text)),
            .. !item.Item.IsLapsed(today) && item.Item.IsLapsed(today.AddDays(SoonDays)) ? [new EditorNeed(Need.DueSoon)] : Array.Empty<EditorNeed>(),
            .. item.Yaml.Review?.SignedBy is null ? [new EditorNeed(Need.Unsigned)] : Array.Empty<EditorNeed>(),
        ]);
    }
}
