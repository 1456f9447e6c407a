namespace Backstay.Programmes.Calendar;

/// <summary>Times as a clock on the wall shows them.</summary>
public static class WallClock
{
    /// <summary>The moment of a time on a day. A time that is left out when clocks go forward comes as much later; of one that comes twice when they go back, the first counts.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            var before = zone.GetUtcOffset(local.AddHours(-3));
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, before), zone);
        }
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(local, offset);
    }
}
