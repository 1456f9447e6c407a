using System.Globalization;
using System.Text.Json;
using Backstay.Movement.Import;

namespace Backstay.Movement.Weather;

/// <summary>What weather servers tell, in the measures of a forecast; null where they tell it otherwise than they should.</summary>
internal static class Measures
{
    private const double MillimetresPerInch = 25.4;

    /// <summary>Of one hour. Yr, which shows MET Norway's forecasts, calls less than 0.1 mm an hour dry, up to 0.5 mm light rain, and more of it rain
    /// (yrkundesenter.zendesk.com, "What does light and heavy rain mean"); Open-Meteo's chances are of more than 0.1 mm too.</summary>
    private const double LightRain = .1, Rain = .5, MostRain = 1000;

    /// <summary>Degrees Celsius. A unit that is not named is the one that was asked for.</summary>
    public static double? Celsius(double? value, string? unit) => unit switch
    {
        null or "°C" or "celsius" => value,
        "°F" or "fahrenheit" => (value - 32) / 1.8,
        _ => null,
    };

    public static double? Millimetres(double? value, string? unit) => unit switch
    {
        null or "mm" => value,
        "inch" => value * MillimetresPerInch,
        _ => null,
    };

    /// <summary>Percent as a share from 0 to 1.</summary>
    public static double? Share(double? value, string? unit) => unit is null or "%" && value is >= 0 and <= 100 ? value / 100 : null;

    /// <summary>Where a forecast tells an amount without a chance. No source gives a chance for an amount: these say that a forecast of rain is often right, one of a little rain
    /// wrong about as often as right, and that light rain alone keeps nobody in. An idea is left out from .6 on.</summary>
    public static double? Chance(double? millimetres) => millimetres switch
    {
        >= 0 and < LightRain => .1,
        >= LightRain and < Rain => .4,
        >= Rain and < MostRain => .8,
        _ => null,
    };

    /// <summary>Number of the hour since 1970 began (UTC), from seconds since then or from a date and time.</summary>
    /// <param name="ahead">Seconds by which the server's clock times are ahead of UTC.</param>
    /// <returns>Null where it is no whole hour.</returns>
    public static long? Hour(this JsonElement value, long ahead = 0)
    {
        var seconds = value.ValueKind == JsonValueKind.Number ? value.Whole()
            : DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUnixTimeSeconds() - ahead : null;
        return seconds % 3600 == 0 ? seconds / 3600 : null;
    }
}
