using System.Globalization;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Backstay.Design.Graphs;

/// <summary>Lays a graph of dots out with OxyPlot and writes it as SVG whose colours follow the page.</summary>
public static class DotDrawing
{
    public const int Width = GraphDrawing.Width, Height = 236;

    private const double Left = 26, Right = 8, Top = 26, Foot = 46, DotSize = 3.5;

    /// <returns>What stands within the svg element.</returns>
    public static string Svg(DotGraph graph)
    {
        var svg = new SvgContext();
        IPlotModel model = Model(graph);
        model.Update(true);
        model.Render(svg, new OxyRect(0, 0, Width, Height));
        return svg.Markup;
    }

    private static PlotModel Model(DotGraph graph)
    {
        var model = new PlotModel { PlotAreaBorderThickness = new(0), Padding = new(0), PlotMargins = new(Left, Top, Right, Foot) };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = graph.MostAcross, IsAxisVisible = false });
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Maximum = graph.MostUp, IsAxisVisible = false });
        foreach (var height in new[] { 0, graph.MostUp / 2, graph.MostUp })
            model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = height, Color = Pen.Line, LineStyle = LineStyle.Solid, Layer = AnnotationLayer.BelowSeries });
        if (graph.Tilt is { } tilt && graph.Dots.Count > 0) AddTilt(model, graph, tilt);
        var dots = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = DotSize, MarkerFill = Pen.Sea };
        dots.Points.AddRange(graph.Dots.Select(dot => new ScatterPoint(Math.Clamp(dot.Across, 0, graph.MostAcross), Math.Clamp(dot.Up, 0, graph.MostUp))));
        model.Series.Add(dots);
        AddWords(model, graph);
        return model;
    }

    private static void AddTilt(PlotModel model, DotGraph graph, Tilt tilt)
    {
        var (across, up) = (graph.Dots.Average(dot => dot.Across), graph.Dots.Average(dot => dot.Up));
        // Where nobody has been, a line would only be a guess.
        var (from, to) = (graph.Dots.Min(dot => dot.Across), graph.Dots.Max(dot => dot.Across));
        var band = new PolygonAnnotation { Fill = Pen.Line, StrokeThickness = 0, Layer = AnnotationLayer.BelowSeries };
        band.Points.AddRange([At(from, tilt.Lowest), new(across, up), At(to, tilt.Lowest), At(to, tilt.Highest), new(across, up), At(from, tilt.Highest)]);
        model.Annotations.Add(band);
        // Over the dots, so that it is seen among many.
        model.Annotations.Add(new PolylineAnnotation { Color = Pen.Ink, LineStyle = LineStyle.Solid, Layer = AnnotationLayer.AboveSeries, Points = { At(from, tilt.Slope), At(to, tilt.Slope) } });

        DataPoint At(double x, double slope) => new(x, Math.Clamp(up + slope * (x - across), 0, graph.MostUp));
    }

    private static void AddWords(PlotModel model, DotGraph graph)
    {
        Add(graph.UpName, 0, graph.MostUp, HorizontalAlignment.Left, VerticalAlignment.Bottom, new(-Left + 2, -10));
        foreach (var height in new[] { 0, graph.MostUp / 2, graph.MostUp })
            Add(height.ToString("0.#", CultureInfo.CurrentCulture), 0, height, HorizontalAlignment.Right, VerticalAlignment.Middle, new(-6, 0));
        Add("0", 0, 0, HorizontalAlignment.Left, VerticalAlignment.Top, new(0, 6));
        Add(graph.MostAcrossLabel, graph.MostAcross, 0, HorizontalAlignment.Right, VerticalAlignment.Top, new(0, 6));
        Add(graph.AcrossName, graph.MostAcross, 0, HorizontalAlignment.Right, VerticalAlignment.Top, new(0, 26));

        void Add(string text, double x, double y, HorizontalAlignment side, VerticalAlignment height, ScreenVector offset) => model.Annotations.Add(new TextAnnotation
        {
            Text = text, TextPosition = new(x, y), Offset = offset, TextColor = Pen.Ink2, StrokeThickness = 0, FontSize = SvgContext.NoteSize, TextHorizontalAlignment = side, TextVerticalAlignment = height,
        });
    }
}
