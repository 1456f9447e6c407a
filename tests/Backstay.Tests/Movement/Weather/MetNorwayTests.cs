using System.Text.Json;
using Backstay.Movement.Weather;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace Backstay.Tests.Movement.Weather;

[Trait("Runs", "once")]
public sealed class MetNorwayTests
{
    private const string Modified = "Wed, 01 Jul 2026 05:11:22 GMT";

    [Fact]
    public void The_chance_is_taken_where_it_is_told_and_else_follows_from_the_amount()
    {
        var nordic = MetNorway.Read(Json(Formats.MetNorway(Skies.Today, [11, 12], [(35.5, 2), (0, 0)])))!.Of(Skies.Today, TimeZoneInfo.Utc);
        nordic[0].ShouldBe(new(11, .355));
        nordic[1].ShouldBe(new(12, 0));

        var elsewhere = MetNorway.Read(Json(Formats.MetNorway(Skies.Today, [11, 12, 13, 14, 15], [(null, 0), (null, .3), (null, 4.2), (null, null), null])))!.Of(Skies.Today, TimeZoneInfo.Utc);
        elsewhere.OrderBy(one => one.Key).Select(one => (one.Key, one.Value.Rain)).ShouldBe([(0, .1), (1, .4), (2, .8)]);

        MetNorway.Read(Json(Formats.MetNorway(Skies.Today, [50], [(10, 0)], degrees: "fahrenheit")))!.Of(Skies.Today, TimeZoneInfo.Utc)[0].Temperature.ShouldBe(10, 1e-9);
        MetNorway.Read(Json(Formats.MetNorway(Skies.Today, [50], [(10, 0)], degrees: "rankine")))!.Of(Skies.Today, TimeZoneInfo.Utc).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_asked_as_its_terms_want_by_a_program_that_says_who_runs_it()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.MetNorway(server);
        var forecast = Formats.MetNorway(Skies.Today, [11], [(35, 2)]);
        server.Says = context =>
        {
            if (context.Request.Headers.UserAgent.ToString().Contains('@')) return context.Response.WriteAsync(forecast);
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        };

        (await skies.AtAsync(CoarsePlace.Around(new(59.913868, 10.752245)))).Count.ShouldBe(1);

        var asked = server.Asked.ShouldHaveSingleItem();
        asked.Path.ShouldBe("/weatherapi/locationforecast/2.0/complete");
        asked.Address.ShouldEndWith("?lat=59.9&lon=10.8");
        asked.Headers["User-Agent"].ShouldMatch(@"^Backstay/\d+\.\d+ \(ops@clinic\.example\)$");
        asked.Headers.ShouldNotContainKey("Cookie");
    }

    [Fact]
    public async Task A_server_that_refuses_is_left_alone_and_nothing_is_known()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.MetNorway(server);
        server.SaysStatus(403);

        (await skies.InBerlinAsync()).ShouldBeEmpty();
        (await skies.AtAsync(CoarsePlace.Around(new(48, 2)))).ShouldBeEmpty();

        server.Asked.Count.ShouldBe(1);
        skies.Log.All.ShouldHaveSingleItem().ShouldStartWith("LogAway: The weather server gave no forecast (status 403)");
    }

    [Fact]
    public async Task A_forecast_counts_until_it_expires_and_longer_where_there_is_no_news()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.MetNorway(server);
        Says(304, TimeSpan.FromMinutes(30));
        (await skies.InBerlinAsync())[7].Temperature.ShouldBe(7);

        skies.Clock.Advance(TimeSpan.FromMinutes(29));
        (await skies.InBerlinAsync())[7].Temperature.ShouldBe(7);
        server.Asked.Count.ShouldBe(1);
        server.Asked[0].Headers.ShouldNotContainKey("If-Modified-Since");

        skies.Clock.Advance(TimeSpan.FromMinutes(2));
        (await skies.InBerlinAsync())[7].Temperature.ShouldBe(7);
        server.Asked.Count.ShouldBe(2);
        server.Asked[1].Headers["If-Modified-Since"].ShouldBe(Modified);

        skies.Clock.Advance(TimeSpan.FromMinutes(29));
        await skies.InBerlinAsync();
        server.Asked.Count.ShouldBe(2);
        skies.Clock.Advance(TimeSpan.FromMinutes(2));
        Says(200, TimeSpan.FromMinutes(30), warmer: 10);
        (await skies.InBerlinAsync())[7].Temperature.ShouldBe(17);

        void Says(int again, TimeSpan expires, int warmer = 0) => server.Says = context =>
        {
            context.Response.Headers.LastModified = Modified;
            context.Response.Headers.Expires = (skies.Clock.GetUtcNow() + expires).ToString("R");
            if (again == 304 && context.Request.Headers.IfModifiedSince == Modified)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
            return context.Response.WriteAsync(Formats.MetNorway(Skies.Today, [.. Enumerable.Range(0, 24).Select(hour => (double)hour + warmer)], [.. Enumerable.Repeat<(double?, double?)?>((10, 0), 24)]));
        };
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData("0", 5)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 24 * 60)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 5)]
    public async Task An_expiry_that_is_absent_or_absurd_neither_floods_the_server_nor_keeps_a_forecast_for_ever(string? expires, int minutes)
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.MetNorway(server);
        server.Says = context =>
        {
            if (expires is not null) context.Response.Headers.Expires = expires;
            return context.Response.WriteAsync(Formats.MetNorway(Skies.Today, [11], [(35, 2)]));
        };
        await skies.InBerlinAsync();
        skies.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        await skies.InBerlinAsync();
        server.Asked.Count.ShouldBe(1);
        skies.Clock.Advance(TimeSpan.FromSeconds(1));
        await skies.InBerlinAsync();
        server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_that_will_soon_be_gone_is_used_and_told_to_the_operator()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.MetNorway(server);
        server.Says = context =>
        {
            context.Response.StatusCode = 203;
            return context.Response.WriteAsync(Formats.MetNorway(Skies.Today, [11], [(35, 2)]));
        };
        (await skies.InBerlinAsync()).Count.ShouldBe(1);
        skies.Log.All.ShouldHaveSingleItem().ShouldStartWith("LogDeprecated");
    }

    [Fact]
    public async Task No_news_of_what_was_never_told_is_nonsense()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.MetNorway(server);
        server.SaysStatus(304);
        (await skies.InBerlinAsync()).ShouldBeEmpty();
        skies.Log.All.ShouldHaveSingleItem().ShouldContain("status 304");
    }

    [Fact]
    public void No_JSON_makes_it_fail() => AnyJson.Of(Formats.MetNorway(Skies.Today, [11, 12, 13], [(35.5, 2), (null, .3), null]), "properties", "timeseries", "time", "data", "instant", "next_1_hours", "details", "air_temperature", "probability_of_precipitation", "precipitation_amount", "meta", "units")
        .Sample(json => AnyJson.ReadAs(json, MetNorway.Read));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
