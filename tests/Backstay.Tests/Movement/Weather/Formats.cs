using System.Globalization;
using System.Text.Json;

namespace Backstay.Tests.Movement.Weather;

/// <summary>Answers in the form in which the two sources give them.</summary>
internal static class Formats
{
    public static string OpenMeteo(DateOnly from, object?[] temperatures, object?[] chances, object?[]? amounts = null, string degrees = "°C", string length = "mm") => JsonSerializer.Serialize(new
    {
        latitude = 52.52,
        longitude = 13.419998,
        generationtime_ms = 0.0457763671875,
        utc_offset_seconds = 0,
        timezone = "GMT",
        timezone_abbreviation = "GMT",
        elevation = 38.0,
        hourly_units = new { time = "unixtime", temperature_2m = degrees, precipitation_probability = "%", precipitation = length },
        hourly = new
        {
            time = temperatures.Select((_, hour) => Begin(from).AddHours(hour).ToUnixTimeSeconds()),
            temperature_2m = temperatures,
            precipitation_probability = chances,
            precipitation = amounts ?? new object?[temperatures.Length],
        },
    });

    /// <param name="next">Of each hour: chance in percent and amount in millimetres, either of which may be absent.</param>
    public static string MetNorway(DateOnly from, double[] temperatures, (double? Chance, double? Amount)?[] next, string degrees = "celsius") => JsonSerializer.Serialize(new
    {
        type = "Feature",
        geometry = new { type = "Point", coordinates = new[] { 10.7, 59.9, 14 } },
        properties = new
        {
            meta = new
            {
                updated_at = "2026-07-01T05:11:22Z",
                units = new { air_temperature = degrees, precipitation_amount = "mm", probability_of_precipitation = "%", wind_speed = "m/s" },
            },
            timeseries = temperatures.Select((temperature, hour) => new
            {
                time = Begin(from).AddHours(hour).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                data = new Dictionary<string, object>
                {
                    ["instant"] = new { details = new { air_temperature = temperature, wind_speed = 2.1 } },
                    ["next_12_hours"] = new { summary = new { symbol_code = "cloudy" }, details = new { } },
                }.With("next_1_hours", next[hour] is { } one ? new { summary = new { symbol_code = "rain" }, details = Details(one) } : null),
            }),
        },
    });

    private static Dictionary<string, object> Details((double? Chance, double? Amount) one) =>
        new Dictionary<string, object>().With("precipitation_amount", one.Amount).With("probability_of_precipitation", one.Chance);

    private static Dictionary<string, object> With(this Dictionary<string, object> some, string name, object? value)
    {
        if (value is not null) some[name] = value;
        return some;
    }

    private static DateTimeOffset Begin(DateOnly day) => new(day, default, TimeSpan.Zero);
}
