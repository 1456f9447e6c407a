using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Movement.Weather;

/// <summary>What is known of the hours to come at one place. It knows no zone, so that people of any zone can share it.</summary>
internal sealed class Forecast
{
    /// <summary>Ten days: more than a plan needs, and a bound on what a server can make us keep.</summary>
    private const int MostHours = 240;

    private readonly Dictionary<long, HourForecast> hours;

    private Forecast(Dictionary<long, HourForecast> hours) => this.hours = hours;

    public static Forecast Unknown { get; } = new([]);

    /// <summary>Keeps those hours of which both is known and can be true on earth.</summary>
    /// <param name="hours">Each with its number since 1970 began (UTC), degrees Celsius, and the chance of rain from 0 to 1.</param>
    public static Forecast Of(IEnumerable<(long Hour, double? Temperature, double? Rain)> hours)
    {
        var known = new Dictionary<long, HourForecast>();
        foreach (var (hour, temperature, rain) in hours)
        {
            if (temperature is >= -95 and <= 65 && rain is >= 0 and <= 1) known[hour] = new(temperature.Value, rain.Value);
            if (known.Count == MostHours) break;
        }
        return known.Count == 0 ? Unknown : new(known);
    }

    /// <summary>One day by the hour on the clocks of a zone. Where such an hour lies in two of the forecast (the clocks go back; zones off by half an hour), the wetter counts.</summary>
    public IReadOnlyDictionary<int, HourForecast> Of(DateOnly day, TimeZoneInfo zone)
    {
        var found = new Dictionary<int, HourForecast>();
        for (var hour = 0; hours.Count > 0 && hour < 24; hour++)
        {
            var known = Moments(day.ToDateTime(new(hour, 0)), zone).Select(at => hours.GetValueOrDefault(at)).OfType<HourForecast>().ToList();
            if (known.Count > 0) found[hour] = new(known[0].Temperature, known.Max(one => one.Rain));
        }
        return found;
    }

    /// <returns>None where the clocks leave the hour out.</returns>
    private static IEnumerable<long> Moments(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) yield break;
        TimeSpan[] offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local) : [zone.GetUtcOffset(local)];
        foreach (var offset in offsets.OrderDescending())
        {
            var begin = (local.Ticks - offset.Ticks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerHour;
            yield return (long)Math.Floor(begin);
            if (begin > Math.Floor(begin)) yield return (long)Math.Floor(begin) + 1;
        }
    }
}
