using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws what bodies rest on, in the same oblique view.</summary>
internal sealed class SupportDrawing(Camera camera, Scene scene)
{
    private const double MatHalf = 150, MatThick = 20, ChairDepth = 230, ChairHalf = 105, ChairBack = 345, Leg = 22, WallThick = 30, WallHeight = 1090, WallHalf = 190;
    private const double CounterThick = 26, CounterDepth = 210, CounterHalf = 200, PillowLong = 150;

    public IEnumerable<Shape> Behind(Support support) => support.Kind switch
    {
        SupportKind.Mat => Mat(support),
        SupportKind.Chair => Chair(support.At, scene.Seat ?? Scene.SeatHeight),
        SupportKind.Wall => Wall(support.At),
        SupportKind.Worktop => Counter(support.At, support.Height ?? Scene.WorktopHeight),
        SupportKind.Table => Table(support.At, support.Height ?? Scene.TableHeight),
        SupportKind.Step => [.. Block("wood", support.From ?? support.At, support.To ?? support.At + 260, 0, support.Height ?? Scene.StepHeight, 150)],
        SupportKind.Pillow or SupportKind.Cushion => [new("pillow", Cushion(support))],
        _ => [],
    };

    /// <summary>The shade that feet and furniture cast on a bare floor.</summary>
    public Shape Shadow(double from, double to)
    {
        const double half = 62;
        var trace = Wrap.Around(new(), camera, Wrap.Coarse, Flat(from, half), Flat(to, half));
        return new("shade", trace);
    }

    private static Solid Flat(double x, double half) => new(new(x, 0, 0), Frame.Upright, new(46, 1, half));

    private IEnumerable<Shape> Mat(Support mat)
    {
        var (from, to) = (mat.From ?? -480, mat.To ?? 480);
        return Block("mat", from, to, -MatThick, MatThick, MatHalf);
    }

    // A block with its near face and its top.
    private IEnumerable<Shape> Block(string look, double from, double to, double bottom, double height, double half)
    {
        var top = bottom + height;
        yield return new($"{look} far", Face(new(from, bottom, half), new(to, bottom, half), new(to, top, half), new(from, top, half)));
        if (camera.Turn > 0) yield return new($"{look} far", Face(new(to, bottom, half), new(to, bottom, -half), new(to, top, -half), new(to, top, half)));
        yield return new(look, Face(new(from, top, half), new(to, top, half), new(to, top, -half), new(from, top, -half)));
    }

    private IEnumerable<Shape> Chair(double at, double seat)
    {
        var (back, front) = (at - ChairDepth * .55, at + ChairDepth * .45);
        foreach (var (z, look) in new[] { (-ChairHalf, "wood far"), (ChairHalf, "wood") })
        {
            var legs = new Trace();
            Bar(legs, new(front - Leg / 2, seat - 12, z), new(front + 4, 0, z), 11);
            Bar(legs, new(back + Leg / 2, seat - 12, z), new(back - 10, 0, z), 11);
            Bar(legs, new(back + Leg / 2, seat, z), new(back - 26, seat + ChairBack, z), 11);
            yield return new(look, legs);
        }
        var rest = new Trace();
        foreach (var height in new[] { .62, .93 })
            Bar(rest, new(back + Leg / 2 - 37 * height, seat + ChairBack * height, -ChairHalf), new(back + Leg / 2 - 37 * height, seat + ChairBack * height, ChairHalf), height > .9 ? 20 : 12);
        yield return new("wood", rest);
        foreach (var shape in Block("wood", back, front, seat - 22, 22, ChairHalf)) yield return shape;
    }

    private void Bar(Trace trace, Vector from, Vector to, double radius) => Outline.Capsule(trace, camera.Project(from), camera.Project(to), radius, radius);

    // A wall ahead of the person stands before the face, any other behind the back.
    private IEnumerable<Shape> Wall(double face)
    {
        var back = face + (face > 0 ? WallThick : -WallThick);
        yield return new("mat far", Face(new(face, 0, WallHalf), new(back, 0, WallHalf), new(back, WallHeight, WallHalf), new(face, WallHeight, WallHalf)));
        yield return new("mat", Face(new(face, 0, WallHalf), new(face, WallHeight, WallHalf), new(face, WallHeight, -WallHalf), new(face, 0, -WallHalf)));
    }

    private IEnumerable<Shape> Counter(double face, double height)
    {
        yield return new("wood far", Face(new(face + 24, 0, CounterHalf), new(face + CounterDepth, 0, CounterHalf), new(face + CounterDepth, height, CounterHalf), new(face + 24, height, CounterHalf)));
        foreach (var shape in Block("wood", face, face + CounterDepth, height - CounterThick, CounterThick, CounterHalf)) yield return shape;
    }

    private IEnumerable<Shape> Table(double face, double height)
    {
        foreach (var (z, look) in new[] { (-CounterHalf, "wood far"), (CounterHalf, "wood") })
        {
            var legs = new Trace();
            foreach (var x in new[] { face + 24, face + CounterDepth - 24 }) Bar(legs, new(x, 0, z), new(x, height - CounterThick, z), 11);
            yield return new(look, legs);
        }
        foreach (var shape in Block("wood", face, face + CounterDepth, height - CounterThick, CounterThick, CounterHalf)) yield return shape;
    }

    private Trace Cushion(Support pillow)
    {
        var height = (pillow.Height ?? Scene.PillowHeight) / 2;
        Solid End(double x) => new(new(x, height, 0), Frame.Upright, new(34, height + 3, 105));
        return Wrap.Around(new(), camera, Wrap.Fine, End(pillow.At - PillowLong / 2 + 34), End(pillow.At + PillowLong / 2 - 34));
    }

    private Trace Face(params ReadOnlySpan<Vector> corners) => Outline.Polygon(camera, corners);
}
