using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Plan.Cases;
using Backstay.Plan.Tailoring;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class CaseHistoryTests
{
    private static readonly DateOnly Begin = Situations.Begin;

    [Fact]
    public void Whole_weeks_with_a_plan_and_a_told_outcome_become_cases()
    {
        var weeks = History(days: 24, week => 6 - 2 * week).Weeks(4, Situations.Items, Begin.AddDays(24)).ToList();
        weeks.Select(week => week.Situation.Day).ShouldBe([Begin, Begin.AddDays(7), Begin.AddDays(14)], "the fourth is not over");
        weeks.ShouldAllBe(week => week.Person == 4 && week.IsGood == true && week.Done.Single().ItemId == "rock");
        weeks[1].Outcome.PainChange.ShouldBe(-2);
    }

    [Fact]
    public void A_week_without_a_plan_or_without_a_word_afterwards_is_none()
    {
        var history = History(days: 24, _ => 5);
        (history with { Past = [.. history.Past.Where(item => item.Day < Begin.AddDays(7))] }).Weeks(0, Situations.Items, Begin.AddDays(24)).Count().ShouldBeLessThanOrEqualTo(1);
        (history with { Diary = [] }).Weeks(0, Situations.Items, Begin.AddDays(24)).ShouldBeEmpty();
    }

    [Fact]
    public void A_week_knows_nothing_of_what_came_after_it()
    {
        var history = History(days: 24, week => 6 - 2 * week) with { Flares = [new(Begin.AddDays(5), Begin.AddDays(9))] };
        var weeks = history.Weeks(0, Situations.Items, Begin.AddDays(24)).ToList();
        weeks.Select(week => week.Situation.FlareUp).ShouldBe([false, true, false]);
        (history with { Diary = [.. history.Diary.Where(day => day.Day <= Begin.AddDays(7))] }).Weeks(0, Situations.Items, Begin.AddDays(24)).First().Situation.ShouldBeEquivalentTo(weeks[0].Situation);
    }

    [Fact]
    public void What_matters_is_compared_between_the_look_backs_before_and_after()
    {
        var history = History(days: 24, _ => 5) with { LookBacks = [Able(6, 3), Able(13, 7), Able(20, 6)] };
        history.Weeks(0, Situations.Items, Begin.AddDays(24)).ToDictionary(week => week.Situation.Day, week => week.Outcome.MattersChange)
            .ShouldBe(new Dictionary<DateOnly, double?> { [Begin] = null, [Begin.AddDays(7)] = 4, [Begin.AddDays(14)] = -1 }, ignoreOrder: true);
    }

    private static LookBack Able(int day, int able) => new(Begin.AddDays(day), 5, "same", able, "right");

    private static CaseHistory History(int days, Func<int, int> pain) => new()
    {
        BeganOn = Begin, Profile = Situations.On(Begin).Profile with { Pain = 8 },
        Diary = [.. Enumerable.Range(0, days + 1).Select(day => new DiaryDay(Begin.AddDays(day), pain((day + 6) / 7), null, null, null, null))],
        Past = [.. Enumerable.Range(0, days).Select(day => new PastItem(Begin.AddDays(day), "rock", 0, Done: true))],
    };
}
