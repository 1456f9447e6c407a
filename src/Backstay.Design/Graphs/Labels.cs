using OxyPlot;
using OxyPlot.Annotations;

namespace Backstay.Design.Graphs;

/// <summary>Words of a graph, each beside what it names: no legend, no scale.</summary>
/// <param name="unitsPerPlace">Width of one place in units of the drawing.</param>
internal sealed class Labels(PlotModel model, DayGraph graph, double unitsPerPlace)
{
    private const double Letter = .56, Beside = 8, HalfLine = 8;

    public static double WidthOf(IEnumerable<string?> labels) => labels.Max(label => (label?.Length ?? 0) * Letter * SvgContext.LabelSize + (label is null ? 0 : Beside));

    public void AddBands()
    {
        var free = double.NegativeInfinity;
        foreach (var band in graph.Bands.OrderBy(band => band.From))
        {
            var (left, right) = (Edge(band.From), Edge(band.To.AddDays(1)));
            model.Annotations.Add(new RectangleAnnotation
            {
                MinimumX = left, MaximumX = right, MinimumY = 0, MaximumY = 1, YAxisKey = GraphDrawing.Whole, Fill = Pen.RestSoft, StrokeThickness = 0, Layer = AnnotationLayer.BelowSeries,
            });
            // Bands close together share the first one's name: the shade says the same.
            var half = band.Name.Length * Letter * SvgContext.NoteSize / unitsPerPlace / 2;
            var middle = Math.Max((left + right) / 2, half - .5);
            if (middle - half < free) continue;
            Add(band.Name, Pen.Rest, middle, 1, GraphDrawing.Whole, HorizontalAlignment.Center, VerticalAlignment.Bottom, new(0, -6));
            free = middle + half + 1;
        }
    }

    public void AddEnds(Panel panel, double height)
    {
        if (graph.ValuesOf(panel) is not { Count: > 0 } told) return;
        var (first, last) = (told[0], told[^1]);
        var (colour, beside) = panel.Kind == PanelKind.Line ? (Pen.Ink, Beside) : (Pen.Sea, Beside / 2 + Marks.BarWidth / 2 * unitsPerPlace);
        Add(panel.End, colour, graph.PlaceOf(last.Day), Inside(panel, last.Value, height), panel.Name, HorizontalAlignment.Left, VerticalAlignment.Middle, new(beside, 0), bold: true);
        if (panel.Begin is not null && told.Count > 1)
            Add(panel.Begin, Pen.Ink2, graph.PlaceOf(first.Day), Inside(panel, first.Value, height), panel.Name, HorizontalAlignment.Right, VerticalAlignment.Middle, new(-Beside, 0), label: true);
    }

    public void AddDays()
    {
        Add(graph.FirstDay, Pen.Ink2, -.5, 0, GraphDrawing.Whole, HorizontalAlignment.Left, VerticalAlignment.Top, new(0, 6));
        Add(graph.LastDay, Pen.Ink2, graph.Places - 1, 0, GraphDrawing.Whole, HorizontalAlignment.Center, VerticalAlignment.Top, new(0, 6));
    }

    // A label at the very top or bottom of a panel would run into its neighbour.
    private static double Inside(Panel panel, double value, double height)
    {
        var margin = (panel.Most - panel.Least) * HalfLine / height;
        return Math.Clamp(value, panel.Least + margin, panel.Most - (panel.Kind == PanelKind.Bars ? margin : 0));
    }

    // A day fills its place from edge to edge; in a graph of weeks it fills a seventh.
    private double Edge(DateOnly day) => Math.Clamp((day.DayNumber - graph.From.DayNumber) / (double)graph.Step, 0, graph.Places) - .5;

    private void Add(
        string text, OxyColor colour, double x, double y, string axis, HorizontalAlignment side, VerticalAlignment height, ScreenVector offset, bool bold = false, bool label = false) =>
        model.Annotations.Add(new TextAnnotation
        {
            Text = text, TextPosition = new(x, y), YAxisKey = axis, Offset = offset, TextColor = colour, StrokeThickness = 0,
            FontSize = bold || label ? SvgContext.LabelSize : SvgContext.NoteSize, FontWeight = bold ? FontWeights.Bold : FontWeights.Normal,
            TextHorizontalAlignment = side, TextVerticalAlignment = height,
        });
}
