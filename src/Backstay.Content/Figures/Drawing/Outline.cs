using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Outlines of limbs and cloth, clockwise as seen, so that parts of one path never cut holes into each other.</summary>
internal static class Outline
{
    /// <summary>A muscle stands out most at this share of the bone.</summary>
    private const double BulgePeak = .38;

    /// <summary>Share by which a capsule's taper may exceed what its length allows when it is seen nearly end on.</summary>
    private const double SteepestTaper = .96;

    /// <summary>A bone in its flesh: two circles and the lines that touch both.</summary>
    /// <param name="bulge">How far a muscle stands out, as a direction on the drawing.</param>
    public static Trace Capsule(Trace trace, Point from, Point to, double fromRadius, double toRadius, Point bulge = default)
    {
        var (way, left, right) = Sides(from, to, fromRadius, toRadius);
        trace.Move(from + left * fromRadius);
        Flank(trace, from + left * fromRadius, to + left * toRadius, left * Math.Max(0, bulge.Dot(way.Left)), BulgePeak);
        trace.Arc(toRadius, to + way * toRadius).Arc(toRadius, to + right * toRadius);
        Flank(trace, to + right * toRadius, from + right * fromRadius, right * Math.Max(0, -bulge.Dot(way.Left)), 1 - BulgePeak);
        return trace.Arc(fromRadius, from - way * fromRadius).Arc(fromRadius, from + left * fromRadius).Close();
    }

    /// <summary>A sleeve or trouser leg: round at the root, cut off at the end with a hem that bows a little.</summary>
    public static Trace Tube(Trace trace, Point from, Point to, double fromRadius, double toRadius, Point bulge = default)
    {
        const double hemBow = .16;
        var (way, left, right) = Sides(from, to, fromRadius, toRadius);
        trace.Move(from + left * fromRadius);
        Flank(trace, from + left * fromRadius, to + left * toRadius, left * Math.Max(0, bulge.Dot(way.Left)), BulgePeak);
        trace.Bow(to + way * (toRadius * 2 * hemBow), to + right * toRadius);
        Flank(trace, to + right * toRadius, from + right * fromRadius, right * Math.Max(0, -bulge.Dot(way.Left)), 1 - BulgePeak);
        return trace.Arc(fromRadius, from - way * fromRadius).Arc(fromRadius, from + left * fromRadius).Close();
    }

    /// <summary>Fills the crease on the inner side of a bent joint.</summary>
    /// <param name="radius">Of both bones at the joint.</param>
    public static Trace Crease(Trace trace, Point root, Point joint, Point end, double radius)
    {
        var (back, on) = ((root - joint).Unit, (end - joint).Unit);
        var bend = 180 - double.RadiansToDegrees(Math.Acos(Math.Clamp(back.Dot(on), -1, 1)));
        var inner = (back + on).Unit;
        var size = Math.Min(radius * Fullness(bend), Math.Min((root - joint).Length, (end - joint).Length) * .8);
        var deep = joint + inner * (radius / Math.Max(.35, Math.Cos(double.DegreesToRadians(bend / 2))));
        var (first, second) = back.Cross(on) > 0 ? (on, back) : (back, on);
        if (size < .1) deep = joint;
        return trace.Move(deep + second * size).Bow(deep, deep + first * size).Line(joint).Close();
    }

    /// <summary>A smooth curve through points, from where the pen is.</summary>
    public static Trace Through(Trace trace, IReadOnlyList<Point> points)
    {
        const double pull = 1 / 6d;
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var (before, here, next, after) = (points[Math.Max(0, i - 1)], points[i], points[i + 1], points[Math.Min(points.Count - 1, i + 2)]);
            if (i == 0) trace.Curve(here + (next - before) * pull, next - (after - here) * pull, next);
            else trace.Smooth(next - (after - here) * pull, next);
        }
        return trace;
    }

    /// <summary>A flat face with straight edges.</summary>
    public static Trace Polygon(Camera camera, ReadOnlySpan<Vector> corners)
    {
        var trace = new Trace().Move(camera.Project(corners[0]));
        foreach (var corner in corners[1..]) trace.Line(camera.Project(corner));
        return trace.Close();
    }

    // Grows with the bend up to 60 degrees, and fades where upper and lower flesh meet anyway.
    private static double Fullness(double bend) => bend switch
    {
        < 8 => 0,
        < 60 => 1.2 * (bend - 8) / 52,
        < 150 => 1.2 - .7 * (bend - 60) / 90,
        _ => .5 * Math.Max(0, 1 - (bend - 150) / 15),
    };

    private static (Point Way, Point Left, Point Right) Sides(Point from, Point to, double fromRadius, double toRadius)
    {
        var way = (to - from).Unit;
        var taper = Math.Clamp((fromRadius - toRadius) / Math.Max(1, (to - from).Length), -SteepestTaper, SteepestTaper);
        var across = Math.Sqrt(1 - taper * taper);
        return (way, way * taper + way.Left * across, way * taper - way.Left * across);
    }

    private static void Flank(Trace trace, Point from, Point to, Point bulge, double peak)
    {
        var way = to - from;
        var top = Point.Mix(from, to, peak) + bulge;
        trace.Curve(from + way * (peak * .4), top - way * (peak * .5), top).Curve(top + way * ((1 - peak) * .5), to - way * ((1 - peak) * .4), to);
    }
}
