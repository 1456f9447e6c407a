using Backstay.CheckIns.DangerSigns;

namespace Backstay.Tests.CheckIns;

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
}
