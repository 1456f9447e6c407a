using System.Globalization;
using System.Text;
using System.Xml;

namespace Backstay.Evidence.Drawing;

/// <summary>
/// Writes a sheet as SVG. Looks are presentation attributes, which a page's security policy lets through; ink is currentColor, so that
/// within a page it takes the page's. A file of its own also carries paper and the colours of dark screens.
/// </summary>
internal static class SvgSheet
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Fonts = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";
    private const double Head = 7, HalfHead = 3.5;

    /// <summary>Print stays dark on white whatever the screen is set to.</summary>
    private const string Style = "svg{color:#11273a}.paper{fill:#fff}@media screen and (prefers-color-scheme:dark){svg{color:#e6edf3}.paper{fill:#0f1a24}}";

    public static string AsFile(Sheet sheet) => Write(sheet, true);

    /// <summary>For within a page.</summary>
    public static string AsPart(Sheet sheet) => Write(sheet, false);

    private static string Write(Sheet sheet, bool alone)
    {
        using var text = new Utf8Text();
        using (var svg = XmlWriter.Create(text, new() { OmitXmlDeclaration = !alone, Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            svg.WriteStartElement("svg", Namespace);
            Attributes(svg, ("viewBox", $"0 0 {Number(sheet.Width)} {Number(sheet.Height)}"), ("role", "img"), ("font-family", Fonts), ("font-size", Number(Typesetting.Size)), ("fill", "currentColor"));
            if (alone) Attributes(svg, ("width", Number(sheet.Width)), ("height", Number(sheet.Height)));
            else Attributes(svg, ("class", "flow"));
            svg.WriteElementString("title", Namespace, sheet.Title);
            svg.WriteElementString("desc", Namespace, sheet.Description);
            if (alone)
            {
                svg.WriteElementString("style", Namespace, Style);
                Element(svg, "rect", ("class", "paper"), ("width", Number(sheet.Width)), ("height", Number(sheet.Height)), ("fill", "#fff"));
            }
            foreach (var mark in sheet.Marks) Write(svg, mark);
            svg.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter svg, Mark mark)
    {
        switch (mark)
        {
            case Panel panel:
                var (colour, opacity) = Tints.Of(panel.Tint);
                Element(svg, "rect", ("x", Number(panel.X)), ("y", Number(panel.Y)), ("width", Number(panel.Width)), ("height", Number(panel.Height)), ("rx", "3"),
                    ("fill", panel.Tint == Tint.None ? "none" : colour), ("fill-opacity", Number(opacity)), ("stroke", panel.Outlined ? "currentColor" : "none"));
                break;
            case Lettering words:
                svg.WriteStartElement("text", Namespace);
                // Where none of the fonts is at hand, the line is still as long as it was measured.
                Attributes(svg, ("x", Number(words.X)), ("y", Number(words.Y)), ("textLength", Number(Typesetting.Width(words.Text, words.Bold))), ("lengthAdjust", "spacingAndGlyphs"));
                if (words.Bold) Attributes(svg, ("font-weight", "700"));
                if (words.Centred) Attributes(svg, ("text-anchor", "middle"));
                if (words.Upwards) Attributes(svg, ("transform", $"rotate(-90 {Number(words.X)} {Number(words.Y)})"));
                svg.WriteString(words.Text);
                svg.WriteEndElement();
                break;
            case Arrow arrow:
                var (tip, before) = (arrow.Path[^1], arrow.Path[^2]);
                var (x, y) = (Math.Sign(tip.X - before.X), Math.Sign(tip.Y - before.Y));
                var neck = new Spot(tip.X - x * Head, tip.Y - y * Head);
                Element(svg, "path", ("d", Path([.. arrow.Path.SkipLast(1), neck])), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.25"));
                Element(svg, "path", ("d", $"{Path([tip, new(neck.X - y * HalfHead, neck.Y - x * HalfHead), new(neck.X + y * HalfHead, neck.Y + x * HalfHead)])}Z"));
                break;
        }
    }

    private static string Path(IReadOnlyList<Spot> spots) => $"M{string.Join("L", spots.Select(spot => $"{Number(spot.X)} {Number(spot.Y)}"))}";

    private static void Element(XmlWriter svg, string name, params ReadOnlySpan<(string, string)> attributes)
    {
        svg.WriteStartElement(name, Namespace);
        Attributes(svg, attributes);
        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) svg.WriteAttributeString(name, value);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
