using System.Globalization;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;
using CsCheck;

namespace Backstay.Tests.Programmes;

[Trait("Runs", "once")]
public sealed class ProgrammeCalendarTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Programme FiveWeeks = new()
    {
        Id = "five", Version = 1, Length = new(5, PeriodUnit.Week), OpenFor = new(4, PeriodUnit.Month), Pace = Pace.Locked,
        Modules = [new("pain", 1), new("activity", 2), new("behaviour", 4)],
        Phases = [new(1, 1, Suggestions.None), new(2, 3, Suggestions.Generic), new(4, 5, Suggestions.Personal)],
        Asks =
        [
            new("start", new Moment.OnDay(0), TellsClinician: true), new("daily", new Moment.Daily(new(20, 0)), false), new("look-back", new Moment.Weekly(), false),
            new("exit", new Moment.AtEnd(), false), new("outcome", new Moment.AtFollowUps(), false),
        ],
        FollowUps = [new(4, PeriodUnit.Month)],
    };

    private static readonly Gen<Course> Courses =
        from gaps in Gen.Select(Gen.Int[1, 20], Gen.Int[1, 30]).List[0, 4]
        select new Course(Monday, [.. Pauses(gaps)]);

    [Fact]
    public void Each_thing_comes_on_its_day()
    {
        var calendar = Of(new(Monday, []));
        Days(calendar, HappeningKind.Opens, "activity").ShouldBe([Monday.AddDays(7)]);
        Days(calendar, HappeningKind.Opens, "behaviour").ShouldBe([Monday.AddDays(21)]);
        Days(calendar, HappeningKind.Asks, "daily").Count.ShouldBe(35);
        calendar.Where(one => one.What == "daily").ShouldAllBe(one => one.At == new TimeOnly(20, 0));
        Days(calendar, HappeningKind.Asks, "look-back").ShouldBe([Monday.AddDays(7), Monday.AddDays(14), Monday.AddDays(21), Monday.AddDays(28)]);
        Days(calendar, HappeningKind.Asks, "exit").ShouldBe([Monday.AddDays(34)]);
        Days(calendar, HappeningKind.Ends, null).ShouldBe([Monday.AddDays(34)]);
        Days(calendar, HappeningKind.Asks, "outcome").ShouldBe([new DateOnly(2026, 7, 2)]);
        Days(calendar, HappeningKind.Closes, null).ShouldBe([new DateOnly(2026, 7, 2)]);
        calendar.Single(one => one.What == "start").TellsClinician.ShouldBeTrue();
    }

    [Fact]
    public void A_pause_moves_what_is_left_and_asks_nothing_meanwhile_but_outcomes_stay()
    {
        var calendar = Of(new(Monday, [new(Monday.AddDays(10), Monday.AddDays(17))]));
        Days(calendar, HappeningKind.Asks, "daily").ShouldNotContain(day => day >= Monday.AddDays(10) && day < Monday.AddDays(17));
        Days(calendar, HappeningKind.Asks, "daily").Count.ShouldBe(35);
        Days(calendar, HappeningKind.Opens, "activity").ShouldBe([Monday.AddDays(7)]);
        Days(calendar, HappeningKind.Opens, "behaviour").ShouldBe([Monday.AddDays(28)]);
        Days(calendar, HappeningKind.Ends, null).ShouldBe([Monday.AddDays(41)]);
        Days(calendar, HappeningKind.Asks, "outcome").ShouldBe([new DateOnly(2026, 7, 2)]);
    }

    [Fact]
    public void A_pause_without_an_end_keeps_the_rest_waiting()
    {
        var course = new Course(Monday, [new(Monday.AddDays(10), null)]);
        Days(Of(course), HappeningKind.Ends, null).ShouldBeEmpty();
        ProgrammeCalendar.ModulesOn(FiveWeeks, course, Monday.AddDays(60)).ShouldBe(["pain", "activity"]);
        ProgrammeCalendar.SuggestionsOn(FiveWeeks, course, Monday.AddDays(60)).ShouldBeNull();
    }

    [Fact]
    public void Whoever_chooses_their_own_pace_has_every_module_at_once()
    {
        var course = new Course(Monday, [], Pace.Free);
        ProgrammeCalendar.ModulesOn(FiveWeeks, course, Monday).ShouldBe(["pain", "activity", "behaviour"]);
        Days(Of(course), HappeningKind.Opens, "behaviour").ShouldBe([Monday]);
        ProgrammeCalendar.ModulesOn(FiveWeeks, course, new(2026, 7, 2)).ShouldBeEmpty("it is closed");
    }

    [Theory]
    [InlineData(0, Suggestions.None)]
    [InlineData(6, Suggestions.None)]
    [InlineData(7, Suggestions.Generic)]
    [InlineData(20, Suggestions.Generic)]
    [InlineData(21, Suggestions.Personal)]
    [InlineData(34, Suggestions.Personal)]
    [InlineData(35, null)]
    [InlineData(-1, null)]
    public void Suggestions_follow_the_phase(int day, Suggestions? suggestions) => ProgrammeCalendar.SuggestionsOn(FiveWeeks, new(Monday, []), Monday.AddDays(day)).ShouldBe(suggestions);

    [Fact]
    public void The_calendar_says_nothing_of_phases() => Of(new(Monday, [])).ShouldBe(ProgrammeCalendar.Of(FiveWeeks with { Phases = [] }, new(Monday, []), Monday, Monday.AddDays(400)));

    [Fact]
    public void Each_day_of_the_programme_has_one_date_and_each_date_that_is_not_paused_one_day() => Courses.Sample(course =>
    {
        var dates = Enumerable.Range(0, 120).Select(day => course.DateOf(day)!.Value).ToList();
        return dates.Index().All(one => course.DayOn(one.Item) == one.Index) && dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second);
    });

    [Fact]
    public void Two_halves_of_a_time_hold_what_the_whole_holds() => Gen.Select(Courses, Gen.Int[0, 200]).Sample((course, cut) =>
        Of(course).SequenceEqual([.. ProgrammeCalendar.Of(FiveWeeks, course, Monday, Monday.AddDays(cut)), .. ProgrammeCalendar.Of(FiveWeeks, course, Monday.AddDays(cut + 1), Monday.AddDays(400))]));

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-06-01", "20:00", "2026-06-01T18:00:00Z")]
    [InlineData("2026-12-01", "20:00", "2026-12-01T19:00:00Z")]
    public void A_time_on_the_wall_is_one_moment_also_when_clocks_are_changed(string day, string time, string moment) =>
        WallClock.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToUniversalTime()
            .ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    private static IReadOnlyList<Happening> Of(Course course) => ProgrammeCalendar.Of(FiveWeeks, course, Monday, Monday.AddDays(400));

    private static IReadOnlyList<DateOnly> Days(IEnumerable<Happening> calendar, HappeningKind kind, string? what) => [.. calendar.Where(one => one.Kind == kind && one.What == what).Select(one => one.Day)];

    private static IEnumerable<PausedDays> Pauses(IReadOnlyList<(int After, int Length)> gaps)
    {
        var day = Monday;
        foreach (var (after, length) in gaps)
        {
            var from = day.AddDays(after);
            yield return new(from, day = from.AddDays(length));
        }
    }
}
