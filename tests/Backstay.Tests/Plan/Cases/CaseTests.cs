using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Plan.Cases;
using Backstay.Plan.Tailoring;
using Case = Backstay.Plan.Cases.Case;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class CaseTests
{
    [Theory]
    [InlineData(5, -1.0, null, 1.0, false, true)]
    [InlineData(5, -0.5, null, 1.0, false, false)]
    [InlineData(5, 0.0, 3.0, 1.0, false, true)]
    [InlineData(5, 1.0, 3.0, 1.0, false, false)]
    [InlineData(5, -2.0, -3.0, 1.0, false, false)]
    [InlineData(2, 0.0, null, 1.0, false, true)]
    [InlineData(5, -3.0, null, 1.0, true, false)]
    [InlineData(5, -3.0, null, 0.4, false, null)]
    [InlineData(5, null, null, 1.0, false, null)]
    [InlineData(null, -1.0, null, null, false, true)]
    public void A_good_week_is_less_pain_or_more_of_what_matters_or_staying_well(int? pain, double? change, double? matters, double? done, bool worse, bool? good) =>
        new Case(1, SomeCases.Usual() with { UsualPain = pain }, [], new(change, matters, done, worse)).IsGood.ShouldBe(good);

    [Fact]
    public void A_situation_is_taken_from_what_was_told_in_the_week_before()
    {
        var s = Situations.On(Situations.Begin.AddDays(20)) with
        {
            Diary = [.. new[] { 9, 4, 6, 0, 5 }.Select((pain, i) => new DiaryDay(Situations.Begin.AddDays(13 + i), pain, null, i < 2 ? 2 : null, i == 4 ? 1 : null, null))],
        };
        s = s with { Profile = s.Profile with { Worry = 2, Work = "struggling" } };
        var week = WeekSituation.Of(s);
        week.UsualPain.ShouldBe(4, "the first day is more than seven days ago; of four told the lower middle");
        week.WorstPain.ShouldBe(6);
        week.PainDays.ShouldBe(5, "three of four");
        week.Sleep.ShouldBeNull("one night is not enough");
        week.Mood.ShouldBeNull();
        week.Work.ShouldBe(WorkState.Struggling);
        week.Worry.ShouldBe(2);
        week.FlareUp.ShouldBe(false);
        week.AgeBand.ShouldBeNull();
        week.Limits.ShouldBe(["sitting"]);
    }

    [Fact]
    public void A_week_becomes_a_case_with_what_was_done_and_what_came_of_it()
    {
        var (first, last) = (Situations.Begin.AddDays(14), Situations.Begin.AddDays(21));
        var diary = Enumerable.Range(8, 14).Select(day => new DiaryDay(Situations.Begin.AddDays(day), day <= 14 ? 6 : 4, null, null, null, null)).ToList();
        PastItem[] past = [new(first.AddDays(-1), "rock", 3, true), new(first, "stroll", 1, true), new(first.AddDays(2), "stroll", 2, true), new(first.AddDays(3), "rock", 1, false), new(last, "bridge", 0, true)];
        var week = Case.Of(7, Situations.On(first) with { Diary = [.. diary.Take(7)] }, Situations.On(last) with { Diary = diary, Past = past }, mattersChange: null);
        week.Person.ShouldBe(7);
        week.Done.ShouldBe([new DoneItem("stroll", 2)]);
        week.Outcome.ShouldBe(new CaseOutcome(-2, null, 2 / 3.0, MadeWorse: false));
        week.WalkingMinutes.ShouldBe(5 + 8);
        week.IsGood.ShouldBe(true);

        var hurt = Case.Of(7, Situations.On(first), Situations.On(last) with { Past = past, Words = [new("stroll", WordKind.MadeItWorse, first.AddDays(3))] }, mattersChange: null);
        hurt.IsGood.ShouldBe(false);
        Case.Of(7, Situations.On(first), Situations.On(last) with { Past = past }, mattersChange: null).IsGood.ShouldBeNull("nothing was told afterwards");
    }
}
