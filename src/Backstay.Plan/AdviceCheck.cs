using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Plan.Advice;
using Backstay.Programmes;
using Microsoft.Extensions.Configuration;

namespace Backstay.Plan;

/// <summary>What is wrong with the rule sets of advice, and with programmes that name one; empty when all is well.</summary>
public static class AdviceCheck
{
    public static IReadOnlyList<string> Run(IConfiguration? settings = null)
    {
        var (sets, findings) = RuleSetFiles.Read(ContentFolder.Path);
        var items = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>?>();
        return
        [
            .. findings.Concat(RuleSetFiles.Check(ContentFolder.Path, sets, id => items.TryGetValue(id, out var known) ? known : items[id] = AskedItems.Of(id)))
                .Concat(OfProgrammes(ProgrammeAdvice.All(settings), [.. sets.Select(set => set.Id)])).Select(finding => finding.ToString()),
        ];
    }

    internal static IEnumerable<ContentFinding> OfProgrammes(IEnumerable<ProgrammeAdvice> named, IReadOnlyList<string> known) => named.Where(one => !known.Contains(one.RuleSet))
        .Select(one => new ContentFinding(one.File, one.Line, $"names the rule set {one.RuleSet}, which is not there.", $"Use one of {string.Join(", ", known)}."));
}
