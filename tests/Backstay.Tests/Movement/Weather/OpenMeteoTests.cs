using System.Text.Json;
using Backstay.Movement.Weather;
using CsCheck;

namespace Backstay.Tests.Movement.Weather;

[Trait("Runs", "once")]
public sealed class OpenMeteoTests
{
    [Fact]
    public async Task The_chance_of_an_hour_is_the_one_stamped_with_its_end_and_the_temperature_the_one_at_its_begin()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        server.SaysJson(Formats.OpenMeteo(Skies.Today, [15.1, 16.2, 17.3], [0, 80, 5]));

        var hours = await skies.InBerlinAsync();

        hours.Keys.ShouldBe([0, 1]);
        hours[0].ShouldBe(new(15.1, .8));
        hours[1].ShouldBe(new(16.2, .05));
        (await skies.InBerlinAsync(Skies.Today.AddDays(20))).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_than_a_tenth_of_a_degree_leaves_the_machine_and_nothing_else_of_a_person()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        using var page = new System.Diagnostics.Activity("page of a person").Start();
        await skies.InBerlinAsync(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        var asked = server.Asked.ShouldHaveSingleItem();
        asked.Path.ShouldBe("/v1/forecast");
        asked.Query["latitude"].ToString().ShouldBe("52.5");
        asked.Query["longitude"].ToString().ShouldBe("13.4");
        asked.Query["timezone"].ToString().ShouldBe("GMT");
        asked.Address.ShouldNotContain("Berlin");
        asked.Headers.Keys.Order(StringComparer.OrdinalIgnoreCase).ShouldBe(["Accept", "Accept-Encoding", "Host", "User-Agent"], StringComparer.OrdinalIgnoreCase);
        skies.Log.All.ShouldAllBe(line => !line.Contains("52.5") && !line.Contains("13.4"));
    }

    [Fact]
    public void Whatever_column_is_empty_broken_or_in_another_unit_costs_only_the_hours_that_need_it()
    {
        Hours(Formats.OpenMeteo(Skies.Today, [10, null, "warm", 13, 14, 15, 16], [0, 10, 20, 30, null, 101, -1])).ShouldBe([(0, 10, .1)]);
        Hours(Formats.OpenMeteo(Skies.Today, [50, 59, 212], [0, 20, 40], degrees: "°F")).ShouldBe([(0, 10, .2), (1, 15, .4)]);
        Hours(Formats.OpenMeteo(Skies.Today, [50, 59], [0, 20], degrees: "K")).ShouldBeEmpty();
        Hours(Formats.OpenMeteo(Skies.Today, [5000, 20, 21], [0, 20, 20])).ShouldBe([(1, 20, .2)]);
        // A server of one's own without ensembles.
        Hours(Formats.OpenMeteo(Skies.Today, [1, 2, 3, 4, 5], new object?[5], [0, 0, .1, .6, -2])).ShouldBe([(0, 1, .1), (1, 2, .4), (2, 3, .8)]);
        Hours(Formats.OpenMeteo(Skies.Today, [1, 2], new object?[2], [0, .01], length: "inch")).ShouldBe([(0, 1, .4)]);
        Hours(Formats.OpenMeteo(Skies.Today, [1, 2, 3], [0, 50])).ShouldBe([(0, 1, .5)]);
    }

    [Fact]
    public void Clock_times_of_a_server_that_gives_them_are_understood_with_its_offset()
    {
        Hours("""{"utc_offset_seconds":7200,"hourly":{"time":["2026-07-01T02:00","2026-07-01T03:00"],"temperature_2m":[9,8],"precipitation_probability":[0,70]}}""").ShouldBe([(0, 9, .7)]);
        Hours("""{"hourly":{"time":["2026-07-01T02:00","2026-07-01T03:00"],"temperature_2m":[9,8],"precipitation_probability":[0,70]}}""").ShouldBe([(2, 9, .7)]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("""{"error":true,"reason":"Cannot initialize"}""")]
    [InlineData("""{"hourly":{"time":"always"}}""")]
    [InlineData("""{"hourly":{"time":[true,{},"yesterday",1782864001,9223372036854775807]}}""")]
    public void What_tells_no_time_is_not_a_forecast(string json) => OpenMeteo.Read(JsonDocument.Parse(json).RootElement).ShouldBeNull();

    [Fact]
    public void No_JSON_makes_it_fail() => AnyJson.Of(Formats.OpenMeteo(Skies.Today, [10, 11, 12, 13], [5, 10, null, 20], [0, .3, 2, null]), "hourly", "hourly_units", "time", "temperature_2m", "precipitation_probability", "precipitation", "utc_offset_seconds")
        .Sample(json => AnyJson.ReadAs(json, OpenMeteo.Read));

    private static IEnumerable<(int, double, double)> Hours(string json) => OpenMeteo.Read(JsonDocument.Parse(json).RootElement).ShouldNotBeNull().Of(Skies.Today, TimeZoneInfo.Utc)
        .OrderBy(one => one.Key).Select(one => (one.Key, Math.Round(one.Value.Temperature, 6), Math.Round(one.Value.Rain, 6)));
}
