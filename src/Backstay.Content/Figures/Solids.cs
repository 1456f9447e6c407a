namespace Backstay.Content.Figures;

/// <summary>An ellipsoid, or the part of it around a direction, such as a cap of hair.</summary>
/// <param name="Radii">Half the depth, height and breadth along the frame's front, up and right.</param>
internal readonly record struct Solid(Vector Centre, Frame Frame, Vector Radii)
{
    /// <summary>Where the part lies, on the unit ball; meaningless for the whole.</summary>
    private Vector Pole { get; init; }

    /// <summary>Cosine of the angle from the pole to the rim; -1 is the whole ellipsoid.</summary>
    private double Rim { get; init; } = -1;

    public static Solid Ball(Vector centre, double radius) => new(centre, Frame.Upright, new(radius, radius, radius));

    /// <param name="pole">Direction of the part's middle in the frame's own directions.</param>
    /// <param name="halfAngle">Degrees from the middle to the rim.</param>
    public Solid Part(Vector pole, double halfAngle) => this with { Pole = pole.Unit, Rim = Math.Cos(double.DegreesToRadians(halfAngle)) };

    /// <summary>The outermost point in a direction of the room.</summary>
    public Vector Support(Vector direction)
    {
        var own = Frame.ToOwn(direction);
        var unit = new Vector(own.X * Radii.X, own.Y * Radii.Y, own.Z * Radii.Z).Unit;
        if (unit.Dot(Pole) < Rim) unit = Pole * Rim + unit.Across(Pole).Unit * Math.Sqrt(1 - Rim * Rim);
        return Centre + Frame.ToRoom(new(unit.X * Radii.X, unit.Y * Radii.Y, unit.Z * Radii.Z));
    }
}

/// <summary>The outline of several solids wrapped together, always with the same number of curves however they turn.</summary>
internal static class Wrap
{
    /// <summary>Points of the outline: enough for a head, and for a hand or an eye.</summary>
    public const int Fine = 16, Coarse = 10;

    public static Trace Around(Trace trace, Camera camera, int points, params ReadOnlySpan<Solid> solids)
    {
        var step = 2 * Math.PI / points;
        var handle = 4 / 3d * Math.Tan(step / 4);
        Span<(Point At, Point Pull)> rim = stackalloc (Point, Point)[points];
        for (var i = 0; i < points; i++)
        {
            var solid = Outermost(camera, solids, i * step);
            rim[i] = (On(camera, solid, i * step), Pull(camera, solid, i * step) * handle);
        }
        trace.Move(rim[0].At);
        for (var i = 0; i < points; i++)
        {
            var (here, next) = (rim[i], rim[(i + 1) % points]);
            trace.Curve(here.At + here.Pull, next.At - next.Pull, next.At);
        }
        return trace.Close();
    }

    private static Point Way(double angle) => new(Math.Cos(angle), Math.Sin(angle));

    private static Point On(Camera camera, Solid solid, double angle) => camera.Project(solid.Support(camera.Lift(Way(angle))));

    // How fast the outline runs on as its normal turns, which is its radius of curvature.
    private static Point Pull(Camera camera, Solid solid, double angle)
    {
        const double turn = 1e-3;
        return (On(camera, solid, angle + turn) - On(camera, solid, angle - turn)) / (2 * turn);
    }

    private static Solid Outermost(Camera camera, ReadOnlySpan<Solid> solids, double angle)
    {
        var best = solids[0];
        foreach (var solid in solids[1..])
            if (On(camera, solid, angle).Dot(Way(angle)) > On(camera, best, angle).Dot(Way(angle))) best = solid;
        return best;
    }
}
