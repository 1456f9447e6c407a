using Backstay.Content;

namespace Backstay.Plan.Advice;

/// <summary>The rule sets of this installation, read when they are first asked for.</summary>
internal sealed class RuleSetShelf
{
    private readonly Lazy<IReadOnlyList<RuleSet>> all = new(() =>
    {
        var (sets, findings) = RuleSetFiles.Read(ContentFolder.Path);
        return findings.Count == 0 ? sets : throw new InvalidDataException(string.Join(Environment.NewLine, findings));
    });

    public IReadOnlyList<RuleSet> All => all.Value;

    /// <returns>In the order of the ids; ids that are not there are left out.</returns>
    public IReadOnlyList<RuleSet> Of(IReadOnlyList<string> ids) => [.. ids.Select(id => All.FirstOrDefault(set => set.Id == id)).OfType<RuleSet>()];

    /// <returns>Ids of all questionnaires that they look at.</returns>
    public static IReadOnlyCollection<string> QuestionnairesOf(IReadOnlyList<RuleSet> sets) => [.. sets.SelectMany(set => set.Questionnaires).Distinct()];

    public AdviceRule? Find(string id) => All.SelectMany(set => set.Rules).FirstOrDefault(rule => rule.Id == id);
}
