using System.Text.RegularExpressions;
using Backstay.Content.Review;

namespace Backstay.Content.Files;

/// <summary>Looks whether what texts link to is there.</summary>
internal static partial class LinkCheck
{
    /// <summary>Pages that are there for everybody, besides those of items, modules and sessions.</summary>
    private static readonly HashSet<string> Pages =
        ["/", "/today", "/week", "/progress", "/me", "/bad-day", "/danger-signs", "/emergency", "/help", "/help/heavy", "/learn", "/learn/courses", "/learn/new", "/learn/search", "/listen", "/move", "/goals", "/sheets"];

    public static void Run(IReadOnlyList<LoadedItem> items, List<ContentFinding> findings)
    {
        foreach (var (item, target) in Broken(items))
            findings.Add(new(SourceId.Of(item.Item).WordsFile, LineOf(item, target), $"links to {target}, where nothing is.", "Link to a page that is there, or take the link out."));
    }

    /// <summary>How many links there are, and how many of them lead nowhere.</summary>
    public static (int All, int Broken) Count(IReadOnlyList<LoadedItem> items) => (items.Sum(item => TargetsOf(item).Count()), Broken(items).Count());

    private static IEnumerable<(LoadedItem Item, string Target)> Broken(IReadOnlyList<LoadedItem> items)
    {
        var paths = items.Select(item => item.Item.Path).ToHashSet();
        return items.SelectMany(item => TargetsOf(item).Distinct().Where(target => !Leads(target, paths)).Select(target => (item, target)));
    }

    private static IEnumerable<string> TargetsOf(LoadedItem item) =>
        ItemTexts.Of(item).Where(part => part.Text.Contains("](", StringComparison.Ordinal)).SelectMany(part => Target().Matches(part.Text)).Select(match => match.Groups[1].Value);

    private static bool Leads(string target, HashSet<string> paths)
    {
        if (target.StartsWith("https://", StringComparison.Ordinal)) return Uri.IsWellFormedUriString(target, UriKind.Absolute);
        var path = target.Split('?', '#')[0];
        return paths.Contains(path) || Pages.Contains(path) || IsFile(path, "/learn/courses/", "courses") || IsFile(path, "/move/sessions/", Path.Combine("gym", "sessions"));
    }

    private static bool IsFile(string path, string root, string folder) =>
        path.StartsWith(root, StringComparison.Ordinal) && SourceId.Parse("library", path[root.Length..]) is { Name: var name } && File.Exists(Path.Combine(ContentShelf.Folder, folder, $"{name}.yaml"));

    // A text from the editor lies in no file: it is told at its first line.
    private static int LineOf(LoadedItem item, string target)
    {
        var file = Path.Combine(ContentShelf.Folder, SourceId.Of(item.Item).WordsFile);
        return File.Exists(file) ? File.ReadLines(file).Index().FirstOrDefault(line => line.Item.Contains($"]({target}", StringComparison.Ordinal)).Index + 1 : 1;
    }

    [GeneratedRegex(@"\]\(([^)\s]*)")]
    private static partial Regex Target();
}
