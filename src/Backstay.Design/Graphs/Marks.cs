using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Series;

namespace Backstay.Design.Graphs;

/// <summary>What stands for a panel's numbers: a line or bars on a hairline.</summary>
internal static class Marks
{
    /// <summary>As a share of a place.</summary>
    public const double BarWidth = .66;

    /// <summary>Of what was aimed at: it looks out on both sides of the bar before it.</summary>
    private const double AimWidth = .96;

    private const double LoneDot = 2.5, EndDot = 4;

    /// <summary>Days not told that a hairline leads over, so that the eye finds the next dot; a longer silence stays empty.</summary>
    private const int ShortGap = 6;

    public static void Add(PlotModel model, DayGraph graph, Panel panel)
    {
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Horizontal, Y = panel.Least, YAxisKey = panel.Name, Color = Pen.Line, LineStyle = LineStyle.Solid, Layer = AnnotationLayer.BelowSeries,
        });
        if (panel.Kind == PanelKind.Bars) AddBars(model, graph, panel);
        else AddLine(model, graph, panel);
    }

    public static double PlaceOf(this DayGraph graph, DateOnly day) => (day.DayNumber - graph.From.DayNumber) / graph.Step;

    private static void AddLine(PlotModel model, DayGraph graph, Panel panel)
    {
        // No decimation: OxyPlot drops points closer than two units by default, and each day counts here.
        var line = new LineSeries { YAxisKey = panel.Name, Color = Pen.Ink, MinimumSegmentLength = 0, LineJoin = LineJoin.Round };
        var bridge = new LineSeries { YAxisKey = panel.Name, Color = Pen.Line, MinimumSegmentLength = 0 };
        DataPoint? before = null;
        var alone = new ScatterSeries { YAxisKey = panel.Name, MarkerType = MarkerType.Circle, MarkerSize = LoneDot, MarkerFill = Pen.Ink };
        for (var place = 0; place < graph.Places; place++)
        {
            var value = At(graph, panel, place);
            line.Points.Add(value is null ? DataPoint.Undefined : new(place, value.Value));
            if (value is null) continue;
            if (before is { } told && place - told.X - 1 is >= 1 and <= ShortGap) bridge.Points.AddRange([told, new(place, value.Value), DataPoint.Undefined]);
            before = new(place, value.Value);
            // A line has no length on a single day, so a day between two gaps is a dot.
            if (At(graph, panel, place - 1) is null && At(graph, panel, place + 1) is null) alone.Points.Add(new(place, value.Value));
        }
        model.Series.Add(bridge);
        model.Series.Add(line);
        model.Series.Add(alone);
        if (graph.ValuesOf(panel) is [.., var (day, last)])
            model.Annotations.Add(new PointAnnotation
            {
                X = graph.PlaceOf(day), Y = last, YAxisKey = panel.Name, Shape = MarkerType.Circle, Size = EndDot, Fill = Pen.Ink, StrokeThickness = 0,
            });
    }

    private static void AddBars(PlotModel model, DayGraph graph, Panel panel)
    {
        if (panel.Aim is { } aim) model.Series.Add(Bars(graph, panel, aim.Values, Pen.Line, AimWidth));
        model.Series.Add(Bars(graph, panel, panel.Values, Pen.Sea, BarWidth));
    }

    private static RectangleBarSeries Bars(DayGraph graph, Panel panel, IReadOnlyDictionary<DateOnly, double> values, OxyColor colour, double width)
    {
        var bars = new RectangleBarSeries { YAxisKey = panel.Name, FillColor = colour, StrokeThickness = 0 };
        foreach (var (day, value) in graph.Within(values))
        {
            var place = graph.PlaceOf(day);
            bars.Items.Add(new(place - width / 2, panel.Least, place + width / 2, Math.Clamp(value, panel.Least, panel.Most)));
        }
        return bars;
    }

    private static double? At(DayGraph graph, Panel panel, int place) =>
        place >= 0 && place < graph.Places && panel.Values.TryGetValue(graph.From.AddDays(place * graph.Step), out var value) ? value : null;
}
