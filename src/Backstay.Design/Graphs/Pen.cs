using OxyPlot;

namespace Backstay.Design.Graphs;

/// <summary>
/// Colours that stand for the page's tokens. OxyPlot carries them through its layout, and <see cref="SvgContext"/> turns them back into
/// classes, so that light, dark, print and forced colours follow the style sheet.
/// </summary>
internal static class Pen
{
    private static readonly string[] Names = ["ink", "ink-2", "sea", "kelp", "rest", "rest-soft", "line"];

    public static readonly OxyColor Ink = Of("ink"), Ink2 = Of("ink-2"), Sea = Of("sea"), Kelp = Of("kelp"), Rest = Of("rest"), RestSoft = Of("rest-soft"),
        Line = Of("line");

    /// <exception cref="ArgumentException">OxyPlot drew with a colour of its own; the drawing must name a pen for it.</exception>
    public static string ClassOf(OxyColor colour) => colour is { A: 255, R: 0, G: 0 } && colour.B < Names.Length
        ? Names[colour.B]
        : throw new ArgumentException($"The colour {colour} is no pen.", nameof(colour));

    private static OxyColor Of(string name) => OxyColor.FromRgb(0, 0, (byte)Array.IndexOf(Names, name));
}
