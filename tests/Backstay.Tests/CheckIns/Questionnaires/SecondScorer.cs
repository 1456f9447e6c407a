using System.Globalization;
using Backstay.CheckIns.Questionnaires;

namespace Backstay.Tests.CheckIns;

/// <summary>The scores of the programmes' questionnaires once more, by hand: every answer that counts is coded by what it counts.</summary>
internal sealed class SecondScorer(AnswerSet answers)
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["gwf-entry"] = ["flags-count", "days-off-work"], ["gwf-1"] = ["limits", "hours-worked", "hours-share", "day-order"],
        ["gwf-2"] = ["limits", "hours-worked", "load", "say", "relations"], ["gwf-3"] = ["limits", "hours-worked", "day-order", "push", "hold", "worry"],
        ["gwf-4"] = ["limits", "hours-worked", "day-order", "change-step", "much-better"], ["myb-baseline"] = ["walk-week"], ["myb-daily"] = [], ["myb-exit"] = [],
        ["bcpa-screening"] = ["risk"], ["bcpa-wellbeing"] = ["well-being"], ["bcpa-4-months"] = ["well-being", "change-step", "much-better"], ["outcome-core"] = ["able", "change-step", "much-better"],
    };

    private static readonly string[] Risks = ["pain-now", "how-long", "cut-down", "nights", "fear", "worst", "mood", "outlook", "stress", "support"];

    public static string[] NamesOf(string id) => Names[id];

    public decimal? Score(string id, string name) => (id, name) switch
    {
        (_, "limits") => Sum("limit-home", "limit-move", "limit-free") / 3,
        (_, "hours-worked") => Code("work-state") == "off" ? 0 : Of("hours"),
        (_, "hours-share") => Score(id, "hours-worked") * 100 / Of("job-hours"),
        (_, "day-order") => Of("day-shape") * 100 / 3,
        (_, "load") => Sum("lift", "bend", "sit", "stand") * 100 / 16,
        (_, "say") => Sum("say-break", "say-order", "say-hours") * 100 / 12,
        (_, "relations") => (Sum("boss", "colleagues", "believed") + 4 - Of("tension")) * 100 / 16,
        (_, "push" or "hold" or "worry") => Sum($"{name}-1", $"{name}-2"),
        (_, "change-step") => Of("change"),
        (_, "much-better") => Of("change") is { } step ? step <= 2 ? 1 : 0 : null,
        (_, "flags-count") => answers.Of("flags").Count(flag => flag != "none"),
        (_, "days-off-work") => Code("off-kind") == "no" ? 0 : Of("days-off"),
        (_, "walk-week") => 5 * Of("walk-weekday") + 2 * Of("walk-weekend"),
        (_, "risk") => Sum(Risks) * 2.5m,
        (_, "well-being") => Sum("energy", "joy", "rest", "calm", "people", "room") * 100 / 60,
        (_, "able") => new[] { Of("able-1"), Of("able-2"), Of("able-3") }.Average(),
        _ => throw new InvalidOperationException($"{id} {name}"),
    };

    private string? Code(string linkId) => answers.Of(linkId).FirstOrDefault();

    private decimal? Of(string linkId) => Code(linkId) is { } code ? decimal.Parse(code, CultureInfo.InvariantCulture) : null;

    private decimal? Sum(params string[] linkIds) => linkIds.Aggregate((decimal?)0, (sum, linkId) => sum + Of(linkId));
}
