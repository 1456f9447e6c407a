using System.Globalization;
using Backstay.Design.Graphs;
using Backstay.Plan.Progress;

namespace Backstay.Plan.Goals;

/// <summary>The ratings of one goal over its days.</summary>
internal static class GoalGraph
{
    public static DayGraph Of(IReadOnlyList<Told> ratings, DateOnly today)
    {
        var first = Period.Of("all").FirstShown(today, ratings[0].Day);
        var step = Period.Step(first, today);
        IReadOnlyDictionary<DateOnly, double> days = ratings.Where(one => one.Day >= first).ToDictionary(one => one.Day, one => one.Value);
        var values = step == 1 ? days : Weekly.Means(days, first);
        return new()
        {
            From = first, To = today, Step = step, FirstDay = first.ToString("d MMM", CultureInfo.CurrentCulture), LastDay = Words.TodayLabel,
            Panels = [new(Words.HowWell, PanelKind.Line, 0, 10, values, Label(values.MaxBy(one => one.Key).Value), Label(values.MinBy(one => one.Key).Value))],
        };
    }

    private static string Label(double number) => string.Format(CultureInfo.CurrentCulture, Words.NumberAlone, Math.Round(number, MidpointRounding.AwayFromZero));
}
