using Backstay.Content.Files;
using Backstay.Programmes.Files;

namespace Backstay.Plan.Advice;

/// <summary>Reads a rule set and its words. A set with a finding is left out whole.</summary>
internal sealed class RuleSetReader(string id, List<ContentFinding> findings)
{
    private readonly Dictionary<string, AdviceCondition> conditions = [];
    private readonly Dictionary<string, Source> sources = [];
    private readonly HashSet<string> used = [];

    private string File => $"advice/{id}.yaml";

    private string WordsFile => $"advice/{id}.en.yaml";

    /// <param name="words">Of the words file; null where there is none.</param>
    /// <returns>Null where there is a finding.</returns>
    public RuleSet? Read(string text, string? words)
    {
        var before = findings.Count;
        if (words is null)
        {
            findings.Add(new(WordsFile, 1, "is not there.", "Write it beside the rule set, with `title`, `conditions` and `rules`."));
            return null;
        }
        if (Keys.Of(File, text, findings) is not { } keys || Keys.Of(WordsFile, words, findings) is not { } said) return null;
        var set = ToSet(keys, said);
        keys.End();
        said.End();
        return findings.Count == before ? set : null;
    }

    private RuleSet ToSet(Keys keys, Keys said)
    {
        if (keys.Text("id") is var named && named != id) keys.Wrong("id", $"has the id {named}, which is not the file's name.", $"Write `id: {id}`.");
        var area = keys.OneOf<AdviceArea>("area");
        if (!keys.Has("area")) keys.Wrong("area", "has no `area`.", $"Add `area: ` and one of {Spelling.All<AdviceArea>()}.");
        foreach (var (name, source) in keys.Named("sources")) sources[name] = RuleParts.ToSource(source);
        var phrases = said.Map("conditions");
        foreach (var (name, condition) in keys.Named("conditions"))
            if (RuleParts.ToCondition(name, condition, phrases is null ? "" : RuleParts.Needed(phrases, name)) is { } read) conditions[name] = read;
        phrases?.End();
        var rules = ReadRules(keys, said, area ?? default);
        foreach (var idle in conditions.Keys.Concat(sources.Keys).Where(name => !used.Contains(name))) keys.Wrong($"names {idle}, which no rule uses.", "Use it in a rule, or take it out.");
        return new(id, area ?? default, RuleParts.Needed(said, "title"), rules);
    }

    private IReadOnlyList<AdviceRule> ReadRules(Keys keys, Keys said, AdviceArea area)
    {
        var words = said.Map("rules");
        List<AdviceRule> rules = [.. keys.Maps("rules").Select(rule => ToRule(rule, words, area)).OfType<AdviceRule>()];
        words?.End();
        if (!keys.Has("rules")) keys.Wrong("has no rules.", "Add `rules` with at least one.");
        foreach (var twice in rules.GroupBy(rule => rule.Id).Where(same => same.Count() > 1)) keys.Wrong("rules", $"holds {twice.Key} twice.", "Give each rule an id of its own.");
        return rules;
    }

    private AdviceRule? ToRule(Keys keys, Keys? words, AdviceArea area)
    {
        var name = RuleParts.Needed(keys, "id");
        var said = words?.Map(name);
        if (said is null) keys.Wrong("id", $"has no words for `{name}`.", $"Add `{name}: {{ title, text }}` under `rules` of {WordsFile}.");
        var rule = new AdviceRule
        {
            Id = $"{id}.{name}", Area = area, Minutes = Number(keys, "minutes", AdviceDeck.MostMinutes), Priority = Number(keys, "priority", 5),
            Title = said is null ? "" : RuleParts.Needed(said, "title"), Text = said is null ? "" : RuleParts.Needed(said, "text"), ForSupervisor = said?.Text("forSupervisor"),
            When = Found(keys, "when", conditions, "condition"), Sources = Found(keys, "sources", sources, "source"), Links = keys.Texts("links"),
        };
        if (rule.ForSupervisor is not null && area != AdviceArea.Counselling) said!.Wrong("forSupervisor", "tells a supervisor something that is not about work.", "Move it to a set of the area counselling, or take it out.");
        said?.End();
        keys.End();
        return rule;
    }

    private IReadOnlyList<T> Found<T>(Keys keys, string key, Dictionary<string, T> known, string kind)
    {
        var names = keys.Texts(key);
        if (names.Count == 0) keys.Wrong(key, $"has no {kind}.", $"Add `{key}: [ ... ]` with at least one {kind} of this file.");
        foreach (var unknown in names.Where(name => !known.ContainsKey(name))) keys.Wrong(key, $"names the {kind} {unknown}, which is not there.", $"Use one of {string.Join(", ", known.Keys)}.");
        used.UnionWith(names);
        return [.. names.Where(known.ContainsKey).Select(name => known[name])];
    }

    private static int Number(Keys keys, string key, int most)
    {
        if (!keys.Has(key)) keys.Wrong(key, $"has no `{key}`.", $"Add `{key}: ` and a number from 1 to {most}.");
        return keys.Number(key, 1, most) ?? 1;
    }
}
