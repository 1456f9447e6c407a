using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws head, face and hair. All are places on a turning skull, so one head serves every view.</summary>
internal sealed class HeadDrawing(Camera camera, Body body, Skeleton skeleton)
{
    private static readonly Vector FacePole = new(.99, -.14, 0);

    private readonly Skull skull = new(body, skeleton.NeckTop, skeleton.Head);
    private readonly HairCut hair = HairCut.Of(body.Looks.Hair);

    /// <param name="hasFace">False when the person looks away all the time.</param>
    public IEnumerable<Shape> Draw(bool hasFace)
    {
        if (hasFace)
            foreach (var behind in BackHair()) yield return behind;
        if (!hair.IsHood) yield return new("skin far", Ears(hidden: true));
        if (hair.IsHood)
        {
            yield return new("hair", Around(Hood()));
            if (hasFace) yield return new("skin", Around(skull.Cranium.Part(FacePole, hair.FaceAngle, camera.Eye), Ball((new(26, 18, 0), new(30, 28, 34)))));
        }
        else
        {
            yield return new("skin", Around(skull.Cranium, skull.Jaw));
            if (body.Looks.Beard) yield return new("hair", Beard());
            yield return new("hair", Around(Hood()));
            yield return new("skin", Temples());
            if (hair.HasSideburns) yield return new("hair", Sideburns());
            yield return new("skin", Ears(hidden: false));
        }
        foreach (var last in hasFace ? Face() : BackHair()) yield return last;
    }

    // Behind the head, and so before it for who sees it from behind.
    private IEnumerable<Shape> BackHair()
    {
        if (hair.Mass is { Length: > 0 } mass) yield return new("hair", Around([.. mass.Select(Ball)]));
        if (hair.Tail is { } tail) yield return new("hair", Around(Ball(tail)));
    }

    private Solid Hood() =>
        skull.Ball(new(5, 63, 0), new(60 + hair.Thickness, 60 + hair.Thickness, 51 + hair.Thickness)).Part(hair.Pole, hair.Angle, camera.Eye);

    /// <summary>A scarf wraps chin and neck and goes under the collar; other heads show their neck.</summary>
    public Shape Neck()
    {
        var (place, chest) = skeleton.Trunk.At(body.Joints[^1] - 14);
        if (body.Looks.Hair == Hair.Scarf)
            return new("hair far", Around(Ball((new(16, 10, 0), new(38, 28, 38))), Ball((new(-12, 40, 0), new(46, 40, 46))), new(place + chest.Front * 6, chest, new(42, 20, 56))));
        var top = skull.At(new(6, 26, 0));
        return new("skin neck", Outline.Capsule(new(), camera.Project(place), camera.Project(top), body.Radius(body.Build.NeckRadii, 0), body.Radius(body.Build.NeckRadii, 1)));
    }

    private Trace Beard() => Around(
        skull.Ball(new(25, 17, 0), new(35, 33, 39)).Part(new(.12, -1, 0), 84, camera.Eye), Ball((new(4, 34, 41), new(9, 15, 6))), Ball((new(4, 34, -41), new(9, 15, 6))));

    // The hairline of cropped hair curves back over each temple.
    private Trace Temples()
    {
        var trace = new Trace();
        foreach (var side in Sides.Both)
        {
            var pole = new Vector(hair.Temple.Pole.X, hair.Temple.Pole.Y, hair.Temple.Pole.Z * Sides.Sign(side));
            Wrap.Around(trace, camera, Wrap.Fine, skull.Ball(new(6, 62, 0), new(60, 60, 51)).Part(pole, hair.Temple.Angle, camera.Eye));
        }
        return trace;
    }

    private Trace Sideburns()
    {
        var trace = new Trace();
        foreach (var side in Sides.Both)
            Wrap.Around(trace, camera, Wrap.Coarse, skull.Ball(new(8, 50, 47 * Sides.Sign(side)), new Vector(7, 17, 5) * Facing(new(.2, 0, Sides.Sign(side)))));
        return trace;
    }

    private Trace Ears(bool hidden)
    {
        var trace = new Trace();
        foreach (var side in Sides.Both)
        {
            var seen = Facing(new(0, 0, Sides.Sign(side)));
            var size = hidden ? 1 - seen : seen;
            Wrap.Around(trace, camera, Wrap.Coarse, skull.Ball(new(-4, 50, 50 * Sides.Sign(side)), new Vector(10, 16, 5) * size));
        }
        return trace;
    }

    // What lies beyond the bridge of the nose is hidden in profile: the eye shrinks away where it is, brow and glasses draw in to the bridge.
    private IEnumerable<Shape> Face()
    {
        yield return new("skin", Around(Ball((new(63, 56, 0), new(5, 8, 5))), Ball((new(69, 42, 0), new(8, 6, 9)))));
        yield return new("crease", Bow(new(66, 36, -8), new(77, 33, 0), new(66, 36, 8)));
        yield return new("mouth", Bow(MouthCorner(Side.Far), new(62, 16, 0), MouthCorner(Side.Near)));
        var (eyes, brows) = (new Trace(), new Trace());
        foreach (var side in Sides.Both)
        {
            var (seen, sign) = (Seen(side), Sides.Sign(side));
            Point Brow(Vector own) => Project(Vector.Mix(new(63, 71, 0), own, seen));
            Wrap.Around(eyes, camera, Wrap.Least, skull.Ball(new(59, 55.5, 20 * sign), new Vector(4, 6.5, 4) * seen));
            brows.Move(Brow(new(63, 71, 11 * sign))).Bow(Brow(new(60, 79, 21 * sign)), Brow(new(54, 72, 30 * sign)));
        }
        yield return new("eye", eyes);
        yield return new("brow", brows);
        if (body.Looks.Glasses) yield return new("glass", Glasses());
    }

    private Vector MouthCorner(Side side) => Vector.Mix(new(60, 19, 0), new(51, 25, 14 * Sides.Sign(side)), Seen(side));

    private Trace Glasses()
    {
        var trace = new Trace();
        foreach (var side in Sides.Both)
        {
            var (seen, sign) = (Seen(side), Sides.Sign(side));
            Vector Drawn(Vector own) => Vector.Mix(new(62, 58, 0), own, seen);
            Wrap.Around(trace, camera, Wrap.Coarse, skull.Ball(Drawn(new(60, 55, 20 * sign)), new Vector(5, 12.5, 13.5) * seen));
            trace.Move(Project(Drawn(new(60, 58, 6 * sign)))).Line(Project(new(66, 59, 0)));
            trace.Move(Project(Drawn(new(58, 58, 33 * sign)))).Line(Project(Drawn(new(2, 57, 50 * sign))));
        }
        return trace;
    }

    private double Seen(Side side) => Math.Min(1, Facing(new(.55, 0, .83 * Sides.Sign(side))) * 2);

    private double Facing(Vector own) => Math.Clamp(skeleton.Head.ToRoom(own.Unit).Dot(camera.Eye) * 2.5, 0, 1);

    private Solid Ball((Vector Place, Vector Radii) ball) => skull.Ball(ball.Place, ball.Radii);

    private Point Project(Vector own) => camera.Project(skull.At(own));

    private Trace Bow(Vector from, Vector over, Vector to) => new Trace().Move(Project(from)).Bow(Project(over), Project(to));

    private Trace Around(params ReadOnlySpan<Solid> solids) => Wrap.Around(new(), camera, Wrap.Fine, solids);
}

/// <summary>Hair as a cap on the skull around a pole.</summary>
/// <param name="FaceAngle">Long hair and scarves leave a round of the face free, this many degrees from its middle; 0 for short hair.</param>
/// <param name="Temple">Where skin bites into short hair, on the right side.</param>
/// <param name="Mass">Hair behind the head; each ball by its place and radii.</param>
internal sealed record HairCut(
    Vector Pole, double Angle, double Thickness, double FaceAngle = 0, (Vector Pole, double Angle) Temple = default, bool HasSideburns = false,
    (Vector Place, Vector Radii)[]? Mass = null, (Vector Place, Vector Radii)? Tail = null)
{
    public bool IsHood => FaceAngle > 0;

    public static HairCut Of(Hair hair) => hair switch
    {
        Hair.Cropped => new(new(-.62, .78, 0), 97, 5, Temple: (new(.93, .0, .36), 47), HasSideburns: true),
        Hair.Thin => new(new(-.86, -.3, 0), 74, 3, Temple: (new(.86, .02, .5), 20), HasSideburns: true),
        Hair.Bun => new(new(-.6, .8, 0), 97, 8, Temple: (new(.84, 0, .54), 42), Tail: (new(-50, 106, 0), new(24, 24, 24))),
        Hair.Bob => new(new(-.72, .69, 0), 112, 7, 66, Mass: [(new(-14, 36, 0), new(50, 50, 57)), (new(-6, 22, 0), new(42, 32, 55))]),
        _ => new(new(-.8, .6, 0), 118, 9, 56),
    };
}
