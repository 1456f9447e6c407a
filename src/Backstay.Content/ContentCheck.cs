using Backstay.Content.Files;
using Backstay.Content.Finding;

namespace Backstay.Content;

/// <summary>What is wrong with the content files; empty when all is well.</summary>
public static class ContentCheck
{
    public static IReadOnlyList<ContentFinding> Run() => [.. ContentFiles.Read(ContentShelf.Folder).Findings, .. SynonymFile.Read(ContentShelf.Folder).Findings];
}
