using Backstay.Plan.Work;
using CsCheck;

namespace Backstay.Tests.Plan.Work;

[Trait("Runs", "once")]
public sealed class GradedReturnTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Gen<GradedSteps> Steps = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 100], Gen.Int[0, 60], Gen.Int[0, 40], Gen.Int[1, 4], (steps, from, more, over, weeks) =>
        new GradedSteps((from + steps + more + over) * GradedReturn.Grain, from * GradedReturn.Grain, (from + steps + more) * GradedReturn.Grain, steps, weeks, Monday));

    private static readonly Gen<(GradedSteps Steps, IReadOnlyDictionary<DateOnly, WeekChange> Changes)> WithChanges = Gen.Select(Steps, Gen.Select(Gen.Int[0, 30], Gen.Bool).List[0, 6], (steps, all) =>
        (steps, (IReadOnlyDictionary<DateOnly, WeekChange>)all.DistinctBy(one => one.Item1).ToDictionary(one => Monday.AddDays(7 * one.Item1), one => one.Item2 ? WeekChange.Hold : WeekChange.StepBack)));

    [Fact]
    public void No_week_is_over_the_contract() => WithChanges.Sample(one => GradedReturn.Weeks(one.Steps, one.Changes).ShouldAllBe(week => week.Minutes <= one.Steps.Contract && week.Minutes >= one.Steps.From));

    [Fact]
    public void Hours_grow_as_often_as_was_asked_and_never_fall() => Steps.Sample(steps =>
    {
        var hours = GradedReturn.Weeks(steps, new Dictionary<DateOnly, WeekChange>()).Select(week => week.Minutes).ToList();
        (hours[0], hours[^1]).ShouldBe((steps.From, steps.To));
        hours.Zip(hours.Skip(1)).ShouldAllBe(pair => pair.First <= pair.Second);
        hours.Zip(hours.Skip(1)).Count(pair => pair.First < pair.Second).ShouldBe(steps.Steps);
        hours.Count.ShouldBe(Math.Min(GradedReturn.MostWeeks, steps.Steps * steps.WeeksPerStep + 1));
    });

    [Fact]
    public void A_bad_week_holds_or_goes_back_by_one_step_and_no_more() => WithChanges.Sample(one =>
    {
        var weeks = GradedReturn.Weeks(one.Steps, one.Changes);
        foreach (var (week, next) in weeks.Zip(weeks.Skip(1)))
        {
            next.From.ShouldBe(week.From.AddDays(7));
            if (week.Change == WeekChange.Hold) next.Level.ShouldBe(week.Level);
            else if (week.Change == WeekChange.StepBack) next.Level.ShouldBe(Math.Max(0, week.Level - 1));
            else next.Level.ShouldBeInRange(week.Level, week.Level + 1);
        }
    });

    [Fact]
    public void It_climbs_again_after_a_step_back()
    {
        var steps = new GradedSteps(40 * 60, 10 * 60, 40 * 60, 3, 1, Monday);
        GradedReturn.Weeks(steps, new Dictionary<DateOnly, WeekChange> { [Monday.AddDays(14)] = WeekChange.StepBack, [Monday.AddDays(21)] = WeekChange.Hold })
            .Select(week => week.Minutes / 60).ShouldBe([10, 20, 30, 20, 20, 30, 40]);
    }
}
