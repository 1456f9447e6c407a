using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>
/// A parallel projection: the room is turned about the upright by <paramref name="Turn"/>, seen from <paramref name="Rise"/> above, and what lies
/// further away is moved aside by <paramref name="Slant"/>, so that a mat seen from the side shows its top.
/// </summary>
/// <param name="Turn">Degrees; 0 sees the person's right side, 90 the face, -90 the back.</param>
/// <param name="Rise">Degrees above the horizon.</param>
/// <param name="Slant">Sideways shift for each mH of depth.</param>
/// <param name="Spread">
/// How much of the distance between left and right is drawn at hips and shoulders. Seen from the side, all of it would show a dark cap
/// above the buttock and a dark strip at the collar.
/// </param>
internal sealed record Camera(double Turn, double Rise, double Slant, double Spread)
{
    private readonly Vector across = new(Math.Cos(Radians(Turn)), 0, -Math.Sin(Radians(Turn)));
    private readonly Vector towards = new(Math.Sin(Radians(Turn)), 0, Math.Cos(Radians(Turn)));

    public static Camera For(View view) => view switch
    {
        View.Side => new(0, 8, .17, .25),
        View.Front => new(90, 5, 0, 1),
        View.Behind => new(-90, 12, 0, 1),
        View.High => new(0, 27, .1, 1),
        View.ThreeQuarter => new(38, 8, 0, 1),
        _ => new(0, 86, 0, 1),
    };

    /// <summary>Unit direction from the scene to the eye: what lies along it falls on one point.</summary>
    public Vector Eye => Column.Cross(Row).Unit;

    public Point Project(Vector place) => new(Column.Dot(place), -Row.Dot(place));

    /// <param name="place">In the room.</param>
    /// <param name="spread">Share of its distance from the body's middle plane that is drawn.</param>
    public Point Project(Vector place, double spread) => Project(place - towards * (place.Dot(towards) * (1 - spread)));

    /// <summary>A direction on the drawing as a direction in the room, for asking how far a solid reaches that way.</summary>
    public Vector Lift(Point direction) => Column * direction.X - Row * direction.Y;

    private Vector Column => across - towards * Slant;

    private Vector Row => Vector.Up * (Rise > 30 ? Math.Cos(Radians(Rise)) : 1) - towards * Math.Sin(Radians(Rise));

    private static double Radians(double degrees) => double.DegreesToRadians(degrees);
}
