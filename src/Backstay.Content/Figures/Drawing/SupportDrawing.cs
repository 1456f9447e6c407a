using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws what bodies rest on, in the same oblique view.</summary>
internal sealed class SupportDrawing(Camera camera, Scene scene)
{
    private const double MatHalf = 150, MatThick = 20, WallThick = 30, WallHeight = 1090, WallHalf = 190, StepLong = 260, StepHalf = 150, PillowLong = 150, PillowHalf = 105;
    private const double ChairDepth = 230, ChairHalf = 105, ChairBack = 345, SeatThick = 22, BackLean = 37, Splay = 12, Wood = 11;
    private const double TopThick = 26, TopDepth = Scene.TopDepth, TopHalf = 200, TopOverhang = 24;

    /// <summary>How much of a chair's seat lies behind the place it is set on.</summary>
    private const double SeatBehind = .55;

    /// <summary>The two bars of a chair's back: their heights as shares of it, and half their thickness.</summary>
    private static readonly (double Height, double Half)[] BackBars = [(.62, 10), (.93, 16)];

    public IEnumerable<Shape> Draw(Support support) => support.Kind switch
    {
        SupportKind.Mat => Block("mat", support.From ?? -480, support.To ?? 480, -MatThick, 0, MatHalf),
        SupportKind.Chair => Chair(support.At, scene.Seat ?? Scene.SeatHeight),
        SupportKind.Wall => Wall(support.At),
        SupportKind.Worktop when support is { From: { } from, To: { } to } => WorktopBeside(from, to, support.Height ?? Scene.WorktopHeight),
        SupportKind.Worktop => Worktop(support.At, support.Height ?? Scene.WorktopHeight, support.Half ?? TopHalf),
        SupportKind.Table => Table(support.At, support.Height ?? Scene.TableHeight),
        SupportKind.Step => Block("wood", support.From ?? support.At, support.To ?? support.At + StepLong, 0, support.Height ?? Scene.StepHeight, StepHalf),
        SupportKind.Rail => [new("wood far", Rail(support.From ?? support.At, support.To ?? support.At + StepLong, support.Height ?? Scene.WorktopHeight))],
        SupportKind.Pillow or SupportKind.Cushion => [new("pillow", Cushion(support))],
        _ => [],
    };

    // The near face of a block, its end where that is seen, and its top.
    private IEnumerable<Shape> Block(string look, double from, double to, double bottom, double top, double half)
    {
        yield return new($"{look} far", Face(new(from, bottom, half), new(to, bottom, half), new(to, top, half), new(from, top, half)));
        if (camera.Turn < 0) yield return new($"{look} far", Face(new(from, bottom, half), new(from, bottom, -half), new(from, top, -half), new(from, top, half)));
        if (camera.Turn > 0) yield return new($"{look} far", Face(new(to, bottom, half), new(to, bottom, -half), new(to, top, -half), new(to, top, half)));
        yield return new(look, Face(new(from, top, half), new(to, top, half), new(to, top, -half), new(from, top, -half)));
    }

    private IEnumerable<Shape> Chair(double at, double seat)
    {
        var (back, front) = (at - ChairDepth * SeatBehind, at + ChairDepth * (1 - SeatBehind));
        Vector Post(double height, double z) => new(back + Wood - BackLean * height, seat + ChairBack * height, z);
        foreach (var (z, look) in new[] { (-ChairHalf, "wood far"), (ChairHalf, "wood") })
        {
            var legs = new Trace();
            Bar(legs, new(front - Wood, seat - Wood, z), new(front - Wood + Splay, 0, z));
            Bar(legs, new(back + Wood, seat - Wood, z), new(back + Wood - Splay, 0, z));
            Bar(legs, Post(0, z), Post(1, z));
            yield return new(look, legs);
        }
        var rest = new Trace();
        foreach (var (height, half) in BackBars) Bar(rest, Post(height, -ChairHalf), Post(height, ChairHalf), half);
        yield return new("wood", rest);
        foreach (var shape in Block("wood", back, front, seat - SeatThick, seat, ChairHalf)) yield return shape;
    }

    private void Bar(Trace trace, Vector from, Vector to, double radius = Wood) => Outline.Capsule(trace, camera.Project(from), camera.Project(to), radius, radius);

    // A wall ahead of the person stands before the face, any other behind the back.
    private IEnumerable<Shape> Wall(double face)
    {
        var back = face + (face > 0 ? WallThick : -WallThick);
        yield return new("mat far", Face(new(face, 0, WallHalf), new(back, 0, WallHalf), new(back, WallHeight, WallHalf), new(face, WallHeight, WallHalf)));
        yield return new("mat", Face(new(face, 0, WallHalf), new(face, WallHeight, WallHalf), new(face, WallHeight, -WallHalf), new(face, 0, -WallHalf)));
    }

    // Its doors, and the top that stands out over them.
    private IEnumerable<Shape> WorktopBeside(double from, double to, double height)
    {
        var (face, back) = (-Scene.WorktopAside, -Scene.WorktopAside - TopDepth);
        var doors = face - TopOverhang;
        yield return new("wood far", Face(new(from, 0, doors), new(to, 0, doors), new(to, height, doors), new(from, height, doors)));
        yield return new("wood far", Face(new(from, height - TopThick, face), new(to, height - TopThick, face), new(to, height, face), new(from, height, face)));
        yield return new("wood", Face(new(from, height, face), new(to, height, face), new(to, height, back), new(from, height, back)));
    }

    private IEnumerable<Shape> Worktop(double face, double height, double half)
    {
        var (front, back) = (face + TopOverhang, face + TopDepth);
        if (camera.Turn < 0) yield return new("wood far", Face(new(front, 0, half), new(front, 0, -half), new(front, height, -half), new(front, height, half)));
        yield return new("wood far", Face(new(front, 0, half), new(back, 0, half), new(back, height, half), new(front, height, half)));
        foreach (var shape in Block("wood", face, back, height - TopThick, height, half)) yield return shape;
    }

    // On two posts, rising with the step it leads up to.
    private Trace Rail(double from, double to, double height)
    {
        const double aside = Scene.WorktopAside + 20;
        Vector Top(double x) => new(x, height + scene.Ground(x), -aside);
        var rail = new Trace();
        foreach (var x in new[] { from, to }) Bar(rail, Top(x) with { Y = scene.Ground(x) }, Top(x));
        Bar(rail, Top(from), Top(to));
        return rail;
    }

    private IEnumerable<Shape> Table(double face, double height)
    {
        foreach (var (z, look) in new[] { (-TopHalf, "wood far"), (TopHalf, "wood") })
        {
            var legs = new Trace();
            foreach (var x in new[] { face + TopOverhang, face + TopDepth - TopOverhang }) Bar(legs, new(x, 0, z), new(x, height - TopThick, z));
            yield return new(look, legs);
        }
        foreach (var shape in Block("wood", face, face + TopDepth, height - TopThick, height, TopHalf)) yield return shape;
    }

    // A head sinks a little into what it lies on. A pillow that stands at a table lies on it.
    private Trace Cushion(Support pillow)
    {
        const double round = 34, sinks = 3;
        var height = (pillow.Height ?? Scene.PillowHeight) / 2;
        var bottom = scene.TopAt(pillow.At);
        Solid End(double x) => new(new(x, bottom + height, 0), Frame.Upright, new(round, height + sinks, PillowHalf));
        return Wrap.Around(new(), camera, Wrap.Fine, End(pillow.At - PillowLong / 2 + round), End(pillow.At + PillowLong / 2 - round));
    }

    private Trace Face(params ReadOnlySpan<Vector> corners) => Outline.Polygon(camera, corners);
}
