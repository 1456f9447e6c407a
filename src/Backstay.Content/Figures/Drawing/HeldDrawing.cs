using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws what the hands hold; it moves with them.</summary>
internal sealed class HeldDrawing(Camera camera, Body body, Skeleton skeleton)
{
    private const double BoxLong = 150, BoxHigh = 112, BoxHalf = 80;

    public IEnumerable<Shape> Draw(Support support) => support.Kind switch
    {
        SupportKind.Box => Box(),
        SupportKind.Bag => Bag(support.Hand ?? Side.Near),
        SupportKind.Band => [new("band", Hands(support).Aggregate(new Trace(), (trace, hand) => trace.Move(hand).Line(camera.Project(new(support.At, support.Height ?? Scene.WorktopHeight, 0)))))],
        SupportKind.Towel => [new("towel", Towel())],
        _ => [],
    };

    private IEnumerable<Shape> Box()
    {
        var middle = Vector.Mix(Palm(Side.Near), Palm(Side.Far), .5) - Vector.Up * (BoxHigh * .3);
        Vector At(double x, double y, double z) => middle + new Vector(x * BoxLong / 2, y * BoxHigh / 2, z * BoxHalf);
        yield return new("box far", Face(At(1, -1, 1), At(1, -1, -1), At(1, 1, -1), At(1, 1, 1)));
        yield return new("box far", Face(At(-1, 1, 1), At(1, 1, 1), At(1, 1, -1), At(-1, 1, -1)));
        yield return new("box", Face(At(-1, -1, 1), At(1, -1, 1), At(1, 1, 1), At(-1, 1, 1)));
    }

    private IEnumerable<Shape> Bag(Side side)
    {
        const double strap = 70, high = 70;
        var grip = Palm(side);
        var top = grip - Vector.Up * strap;
        yield return new("strap", new Trace().Move(camera.Project(top - Vector.Ahead * 42)).Bow(camera.Project(grip + Vector.Up * 30), camera.Project(top + Vector.Ahead * 42)));
        yield return new("box", Wrap.Around(new(), camera, Wrap.Fine,
            new Solid(top - Vector.Up * 16, Frame.Upright, new(62, 20, 32)), new Solid(top - Vector.Up * high, Frame.Upright, new(74, 40, 38))));
    }

    // From hand to hand around the sole of the near foot.
    private Trace Towel()
    {
        var foot = skeleton.NearLeg;
        var sole = foot.End + foot.Extremity.Front * (body.Build.Toe * .4) - foot.Extremity.Up * body.Build.Ankle;
        return new Trace().Move(camera.Project(Palm(Side.Far))).Line(camera.Project(sole)).Line(camera.Project(Palm(Side.Near)));
    }

    private IEnumerable<Point> Hands(Support support) =>
        Sides.Both.Where(side => support.Hand is not { } only || only == side).Select(side => camera.Project(Palm(side)));

    private Vector Palm(Side side)
    {
        var arm = skeleton.Arm(side);
        return arm.End + arm.Extremity.Front * (body.Build.Hand * Reaches.PalmShare) - arm.Extremity.Up * Reaches.PalmDepth;
    }

    private Trace Face(params ReadOnlySpan<Vector> corners) => Outline.Polygon(camera, corners);
}
