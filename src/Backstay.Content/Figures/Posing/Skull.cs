using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>Measures of the head about the base of the skull: ahead, up and to the right, for a head of <see cref="Height"/>.</summary>
internal sealed class Skull(Body body, Vector neckTop, Frame frame)
{
    private const double Height = 133;

    private readonly double scale = body.HeadSize / Height;

    public Frame Frame => frame;

    public Solid Cranium => Ball(new(6, 62, 0), new(60, 60, 51));

    public Solid Jaw => Ball(new(20, 18, 0), new(37, 29, 38));

    /// <summary>Places on the head are written for the standard height and grow with it.</summary>
    public Vector At(Vector own) => neckTop + frame.ToRoom(own * scale);

    public Solid Ball(Vector own, Vector radii) => new(At(own), frame, radii * scale);

    public static double Lowest(Body body, (Vector NeckTop, Frame Head) at)
    {
        var skull = new Skull(body, at.NeckTop, at.Head);
        return Math.Min(skull.Cranium.Support(-Vector.Up).Y, skull.Jaw.Support(-Vector.Up).Y);
    }
}
