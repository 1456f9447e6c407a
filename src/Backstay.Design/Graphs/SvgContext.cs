using System.Globalization;
using System.Net;
using System.Text;
using OxyPlot;

namespace Backstay.Design.Graphs;

/// <summary>Colours that stand for the page's tokens: OxyPlot carries them, and the drawing turns them back into classes.</summary>
internal static class Pen
{
    public static readonly OxyColor Ink = OxyColor.FromUInt32(0xFF000001), Ink2 = OxyColor.FromUInt32(0xFF000002), Sea = OxyColor.FromUInt32(0xFF000003),
        Rest = OxyColor.FromUInt32(0xFF000004), RestSoft = OxyColor.FromUInt32(0xFF000005), Line = OxyColor.FromUInt32(0xFF000006);

    private static readonly string[] Names = ["", "ink", "ink-2", "sea", "rest", "rest-soft", "line"];

    public static string ClassOf(OxyColor colour) => Names[colour.B];
}

/// <summary>Writes what OxyPlot draws as SVG without a style attribute, as the page's security policy asks.</summary>
internal sealed class SvgContext : ClippingRenderContext
{
    private readonly StringBuilder svg = new();

    public string Markup => svg.ToString();

    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        if (stroke.IsVisible()) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"stroke-{Pen.ClassOf(stroke)}\" stroke-width=\"{thickness:0.##}\" d=\"{Path(points)}\"/>");
    }

    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        if (fill.IsVisible()) svg.Append(CultureInfo.InvariantCulture, $"<path class=\"fill-{Pen.ClassOf(fill)}\" d=\"{Path(points)}z\"/>");
    }

    public override void DrawEllipse(OxyRect extents, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode) =>
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"fill-{Pen.ClassOf(fill)}\" cx=\"{extents.Center.X:0.#}\" cy=\"{extents.Center.Y:0.#}\" r=\"{extents.Width / 2:0.#}\"/>");

    public override void DrawText(
        ScreenPoint p, string text, OxyColor fill, string fontFamily, double fontSize, double fontWeight, double rotation,
        HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
        var anchor = horizontalAlignment switch { HorizontalAlignment.Left => "start", HorizontalAlignment.Right => "end", _ => "middle" };
        var drop = verticalAlignment switch { VerticalAlignment.Top => .8, VerticalAlignment.Middle => .35, _ => -.2 } * fontSize;
        var bold = fontWeight > 500 ? " font-weight=\"600\"" : "";
        svg.Append(CultureInfo.InvariantCulture,
            $"<text class=\"fill-{Pen.ClassOf(fill)}\" x=\"{p.X:0.#}\" y=\"{p.Y + drop:0.#}\" font-size=\"{fontSize:0}\" text-anchor=\"{anchor}\"{bold}>{WebUtility.HtmlEncode(text)}</text>");
    }

    // Close enough to place labels; the browser sets the type itself.
    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new(text.Length * fontSize * .55, fontSize * 1.2);

    protected override void SetClip(OxyRect clippingRectangle) { }

    protected override void ResetClip() { }

    private static string Path(IList<ScreenPoint> points)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i++) path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{points[i].X:0.#} {points[i].Y:0.#}");
        return path.ToString();
    }
}
