using Backstay.Content.Courses;
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
        var links = LinkCheck.Count(items);
        return
        [
            $"{Of(ItemKind.Article)} articles, {Of(ItemKind.Exercise)} exercises, {Of(ItemKind.Talk)} talks, {Of(ItemKind.Practice)} practices, {messages} messages, "
                + $"{drawings} drawings, {figures.Figures.Count} figures in {figures.Bodies.Count()} bodies",
            Grades(reviews.SelectMany(review => review.Parts.Select(part => (review.Item.Id, part.Part, part.Grade)))),
            $"{items.Sum(item => item.Yaml.Sources.Count)} sources; {items.Count(item => item.Yaml.Sources.Count == 0)} items without one; {links.All} links in texts, {links.Broken} broken",
            $"{With(Need.Lapsed)} lapsed, {With(Need.DueSoon)} due soon, {With(Need.Unsigned)} of {items.Count} not signed by a qualified person yet",
            $"{With(Need.HardToRead)} with a sentence that is hard to read, {With(Need.Claim)} with a word to avoid",
        ];

        int Of(ItemKind kind) => items.Count(item => item.Item.Kind == kind);
        int With(Need need) => reviews.Count(review => review.Needs.Any(one => one.Need == need));
    }

    /// <summary>The same of the modules of the course.</summary>
    public static IReadOnlyList<string> ReadCourses(DateOnly today)
    {
        var loaded = CourseFiles.Read(ContentShelf.Folder).Modules;
        List<CourseModule> modules = [.. loaded.Select(one => one.Module)];
        return
        [
            $"{modules.Count} modules, {modules.Sum(module => module.Parts.Count)} parts, {modules.SelectMany(module => module.Sheets).Distinct().Count()} sheets, {loaded.Sum(one => one.Yaml.Sources.Count)} sources",
            Grades(modules.SelectMany(module => module.Parts.Select(part => (module.Id, part.Id, ReadingGrade.Of(part.Markdown) ?? 0)))),
            $"{modules.Count(module => module.IsLapsed(today))} lapsed, {loaded.Count(one => one.Yaml.Review?.SignedBy is null)} of {modules.Count} not signed by a qualified person yet",
        ];
    }

    private static string Grades(IEnumerable<(string Id, string Part, double Grade)> parts)
    {
        var grades = parts.OrderBy(part => part.Grade).ToList();
        if (grades.Count == 0) return "nothing to read";
        var (id, part, highest) = grades[^1];
        return FormattableString.Invariant($"reading grade: median {grades[grades.Count / 2].Grade:0.0}, highest {highest:0.0} ({id}, {part})");
    }
}
