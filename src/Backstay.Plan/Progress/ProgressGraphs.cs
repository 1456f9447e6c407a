using System.Globalization;
using Backstay.Design.Graphs;

namespace Backstay.Plan.Progress;

/// <summary>The page's graphs: which measures, on which scales, with which words.</summary>
internal sealed class ProgressGraphs(Past past, DateOnly first, DateOnly today)
{
    /// <summary>A scale of minutes ends no lower, so that two minutes do not look like a mountain.</summary>
    private const double FewestMinutes = 10;

    private readonly int step = Period.Step(first, today);

    public DayGraph PainAndMinutes => Graph(Line(Words.Pain, past.Pain, 0, 10), Bars(Words.Minutes, past.Minutes, new Aim(Words.MinutesPlanned, Values(past.Planned)))) with { Bands = past.Flares };

    public DayGraph Sleep => Graph(Line(Words.Sleep, past.Sleep, 1, 5));

    public DayGraph Mood => Graph(Line(Words.Mood, past.Mood, 1, 5));

    private DayGraph Graph(params IReadOnlyList<Panel?> panels) => new()
    {
        From = first, To = today, Step = step, FirstDay = first.ToString("d MMM", CultureInfo.CurrentCulture), LastDay = Words.TodayLabel,
        Panels = [.. panels.OfType<Panel>()],
    };

    private Panel? Line(string name, IReadOnlyList<Told> told, double least, double most)
    {
        if (told.Count == 0) return null;
        var values = Values(told);
        return new(name, PanelKind.Line, least, most, values, Label(Words.NameAndNumber, Newest(values), name.ToLower(CultureInfo.CurrentCulture)),
            Label(Words.NumberAlone, values.MinBy(one => one.Key).Value));
    }

    private Panel? Bars(string name, IReadOnlyList<Told> told, Aim aim)
    {
        if (told.Count == 0) return null;
        var values = Values(told);
        var most = values.Values.Concat(aim.Values.Values).Append(FewestMinutes).Max();
        return new(name, PanelKind.Bars, 0, most, values, Label(Words.NumberOfMinutes, Newest(values))) { Aim = aim.Values.Count > 0 ? aim : null };
    }

    private static double Newest(IReadOnlyDictionary<DateOnly, double> values) => values.MaxBy(one => one.Key).Value;

    private IReadOnlyDictionary<DateOnly, double> Values(IEnumerable<Told> told)
    {
        var values = told.Where(one => one.Day >= first).ToDictionary(one => one.Day, one => one.Value);
        return step == 1 ? values : Weekly.Means(values, first);
    }

    private static string Label(string words, double number, string name = "") => string.Format(CultureInfo.CurrentCulture, words, Math.Round(number, MidpointRounding.AwayFromZero), name);
}
