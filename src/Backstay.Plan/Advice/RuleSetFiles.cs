using Backstay.Content.Files;
using Backstay.Programmes.Entry;

namespace Backstay.Plan.Advice;

/// <summary>Reads content/advice, and tells what is wrong by file, line and remedy.</summary>
internal static class RuleSetFiles
{
    private static readonly string[] Shelves = ["gym", "library", "radio", "courses"];

    /// <param name="folder">Of the content.</param>
    public static (IReadOnlyList<RuleSet> Sets, IReadOnlyList<ContentFinding> Findings) Read(string folder)
    {
        var findings = new List<ContentFinding>();
        List<RuleSet> sets =
        [
            .. Directory.EnumerateFiles(Path.Combine(folder, "advice"), "*.yaml").Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(file => ReadOne(file, findings)).OfType<RuleSet>(),
        ];
        return (sets, findings);
    }

    /// <summary>Whether what the sets name is there: answers that somebody is asked for, and things to read or do.</summary>
    /// <param name="asked">What a questionnaire asks; null for none of that id.</param>
    public static IReadOnlyList<ContentFinding> Check(string folder, IReadOnlyList<RuleSet> sets, Func<string, IReadOnlyDictionary<string, IReadOnlyList<string>>?> asked)
    {
        var findings = new List<ContentFinding>();
        foreach (var set in sets)
        {
            var lines = File.ReadAllLines(Path.Combine(folder, "advice", $"{set.Id}.yaml"));
            void Tell(string word, string what, string remedy) => findings.Add(new($"advice/{set.Id}.yaml", lines.Index().FirstOrDefault(line => line.Item.Contains(word, StringComparison.Ordinal)).Index + 1, what, remedy));
            foreach (var condition in set.Rules.SelectMany(rule => rule.When).Distinct())
                foreach (var answer in condition.Answers) CheckAnswer(condition, answer, asked(answer.Questionnaire), Tell);
            foreach (var link in set.Rules.SelectMany(rule => rule.Links).Distinct().Where(link => !Exists(folder, link)))
                Tell(link, $"links to {link}, which is not there.", $"Use the id of an item in {string.Join(", ", Shelves[..3])}, or `courses/` and that of a module.");
        }
        return findings;
    }

    private static void CheckAnswer(AdviceCondition condition, AnswerOf answer, IReadOnlyDictionary<string, IReadOnlyList<string>>? asked, Action<string, string, string> tell)
    {
        if (asked is null) tell($"{answer}", $"names the questionnaire {answer.Questionnaire}, which is not there.", "Write it under content/questionnaires, or name another.");
        else if (!asked.TryGetValue(answer.Item, out var codes)) tell($"{answer}", $"names the answer {answer}, which nobody is asked for.", $"Use one of {string.Join(", ", asked.Keys)}.");
        else if (condition.Demand switch { Demand.OneOf one => one.Codes, Demand.NoneOf none => none.Codes, _ => [] } is var named && named.Except(codes).FirstOrDefault() is { } unknown)
            tell($"{condition.Name}:", $"names the choice {unknown} of {answer}, which is not there.", $"Use one of {string.Join(", ", codes)}.");
    }

    private static bool Exists(string folder, string link) =>
        Shelves.Any(shelf => link.Contains('/', StringComparison.Ordinal) == (shelf == "courses") && File.Exists(Path.Combine(folder, shelf == "courses" ? "" : shelf, $"{link}.yaml")));

    private static RuleSet? ReadOne(string path, List<ContentFinding> findings)
    {
        var words = Path.ChangeExtension(path, ".en.yaml");
        return new RuleSetReader(Path.GetFileNameWithoutExtension(path), findings).Read(File.ReadAllText(path), File.Exists(words) ? File.ReadAllText(words) : null);
    }
}
