namespace Backstay.Content.Figures;

/// <summary>Draws head, face and hair. All are places on a turning skull, so one head serves every view.</summary>
internal sealed class HeadDrawing(Camera camera, Body body, Skeleton skeleton)
{
    private readonly Skull skull = new(body, skeleton.NeckTop, skeleton.Head);
    private readonly HairCut hair = HairCut.Of(body.Looks.Hair);

    public IEnumerable<Shape> Draw()
    {
        if (hair.Mass is { Length: > 0 } mass) yield return new("hair", Around([.. mass.Select(Ball)]));
        if (body.Looks.Hair == Hair.Scarf) yield return new("hair", Around(Drape()));
        if (hair.Tail is { } tail) yield return new("hair", Around(Ball(tail)));
        if (!hair.HidesEars) yield return new("skin far", Ears(hidden: true));
        if (hair.IsHood)
        {
            yield return new("hair", Around(Hood()));
            yield return new("skin", Around(skull.Cranium.Part(hair.Pole, hair.Angle), Ball((new(26, 19, 0), new(29, 27, 34)))));
        }
        else
        {
            yield return new("skin", Around(skull.Cranium, skull.Jaw));
            if (body.Looks.Beard) yield return new("hair", Beard());
            yield return new("hair", Around(Hood()));
            yield return new("skin", Temples());
            yield return new("skin", Ears(hidden: false));
        }
        foreach (var feature in Face()) yield return feature;
    }

    private Solid Hood()
    {
        var hood = skull.Ball(new(5, 63, 0), new(60 + hair.Thickness, 60 + hair.Thickness, 51 + hair.Thickness));
        return hair.IsHood ? hood : hood.Part(hair.Pole, hair.Angle);
    }

    // A scarf falls from the chin over the neck to the shoulders.
    private Solid[] Drape()
    {
        var (place, chest) = skeleton.Trunk.At(body.Joints[^1] - 34);
        return [Ball((new(22, 14, 0), new(37, 32, 41))), new(place + chest.Front * 6, chest, new(47, 30, 62)), Ball((new(-14, 26, 0), new(46, 44, 46)))];
    }

    private Trace Beard() => Around(
        skull.Ball(new(25, 17, 0), new(35, 33, 39)).Part(new(.12, -1, 0), 84), Ball((new(4, 34, 41), new(9, 15, 6))), Ball((new(4, 34, -41), new(9, 15, 6))));

    // The hairline of cropped hair curves back over each temple.
    private Trace Temples()
    {
        var trace = new Trace();
        foreach (var side in Sides.Both)
        {
            var seen = Facing(new(.72, .05, Sides.Sign(side) * .7));
            Wrap.Around(trace, camera, Wrap.Coarse, skull.Ball(new(6, 62, 0), new(60.5, 60.5, 51.5)).Part(new(.78, .0, Sides.Sign(side) * .62), 4 + hair.Temple * seen));
        }
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

    private IEnumerable<Shape> Face()
    {
        yield return new("skin", Around(Ball((new(64, 58, 0), new(5, 8, 5))), Ball((new(72, 42, 0), new(7, 6, 8)))));
        yield return new("crease", Bow(new(67, 36, -9), new(79, 33, 0), new(67, 36, 9)));
        yield return new("mouth", Bow(new(49, 24, -14 * Seen(Far)), new(62, 14, 0), new(49, 24, 14 * Seen(Near))));
        var (eyes, brows) = (new Trace(), new Trace());
        foreach (var side in Sides.Both)
        {
            var (sign, seen) = (Sides.Sign(side), Seen(Sides.Sign(side)));
            Wrap.Around(eyes, camera, Wrap.Coarse, skull.Ball(new(58, 56, 20 * sign), new Vector(3.4, 5.6, 4.2) * seen));
            brows.Move(Project(new(61, 72, 12 * sign))).Bow(Project(new(61 - 2 * seen, 78 - 2 * (1 - seen), (12 + 9 * seen) * sign)), Project(new(61 - 7 * seen, 72, (12 + 18 * seen) * sign)));
        }
        yield return new("eye", eyes);
        yield return new("brow", brows);
        if (body.Looks.Glasses) yield return new("glass", Glasses());
    }

    private Trace Glasses()
    {
        var trace = new Trace();
        foreach (var side in Sides.Both)
        {
            var (sign, seen) = (Sides.Sign(side), Seen(Sides.Sign(side)));
            Wrap.Around(trace, camera, Wrap.Coarse, skull.Ball(new(62, 55, 20 * sign), new Vector(6, 13, 14) * seen));
            trace.Move(Project(new(62 - 4 * seen, 58, 20 * sign + 12 * sign * seen))).Line(Project(new(62 - 60 * seen, 58, 20 * sign + 30 * sign * seen)));
        }
        return trace;
    }

    private const int Near = 1, Far = -1;

    // Parts of the face beyond the bridge of the nose are hidden in profile.
    private double Seen(int sign) => Facing(new(.55, 0, sign * .83)) is var seen && seen > 0 ? Math.Min(1, seen * 2.2) : 0;

    private double Facing(Vector own) => Math.Clamp(skeleton.Head.ToRoom(own.Unit).Dot(camera.Eye) * 2.5, 0, 1);

    private Solid Ball((Vector Place, Vector Radii) ball) => skull.Ball(ball.Place, ball.Radii);

    private Point Project(Vector own) => camera.Project(skull.At(own));

    private Trace Bow(Vector from, Vector over, Vector to) => new Trace().Move(Project(from)).Bow(Project(over), Project(to));

    private Trace Around(params ReadOnlySpan<Solid> solids) => Wrap.Around(new(), camera, Wrap.Fine, solids);
}

/// <summary>Hair as a cap on the skull around a pole, or as a hood that leaves the face free.</summary>
/// <param name="IsHood">True when pole and angle tell the face instead of the hair.</param>
/// <param name="Mass">Hair behind the head; each ball by its place and radii.</param>
internal sealed record HairCut(
    bool IsHood, Vector Pole, double Angle, double Thickness, double Temple, bool HidesEars, (Vector Place, Vector Radii)[] Mass, (Vector Place, Vector Radii)? Tail = null)
{
    public static HairCut Of(Hair hair) => hair switch
    {
        Hair.Short => new(false, new(-.62, .78, 0), 88, 6, 27, false, []),
        Hair.Thin => new(false, new(-.96, .12, 0), 80, 3, 20, false, []),
        Hair.Bun => new(false, new(-.6, .8, 0), 92, 8, 22, false, [], (new(-52, 104, 0), new(25, 25, 25))),
        Hair.Bob => new(true, new(.98, -.12, 0), 60, 9, 0, true, [(new(-16, 34, 0), new(48, 48, 58)), (new(0, 24, 0), new(40, 34, 56))]),
        _ => new(true, new(.98, -.1, 0), 52, 11, 0, true, []),
    };
}
