using Backstay.Content.Figures;
using Backstay.Content.Files;
using Backstay.Content.Finding;
using Backstay.Content.Gym.Sessions;
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
            .. findings, .. SessionFiles.Read(ContentShelf.Folder, items).Findings, .. new Recordings(ContentShelf.Folder).Findings(items), .. SpokenCues.Findings(ContentShelf.Folder, items), .. MessageFiles.Read(ContentShelf.Folder).Findings,
            .. DrawingFiles.Read(ContentShelf.Folder).Findings, .. new FigureShelf(ContentShelf.Folder).Findings, .. SynonymFile.Read(ContentShelf.Folder).Findings,
        ];
    }

    /// <summary>The same of the modules of the course.</summary>
    public static IReadOnlyList<ContentFinding> RunCourses() => CourseFiles.Read(ContentShelf.Folder).Findings;
}
