using System.Globalization;
using System.Net;
using System.Text;

namespace Backstay.Content.Figures;

/// <summary>Writes drawings as SVG. Looks are classes alone, as the page's security policy allows no style attribute.</summary>
internal static class FigureSvg
{
    /// <param name="id">Unique on the page; marks the shirt that clips its own shading.</param>
    /// <param name="label">What a reader who does not see the picture is told.</param>
    public static string Write(Performance performance, string still, string id, string label)
    {
        var box = performance.Box;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"figure body-{performance.Body.Id}\" viewBox=\"{box}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"stage\" x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"28\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}-c\"><use href=\"#{id}-s\"/></clipPath>");
        var (behind, before) = performance.Cues(still);
        foreach (var shape in performance.Setting) Append(svg, shape, id);
        svg.Append("<g class=\"cues\">");
        foreach (var shape in behind) Append(svg, shape, id);
        svg.Append("</g><g class=\"person\">");
        foreach (var shape in performance.Person(performance.Pose(still))) Append(svg, shape, id);
        svg.Append("</g><g class=\"cues\">");
        foreach (var shape in before) Append(svg, shape, id);
        return svg.Append("</g></svg>").ToString();
    }

    public static string Frame(Performance performance, Skeleton skeleton, string id)
    {
        var box = performance.Box;
        var svg = new StringBuilder($"<svg class=\"figure body-{performance.Body.Id}\" viewBox=\"{box}\"><rect class=\"stage\" x=\"{box.Left}\" y=\"{box.Top}\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"28\"/><clipPath id=\"{id}-c\"><use href=\"#{id}-s\"/></clipPath>");
        foreach (var shape in performance.Setting) Append(svg, shape, id);
        foreach (var shape in performance.Person(skeleton)) Append(svg, shape, id);
        return svg.Append("</svg>").ToString();
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
