using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>A box with its words broken into lines, so that its height is known before it has a place.</summary>
internal sealed record BoxSetting(double Width, IReadOnlyList<(string Text, double Indent)> Lines, bool Bold)
{
    private const double Side = 10, Ends = 8, Step = 12, Hang = 10, Rise = 12;

    public double Height => Lines.Count * Typesetting.Leading + 2 * Ends - (Typesetting.Leading - Typesetting.Size) / 2;

    public static BoxSetting Of(Box box, double width) =>
        new(width, [.. box.Text.SelectMany(paragraph => Broken(paragraph, width - 2 * Side))], false);

    public static BoxSetting OfHeading(string heading, double width) => new(width, [.. Typesetting.Break(heading, width - 2 * Side, bold: true).Select(line => (line, 0.0))], true);

    /// <summary>Further lines of an entry in a list hang, so that the next entry is told from them.</summary>
    private static IEnumerable<(string, double)> Broken(Paragraph paragraph, double width)
    {
        var indent = Step * paragraph.Indent;
        var hang = paragraph is { Indent: > 0, IsEntry: true } ? Hang : 0;
        var lines = Typesetting.Break(paragraph.Words, width - indent);
        return lines.Count == 1 ? [(lines[0], indent)] : Typesetting.Break(paragraph.Words, width - indent - hang).Select((line, n) => (line, indent + (n > 0 ? hang : 0)));
    }

    public IEnumerable<Mark> At(double x, double y, Tint tint = Tint.None)
    {
        yield return new Panel(x, y, Width, Height, tint);
        foreach (var (n, line) in Lines.Index())
            yield return Bold
                ? new Lettering(x + Width / 2, y + Ends + Rise + n * Typesetting.Leading, line.Text, Bold: true, Centred: true)
                : new Lettering(x + Side + line.Indent, y + Ends + Rise + n * Typesetting.Leading, line.Text);
    }
}

/// <summary>The bar at the left that names a phase.</summary>
internal static class PhaseBar
{
    public const double Width = 26;
    private const double Room = 18, Middle = 4.5;

    /// <summary>How high it has to be for its name.</summary>
    public static double LeastHeight(string name) => Typesetting.Width(name, bold: true) + Room;

    public static IEnumerable<Mark> At(string name, double x, double top, double bottom) =>
        [new Panel(x, top, Width, bottom - top, Tint.Blue), new Lettering(x + Width / 2 + Middle, (top + bottom) / 2, name, Bold: true, Upwards: true, Centred: true)];
}
