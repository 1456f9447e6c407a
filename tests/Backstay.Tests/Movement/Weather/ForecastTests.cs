using Backstay.Movement.Weather;
using CsCheck;

namespace Backstay.Tests.Movement.Weather;

/// <summary>Hours of the world on the clocks of a place.</summary>
[Trait("Runs", "once")]
public sealed class ForecastTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void When_the_clocks_go_forward_the_hour_that_is_left_out_has_no_forecast()
    {
        var day = Around(new(2026, 3, 29)).Of(new(2026, 3, 29), Berlin);
        day.Keys.ShouldBe([0, 1, .. Enumerable.Range(3, 21)]);
        (day[1].Temperature, day[3].Temperature).ShouldBe((0, 1));
    }

    [Fact]
    public void When_the_clocks_go_back_the_wetter_of_the_two_hours_counts()
    {
        var day = Around(new(2026, 10, 25), (0, .9), (1, .2)).Of(new(2026, 10, 25), Berlin);
        day.Count.ShouldBe(24);
        day[2].ShouldBe(new(0, .9));
        (day[1].Temperature, day[3].Temperature).ShouldBe((-1, 2));
        Around(new(2026, 10, 25), (0, .2), (1, .9)).Of(new(2026, 10, 25), Berlin)[2].Rain.ShouldBe(.9);
    }

    [Fact]
    public void Where_clocks_are_off_by_half_an_hour_the_wetter_of_both_that_an_hour_touches_counts()
    {
        var noon = Around(new(2026, 7, 1), (6, .1), (7, .7)).Of(new(2026, 7, 1), TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"))[12];
        noon.ShouldBe(new(6, .7));
    }

    [Fact]
    public void On_any_day_in_any_zone_each_hour_that_the_clocks_show_has_its_forecast() =>
        Gen.Select(Gen.OneOf([.. TimeZoneInfo.GetSystemTimeZones().Select(Gen.Const)]), Gen.Int[0, DateOnly.MaxValue.DayNumber]).Sample((zone, day) =>
        {
            var date = DateOnly.FromDayNumber(day);
            var found = Around(date).Of(date, zone);
            found.Keys.ShouldBe(Enumerable.Range(0, 24).Where(hour => !zone.IsInvalidTime(date.ToDateTime(new(hour, 0)))));
        });

    [Fact]
    public void No_server_can_make_us_keep_more_than_ten_days() => Enumerable.Range(0, 40)
        .Sum(day => Forecast.Of(Enumerable.Range(0, 960).Select(hour => ((long)hour, (double?)20, (double?)0))).Of(new DateOnly(1970, 1, 1).AddDays(day), TimeZoneInfo.Utc).Count).ShouldBe(240);

    /// <summary>Three days around one: the temperature is the number of the hour (UTC) since it began.</summary>
    private static Forecast Around(DateOnly day, params (int Hour, double Rain)[] wet)
    {
        var begin = (day.DayNumber - new DateOnly(1970, 1, 1).DayNumber) * 24L;
        return Forecast.Of(Enumerable.Range(-30, 84).Select(hour => (begin + hour, (double?)hour, (double?)wet.FirstOrDefault(one => one.Hour == hour).Rain)));
    }
}
