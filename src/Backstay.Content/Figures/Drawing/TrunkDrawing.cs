using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws pelvis, neck and shirt as closed smooth curves along the spine.</summary>
internal sealed class TrunkDrawing(Camera camera, Body body, Skeleton skeleton)
{
    private const int ShirtStations = 9, PelvisStations = 5;
    private const double PelvisTop = 70, Crotch = -38, SeatDepth = 31, Collar = 5;

    private readonly Trunk trunk = skeleton.Trunk;

    public Trace Pelvis(Trace trace)
    {
        var (left, right) = Flanks(Crotch, PelvisTop, PelvisStations, 0);
        var seat = camera.Project(trunk.At(Crotch - SeatDepth).Place) - camera.Project(trunk.At(Crotch).Place);
        trace.Move(left[0]);
        Outline.Through(trace, left);
        trace.Line(right[^1]);
        right.Reverse();
        Outline.Through(trace, right);
        return trace.Curve(right[^1] + seat, left[0] + seat, left[0]).Close();
    }

    public Trace Shirt(Trace trace)
    {
        const double hemBow = 5, neckline = 12, scoop = 26;
        var (left, right) = Flanks(body.Looks.Hem, body.Joints[^1] + Collar, ShirtStations, HemLift());
        trace.Move(left[0]);
        Outline.Through(trace, left);
        var (collar, chest) = trunk.At(body.Joints[^1] - neckline);
        var top = camera.Project(collar + chest.Front * scoop);
        trace.Bow(top, right[^1]);
        right.Reverse();
        Outline.Through(trace, right);
        var down = (camera.Project(trunk.At(body.Looks.Hem - 10).Place) - camera.Project(trunk.At(body.Looks.Hem).Place)).Unit;
        return trace.Bow(Point.Mix(right[^1], left[0], .5) + down * hemBow, left[0]).Close();
    }

    /// <summary>Where the shirt gathers over the lap: its front rides up as the hips bend.</summary>
    private double HemLift()
    {
        const double straight = 40, full = 100, rise = 34;
        return rise * Math.Clamp((skeleton.HipBend(Side.Near) - straight) / (full - straight), 0, 1);
    }

    // The skin on both sides of the spine as seen: left of the way from hip to head, and right of it.
    private (List<Point> Left, List<Point> Right) Flanks(double from, double to, int stations, double lift)
    {
        const double step = 6;
        var (left, right) = (new List<Point>(), new List<Point>());
        for (var i = 0; i < stations; i++)
        {
            var along = from + (to - from) * i / (stations - 1);
            var way = (camera.Project(trunk.At(along + step).Place) - camera.Project(trunk.At(along - step).Place)).Unit;
            left.Add(Skin(along, way.Left, lift, i));
            right.Add(Skin(along, way.Left * -1, lift, i));
        }
        return (left, right);
    }

    private Point Skin(double along, Point aside, double lift, int station)
    {
        var direction = camera.Lift(aside);
        const double liftedStations = 2.5;
        var isFront = direction.Dot(trunk.At(along).Frame.Front) > 0;
        var fade = Math.Max(0, 1 - station / liftedStations);
        return camera.Project(trunk.SkinAt(body, along + (isFront ? lift * fade : 0), direction));
    }
}
