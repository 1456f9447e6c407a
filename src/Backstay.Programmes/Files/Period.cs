using System.Globalization;

namespace Backstay.Programmes.Files;

public enum PeriodUnit { Day, Week, Month }

/// <summary>A length of time as calendars count it: "5 weeks", "4 months".</summary>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    private const int Longest = 520;

    /// <summary>The first day after the period; a month from the 31st ends with a shorter month.</summary>
    public DateOnly After(DateOnly begin) => Unit switch
    {
        PeriodUnit.Month => begin.AddMonths(Count),
        PeriodUnit.Week => begin.AddDays(7 * Count),
        _ => begin.AddDays(Count),
    };

    /// <summary>Whole weeks, the last one begun.</summary>
    public int Weeks => Unit switch { PeriodUnit.Week => Count, PeriodUnit.Day => (Count + 6) / 7, _ => (int)Math.Ceiling(Count * 365.25 / 12 / 7) };

    /// <returns>Null for what is no length of time.</returns>
    public static Period? Read(string text)
    {
        if (text.Split(' ') is not [var number, var unit] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > Longest) return null;
        return unit.TrimEnd('s') switch { "day" => new Period(count, PeriodUnit.Day), "week" => new(count, PeriodUnit.Week), "month" => new(count, PeriodUnit.Month), _ => null };
    }

    public override string ToString() => $"{Count} {Unit.ToString().ToLowerInvariant()}{(Count == 1 ? "" : "s")}";
}
