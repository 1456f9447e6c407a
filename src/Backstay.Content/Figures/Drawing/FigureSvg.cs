using System.Globalization;
using System.Net;
using System.Text;
using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Writes drawings as SVG. Looks are classes alone, as the page's security policy allows no style attribute.</summary>
internal static class FigureSvg
{
    /// <param name="id">Unique on the page; marks the shirt that clips its own shading.</param>
    /// <param name="label">What a reader who does not see the picture is told.</param>
    public static string Still(Performance performance, string still, string id, string label)
    {
        var (behind, before) = performance.Cues(still);
        return Write(performance, performance.Pose(still), behind, before, id, label);
    }

    public static string Write(Performance performance, Skeleton skeleton, IReadOnlyList<Shape> behind, IReadOnlyList<Shape> before, string id, string label)
    {
        var box = performance.Box;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"figure body-{performance.Body.Id}\" viewBox=\"{box}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"stage\" x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"28\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}-c\"><use href=\"#{id}-s\"/></clipPath>");
        Append(svg, "setting", performance.Setting, id);
        Append(svg, "cues", behind, id);
        Append(svg, "person", performance.Person(skeleton), id);
        Append(svg, "cues", before, id);
        return svg.Append("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, string layer, IReadOnlyList<Shape> shapes, string id)
    {
        if (shapes.Count == 0) return;
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{layer}\">");
        foreach (var shape in shapes) Append(svg, shape, id);
        svg.Append("</g>");
    }

    private static void Append(StringBuilder svg, Shape shape, string id)
    {
        var mark = shape.Class == Classes.Shirt ? $" id=\"{id}-s\"" : shape.Clip ? $" clip-path=\"url(#{id}-c)\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{shape.Class}\"{mark} d=\"{shape.Trace.Data}\"/>");
    }
}

/// <summary>Classes that more than one file needs.</summary>
internal static class Classes
{
    public const string Shirt = "top shirt";
}
