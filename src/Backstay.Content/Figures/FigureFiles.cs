using Backstay.Content.Files;

namespace Backstay.Content.Figures;

/// <summary>One exercise's figure with its words.</summary>
internal sealed record LoadedFigure(string Id, FigureYaml Figure, FigureWords Words);

/// <summary>Reads content/figures and tells what is wrong by file and line.</summary>
internal static class FigureFiles
{
    public const string Folder = "figures", BodiesFile = "bodies.yaml";

    public static (IReadOnlyList<LoadedFigure> Figures, IReadOnlyDictionary<string, Body> Bodies) Read(string content, List<ContentFinding> findings)
    {
        var folder = Path.Combine(content, Folder);
        var bodies = ReadBodies(folder, findings);
        var files = Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal) && Path.GetFileName(file) != BodiesFile);
        return ([.. files.Order().Select(file => ReadFigure(file, findings)).OfType<LoadedFigure>()], bodies);
    }

    private static Dictionary<string, Body> ReadBodies(string folder, List<ContentFinding> findings)
    {
        const string name = $"{Folder}/{BodiesFile}";
        var read = ContentFiles.Parse<BodiesYaml>(Path.Combine(folder, BodiesFile), name, findings);
        var bodies = new Dictionary<string, Body>();
        foreach (var (id, looks) in read?.Bodies ?? [])
            if (read!.Builds.TryGetValue(looks.Build ?? "", out var build)) bodies[id] = new(id, looks, build);
            else findings.Add(new(name, 1, $"gives {id} a build that is not there.", $"Use one of {string.Join(", ", read.Builds.Keys)}."));
        return bodies;
    }

    private static LoadedFigure? ReadFigure(string file, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"{Folder}/{id}.yaml";
        if (ContentFiles.Parse<FigureYaml>(file, name, findings) is not { } figure) return null;
        var wordsFile = Path.ChangeExtension(file, ".en.yaml");
        if (!File.Exists(wordsFile))
        {
            findings.Add(new(name, 1, "has no words.", $"Write {Path.GetFileName(wordsFile)} beside it."));
            return null;
        }
        return ContentFiles.Parse<FigureWords>(wordsFile, $"{Folder}/{id}.en.yaml", findings) is { } words ? new(id, figure, words) : null;
    }
}
