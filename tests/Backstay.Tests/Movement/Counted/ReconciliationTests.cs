using Backstay.Kernel.Ids;
using Backstay.Movement;
using Backstay.Movement.Counted;
using Backstay.Movement.Import;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Places;

namespace Backstay.Tests.Movement.Counted;

[Trait("Runs", "once")]
public sealed class ReconciliationTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Evening = new(2026, 3, 2, 20, 0, 0, TimeSpan.Zero), Later = Evening.AddDays(7);

    [Fact]
    public void A_walk_that_a_watch_and_a_phone_tell_of_counts_once()
    {
        var counted = Of([new(Evening, Evening.AddMinutes(20), Motion.Walk, 2000, "Apple Watch"), new(Evening, Evening.AddMinutes(20), Motion.Walk, 1900, "iPhone")]);
        counted.ShouldHaveSingleItem().Minutes.ShouldBe(20);
        (counted[0].Steps, counted[0].Source).ShouldBe((2000, "Apple Watch"));
    }

    [Fact]
    public void Who_stops_at_a_light_walks_on_and_who_moves_for_half_a_minute_is_not_told_of()
    {
        Of([new(Evening, Evening.AddMinutes(5), Motion.Walk, null, "Phone"), new(Evening.AddMinutes(6), Evening.AddMinutes(12), Motion.Walk, null, "Phone")]).ShouldHaveSingleItem().Minutes.ShouldBe(12);
        Of([new(Evening, Evening.AddSeconds(30), Motion.Walk, null, "Phone")]).ShouldBeEmpty();
    }

    [Fact]
    public void What_goes_on_over_midnight_counts_on_each_day_with_its_own_minutes()
    {
        // Midnight in Berlin is at 23 there.
        var counted = Of([new(Evening.AddHours(2.5), Evening.AddHours(4), Motion.Walk, null, "Phone")]);
        counted.Select(one => (one.Day, one.Minutes)).ShouldBe([(new DateOnly(2026, 3, 2), 30), (new DateOnly(2026, 3, 3), 60)]);
    }

    [Fact]
    public void Long_rests_by_day_at_a_place_that_comes_again_are_sitting_and_one_that_lasts_half_the_day_is_not()
    {
        var place = new KnownPlace(new Spot(52.52, 13.4), "work", null, PlaceGuess.Work, 5);
        var rests = Enumerable.Range(0, 4).SelectMany(day => new[] { Rest(Evening.Date.AddDays(day).AddHours(8), 2), Rest(Evening.Date.AddDays(day).AddHours(11), 6) });
        var sitting = OwnRoutine.Of(rests, [place], Berlin).ShouldHaveSingleItem();
        (sitting.Place, sitting.StartHour, sitting.Minutes, sitting.Times).ShouldBe(("work", 9, 120, 4));

        Stretch Rest(DateTime from, double hours) => new()
        {
            PersonId = default, At = new(from, TimeSpan.Zero), Until = new(from.AddHours(hours), TimeSpan.Zero), Day = DateOnly.FromDateTime(from), Motion = Motion.Still, Source = Reconciliation.FromPositions,
            FromLatitude = 52.52, FromLongitude = 13.4, ToLatitude = 52.52, ToLongitude = 13.4,
        };
    }

    private static IReadOnlyList<Stretch> Of(IReadOnlyList<Spell> spells) => Reconciliation.Of(default(PersonId), spells, [], Berlin, Later);
}
