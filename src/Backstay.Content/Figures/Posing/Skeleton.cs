using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>A bone chain of arm or leg: root, middle joint and end, with the frame of the hand or foot.</summary>
/// <param name="Extremity">A foot's up points from sole to ankle and its front to the toes; a hand's front points to the fingertips and its up out of its back.</param>
/// <param name="Curl">Degrees by which toes are bent up against the foot, or fingers against the palm.</param>
/// <param name="ThumbSign">1 when the thumb is on the right of the hand's own frame, -1 on its left; 0 for a leg.</param>
internal sealed record Limb(Vector Root, Vector Middle, Vector End, Frame Extremity, double Curl, int ThumbSign = 0)
{
    /// <summary>How far the end stays from what it is pinned to, because that is out of reach.</summary>
    public double Miss { get; init; }

    public Vector UpperWay => (Middle - Root).Unit;

    public Vector LowerWay => (End - Middle).Unit;

    /// <summary>Degrees away from straight, whichever way.</summary>
    public double Bend => UpperWay.AngleTo(LowerWay);
}

/// <summary>The trunk as a chain of joints from the hip to the base of the neck, and a frame for each.</summary>
/// <param name="Breath">How full the lungs are, 0 to 1: the belly rises.</param>
internal sealed record Trunk(IReadOnlyList<Vector> Joints, IReadOnlyList<Frame> Frames, IReadOnlyList<double> Along, double Breath)
{
    public Vector Hip => Joints[0];

    public Frame Pelvis => Frames[0];

    public Frame Chest => Frames[^1];

    /// <summary>A smooth curve through the joints; beyond its ends it goes on straight.</summary>
    public (Vector Place, Frame Frame) At(double along)
    {
        if (along <= 0) return (Hip + Pelvis.Up * along, Pelvis);
        var last = Along.Count - 1;
        if (along >= Along[last]) return (Joints[last] + Chest.Up * (along - Along[last]), Chest);
        var i = 1;
        while (Along[i] < along) i++;
        var length = Along[i] - Along[i - 1];
        var t = (along - Along[i - 1]) / length;
        var (a, b, u, v) = (Joints[i - 1], Joints[i], Frames[i - 1].Up * length, Frames[i].Up * length);
        var (t2, t3) = (t * t, t * t * t);
        var place = a * (2 * t3 - 3 * t2 + 1) + u * (t3 - 2 * t2 + t) + b * (3 * t2 - 2 * t3) + v * (t3 - t2);
        return (place, Frame.Mix(Frames[i - 1], Frames[i], t));
    }

    /// <summary>The outermost point of the skin in a direction of the room, between two places along the spine.</summary>
    public Vector Surface(Body body, Vector direction, double from, double to)
    {
        const double step = 8;
        var best = Hip;
        var reach = double.NegativeInfinity;
        for (var along = from; along <= to; along += step)
        {
            var skin = SkinAt(body, along, direction);
            if (skin.Dot(direction) <= reach) continue;
            (best, reach) = (skin, skin.Dot(direction));
        }
        return best;
    }

    /// <summary>The skin in a direction of the room at one place along the spine, whose section is half an ellipse in front and half an ellipse behind.</summary>
    public Vector SkinAt(Body body, double along, Vector direction)
    {
        var (place, frame) = At(along);
        var (front, back, half) = body.Section(along, Breath);
        var (ahead, right) = (direction.Dot(frame.Front), direction.Dot(frame.Right));
        var depth = ahead > 0 ? front : back;
        var reach = Math.Sqrt(depth * depth * ahead * ahead + half * half * right * right);
        return reach < 1e-9 ? place : place + (frame.Front * (depth * depth * ahead) + frame.Right * (half * half * right)) / reach;
    }

    public Trunk Shifted(Vector by) => this with { Joints = [.. Joints.Select(joint => joint + by)] };
}

/// <summary>A body in a pose: where everything is.</summary>
internal sealed record Skeleton(Trunk Trunk, Vector NeckTop, Frame Head, Limb NearLeg, Limb FarLeg, Limb NearArm, Limb FarArm)
{
    public Limb Leg(Side side) => side == Side.Near ? NearLeg : FarLeg;

    /// <summary>Degrees between thigh and the straight continuation of the pelvis.</summary>
    public double HipBend(Side side) => 180 - Leg(side).UpperWay.AngleTo(Trunk.Pelvis.Up);

    public Limb Arm(Side side) => side == Side.Near ? NearArm : FarArm;
}
