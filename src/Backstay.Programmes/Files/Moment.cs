using System.Globalization;

namespace Backstay.Programmes.Files;

/// <summary>When something is asked: "day 0", "daily", "daily 20:00", "weekly", "week 3", "end", "follow-up".</summary>
public abstract record Moment
{
    private Moment() { }

    /// <param name="Number">0 for the day on which somebody begins.</param>
    public sealed record OnDay(int Number) : Moment;

    /// <param name="At">By the person's own clock; null for any time.</param>
    public sealed record Daily(TimeOnly? At) : Moment;

    public sealed record Weekly : Moment;

    /// <summary>On the first day of a week, 1 for the first.</summary>
    public sealed record InWeek(int Number) : Moment;

    /// <summary>On the last day.</summary>
    public sealed record AtEnd : Moment;

    public sealed record AtFollowUps : Moment;

    /// <returns>Null for what is no such moment.</returns>
    public static Moment? Read(string text) => text.Split(' ') switch
    {
        ["daily"] => new Daily(null),
        ["daily", var time] when Clock.Read(time) is { } at => new Daily(at),
        ["weekly"] => new Weekly(),
        ["end"] => new AtEnd(),
        ["follow-up"] => new AtFollowUps(),
        ["day", var day] when int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new OnDay(number),
        ["week", var week] when int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => new InWeek(number),
        _ => null,
    };
}

/// <summary>A time on a day of each week, by the person's own clock: "Thursday 19:00".</summary>
public readonly record struct WeeklyTime(DayOfWeek Day, TimeOnly At)
{
    public static WeeklyTime? Read(string text) =>
        text.Split(' ') is [var name, var time] && Enum.GetValues<DayOfWeek>().Where(day => day.ToString() == name).Select(day => (DayOfWeek?)day).FirstOrDefault() is { } day && Clock.Read(time) is { } at
            ? new WeeklyTime(day, at) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day} {At:HH:mm}");
}

internal static class Clock
{
    /// <returns>Null for what is no time such as 20:00.</returns>
    public static TimeOnly? Read(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
