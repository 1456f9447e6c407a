using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Backstay.Design.Graphs;

/// <summary>Lays a graph out with OxyPlot and writes it as SVG whose colours follow the page.</summary>
public static class GraphDrawing
{
    /// <summary>Units of the view box; about a phone's card, so that 15 units of type read as 15 px there.</summary>
    public const int Width = 320, PanelHeight = 130, Foot = 26;

    public static string Svg(DayGraph graph)
    {
        var svg = new SvgContext();
        for (var i = 0; i < graph.Panels.Count; i++)
        {
            IPlotModel model = Model(graph, graph.Panels[i], last: i == graph.Panels.Count - 1, first: i == 0);
            model.Update(true);
            model.Render(svg, new OxyRect(0, i * PanelHeight, Width, PanelHeight + (i == graph.Panels.Count - 1 ? Foot : 0)));
        }
        return svg.Markup;
    }

    public static int Height(DayGraph graph) => graph.Panels.Count * PanelHeight + Foot;

    private static PlotModel Model(DayGraph graph, Panel panel, bool last, bool first)
    {
        var model = new PlotModel { PlotAreaBorderThickness = new(0), Padding = new(0), PlotMargins = new(14, 24, 78, last ? Foot : 2), DefaultFontSize = 14 };
        var bars = panel.Kind == PanelKind.Bars;
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = -.6, Maximum = graph.Days - .4, IsAxisVisible = false });
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Maximum = panel.Most, IsAxisVisible = false });
        foreach (var band in graph.Bands) AddBand(model, graph, band, panel.Most, named: first);
        model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = 0, Color = Pen.Line, StrokeThickness = 1, LineStyle = LineStyle.Solid });
        if (bars) AddBars(model, graph, panel);
        else AddLine(model, graph, panel);
        if (panel.Values.Count > 0) AddEnd(model, graph, panel);
        if (last) AddDays(model, graph);
        return model;
    }

    private static void AddBand(PlotModel model, DayGraph graph, Band band, double most, bool named)
    {
        model.Annotations.Add(new RectangleAnnotation
        {
            MinimumX = X(graph, band.From) - .5, MaximumX = X(graph, band.To) + .5, MinimumY = 0, MaximumY = most, Fill = Pen.RestSoft, Layer = AnnotationLayer.BelowSeries,
        });
        if (named) model.Annotations.Add(new TextAnnotation
        {
            Text = band.Name, TextPosition = new((X(graph, band.From) + X(graph, band.To)) / 2, most), TextColor = Pen.Rest, StrokeThickness = 0, FontSize = 13,
            TextHorizontalAlignment = HorizontalAlignment.Center, TextVerticalAlignment = VerticalAlignment.Bottom,
        });
    }

    private static void AddLine(PlotModel model, DayGraph graph, Panel panel)
    {
        var line = new LineSeries { Color = Pen.Ink, StrokeThickness = 2.5, LineJoin = LineJoin.Round };
        for (var day = graph.From; day <= graph.To; day = day.AddDays(1))
            line.Points.Add(panel.Values.TryGetValue(day, out var value) ? new(X(graph, day), value) : DataPoint.Undefined);
        model.Series.Add(line);
    }

    private static void AddBars(PlotModel model, DayGraph graph, Panel panel)
    {
        foreach (var (day, value) in panel.Values.Where(one => one.Value > 0 && one.Key >= graph.From))
            model.Annotations.Add(new RectangleAnnotation
            {
                MinimumX = X(graph, day) - .33, MaximumX = X(graph, day) + .33, MinimumY = 0, MaximumY = Math.Min(value, panel.Most), Fill = Pen.Sea, Layer = AnnotationLayer.BelowSeries,
            });
    }

    private static void AddEnd(PlotModel model, DayGraph graph, Panel panel)
    {
        var (day, value) = panel.Values.MaxBy(one => one.Key);
        if (panel.Kind == PanelKind.Line) model.Annotations.Add(new PointAnnotation { X = X(graph, day), Y = value, Shape = MarkerType.Circle, Size = 4.5, Fill = Pen.Ink, StrokeThickness = 0 });
        model.Annotations.Add(new TextAnnotation
        {
            Text = panel.End, TextPosition = new(graph.Days - .2, Math.Max(value, panel.Most * .08)), TextColor = panel.Kind == PanelKind.Line ? Pen.Ink : Pen.Sea, StrokeThickness = 0,
            FontWeight = FontWeights.Bold, TextHorizontalAlignment = HorizontalAlignment.Left, TextVerticalAlignment = VerticalAlignment.Middle,
        });
    }

    private static void AddDays(PlotModel model, DayGraph graph)
    {
        model.Annotations.Add(Day(graph.FirstDay, -.5, HorizontalAlignment.Left));
        model.Annotations.Add(Day(graph.LastDay, graph.Days - .5, HorizontalAlignment.Right));
    }

    private static TextAnnotation Day(string text, double x, HorizontalAlignment side) => new()
    {
        Text = text, TextPosition = new(x, 0), Offset = new(0, 20), TextColor = Pen.Ink2, StrokeThickness = 0, FontSize = 13,
        TextHorizontalAlignment = side, TextVerticalAlignment = VerticalAlignment.Bottom, ClipByXAxis = false, ClipByYAxis = false,
    };

    private static double X(DayGraph graph, DateOnly day) => day.DayNumber - graph.From.DayNumber;
}
