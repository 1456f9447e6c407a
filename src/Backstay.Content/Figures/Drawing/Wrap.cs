using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>The outline of several solids wrapped together, always with the same number of curves however they turn.</summary>
internal static class Wrap
{
    /// <summary>Points of the outline: enough for a head, for a hand or an ear, and for an eye.</summary>
    public const int Fine = 16, Coarse = 10, Least = 4;

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
            if (i == 0) trace.Curve(here.At + here.Pull, next.At - next.Pull, next.At);
            else trace.Smooth(next.At - next.Pull, next.At);
        }
        return trace.Close();
    }

    private static Point Way(double angle) => new(Math.Cos(angle), Math.Sin(angle));

    private static Point On(Camera camera, Solid solid, double angle) => camera.Project(solid.Support(camera.Lift(Way(angle))));

    // How fast the outline runs on as its normal turns, which is its radius of curvature; 0 at a corner, which only one side has.
    private static Point Pull(Camera camera, Solid solid, double angle)
    {
        const double turn = 1e-3;
        var here = On(camera, solid, angle);
        var (before, after) = ((here - On(camera, solid, angle - turn)) / turn, (On(camera, solid, angle + turn) - here) / turn);
        var pull = before.Length < after.Length ? before : after;
        return pull.Unit * Math.Min(pull.Length, solid.Widest);
    }

    private static Solid Outermost(Camera camera, ReadOnlySpan<Solid> solids, double angle)
    {
        var best = solids[0];
        foreach (var solid in solids[1..])
            if (On(camera, solid, angle).Dot(Way(angle)) > On(camera, best, angle).Dot(Way(angle))) best = solid;
        return best;
    }
}
