using Backstay.Content.Files;

namespace Backstay.Content.Figures;

/// <summary>One exercise's figure with its words.</summary>
internal sealed record LoadedFigure(string Id, FigureYaml Figure, FigureWords Words);

/// <summary>Reads content/figures and tells what is wrong by file and line.</summary>
internal static class FigureFiles
{
    public const string Folder = "figures";

    private const string BodiesFile = "bodies.yaml", WordsEnd = ".en.yaml";

    public static (IReadOnlyList<LoadedFigure> Figures, IReadOnlyDictionary<string, Body> Bodies, JointRanges Ranges) Read(string content, List<ContentFinding> findings)
    {
        var folder = Path.Combine(content, Folder);
        var people = ContentFiles.Parse<BodiesYaml>(Path.Combine(folder, BodiesFile), $"{Folder}/{BodiesFile}", findings) ?? new();
        var files = Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(WordsEnd, StringComparison.Ordinal) && Path.GetFileName(file) != BodiesFile);
        return ([.. files.Order().Select(file => ReadFigure(file, findings)).OfType<LoadedFigure>()], Bodies(people, findings), people.Ranges);
    }

    private static Dictionary<string, Body> Bodies(BodiesYaml people, List<ContentFinding> findings)
    {
        var bodies = new Dictionary<string, Body>();
        foreach (var (id, looks) in people.Bodies)
            if (people.Builds.TryGetValue(looks.Build ?? "", out var build)) bodies[id] = new(id, looks, build);
            else findings.Add(new($"{Folder}/{BodiesFile}", 1, $"gives {id} a build that is not there.", $"Use one of {string.Join(", ", people.Builds.Keys)}."));
        return bodies;
    }

    private static LoadedFigure? ReadFigure(string file, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"{Folder}/{id}.yaml";
        if (ContentFiles.Parse<FigureYaml>(file, name, findings) is not { } figure) return null;
        var wordsFile = Path.ChangeExtension(file, WordsEnd);
        if (!File.Exists(wordsFile))
        {
            findings.Add(new(name, 1, "has no words.", $"Write {Path.GetFileName(wordsFile)} beside it."));
            return null;
        }
        return ContentFiles.Parse<FigureWords>(wordsFile, $"{Folder}/{id}{WordsEnd}", findings) is { } words && FigureCheck.IsWhole(figure, words, name, findings)
            ? new(id, figure, words)
            : null;
    }
}
