using Backstay.Bench.Trials.Places;
using Backstay.Movement.Places;

namespace Backstay.Tests.Movement.Places;

[Trait("Runs", "once")]
public sealed class RoutineTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Spot Home = new(52.5, 13.4), Work = Home.Moved(1500, 0), Park = Home.Moved(0, 900);

    /// <summary>The Monday after the clocks went forward.</summary>
    private static readonly DateOnly Monday = new(2026, 3, 30);

    [Fact]
    public void A_walk_of_every_workday_comes_first_with_its_days_and_hour_and_a_single_one_last()
    {
        List<Walk> walks = [.. Days(28).Where(IsWorkday).Select(day => Taken(day, 8, Home, Work)), Taken(Monday.AddDays(-2), 15, Home, Park)];
        var routine = RoutineWalk.Of(walks, Monday, 5, Berlin, leastChance: 0);
        routine.Count.ShouldBe(2);
        routine[0].Weekdays.ShouldBe([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);
        routine[0].Hour.ShouldBe(8, "by the clock on the wall, before and after it went forward");
        routine[0].Times.ShouldBe(20);
        routine[0].From.MetresTo(Home).ShouldBeLessThan(50);
        routine[0].Chance.ShouldBeGreaterThan(.7);
        routine[1].Chance.ShouldBeLessThan(.35);
    }

    [Fact]
    public void There_and_back_are_two_walks_and_ends_within_two_hundred_metres_are_the_same()
    {
        List<Walk> walks = [.. Days(21).SelectMany(day => new[] { Taken(day, 8, Home.Moved(40 * (day.Day % 3), 0), Work), Taken(day, 17, Work, Home.Moved(0, 60 * (day.Day % 3))) })];
        RoutineWalk.Of(walks, Monday, 5, Berlin).Select(walk => walk.Hour).Order().ShouldBe([8, 17]);
    }

    [Fact]
    public void A_habit_that_ended_is_less_likely_than_one_that_goes_on()
    {
        List<Walk> walks = [.. Days(42).Where(day => day < Monday.AddDays(-14)).Select(day => Taken(day, 8, Home, Work)), .. Days(14).Select(day => Taken(day, 18, Home, Park))];
        var routine = RoutineWalk.Of([.. walks.OrderBy(walk => walk.Start)], Monday, 5, Berlin);
        routine[0].To.MetresTo(Park).ShouldBeLessThan(50);
    }

    [Fact]
    public void Nothing_from_the_coming_week_on_is_used()
    {
        List<Walk> past = [.. Days(21).Select(day => Taken(day, 8, Home, Work))];
        RoutineWalk.Of([.. past, Taken(Monday, 9, Home, Park), Taken(Monday.AddDays(3), 9, Home, Park)], Monday, 5, Berlin).Select(walk => walk.Chance)
            .ShouldBe(RoutineWalk.Of(past, Monday, 5, Berlin).Select(walk => walk.Chance));
        RoutineWalk.Of([], Monday, 5).ShouldBeEmpty();
    }

    [Fact]
    public void Suggested_walks_are_taken_more_often_than_by_any_simple_rule_and_as_often_as_is_told()
    {
        var routine = RoutineAgreement.Of(40, new(21));
        routine.Weeks.ShouldBeGreaterThan(100);
        routine.OwnFive.ShouldBeGreaterThan(routine.Frequency);
        routine.OwnFive.ShouldBeGreaterThan(routine.Recency);
        routine.OwnFive.ShouldBeGreaterThan(1.4 * routine.Random);
        routine.Own.ShouldBeGreaterThan(routine.FrequencyAsMany);
        routine.CalibrationError.ShouldBeLessThan(.08);
    }

    private static IEnumerable<DateOnly> Days(int before) => Enumerable.Range(1, before).Select(ago => Monday.AddDays(-ago)).Reverse();

    private static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static Walk Taken(DateOnly day, int hour, Spot from, Spot to)
    {
        var start = new DateTimeOffset(day.ToDateTime(new(hour, 20)), Berlin.GetUtcOffset(day.ToDateTime(new(hour, 20)))).ToUniversalTime();
        return new(start, start.AddMinutes(14), from, to);
    }
}
