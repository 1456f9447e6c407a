using Backstay.CheckIns.DangerSigns;

namespace Backstay.Tests.CheckIns;

[Trait("Runs", "once")]
public sealed class DangerSignRulesTests
{
    private static readonly IReadOnlyList<DangerSign> All = DangerSignList.All;

    [Fact]
    public void The_most_urgent_sign_decides_in_every_combination()
    {
        var wrong = 0;
        Parallel.For(0, 1 << All.Count, () => new List<string>(), (combination, _, ticked) =>
        {
            ticked.Clear();
            var worst = Tier.None;
            for (var i = 0; i < All.Count; i++)
            {
                if ((combination & 1 << i) == 0) continue;
                ticked.Add(All[i].Id);
                if (All[i].Tier > worst) worst = All[i].Tier;
            }
            if (DangerSignRules.Decide(ticked).Tier != worst) Interlocked.Increment(ref wrong);
            return ticked;
        }, _ => { });
        wrong.ShouldBe(0);
    }

    [Fact]
    public void Each_emergency_sign_alone_is_an_emergency_and_is_named_as_the_reason()
    {
        foreach (var sign in All.Where(sign => sign.Tier == Tier.Emergency))
        {
            var decision = DangerSignRules.Decide([sign.Id, "six-weeks", "fever-ill"]);
            decision.Tier.ShouldBe(Tier.Emergency);
            decision.Because.ShouldBe([sign.Id]);
        }
    }

    [Fact]
    public void A_sign_that_these_rules_do_not_know_counts_as_an_emergency() =>
        DangerSignRules.Decide(["a-sign-of-another-version"]).Tier.ShouldBe(Tier.Emergency);

    [Fact]
    public void The_list_covers_three_tiers_with_ids_used_once()
    {
        All.Select(sign => sign.Id).ShouldBeUnique();
        All.Count(sign => sign.Tier == Tier.Emergency).ShouldBe(7);
        All.Select(sign => sign.Tier).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void The_first_page_asks_for_every_emergency_and_joins_only_signs_of_one_tier()
    {
        var tiers = All.ToDictionary(sign => sign.Id, sign => sign.Tier);
        foreach (var line in DangerSignList.First.Where(line => line != DangerSignList.Unsure))
            line.StandsFor.ShouldAllBe(sign => tiers[sign] == line.Tier, line.Id);
        var asked = DangerSignList.First.SelectMany(line => line.StandsFor).ToList();
        All.Where(sign => sign.Tier == Tier.Emergency).ShouldAllBe(sign => asked.Contains(sign.Id));
    }

    [Fact]
    public void No_combination_of_the_first_pages_lines_with_an_emergency_ends_in_a_lower_tier()
    {
        var lines = DangerSignList.First;
        for (var combination = 0; combination < 1 << lines.Count; combination++)
        {
            var ticked = lines.Where((_, i) => (combination & 1 << i) != 0).ToList();
            DangerSignRules.Decide([.. ticked.Select(line => line.Id)]).Tier.ShouldBe(ticked.Select(line => line.Tier).DefaultIfEmpty(Tier.None).Max());
        }
    }
}
