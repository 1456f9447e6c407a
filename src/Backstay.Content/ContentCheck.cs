using Backstay.Content.Figures;
using Backstay.Content.Files;
using Backstay.Content.Finding;
using Backstay.Content.Radio;

namespace Backstay.Content;

/// <summary>What is wrong with the content files; empty when all is well.</summary>
public static class ContentCheck
{
    public static IReadOnlyList<ContentFinding> Run()
    {
        var (items, findings) = ContentFiles.Read(ContentShelf.Folder);
        return
        [
            .. findings, .. new Recordings(ContentShelf.Folder).Findings(items), .. MessageFiles.Read(ContentShelf.Folder).Findings,
            .. DrawingFiles.Read(ContentShelf.Folder).Findings, .. new FigureShelf(ContentShelf.Folder).Findings, .. SynonymFile.Read(ContentShelf.Folder).Findings,
        ];
    }

    /// <returns>What is wrong with the modules of the course, and a line that counts them.</returns>
    public static (IReadOnlyList<ContentFinding> Findings, string Note) RunCourses(DateOnly today)
    {
        var (loaded, findings) = CourseFiles.Read(ContentShelf.Folder);
        var modules = loaded.Select(one => one.Module).ToList();
        return (findings, $"{modules.Count} modules, {modules.Sum(module => module.Parts.Count)} parts, {modules.SelectMany(module => module.Sheets).Distinct().Count()} sheets, {modules.Count(module => module.IsLapsed(today))} due to be looked at again");
    }
}
