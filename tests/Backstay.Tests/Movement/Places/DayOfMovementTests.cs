using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Tests.Movement.Places;

[Trait("Runs", "once")]
public sealed class DayOfMovementTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Spot Home = new(52.5, 13.4), Work = Home.Moved(2000, 0);

    [Fact]
    public void A_walk_over_midnight_counts_on_both_days_each_with_its_own_minutes()
    {
        // Midnight in Berlin is 23:00 in UTC.
        Section[] told = [Section("2026-03-02T20:00Z", "2026-03-02T22:50Z", Motion.Still, Home), Section("2026-03-02T22:50Z", "2026-03-02T23:20Z", Motion.Walk, Home)];
        DayOfMovement.Of(told, [], new(2026, 3, 2), Berlin).MinutesWalked.ShouldBe(10);
        DayOfMovement.Of(told, [], new(2026, 3, 3), Berlin).MinutesWalked.ShouldBe(20);
        DayOfMovement.Of(told, [], new(2026, 3, 4), Berlin).Walks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-28T22:30Z", 30, 23 * 60, "the day on which clocks go forward")]
    [InlineData("2026-10-24T21:30Z", 30, 25 * 60, "the day on which they go back")]
    public void A_day_has_the_hours_that_its_clocks_give_it(string start, double before, double within, string why)
    {
        var begin = DateTimeOffset.Parse(start, null);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(begin, Berlin).DateTime).AddDays(1);
        Section[] told = [new(begin, begin.AddHours(40), Motion.Walk, .9, Home, Work, 1000)];
        DayOfMovement.Of(told, [], day.AddDays(-1), Berlin).MinutesWalked.ShouldBe(before, why);
        DayOfMovement.Of(told, [], day, Berlin).MinutesWalked.ShouldBe(within, why);
    }

    [Fact]
    public void Home_and_work_are_guessed_from_the_hours_and_name_the_ends_of_walks()
    {
        List<Section> told = [];
        for (var day = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)); told.Count < 5 * 5; day = day.AddDays(1))
            told.AddRange([
                new(day, day.AddHours(8), Motion.Still, .95, Home, Home, 0), new(day.AddHours(8), day.AddHours(8.5), Motion.Walk, .9, Home, Work, 2000),
                new(day.AddHours(8.5), day.AddHours(17), Motion.Still, .95, Work, Work, 0), new(day.AddHours(17), day.AddHours(17.5), Motion.Vehicle, .9, Work, Home, 2000),
                new(day.AddHours(17.5), day.AddHours(24), Motion.Still, .95, Home, Home, 0),
            ]);
        var places = RegularPlace.Of(told, Berlin);
        places.Select(place => place.Guess).ShouldBe([PlaceGuess.Home, PlaceGuess.Work]);
        places.ShouldAllBe(place => place.Confidence > .6 && place.Confidence < 1 && place.Days >= 5);
        var monday = DayOfMovement.Of(told, places, new(2026, 3, 2), Berlin);
        monday.MinutesWalked.ShouldBe(30);
        monday.Confidence.ShouldBe(.9, 1e-9);
        var walk = monday.Walks.ShouldHaveSingleItem();
        (walk.Start!.Guess, walk.End!.Guess).ShouldBe((PlaceGuess.Home, PlaceGuess.Work));
        monday.Sitting.Select(stretch => stretch.Minutes).ShouldBe([60, 510, 270]);
    }

    private static Section Section(string start, string end, Motion mode, Spot at) => new(DateTimeOffset.Parse(start, null), DateTimeOffset.Parse(end, null), mode, .9, at, at, 0);
}
