using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Plan.Cases;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Today;
using CsCheck;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class AdvisedPlanTests
{
    private static readonly Gen<CaseAdvice> AnyAdvice =
        Gen.Select(Gen.Int[0, 1], Gen.Double[0, 100].Array[Situations.Items.Count])
            .Select((from, bonus) => new CaseAdvice((AdviceFrom)from, 20, [], [.. Situations.Items.Select((item, i) => new AdvisedItem(item.Id, bonus[i], 9, 9))]));

    private static readonly Gen<Situation> AnySituation =
        from day in Gen.Int[0, 40]
        from pain in Gen.Int[0, 10]
        from danger in Gen.Enum<Tier>()
        from flare in Gen.Int[-1, 10]
        from over in Gen.Int[-1, 9]
        from words in Gen.Select(Gen.Int[0, Situations.Items.Count - 1], Gen.Enum<WordKind>()).Array[0, 5]
        from worried in Gen.Bool
        let today = Situations.Begin.AddDays(day)
        select (Situations.On(today) with
        {
            Danger = danger, Flare = flare < 0 ? null : new FlareSpan(today.AddDays(-flare), over < 0 || over > flare ? null : today.AddDays(-over)),
            Words = [.. words.Select(word => new OwnWord(Situations.Items[word.Item1].Id, word.Item2, today))],
            // One is for the worried, so that a rule rules out as well.
            Items = [.. Situations.Items.Select(item => item.Id == "stroll" ? item with { AppliesTo = new() { Worry = (2, 3) } } : item)],
            Profile = Situations.On(today).Profile with { Worry = worried ? 3 : 0 },
        }).With(pain);

    [Fact]
    public void Advice_brings_back_nothing_that_safety_a_word_or_a_rule_removed() => Gen.Select(AnySituation, AnyAdvice).Sample((s, advice) =>
        Tailor.Today(s with { Advice = advice }).Items.All(offered =>
        {
            var item = s.Items.Single(one => one.Id == offered.ItemId);
            return Safety.Allows(item, s) && Word.Allows(item, s) && Rules.Fit(item, s) is not null;
        }));

    [Fact]
    public void Advice_raises_no_dose_and_no_number_of_things() => Gen.Select(AnySituation, AnyAdvice).Sample((s, advice) =>
    {
        var plan = Tailor.Today(s with { Advice = advice });
        return plan.Items.Count <= s.Limits.AtMost && plan.Items.All(offered => offered.Level <= Pacing.Level(s.Items.Single(one => one.Id == offered.ItemId), s).Level);
    });

    [Fact]
    public void Advice_without_items_changes_nothing() => AnySituation.Sample(s =>
        Tailor.Today(s with { Advice = new(AdviceFrom.People, 20, [], []) }).Items.Select(Told).SequenceEqual(Tailor.Today(s).Items.Select(Told)));

    [Fact]
    public void What_went_well_for_others_comes_first_and_says_so()
    {
        var s = Situations.On(Situations.Begin.AddDays(3));
        var before = Tailor.Today(s).Items.Select(item => item.ItemId).ToList();
        var other = s.Items.First(item => item.Kind == ItemKind.Exercise && !before.Contains(item.Id)).Id;
        var offered = Tailor.Today(s with { Advice = new(AdviceFrom.People, 20, [], [new(other, Adviser.MostBonus, 0, 9) { Alike = [AttributeKind.UsualPain, AttributeKind.InFlareUp, AttributeKind.Work, AttributeKind.Stage] }]) }).Items.ShouldHaveSingleItemOf(other);
        ReasonWords.Of(offered.Reasons[0]).ShouldBe("9 people like you did well with it: about as much pain, work like yours.");
        Tailor.Today(s with { Advice = new(AdviceFrom.Guidelines, 0, [], [new(other, Adviser.MostBonus, 0, 0)]) }).Items.ShouldHaveSingleItemOf(other)
            .Reasons.ShouldContain(new Reason(ReasonKind.Guidelines));
    }

    private static string Told(ProposedItem item) => $"{item.ItemId} {item.Level} {string.Join(',', item.Reasons)}";
}

file static class Offered
{
    public static ProposedItem ShouldHaveSingleItemOf(this IReadOnlyList<ProposedItem> items, string id) => items.Where(item => item.ItemId == id).ShouldHaveSingleItem();
}
