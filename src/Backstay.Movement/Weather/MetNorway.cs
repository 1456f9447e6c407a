using System.Net;
using System.Text.Json;
using Backstay.Movement.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Backstay.Movement.Weather;

/// <summary>Locationforecast 2.0 of the Norwegian Meteorological Institute, used as its terms ask (https://api.met.no/doc/TermsOfService).</summary>
internal sealed partial class MetNorway(HttpClient http, IOptions<WeatherOptions> options, TimeProvider clock, ILogger<MetNorway> log) : IWeatherServer
{
    /// <summary>Of the two products, only "complete" tells a chance of rain, and that in the Nordic countries alone; elsewhere, and from "compact", the amount tells
    /// (https://api.met.no/doc/locationforecast/datamodel, https://api.met.no/doc/ForecastJSON).</summary>
    private static readonly Uri Usual = new("https://api.met.no/weatherapi/locationforecast/2.0/complete");

    /// <summary>Bounds on how long a forecast counts, for servers whose clock is wrong.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5), Longest = TimeSpan.FromDays(1);

    public Attribution Attribution => Attribution.MetNorway;

    public async Task<Answer> AskAsync(CoarsePlace place, Told? last)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString(options.Value.AddressOr(Usual).AbsoluteUri,
            new Dictionary<string, string?> { ["lat"] = place.Latitude, ["lon"] = place.Longitude }));
        question.Headers.IfModifiedSince = last?.Modified;
        using var response = await http.SendAsync(question);
        var now = clock.GetUtcNow();
        if (response.StatusCode == HttpStatusCode.NotModified && last?.Modified is not null) return last with { Until = Until(response, now) };
        if (Answer.WithoutForecast(response, now) is { } none) return none;
        // By the terms of service: still right, and gone within weeks.
        if (response.StatusCode == HttpStatusCode.NonAuthoritativeInformation) LogDeprecated(log);
        await using var json = await response.Content.ReadAsStreamAsync();
        return await Answer.ReadAsync(json, Read, Until(response, now), response.Content.Headers.LastModified);
    }

    /// <summary>Hours further ahead, of which only six at a time are told, are left unknown.</summary>
    public static Forecast? Read(JsonElement json)
    {
        var units = json.At("properties", "meta", "units");
        var hours = json.At("properties", "timeseries").Items().Where(one => one.At("time").Hour() is not null).ToList();
        return hours.Count == 0 ? null : Forecast.Of(hours.Select(one => (one.At("time").Hour()!.Value, Temperature(one), Rain(one.At("data", "next_1_hours", "details")))));

        double? Temperature(JsonElement one) => Measures.Celsius(one.At("data", "instant", "details", "air_temperature").Number(), units.At("air_temperature").Text());

        double? Rain(JsonElement next) => Measures.Share(next.At("probability_of_precipitation").Number(), units.At("probability_of_precipitation").Text())
            ?? Measures.Chance(Measures.Millimetres(next.At("precipitation_amount").Number(), units.At("precipitation_amount").Text()));
    }

    private static DateTimeOffset Until(HttpResponseMessage response, DateTimeOffset now)
    {
        var told = response.Content.Headers.Expires ?? now + Answer.Usual;
        return told < now + Shortest ? now + Shortest : told > now + Longest ? now + Longest : told;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The weather server says that this version of its forecast will soon be gone; look for a newer Backstay, or set another address")]
    private static partial void LogDeprecated(ILogger log);
}
