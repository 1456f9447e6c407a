using System.Globalization;
using System.Net;
using System.Text;

namespace Backstay.Evidence.Model.Drawing;

/// <summary>What is drawn so far. Looks are classes alone, as a page's security policy may allow no style attribute.</summary>
internal sealed class FigureSheet(double width)
{
    private readonly StringBuilder marks = new();

    public double Width => width;

    /// <summary>How far down something is drawn.</summary>
    public double Bottom { get; set; }

    public void Box(double x, double y, double boxWidth, double height, string look, double round = 10) =>
        marks.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{boxWidth:0.#}\" height=\"{height:0.#}\" rx=\"{round:0.#}\"/>\n");

    public void Line(double x1, double y1, double x2, double y2) =>
        marks.Append(CultureInfo.InvariantCulture, $"<path class=\"model-line\" d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\"/>\n");

    /// <param name="y">Of the line that letters stand on.</param>
    public void Text(double x, double y, string text, string look, string anchor = "start") =>
        marks.Append(CultureInfo.InvariantCulture, $"<text class=\"{look}\" x=\"{x:0.#}\" y=\"{y:0.#}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>{Safe(text)}</text>\n");

    /// <summary>The whole drawing, of its own size, and as wide as there is place for.</summary>
    public string Svg(string title, string description, string id, string? style)
    {
        var height = Math.Ceiling(Bottom);
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"model\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" ")
            + string.Create(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\">\n")
            + $"<title id=\"{id}-t\">{Safe(title)}</title>\n<desc id=\"{id}-d\">{Safe(description)}</desc>\n{(style is null ? "" : $"<style>{style}</style>\n")}"
            + string.Create(CultureInfo.InvariantCulture, $"<rect class=\"model-page\" width=\"{width:0}\" height=\"{height:0}\"/>\n") + marks + "</svg>\n";
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
