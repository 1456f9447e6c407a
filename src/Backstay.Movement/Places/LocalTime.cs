namespace Backstay.Movement.Places;

internal static class LocalTime
{
    /// <summary>The time on the clocks there: in the person's zone, or, where that is not known, in the nautical zone of the place (15 degrees an hour).</summary>
    public static DateTimeOffset Of(DateTimeOffset at, Spot place, TimeZoneInfo? zone) =>
        zone is null ? at.ToOffset(TimeSpan.FromHours(Math.Round(place.Longitude / 15))) : TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>When a day begins there.</summary>
    public static DateTimeOffset Begin(DateOnly day, Spot place, TimeZoneInfo? zone)
    {
        return zone is null ? new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(Math.Round(place.Longitude / 15))) : Begin(day, zone);
    }

    /// <summary>When a day begins in a zone.</summary>
    public static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone) => At(day, TimeOnly.MinValue, zone);

    /// <returns>A time of a day in a zone; what the clocks leave out comes after it.</returns>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return new(local, zone.GetUtcOffset(local));
    }

    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
