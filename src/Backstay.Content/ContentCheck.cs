using Backstay.Content.Figures;
using Backstay.Content.Files;
using Backstay.Content.Finding;
using Backstay.Content.Gym.Sessions;
using Backstay.Content.Radio;
using Backstay.Content.Review;

namespace Backstay.Content;

/// <summary>What is wrong with the content files; empty when all is well.</summary>
public static class ContentCheck
{
    public static IReadOnlyList<ContentFinding> Run()
    {
        var (items, findings) = ContentFiles.Read(ContentShelf.Folder);
        return
        [
            .. findings, .. SessionFiles.Read(ContentShelf.Folder, items).Findings, .. new Recordings(ContentShelf.Folder).Findings(items), .. SpokenCues.Findings(ContentShelf.Folder, items), .. MessageFiles.Read(ContentShelf.Folder).Findings,
            .. DrawingFiles.Read(ContentShelf.Folder).Findings, .. new FigureShelf(ContentShelf.Folder).Findings, .. SynonymFile.Read(ContentShelf.Folder).Findings,
        ];
    }

    /// <returns>What is wrong with the modules of the course, and some lines about how they stand.</returns>
    public static (IReadOnlyList<ContentFinding> Findings, IReadOnlyList<string> Notes) RunCourses(DateOnly today)
    {
        var (loaded, findings) = CourseFiles.Read(ContentShelf.Folder);
        var modules = loaded.Select(one => one.Module).ToList();
        var grades = modules.SelectMany(module => module.Parts.Select(part => (module.Id, Part: part.Id, Grade: ReadingGrade.Of(part.Markdown) ?? 0))).OrderBy(part => part.Grade).ToList();
        return (findings,
        [
            $"{modules.Count} modules, {modules.Sum(module => module.Parts.Count)} parts, {modules.SelectMany(module => module.Sheets).Distinct().Count()} sheets, {loaded.Sum(one => one.Yaml.Sources.Count)} sources",
            grades.Count == 0 ? "nothing to read" : FormattableString.Invariant($"reading grade: median {grades[grades.Count / 2].Grade:0.0}, highest {grades[^1].Grade:0.0} ({grades[^1].Id}, {grades[^1].Part})"),
            $"{modules.Count(module => module.IsLapsed(today))} lapsed, {loaded.Count(one => one.Yaml.Review?.SignedBy is null)} of {modules.Count} not signed by a qualified person yet",
        ]);
    }
}
