using System.IO.Compression;
using System.Text;
using Backstay.Movement.Weather;
using Microsoft.AspNetCore.Http;

namespace Backstay.Tests.Movement.Weather;

/// <summary>A weather server has good days and bad ones; pages do not notice.</summary>
[Trait("Runs", "once")]
public sealed class ForecastsTests
{
    private static readonly string Good = Formats.OpenMeteo(Skies.Today, [.. Enumerable.Repeat<object?>(20, 25)], [.. Enumerable.Repeat<object?>(10, 25)]);

    [Fact]
    public async Task An_hour_long_a_place_is_asked_about_once_for_everybody_in_it()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        var open = new TaskCompletionSource();
        server.Says = async context =>
        {
            await open.Task;
            await context.Response.WriteAsync(Good);
        };

        var all = Enumerable.Range(0, 20).Select(_ => skies.InBerlinAsync()).ToList();
        open.SetResult();
        (await Task.WhenAll(all)).ShouldAllBe(hours => hours.Count == 24);
        skies.Clock.Advance(TimeSpan.FromMinutes(59));
        await skies.InBerlinAsync();
        server.Asked.Count.ShouldBe(1);

        skies.Clock.Advance(TimeSpan.FromMinutes(1));
        await skies.InBerlinAsync();
        server.Asked.Count.ShouldBe(2);
        await skies.AtAsync(CoarsePlace.Around(new(48.9, 2.3)));
        server.Asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_leaves_a_page_takes_the_forecast_from_nobody_else()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        var open = new TaskCompletionSource();
        server.Says = async context =>
        {
            await open.Task;
            await context.Response.WriteAsync(Good);
        };
        using var leaving = new CancellationTokenSource();
        var first = skies.Forecasts.ForAsync(Skies.Berlin, Skies.Today, TimeZoneInfo.Utc, leaving.Token);
        var second = skies.InBerlinAsync();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        open.SetResult();
        (await second).Count.ShouldBe(24);
        server.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("status 500")]
    [InlineData("status 302")]
    [InlineData("status 404")]
    [InlineData("slow")]
    [InlineData("not JSON")]
    [InlineData("not a forecast")]
    [InlineData("ConfigurationLimitExceeded")]
    [InlineData("broken off")]
    public async Task A_server_that_fails_costs_nothing_but_the_forecast_and_is_left_alone_for_longer_each_time(string why)
    {
        await using var server = await WeatherServer.StartAsync();
        await using var elsewhere = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server, timeout: why == "slow" ? "1" : "5");
        server.Says = Failing(why, elsewhere.Address);

        foreach (var (minutes, asked) in new[] { (0, 1), (.9, 1), (.2, 2), (1.8, 2), (.3, 3), (3.8, 3), (.3, 4) })
        {
            skies.Clock.Advance(TimeSpan.FromMinutes(minutes));
            (await skies.InBerlinAsync()).ShouldBeEmpty();
            server.Asked.Count.ShouldBe(asked);
        }
        elsewhere.Asked.ShouldBeEmpty();
        skies.Log.All.Count.ShouldBe(4);
        skies.Log.All.ShouldAllBe(line => line.StartsWith($"LogAway: The weather server gave no forecast ({why})") && !line.Contains("52.5"));

        server.SaysJson(Good);
        skies.Clock.Advance(TimeSpan.FromMinutes(9));
        (await skies.InBerlinAsync()).Count.ShouldBe(24);
    }

    [Fact]
    public async Task Packed_answers_are_taken_but_not_one_that_unpacks_to_a_giant()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        server.Says = Packed(Good);
        (await skies.InBerlinAsync()).Count.ShouldBe(24);
        server.Says = Packed(new string(' ', 20_000_000) + Good);
        (await skies.AtAsync(CoarsePlace.Around(new(1, 1)))).ShouldBeEmpty();
        skies.Log.All.ShouldHaveSingleItem().ShouldContain("ConfigurationLimitExceeded");

        static RequestDelegate Packed(string text) => async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.UTF8.GetBytes(text));
        };
    }

    [Fact]
    public async Task A_server_that_says_how_long_it_wants_to_be_left_alone_is_heard_within_reason()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        server.SaysStatus(429, retryAfter: "7200");
        await skies.InBerlinAsync();
        await AskedAfterAsync(TimeSpan.FromMinutes(119), 1);
        server.SaysStatus(503, retryAfter: "Fri, 31 Dec 9999 23:59:59 GMT");
        await AskedAfterAsync(TimeSpan.FromMinutes(1), 2);
        await AskedAfterAsync(TimeSpan.FromHours(23.9), 2);
        await AskedAfterAsync(TimeSpan.FromHours(.2), 3);

        async Task AskedAfterAsync(TimeSpan time, int asked)
        {
            skies.Clock.Advance(time);
            await skies.InBerlinAsync();
            server.Asked.Count.ShouldBe(asked);
        }
    }

    [Fact]
    public async Task While_the_server_is_away_the_last_forecast_serves_for_some_hours()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        server.SaysJson(Good);
        await skies.InBerlinAsync();
        server.SaysStatus(500);
        skies.Clock.Advance(TimeSpan.FromHours(6));
        (await skies.InBerlinAsync()).Count.ShouldBe(24);
        (await skies.InBerlinAsync()).Count.ShouldBe(24);
        skies.Clock.Advance(TimeSpan.FromHours(1));
        (await skies.InBerlinAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_of_which_the_server_knows_nothing_does_not_take_it_from_others()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        server.SaysStatus(400);
        (await skies.InBerlinAsync()).ShouldBeEmpty();
        server.SaysJson(Good);
        (await skies.AtAsync(CoarsePlace.Around(new(1, 1)))).Count.ShouldBe(24);
        (await skies.InBerlinAsync()).ShouldBeEmpty();
        server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_there_is_no_reason_to_fail()
    {
        var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        await server.DisposeAsync();
        (await skies.InBerlinAsync()).ShouldBeEmpty();
        skies.Log.All.ShouldHaveSingleItem().ShouldContain("ConnectionError");
    }

    [Fact]
    public async Task Of_many_places_the_one_longest_unused_is_forgotten()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = Skies.OpenMeteo(server);
        server.SaysJson(Good);
        var places = Enumerable.Range(0, Forecasts.MostPlaces).Select(tenth => CoarsePlace.Around(new(0, tenth / 10d))).ToList();
        foreach (var some in places.Chunk(50)) await Task.WhenAll(some.Select(place => skies.AtAsync(place)));
        await skies.AtAsync(places[0]);
        server.Asked.Count.ShouldBe(Forecasts.MostPlaces);

        await skies.AtAsync(Skies.Berlin);
        await skies.AtAsync(places[0]);
        server.Asked.Count.ShouldBe(Forecasts.MostPlaces + 1);
        await skies.AtAsync(places[1]);
        server.Asked.Count.ShouldBe(Forecasts.MostPlaces + 2);
    }

    private static RequestDelegate Failing(string why, string elsewhere) => async context =>
    {
        var response = context.Response;
        switch (why)
        {
            case "slow":
                await response.WriteAsync(Good[..100]);
                await response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "status 302":
                response.Redirect(elsewhere);
                break;
            case "not JSON":
                await response.WriteAsync(Good[..^20]);
                break;
            case "not a forecast":
                await response.WriteAsync("""{"hourly":[1,2,3]}""");
                break;
            case "ConfigurationLimitExceeded":
                for (var part = 0; part < 100; part++) await response.WriteAsync(new string(' ', 100_000));
                break;
            case "broken off":
                response.ContentLength = Good.Length + 100;
                await response.WriteAsync(Good[..100]);
                await response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                response.StatusCode = int.Parse(why[7..]);
                break;
        }
    };
}
