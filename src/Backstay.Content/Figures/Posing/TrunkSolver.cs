using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>Builds the trunk from its angles and sets it on what carries it.</summary>
internal sealed class TrunkSolver(Body body, Scene scene)
{
    /// <summary>How a turn and a side bend of the trunk spread over the low back, the waist and the chest: most of it happens above the waist.</summary>
    private static readonly double[] TurnShares = [.15, .4, .45], SideShares = [.35, .35, .3];

    /// <summary>How far, in degrees, settling may change what is written.</summary>
    private const double LeanSpan = 45, NeckSpan = 60;

    private const double ShiftSpan = 160;

    public Trunk Solve(KeyPose pose)
    {
        var trunk = Placed(pose);
        foreach (var settling in pose.Trunk.Settle ?? [])
            trunk = settling switch
            {
                Settling.Shoulders => Lean(pose, one => Lowest(one, UpperBack) - Scene.LyingHeight),
                Settling.Seat => Lean(pose, one => Lowest(one, Buttock) - Scene.LyingHeight),
                Settling.Hands => Lean(pose, one => HandGap(one, pose)),
                Settling.Wall => Shift(pose, one => Rearmost(one) - scene.WallFace),
                _ => trunk,
            };
        return trunk;
    }

    /// <summary>The bend of the neck, in degrees, that lays the head on what is under it.</summary>
    public static double NeckFor(KeyPose pose, Func<double, double> headGap)
    {
        var written = pose.Trunk.Neck ?? 0;
        return (pose.Trunk.Settle ?? []).Contains(Settling.Head) ? Roots.Find(headGap, written - NeckSpan, written + NeckSpan) ?? written : written;
    }

    private static (double From, double To) UpperBack => (190, 290);

    private static (double From, double To) Buttock => (-30, 60);

    private Trunk Lean(KeyPose pose, Func<Trunk, double> gap)
    {
        Trunk At(double by) => Placed(pose with { Trunk = Blend.Over(pose.Trunk, new() { Lean = pose.Trunk.Lean + by }) });
        return At(Roots.Find(by => gap(At(by)), -LeanSpan, LeanSpan) ?? 0);
    }

    private Trunk Shift(KeyPose pose, Func<Trunk, double> gap)
    {
        Trunk At(double by) => Placed(pose with { Trunk = Blend.Over(pose.Trunk, new() { X = pose.Trunk.X + by }) });
        return At(Roots.Find(by => gap(At(by)), -ShiftSpan, ShiftSpan) ?? 0);
    }

    private double Lowest(Trunk trunk, (double From, double To) part) => trunk.Surface(body, -Vector.Up, part.From, part.To).Y;

    private double Rearmost(Trunk trunk) => trunk.Surface(body, -Vector.Ahead, Buttock.From, UpperBack.To).X;

    private double HandGap(Trunk trunk, KeyPose pose)
    {
        var arm = pose.NearArm;
        var shoulder = Shoulders.Joint(trunk, body, Side.Near, new Vector(arm.X ?? 0, scene.HandHeight(arm), 0) - trunk.Joints[^1]);
        var wrist = Reaches.Wrist(body, scene, arm, Side.Near);
        return (wrist - shoulder).Length - TwoBones.Span(body.Build.UpperArm, body.Build.Forearm, arm.Elbow ?? 0);
    }

    private Trunk Placed(KeyPose pose)
    {
        var trunk = Chain(pose.Trunk);
        return trunk.Shifted(Place(pose, trunk) - trunk.Hip);
    }

    private Vector Place(KeyPose pose, Trunk trunk)
    {
        var at = new Vector(pose.Trunk.X ?? 0, pose.Trunk.Y ?? 0, pose.Trunk.Z ?? 0);
        return pose.Trunk.Anchor switch
        {
            Anchor.Feet => at with { Y = Math.Min(OverFoot(pose, trunk, Side.Near, at), OverFoot(pose, trunk, Side.Far, at)) },
            Anchor.NearFoot => at with { Y = OverFoot(pose, trunk, Side.Near, at) },
            Anchor.FarFoot => at with { Y = OverFoot(pose, trunk, Side.Far, at) },
            Anchor.Seat when scene.Seat is { } seat => at with { Y = seat + body.ThighRoot },
            Anchor.Seat => at with { Y = Scene.LyingHeight - Lowest(trunk, Buttock) },
            Anchor.Shoulders => at with { X = at.X - trunk.Surface(body, -Vector.Up, UpperBack.From, UpperBack.To).X, Y = Scene.LyingHeight - Lowest(trunk, UpperBack) },
            Anchor.Knees => OverKnee(pose, at),
            _ => at,
        };
    }

    private double OverFoot(KeyPose pose, Trunk trunk, Side side, Vector at)
    {
        var ankle = Feet.Ankle(body, pose.Leg(side), side);
        var socket = Hips.Joint(trunk, body, side) - trunk.Hip;
        var aside = ankle - (at + socket);
        var span = TwoBones.Span(body.Thigh, body.Shank, pose.Trunk.Knees ?? 0);
        return ankle.Y - socket.Y + Math.Sqrt(Math.Max(0, span * span - aside.X * aside.X - aside.Z * aside.Z));
    }

    private Vector OverKnee(KeyPose pose, Vector at)
    {
        var knee = pose.NearLeg.Kneel ?? pose.FarLeg.Kneel ?? 0;
        return new(knee + at.X, Feet.KneeHeight(body) + Math.Sqrt(Math.Max(0, body.Thigh * body.Thigh - at.X * at.X)), at.Z);
    }

    private Trunk Chain(TrunkPose pose)
    {
        // The pelvis frame sits at the hip; the frame at each joint is midway between its two bones.
        var bones = new List<Frame> { Frame.Upright.Flex(pose.Lean ?? 0).Twist(pose.Roll ?? 0).Tip(pose.Tip ?? 0) };
        double[] bends = [pose.Low ?? 0, pose.Middle ?? 0, pose.Upper ?? 0];
        for (var i = 0; i < bends.Length; i++)
            bones.Add(bones[i].Flex(bends[i]).Twist((pose.Twist ?? 0) * TurnShares[i]).Tip((pose.Side ?? 0) * SideShares[i]));
        var joints = new List<Vector> { default };
        for (var i = 0; i < bones.Count; i++) joints.Add(joints[i] + bones[i].Up * (body.Joints[i + 1] - body.Joints[i]));
        Frame[] frames = [bones[0], .. bones.Zip(bones.Skip(1), (below, above) => Frame.Mix(below, above, .5)), bones[^1]];
        return new(joints, frames, body.Joints, pose.Breath ?? 0);
    }
}
