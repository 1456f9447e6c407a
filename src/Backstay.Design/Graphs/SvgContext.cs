using System.Globalization;
using System.Net;
using System.Text;
using OxyPlot;

namespace Backstay.Design.Graphs;

/// <summary>Writes what OxyPlot draws as small SVG. Looks are classes alone: the page's security policy allows no style attribute.</summary>
internal sealed class SvgContext : ClippingRenderContext
{
    /// <summary>Type at least this large is a label; smaller type is a side note.</summary>
    public const double LabelSize = 16, NoteSize = 14;

    private const double Round = 2, Thinnest = 1.5;

    private readonly StringBuilder svg = new();
    private string? open;

    public string Markup => Close().svg.ToString();

    public override void DrawLine(
        IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        // OxyPlot draws a lone point as a line without length; the drawing has a dot there.
        if (stroke.IsVisible() && points.Count > 1 && points[0].DistanceTo(points[^1]) > 0) AddPath("stroke", stroke, $"{Path(points)}");
    }

    public override void DrawPolygon(
        IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        if (fill.IsVisible()) AddPath("fill", fill, $"{Path(points)}z");
    }

    /// <summary>Rounded at the top and standing on its lower edge, so that a told zero is a thin line and no gap.</summary>
    public override void DrawRectangle(OxyRect rect, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode)
    {
        if (!fill.IsVisible()) return;
        var height = Math.Max(rect.Height, Thinnest);
        var round = Math.Min(Round, Math.Min(rect.Width / 2, height));
        AddPath("fill", fill, $"M{rect.Left:0.#} {rect.Bottom:0.#}v{round - height:0.#}q0-{round:0.#} {round:0.#}-{round:0.#}h{rect.Width - 2 * round:0.#}q{round:0.#} 0 {round:0.#} {round:0.#}v{height - round:0.#}z");
    }

    public override void DrawEllipse(OxyRect extents, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode) =>
        Add($"<circle class=\"fill-{Pen.ClassOf(fill)}\" cx=\"{extents.Center.X:0.#}\" cy=\"{extents.Center.Y:0.#}\" r=\"{extents.Width / 2:0.#}\"/>");

    public override void DrawText(
        ScreenPoint p, string text, OxyColor fill, string fontFamily, double fontSize, double fontWeight, double rotation,
        HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
        if (string.IsNullOrEmpty(text)) return;
        var side = horizontalAlignment switch { HorizontalAlignment.Left => "", HorizontalAlignment.Right => " end", _ => " middle" };
        // In em, so that the style sheet may set the type larger or smaller and the label keeps its height.
        var drop = verticalAlignment switch { VerticalAlignment.Top => ".8em", VerticalAlignment.Middle => ".35em", _ => "-.2em" };
        var look = (fontSize < LabelSize ? " note" : "") + (fontWeight > FontWeights.Normal ? " bold" : "");
        Add($"<text class=\"fill-{Pen.ClassOf(fill)}{look}{side}\" x=\"{p.X:0.#}\" y=\"{p.Y:0.#}\" dy=\"{drop}\">{WebUtility.HtmlEncode(text)}</text>");
    }

    /// <summary>Close enough to keep labels apart; the browser sets the type itself.</summary>
    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new(text.Length * fontSize * .56, fontSize * 1.2);

    // Nothing is drawn outside its panel but labels, which may stand in the margin.
    protected override void SetClip(OxyRect clippingRectangle) { }

    protected override void ResetClip() { }

    private static string Path(IList<ScreenPoint> points) =>
        string.Concat(points.Select((point, i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{point.X:0.#} {point.Y:0.#}")));

    // Shapes of one class that follow each other share an element: sixty bars are one path.
    private void AddPath(string use, OxyColor colour, FormattableString d)
    {
        var name = $"{use}-{Pen.ClassOf(colour)}";
        if (open != name) Close().svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{open = name}\" d=\"");
        svg.Append(d.ToString(CultureInfo.InvariantCulture));
    }

    private void Add(FormattableString markup) => Close().svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    private SvgContext Close()
    {
        if (open is not null) svg.Append("\"/>");
        open = null;
        return this;
    }
}
