namespace Backstay.Evidence.Drawing;

/// <summary>A drawing of panels, words and arrows, before it becomes SVG, PNG or PDF. Units are pixels of a screen, 96 to the inch.</summary>
/// <param name="Description">The whole drawing in words, for people who do not see it.</param>
internal sealed record Sheet(double Width, double Height, string Title, string Description, IReadOnlyList<Mark> Marks);

internal abstract record Mark;

internal sealed record Panel(double X, double Y, double Width, double Height, Tint Tint = Tint.None, bool Outlined = true) : Mark;

/// <param name="Y">The line that the letters stand on.</param>
/// <param name="Upwards">Read from bottom to top; X is then the line that the letters stand on, and Y the middle.</param>
internal sealed record Lettering(double X, double Y, string Text, bool Bold = false, bool Upwards = false, bool Centred = false) : Mark;

/// <summary>A line through corners, with a head at its end.</summary>
internal sealed record Arrow(params IReadOnlyList<Spot> Path) : Mark;

internal readonly record struct Spot(double X, double Y);

/// <summary>Thin washes of colour, so that one drawing is read on white paper and on a dark page.</summary>
internal enum Tint { None, Grey, Blue, Yellow }

internal static class Tints
{
    public static (string Colour, double Opacity) Of(Tint tint) => tint switch
    {
        Tint.Grey => ("#808080", .18),
        Tint.Blue => ("#3f7fb5", .24),
        Tint.Yellow => ("#e2a500", .26),
        _ => ("#ffffff", 0),
    };
}
