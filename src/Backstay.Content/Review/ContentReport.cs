using Backstay.Content.Figures;
using Backstay.Content.Files;

namespace Backstay.Content.Review;

/// <summary>How the content stands as a whole, for an operator or an editor: a few lines of plain text.</summary>
public static class ContentReport
{
    /// <param name="today">Reviews that end on or before it have lapsed.</param>
    public static IReadOnlyList<string> Read(DateOnly today)
    {
        var items = ContentFiles.Read(ContentShelf.Folder).Items;
        var messages = MessageFiles.Read(ContentShelf.Folder).Messages.Count;
        var drawings = DrawingFiles.Read(ContentShelf.Folder).Drawings.Count;
        var figures = new FigureShelf(ContentShelf.Folder);
        var reviews = ItemReview.All(items, [], today);
        return
        [
            $"{Of(ItemKind.Article)} articles, {Of(ItemKind.Exercise)} exercises, {Of(ItemKind.Talk)} talks, {Of(ItemKind.Practice)} practices, {messages} messages, "
                + $"{drawings} drawings, {figures.Figures.Count} figures in {figures.Bodies.Count()} bodies",
            Grades(reviews),
            $"{items.Sum(item => item.Yaml.Sources.Count)} sources; {items.Count(item => item.Yaml.Sources.Count == 0)} items without one",
            $"{With(Need.Lapsed)} lapsed, {With(Need.DueSoon)} due soon, {With(Need.Unsigned)} of {items.Count} not signed by a qualified person yet",
            $"{With(Need.HardToRead)} with a sentence that is hard to read, {With(Need.Claim)} with a word to avoid",
        ];

        int Of(ItemKind kind) => items.Count(item => item.Item.Kind == kind);
        int With(Need need) => reviews.Count(review => review.Needs.Any(one => one.Need == need));
    }

    private static string Grades(IReadOnlyList<ItemReview> reviews)
    {
        var grades = reviews.SelectMany(review => review.Parts.Select(part => (review.Item.Id, part.Part, part.Grade))).OrderBy(part => part.Grade).ToList();
        if (grades.Count == 0) return "nothing to read";
        var (id, part, highest) = grades[^1];
        return FormattableString.Invariant($"reading grade: median {grades[grades.Count / 2].Grade:0.0}, highest {highest:0.0} ({id}, {part})");
    }
}
