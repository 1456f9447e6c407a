namespace Backstay.Content.Files;

/// <summary>Whether a module's language-free file says what it must, and whether all that it names is there.</summary>
internal static class CourseCheck
{
    private const int MostMinutes = 60, Sheets = 2;
    private static readonly string[] OtherShelves = ["library", "gym", "radio"];

    public static void Run(CourseYaml yaml, string id, string folder, Lines file)
    {
        bool Exists(params string[] path) => File.Exists(Path.Combine([folder, .. path]));
        file.Need(yaml.Order > 0, "order", "has no place in the order.", "Add `order`, counted from 1.");
        file.Need(yaml.Minutes is > 0 and <= MostMinutes, "minutes", "does not say how long it takes.", $"Add `minutes`, 1 to {MostMinutes}.");
        file.Need(yaml.Topic is not null, "topic", "stands on no shelf.", "Add `topic`.");
        file.Need(yaml.Writing is not null, "writing", "has no name for the private text.", "Add `writing`.");
        file.Need(yaml.Sources.Count > 0 && yaml.Sources.All(source => source.Year > 1900), "sources", "names no source with a year.", "Add it under `sources`.");
        file.Need(yaml.Review is { } review && review.Next > review.Last, "review", "has no review dates.", "Add `review: { role, signedBy, last, next }`.");
        if (yaml.AppliesTo.Fault() is var (what, remedy)) file.Need(false, "appliesTo", what, remedy);
        file.Need(!OtherShelves.Any(shelf => Exists(shelf, $"{id}.yaml")), "order", "has the id of something else.", "Give the module another name.");
        foreach (var (key, ids, shelf) in new[] { ("articles", yaml.Articles, "library"), ("exercises", yaml.Exercises, "gym"), ("listen", yaml.Listen, "radio") })
            foreach (var one in ids) file.Need(Exists(shelf, $"{one}.yaml"), key, $"names {one}, which is not in {shelf}.", $"Name what is there, or take it out of `{key}`.");
        file.Need(yaml.Drawing is not null && Exists("drawings", $"{yaml.Drawing}.yaml"), "drawing", $"names the drawing {yaml.Drawing}, which is not there.", "Name one of content/drawings.");
        file.Need(yaml.Assignments.Distinct().Count() == Sheets, "assignments", "has not two sheets.", "Name two of content/questionnaires/assignments.");
        foreach (var sheet in yaml.Assignments)
            file.Need(Exists("questionnaires", "assignments", $"{sheet}.json"), "assignments", $"names the sheet {sheet}, which is not there.", "Name one of content/questionnaires/assignments.");
    }

    /// <summary>A YAML file whose findings name the line of a key.</summary>
    internal sealed record Lines(string Name, string Text, List<ContentFinding> Findings)
    {
        public void Need(bool holds, string key, string what, string remedy)
        {
            if (!holds) Findings.Add(new(Name, Math.Max(1, Text.Split('\n').Index().FirstOrDefault(line => line.Item.StartsWith($"{key}:", StringComparison.Ordinal)).Index + 1), what, remedy));
        }
    }
}
