using Backstay.Plan.Prevention;
using Backstay.Programmes.Files;
using CsCheck;

namespace Backstay.Tests.Plan.Prevention;

[Trait("Runs", "once")]
public sealed class WalkingScheduleTests
{
    internal static readonly WalkingTrack Track = new(FromMinutes: 10, FromTimes: 3, ToMinutes: 30, ToTimes: 5, new(6, PeriodUnit.Month));

    /// <summary>Any track that a programme file may hold.</summary>
    private static readonly Gen<WalkingTrack> Any =
        from minutes in Gen.Int[1, 60]
        from more in Gen.Int[0, 60]
        from times in Gen.Int[1, 7]
        from often in Gen.Int[0, 6]
        from weeks in Gen.Int[2, 60]
        select new WalkingTrack(minutes, times, minutes + more, Math.Min(7, times + often), new(weeks, PeriodUnit.Week));

    [Fact]
    public void Six_months_lead_from_three_walks_of_ten_minutes_to_five_of_thirty()
    {
        var schedule = new WalkingSchedule(Track);
        schedule.Steps.ShouldBe(26);
        schedule.At(0).ShouldBe(new WalkDose(10, 3));
        schedule.At(25).ShouldBe(new WalkDose(30, 5));
        // As WalkBack's people walked 130 minutes in week 12 on average, this is no harder than what people did.
        schedule.At(11).Total.ShouldBeInRange(75, 95);
        schedule.At(99).ShouldBe(schedule.At(25));
    }

    [Fact]
    public void The_minutes_of_a_week_never_fall_never_leap_and_end_at_the_target() => Any.Sample(track =>
    {
        var schedule = new WalkingSchedule(track);
        var (even, steps) = ((track.ToMinutes * track.ToTimes - track.FromMinutes * track.FromTimes) / (double)(schedule.Steps - 1), Enumerable.Range(0, schedule.Steps).Select(schedule.At).ToList());
        return steps[0] == new WalkDose(track.FromMinutes, track.FromTimes) && steps[^1] == new WalkDose(track.ToMinutes, track.ToTimes)
            && steps.Zip(steps.Skip(1)).All(pair => pair.Second.Total >= pair.First.Total && pair.Second.Times >= pair.First.Times && pair.Second.Total - pair.First.Total <= even + pair.Second.Times)
            && steps.All(step => step.Minutes <= track.ToMinutes && step.Times <= track.ToTimes);
    });

    [Fact]
    public void The_target_is_reached_within_the_time_that_the_programme_gives()
    {
        foreach (var day in Enumerable.Range(0, 366).Select(new DateOnly(2026, 1, 1).AddDays))
            day.AddDays(7 * (new WalkingSchedule(Track).Steps - 1)).ShouldBeLessThan(Track.Within.After(day));
    }
}
