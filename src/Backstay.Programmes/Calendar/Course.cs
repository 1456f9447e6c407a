using System.Globalization;

namespace Backstay.Programmes.Calendar;

/// <param name="From">The first day of it.</param>
/// <param name="To">The day on which it goes on; null while it lasts.</param>
public readonly record struct PausedDays(DateOnly From, DateOnly? To)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static PausedDays Read(string text) => text.Split('/') is [var from, var to]
        ? new(Day(from), to.Length == 0 ? null : Day(to)) : throw new FormatException($"{text} is no interval of days.");

    /// <summary>As an ISO 8601 interval: "2026-03-02/2026-03-09".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Somebody's way through a programme: when they began, when they paused, and the pace that they chose.</summary>
/// <param name="Pauses">In order, none over another.</param>
/// <param name="Pace">Null for the programme's own.</param>
public sealed record Course(DateOnly BeganOn, IReadOnlyList<PausedDays> Pauses, Files.Pace? Pace = null)
{
    /// <param name="pauses">Those that are over, as ISO 8601 intervals with a space between two.</param>
    /// <param name="pausedOn">Begin of the pause that lasts.</param>
    public static Course Read(DateOnly beganOn, string pauses, DateOnly? pausedOn, Files.Pace? pace)
    {
        List<PausedDays> paused = [.. pauses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PausedDays.Read)];
        if (pausedOn is { } from) paused.Add(new(from, null));
        return new(beganOn, paused, pace);
    }

    /// <returns>0 for the first day; null before it and while it is paused. Days of a pause are not counted.</returns>
    public int? DayOn(DateOnly date)
    {
        if (date < BeganOn) return null;
        var days = date.DayNumber - BeganOn.DayNumber;
        foreach (var (from, to) in Pauses)
        {
            if (date < from) break;
            if (to is not { } until || date < until) return null;
            days -= until.DayNumber - from.DayNumber;
        }
        return days;
    }

    /// <returns>The date on which a day of the programme falls; null when it waits for the end of a pause.</returns>
    public DateOnly? DateOf(int day)
    {
        var date = BeganOn.AddDays(day);
        foreach (var (from, to) in Pauses)
        {
            if (date < from) break;
            if (to is not { } until) return null;
            date = date.AddDays(until.DayNumber - from.DayNumber);
        }
        return date;
    }
}
