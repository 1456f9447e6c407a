using System.Text.RegularExpressions;

namespace Backstay.Content.Files;

/// <summary>The folders of content/ that editors write in.</summary>
public enum SourceKind { Library, Gym, Radio, Messages }

/// <summary>Names the files of one item, or of all messages of one purpose.</summary>
public readonly partial record struct SourceId(SourceKind Kind, string Name)
{
    public const int LongestName = 80;

    /// <summary>The one language that there is so far.</summary>
    public const string Language = "en";

    public string Folder => FolderOf(Kind);

    /// <summary>The file without language, from content/ on.</summary>
    public string FactsFile => $"{Folder}/{Name}.yaml";

    /// <summary>The file with the words, from content/ on.</summary>
    public string WordsFile => $"{Folder}/{Name}.{Language}.{(Kind == SourceKind.Library ? "md" : "yaml")}";

    internal static string FolderOf(SourceKind kind) => kind.ToString().ToLowerInvariant();

    /// <returns>Null where no file can have that name.</returns>
    public static SourceId? Parse(string folder, string name) =>
        Enum.GetValues<SourceKind>().Where(kind => FolderOf(kind) == folder && name.Length <= LongestName && Plain().IsMatch(name)).Select(kind => (SourceId?)new SourceId(kind, name)).FirstOrDefault();

    public static SourceId Of(ContentItem item) => new(item.Kind switch
    {
        ItemKind.Article => SourceKind.Library,
        ItemKind.Exercise => SourceKind.Gym,
        _ => SourceKind.Radio,
    }, item.Id);

    public override string ToString() => $"{Folder}/{Name}";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Plain();
}
