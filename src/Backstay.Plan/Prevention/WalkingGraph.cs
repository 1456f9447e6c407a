using System.Globalization;
using Backstay.Design.Graphs;

namespace Backstay.Plan.Prevention;

/// <summary>Minutes planned and walked, week by week.</summary>
internal static class WalkingGraph
{
    private const int MostWeeks = 52;

    public static DayGraph Of(IReadOnlyList<WalkingWeek> weeks)
    {
        var shown = weeks.TakeLast(MostWeeks).ToList();
        var (first, last) = (shown[0], shown[^1]);
        var most = Math.Max(shown.Max(week => week.Dose.Total), shown.Max(week => week.Minutes));
        return new()
        {
            From = first.From, To = last.From, Step = Weekly.Days, FirstDay = first.From.ToString("d MMM", CultureInfo.CurrentCulture), LastDay = Words.WalkNewestWeek, Caption = Words.WalkTable,
            Panels =
            [
                new(Words.WalkPlanned, PanelKind.Line, 0, most, shown.ToDictionary(week => week.From, week => (double)week.Dose.Total), Label(last.Dose.Total, Words.WalkPlanned), Begin(first.Dose.Total)),
                new(Words.WalkWalked, PanelKind.Bars, 0, most, shown.ToDictionary(week => week.From, week => (double)week.Minutes), Label(last.Minutes, Words.WalkWalked)),
            ],
        };
    }

    private static string Label(int minutes, string name) => string.Format(CultureInfo.CurrentCulture, Words.NameAndNumber, minutes, name.ToLower(CultureInfo.CurrentCulture));

    private static string Begin(int minutes) => string.Format(CultureInfo.CurrentCulture, Words.NumberAlone, minutes);
}
