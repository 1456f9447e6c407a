using Backstay.Content.Figures;
using Backstay.Content.Files;

namespace Backstay.Content;

/// <summary>What is wrong with the content files; empty when all is well.</summary>
public static class ContentCheck
{
    public static IReadOnlyList<ContentFinding> Run() => [.. ContentFiles.Read(ContentShelf.Folder).Findings, .. MessageFiles.Read(ContentShelf.Folder).Findings, .. DrawingFiles.Read(ContentShelf.Folder).Findings, .. new FigureShelf(ContentShelf.Folder).Check()];
}
