using Backstay.Content.Courses;

namespace Backstay.Content.Files;

/// <summary>A module with everything that its files say.</summary>
internal sealed record LoadedModule(CourseModule Module, CourseYaml Yaml);

/// <summary>Reads content/courses, and tells what is wrong by file and line.</summary>
internal static class CourseFiles
{
    public static (IReadOnlyList<LoadedModule> Modules, IReadOnlyList<ContentFinding> Findings) Read(string folder)
    {
        var findings = new List<ContentFinding>();
        var modules = ContentFiles.Languageless(Path.Combine(folder, "courses")).Select(file => ReadModule(folder, file, findings)).OfType<LoadedModule>()
            .OrderBy(loaded => loaded.Module.Order).ToList();
        foreach (var twin in modules.GroupBy(loaded => loaded.Module.Order).SelectMany(same => same.Skip(1)))
            findings.Add(new($"courses/{twin.Module.Id}.yaml", 1, $"has the order {twin.Module.Order}, which another module has.", "Give it the next free number."));
        return (modules, findings);
    }

    private static LoadedModule? ReadModule(string folder, string file, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"courses/{id}.yaml";
        var before = findings.Count;
        if (ContentFiles.Parse<CourseYaml>(file, name, findings) is not { } yaml) return null;
        CourseCheck.Run(yaml, id, folder, new(name, File.ReadAllText(file), findings));
        var words = Path.ChangeExtension(file, ".en.md");
        if (!File.Exists(words))
        {
            findings.Add(new(name, 1, "has no words.", $"Write {id}.en.md beside it."));
            return null;
        }
        var text = CourseText.Read(File.ReadAllText(words), $"courses/{id}.en.md", yaml.Sources.Count, findings);
        return text is null || findings.Count > before ? null : new(ToModule(id, yaml, text), yaml);
    }

    private static CourseModule ToModule(string id, CourseYaml yaml, CourseText text) => new()
    {
        Id = id, Title = text.Title, Line = text.Line, Order = yaml.Order, Minutes = yaml.Minutes, Topic = yaml.Topic!, Parts = text.Parts, WritingTask = text.WritingTask,
        Articles = yaml.Articles, Exercises = yaml.Exercises, Listen = yaml.Listen, Drawing = yaml.Drawing!, Sheets = yaml.Assignments,
        AppliesTo = yaml.AppliesTo.ToConditions(), FlareUp = yaml.FlareUp, Priority = yaml.Priority, ReviewDue = yaml.Review!.Next,
    };
}

/// <summary>The language-free file of a module, as written.</summary>
internal sealed class CourseYaml
{
    public int Order { get; set; }
    public string? Topic { get; set; }
    public int Minutes { get; set; }
    public AppliesToYaml AppliesTo { get; set; } = new();
    public FlareUpUse FlareUp { get; set; } = FlareUpUse.Also;
    public int Priority { get; set; } = 3;
    public List<string> Articles { get; set; } = [];
    public List<string> Exercises { get; set; } = [];
    public List<string> Listen { get; set; } = [];
    public string? Drawing { get; set; }
    public List<string> Assignments { get; set; } = [];

    /// <summary>Names the private text.</summary>
    public string? Writing { get; set; }

    public string? Author { get; set; }
    public ReviewYaml? Review { get; set; }
    public List<Source> Sources { get; set; } = [];
}
