using Backstay.Content.Figures;
using Backstay.Content.Files;
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
            .. CourseFiles.Read(ContentShelf.Folder).Findings, .. DrawingFiles.Read(ContentShelf.Folder).Findings, .. new FigureShelf(ContentShelf.Folder).Findings,
        ];
    }
}
