using Backstay.Plan.Prevention;
using CsCheck;

namespace Backstay.Tests.Plan.Prevention;

[Trait("Runs", "once")]
public sealed class WalkingWeekTests
{
    private enum Went { Well, Missed, Hard }

    private static readonly DateOnly Begin = Situations.Begin;
    private static readonly WalkingSchedule Schedule = new(WalkingScheduleTests.Track);

    [Fact]
    public void A_kept_week_goes_on_a_missed_or_hard_one_is_repeated_and_two_step_back() =>
        Steps(Went.Well, Went.Well, Went.Well, Went.Missed, Went.Well, Went.Hard, Went.Missed, Went.Hard, Went.Well, Went.Well).ShouldBe([0, 1, 2, 3, 3, 4, 4, 3, 3, 4, 5]);

    [Fact]
    public void The_first_step_is_the_lowest() => Steps(Went.Missed, Went.Missed, Went.Missed, Went.Missed).ShouldBe([0, 0, 0, 0, 0]);

    [Fact]
    public void Twenty_six_kept_weeks_reach_the_target_and_stay_there() => Steps([.. Enumerable.Repeat(Went.Well, 30)])[^1].ShouldBe(25);

    [Fact]
    public void A_walk_missed_of_four_keeps_the_week_and_a_hard_one_does_not_however_much_was_walked()
    {
        var fourTimes = Enumerable.Range(0, Schedule.Steps).First(step => Schedule.At(step).Times == 4);
        var dose = Schedule.At(fourTimes);
        Week(fourTimes, 3 * dose.Minutes).IsKept.ShouldBeTrue();
        Week(fourTimes, 2 * dose.Minutes).IsKept.ShouldBeFalse();
        (Week(fourTimes, 9 * dose.Minutes) with { WasHard = true }).IsKept.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_happens_a_week_is_at_most_one_step_from_the_one_before() => Gen.Enum<Went>().Array[0, 60].Sample(went =>
    {
        var steps = Steps(went);
        return steps.Zip(steps.Skip(1)).Index().All(pair => Math.Abs(pair.Item.Second - pair.Item.First) <= 1 && (pair.Item.Second <= pair.Item.First || went[pair.Index] == Went.Well)) && steps.All(step => step >= 0 && step < Schedule.Steps);
    });

    [Fact]
    public void After_waiting_it_goes_on_at_least_two_steps_lower_and_one_for_each_week()
    {
        Week(8, 0).StepAfterWaiting(3).ShouldBe(6);
        Week(8, 0).StepAfterWaiting(35).ShouldBe(3);
        Week(1, 0).StepAfterWaiting(35).ShouldBe(0);
    }

    private static WalkingWeek Week(int step, int minutes) => new(Begin, step, Schedule.At(step), 0, minutes, WasHard: false);

    /// <returns>The step of each week, and of the one after.</returns>
    private static List<int> Steps(params Went[] weeks)
    {
        var walks = weeks.Index().Where(week => week.Item != Went.Missed).Select(week => (Begin.AddDays(7 * week.Index + 3), 200)).ToList();
        var hard = weeks.Index().Where(week => week.Item == Went.Hard).Select(week => Begin.AddDays(7 * week.Index)).ToHashSet();
        return [.. WalkingWeek.Of(Schedule, Begin, 0, Begin.AddDays(7 * weeks.Length), walks, hard).Select(week => week.Step)];
    }
}
