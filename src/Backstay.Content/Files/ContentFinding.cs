namespace Backstay.Content.Files;

/// <summary>Something wrong with a content file, and what to do about it.</summary>
public sealed record ContentFinding(string File, int Line, string What, string Remedy)
{
    internal bool IsAbout(ContentItem item) => File.Split('/')[^1].Split('.')[0] == item.Id;

    public override string ToString() => $"{File}:{Line} {What} {Remedy}";
}
