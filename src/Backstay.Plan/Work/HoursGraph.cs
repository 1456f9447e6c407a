using System.Globalization;
using Backstay.Design.Graphs;

namespace Backstay.Plan.Work;

/// <summary>The hours of each week as bars.</summary>
internal static class HoursGraph
{
    /// <summary>At most as many weeks as bars can stand side by side on a telephone.</summary>
    public const int Most = 26;

    public static DayGraph Of(IReadOnlyList<GradedWeek> weeks, int contract)
    {
        var shown = weeks.Take(Most).ToList();
        var last = shown[^1].From;
        return new()
        {
            From = shown[0].From, To = last, Step = Weekly.Days, FirstDay = Day(shown[0].From), LastDay = Day(last),
            Panels = [new(Words.HoursPanel, PanelKind.Bars, 0, contract / 60d, shown.ToDictionary(week => week.From, week => week.Minutes / 60d), string.Format(CultureInfo.CurrentCulture, Words.HoursShort, shown[^1].Minutes / 60m))],
        };
    }

    private static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);
}
