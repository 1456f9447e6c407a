using Backstay.Bench.Trials.Places;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;
using Backstay.Tests.App;

namespace Backstay.Tests.Movement.Places;

[Trait("Runs", "once")]
public sealed class TripTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Spot Home = new(52.5, 13.4);

    [Fact]
    public void A_walk_between_two_stays_is_one_trip_on_foot_with_its_times_and_length()
    {
        var trip = Trips.Of(new Outing(Morning).Stay(30).Go(1.2, 15).Stay(30).Fixes).Ways.ShouldHaveSingleItem();
        (trip.Start - Morning.AddMinutes(30)).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(2));
        (trip.End - Morning.AddMinutes(45)).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(2));
        trip.Metres.ShouldBe(1080, 120);
        trip.Sections.ShouldHaveSingleItem().Mode.ShouldBe(Motion.Walk);
    }

    [Fact]
    public void A_long_walk_is_no_chain_of_places_however_densely_it_is_told()
    {
        var found = Trips.Of(new Outing(Morning, every: 1).Stay(10).Go(.8, 60).Stay(10).Fixes);
        found.Ways.ShouldHaveSingleItem().Sections.ShouldAllBe(section => section.Mode == Motion.Walk);
        found.Stays.Count.ShouldBe(2);
    }

    [Fact]
    public void Somebody_stays_where_a_phone_that_tells_only_changes_told_nothing()
    {
        var found = Trips.Of(new Outing(Morning).Go(1.3, 10).Silence(180).Go(1.3, 10, 180).Fixes);
        found.Ways.Count.ShouldBe(2);
        var stay = found.Stays.ShouldHaveSingleItem();
        (stay.Until - stay.From).ShouldBeGreaterThan(TimeSpan.FromMinutes(170));
    }

    [Fact]
    public void A_phone_that_tells_only_a_place_now_and_then_still_shows_the_trip_between_its_stays()
    {
        var fixes = new[] { (0, 0d), (25, 20), (60, -15), (75, 1900), (110, 1910), (170, 1895) }.Select(one =>
        {
            var at = Home.Moved(0, one.Item2);
            return new Fix(Morning.AddMinutes(one.Item1), at.Latitude, at.Longitude, 50);
        });
        var trip = Trips.Of(fixes).Ways.ShouldHaveSingleItem();
        trip.Start.ShouldBeGreaterThanOrEqualTo(Morning.AddMinutes(25));
        trip.End.ShouldBeLessThanOrEqualTo(Morning.AddMinutes(75));
        trip.From.MetresTo(trip.To).ShouldBe(1900, 60);
    }

    [Theory]
    [InlineData(5, 0), InlineData(30, 0), InlineData(60, .01), InlineData(120, .01), InlineData(300, .01)]
    public void A_phone_at_rest_goes_nowhere_though_its_receiver_jumps_about(int seconds, double far)
    {
        var fixes = RestingPhone.Day(new(3), Morning, Home, seconds, far);
        Trips.Of(fixes).Ways.Sum(way => way.Metres).ShouldBeLessThanOrEqualTo(300);
        Timeline.Of(fixes).Where(section => section.Mode != Motion.Still).Sum(section => section.Minutes).ShouldBeLessThan(15);
    }

    [Fact]
    public void A_real_walk_in_the_middle_of_such_a_day_is_not_lost()
    {
        var outing = new Outing(Morning.AddHours(10), noise: 60, every: 30).Go(1.3, 12).Go(1.3, 12, 180);
        var rest = RestingPhone.Day(new(3), Morning, Home, 30).Where(fix => fix.At < Morning.AddHours(10) || fix.At > outing.Now);
        var walk = Trips.Of([.. rest, .. outing.Fixes]).Ways.ShouldHaveSingleItem();
        (walk.End - walk.Start).TotalMinutes.ShouldBe(24, 9);
        walk.Metres.ShouldBe(1870, 500);
    }

    [Fact]
    public void Stale_repeated_flagged_and_impossible_fixes_change_nothing()
    {
        var outing = new Outing(Morning).Stay(30).Go(1.2, 15).Stay(30);
        var clean = Trips.Of(outing.Fixes);
        var (some, far) = (outing.Fixes[250], Home.Moved(9000, 0));
        var disturbed = Trips.Of([
            .. outing.Fixes, .. outing.Fixes, new(some.At.AddSeconds(3), far.Latitude, far.Longitude, 10), new(some.At.AddSeconds(4), far.Latitude, far.Longitude, 10, null, FixFlag.Stale),
            new(some.At.AddSeconds(5), 13.4, 52.5, 10), new(some.At.AddSeconds(6), 0, 0, 10), new(some.At.AddSeconds(7), 95, 200, 10), new(some.At.AddSeconds(8), far.Latitude, far.Longitude, 1400),
        ]);
        disturbed.Ways.Count.ShouldBe(1);
        (disturbed.Ways[0].Start, disturbed.Ways[0].End).ShouldBe((clean.Ways[0].Start, clean.Ways[0].End));
        disturbed.Ways[0].Metres.ShouldBe(clean.Ways[0].Metres, 1);
    }

    [Fact]
    public void Waiting_for_a_bus_is_a_part_of_the_way()
    {
        var way = Trips.Of(new Outing(Morning).Stay(40).Go(1.2, 8).Stay(7).Go(11, 20).Stay(60).Fixes).Ways.ShouldHaveSingleItem();
        way.Sections.Select(section => section.Mode).Where(mode => mode != Motion.Still).ShouldBe([Motion.Walk, Motion.Vehicle]);
    }

    [Theory]
    [InlineData(1.2, Motion.Walk), InlineData(2.7, Motion.Run), InlineData(4.6, Motion.Bike), InlineData(14, Motion.Vehicle)]
    public void Speed_tells_the_mode(double speed, Motion mode) =>
        Trips.Of(new Outing(Morning).Stay(20).Go(speed, 20).Stay(20).Fixes).Ways.ShouldHaveSingleItem().Sections.MaxBy(section => section.Minutes)!.Mode.ShouldBe(mode);

    [Fact]
    public void What_the_phone_itself_thought_decides_where_speed_cannot()
    {
        var slow = new Outing(Morning).Stay(20).Go(2.2, 20).Stay(20).Fixes;
        Mode(slow.Select(fix => fix with { Motion = Motion.Bike })).ShouldBe(Motion.Bike);
        Mode(slow.Select(fix => fix with { Motion = Motion.Run })).ShouldBe(Motion.Run);

        static Motion Mode(IEnumerable<Fix> fixes) => Trips.Of(fixes).Ways.ShouldHaveSingleItem().Sections.MaxBy(section => section.Minutes)!.Mode;
    }

    [Fact]
    public void Trips_of_real_days_are_those_that_another_program_finds()
    {
        var days = EMissionDay.All(SharedData.Of("movement", "e-mission-days"));
        var all = days.Select(day => TripAgreement.Of(Trips.Of(day.Fixes), day.Expected)).Aggregate((a, b) => a + b);
        all.Expected.ShouldBe(17);
        all.Matched.ShouldBeGreaterThanOrEqualTo(16);
        all.Extra.ShouldBeLessThanOrEqualTo(1);
        (all.Modes / (double)all.Sections).ShouldBeGreaterThan(.9);
        var unaided = days.Select(day => TripAgreement.Of(Trips.Of(day.Fixes.Select(fix => fix with { Motion = null })), day.Expected)).Aggregate((a, b) => a + b);
        (unaided.Modes / (double)unaided.Sections).ShouldBeGreaterThan(.8);
    }
}
