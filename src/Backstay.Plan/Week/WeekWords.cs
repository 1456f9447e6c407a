using System.Globalization;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Week;

/// <summary>The coming week against the last one, in one sentence.</summary>
internal static class WeekWords
{
    public static string Of(WeekChange change) => change.Kind switch
    {
        WeekChangeKind.First => Words.WeekFirst,
        WeekChangeKind.FlareUp => Words.WeekFlareUp,
        WeekChangeKind.WayBack => Words.WeekWayBack,
        WeekChangeKind.HardDays => Text(Words.WeekHardDays, change.After, change.Before, DayNames(change.HardDays)),
        WeekChangeKind.TooMuch => Text(Words.WeekTooMuch, change.After, change.Before),
        WeekChangeKind.StepUp => Words.WeekStepUp,
        _ => Words.WeekSteady,
    };

    /// <returns>"Tuesday and Wednesday"; the newest three when there are more.</returns>
    public static string DayNames(IReadOnlyList<DateOnly> days)
    {
        string[] names = [.. days.TakeLast(3).Select(day => day.ToString("dddd", CultureInfo.CurrentCulture))];
        return names.Length < 2 ? string.Concat(names) : Text(Words.ListAnd, string.Join(", ", names[..^1]), names[^1]);
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
