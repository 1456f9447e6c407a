using OxyPlot;
using OxyPlot.Axes;

namespace Backstay.Design.Graphs;

/// <summary>Lays a graph out with OxyPlot and writes it as SVG whose colours follow the page.</summary>
public static class GraphDrawing
{
    /// <summary>Units of the view box: about a phone's card, so that 16 units of type read as 16 px there.</summary>
    public const int Width = 320;

    private const double LineHeight = 72, BarsHeight = 52, Gap = 20, Foot = 26, TopWithBands = 28, TopWithout = 10;

    /// <summary>Key of the vertical axis over all panels, for bands.</summary>
    internal const string Whole = "whole";

    public static int Height(DayGraph graph) => (int)(Top(graph) + graph.Panels.Sum(HeightOf) + Gap * (graph.Panels.Count - 1) + Foot);

    /// <returns>What stands within the svg element.</returns>
    public static string Svg(DayGraph graph)
    {
        var svg = new SvgContext();
        IPlotModel model = Model(graph);
        model.Update(true);
        model.Render(svg, new OxyRect(0, 0, Width, Height(graph)));
        return svg.Markup;
    }

    private static PlotModel Model(DayGraph graph)
    {
        var margins = new OxyThickness(LeftMargin(graph), Top(graph), RightMargin(graph), Foot);
        var model = new PlotModel { PlotAreaBorderThickness = new(0), Padding = new(0), PlotMargins = margins };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = -.5, Maximum = graph.Places - .5, IsAxisVisible = false });
        model.Axes.Add(new LinearAxis { Key = Whole, Position = AxisPosition.Left, Minimum = 0, Maximum = 1, IsAxisVisible = false });
        var labels = new Labels(model, graph, UnitsPerPlace(graph, margins));
        labels.AddBands();
        AddPanels(model, graph, labels);
        labels.AddDays();
        return model;
    }

    // OxyPlot counts an axis' place from the bottom, as a share of the plot's height.
    private static void AddPanels(PlotModel model, DayGraph graph, Labels labels)
    {
        var height = Height(graph) - Top(graph) - Foot;
        var top = height;
        foreach (var panel in graph.Panels)
        {
            var bottom = top - HeightOf(panel);
            model.Axes.Add(new LinearAxis
            {
                Key = panel.Name, Position = AxisPosition.Left, StartPosition = bottom / height, EndPosition = top / height,
                Minimum = panel.Least, Maximum = panel.Most, IsAxisVisible = false,
            });
            Marks.Add(model, graph, panel);
            labels.AddEnds(panel, HeightOf(panel));
            top = bottom - Gap;
        }
    }

    private static double UnitsPerPlace(DayGraph graph, OxyThickness margins) => (Width - margins.Left - margins.Right) / graph.Places;

    private static double HeightOf(Panel panel) => panel.Kind == PanelKind.Line ? LineHeight : BarsHeight;

    private static double Top(DayGraph graph) => graph.Bands.Count > 0 ? TopWithBands : TopWithout;

    private static double LeftMargin(DayGraph graph) => Labels.WidthOf(graph.Panels.Select(panel => panel.Begin)) + 6;

    private static double RightMargin(DayGraph graph) => Labels.WidthOf(graph.Panels.Select(panel => panel.End)) + 6;
}
