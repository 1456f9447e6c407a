using System.Text.Json;
using Backstay.Movement.Import;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Backstay.Movement.Weather;

/// <summary>Open-Meteo, public or one's own (https://open-meteo.com/en/docs).</summary>
internal sealed class OpenMeteo(HttpClient http, IOptions<WeatherOptions> options, TimeProvider clock) : IWeatherServer
{
    private const string Temperature = "temperature_2m", Chance = "precipitation_probability", Amount = "precipitation";
    private static readonly Uri Usual = new("https://api.open-meteo.com/v1/forecast");

    public Attribution Attribution => Attribution.OpenMeteo;

    public async Task<Answer> AskAsync(CoarsePlace place, Told? last)
    {
        using var response = await http.GetAsync(Question(place));
        var now = clock.GetUtcNow();
        if (Answer.WithoutForecast(response, now) is { } none) return none;
        await using var json = await response.Content.ReadAsStreamAsync();
        return await Answer.ReadAsync(json, Read, now + Answer.Usual);
    }

    // Moments rather than clock times: the person's zone need not leave the machine, and no hour is ambiguous.
    // Three days by UTC hold today and tomorrow anywhere on earth.
    private string Question(CoarsePlace place) => QueryHelpers.AddQueryString(options.Value.AddressOr(Usual).AbsoluteUri, new Dictionary<string, string?>
    {
        ["latitude"] = place.Latitude,
        ["longitude"] = place.Longitude,
        ["hourly"] = $"{Temperature},{Chance},{Amount}",
        ["timeformat"] = "unixtime",
        ["timezone"] = "GMT",
        ["forecast_days"] = "3",
    });

    /// <summary>A server of one's own may have no chances (they come from ensembles); there the amount tells.</summary>
    public static Forecast? Read(JsonElement json)
    {
        var (ahead, times) = (json.At("utc_offset_seconds").Whole() ?? 0, json.At("hourly", "time").Items().ToList());
        if (!times.Any(time => time.Hour(ahead) is not null)) return null;
        var rain = new Dictionary<long, double?>();
        foreach (var ((hour, chance), (_, amount)) in Column(Chance, Measures.Share).Zip(Column(Amount, Measures.Millimetres))) rain[hour] = chance ?? Measures.Chance(amount);
        // Temperature is that of the moment, rain that of the hour before it.
        return Forecast.Of(Column(Temperature, Measures.Celsius).Select(one => (one.Hour, one.Value, rain.GetValueOrDefault(one.Hour + 1))));

        IEnumerable<(long Hour, double? Value)> Column(string name, Func<double?, string?, double?> measure)
        {
            var unit = json.At("hourly_units", name).Text();
            var values = json.At("hourly", name).Items().ToList();
            for (var row = 0; row < times.Count; row++)
                if (times[row].Hour(ahead) is { } hour) yield return (hour, row < values.Count ? measure(values[row].Number(), unit) : null);
        }
    }
}
