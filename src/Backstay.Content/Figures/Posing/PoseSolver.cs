using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>Turns a pose into a skeleton, and two poses into the skeletons between them. Pins hold at every moment, since each one is solved anew.</summary>
internal sealed class PoseSolver(Body body, Scene scene)
{
    private readonly TrunkSolver trunks = new(body, scene);
    private readonly LegSolver legs = new(body);
    private readonly ArmSolver arms = new(body, scene);

    public Skeleton Solve(KeyPose pose) => Complete(pose, trunks.Solve(pose), side => null, side => null);

    /// <summary>Skeletons at even steps from one pose to another, both included.</summary>
    public IReadOnlyList<Skeleton> Between(KeyPose from, KeyPose to, int steps)
    {
        var (start, end) = (Solve(from), Solve(to));
        var inner = Enumerable.Range(1, steps - 1).Select(step => step / (double)steps);
        var (first, last) = IsCarriedAlike(from.Trunk, to.Trunk) ? (from, to) : (Laid(from, start.Trunk), Laid(to, end.Trunk));
        return [start, .. inner.Select(share => Midway(KeyPose.Mix(first, last, share), (from, start), (to, end), share)), end];
    }

    private Skeleton Midway(KeyPose pose, (KeyPose Pose, Skeleton Bones) from, (KeyPose Pose, Skeleton Bones) to, double share)
    {
        var (start, end) = (from.Bones, to.Bones);
        var trunk = IsCarriedAlike(from.Pose.Trunk, to.Pose.Trunk) ? trunks.Solve(pose) : Carried(start.Trunk, end.Trunk, share);
        return Complete(pose, trunk, SwungLeg, SwungArm);

        Limb? SwungLeg(Side side) => LegSolver.PinOf(from.Pose.Leg(side)) == LegSolver.PinOf(to.Pose.Leg(side))
            ? null
            : Swung(start.Leg(side), start.Trunk.Pelvis, end.Leg(side), end.Trunk.Pelvis, trunk.Pelvis, Hips.Joint(trunk, body, side), share);

        Limb? SwungArm(Side side)
        {
            if (IsSameTouch(from.Pose.Arm(side), to.Pose.Arm(side))) return null;
            var way = Vector.Mix(start.Trunk.Chest.ToOwn(start.Arm(side).UpperWay), end.Trunk.Chest.ToOwn(end.Arm(side).UpperWay), share);
            var shoulder = Shoulders.Joint(trunk, body, side, trunk.Chest.ToRoom(way));
            return Swung(start.Arm(side), start.Trunk.Chest, end.Arm(side), end.Trunk.Chest, trunk.Chest, shoulder, share);
        }
    }

    private static bool IsCarriedAlike(TrunkPose from, TrunkPose to) => from.Anchor == to.Anchor && (from.Settle ?? []).SequenceEqual(to.Settle ?? []);

    private static bool IsSameTouch(ArmPose from, ArmPose to) =>
        (from.Hand ?? Touch.Free) == (to.Hand ?? Touch.Free) && from.Of == to.Of;

    // Between two supports, such as chair and feet, the hip goes straight from where one pose has it to where the other has it.
    private static Trunk Carried(Trunk from, Trunk to, double share)
    {
        Frame[] frames = [.. from.Frames.Zip(to.Frames, (a, b) => Frame.Mix(a, b, share))];
        var joints = new List<Vector> { Vector.Mix(from.Hip, to.Hip, share) };
        for (var i = 1; i < from.Along.Count; i++)
            joints.Add(joints[^1] + Frame.Mix(frames[i - 1], frames[i], .5).Up * (from.Along[i] - from.Along[i - 1]));
        return new(joints, frames, from.Along, from.Breath + (to.Breath - from.Breath) * share);
    }

    // A limb that lets go or takes hold swings from one to the other in the directions of its socket.
    private static Limb Swung(Limb from, Frame fromSocket, Limb to, Frame toSocket, Frame socket, Vector root, double share)
    {
        Vector Way(Vector a, Vector b) => socket.ToRoom(Vector.Swing(fromSocket.ToOwn(a), toSocket.ToOwn(b), share));
        var middle = root + Way(from.UpperWay, to.UpperWay) * Mixed((from.Middle - from.Root).Length, (to.Middle - to.Root).Length);
        var end = middle + Way(from.LowerWay, to.LowerWay) * Mixed((from.End - from.Middle).Length, (to.End - to.Middle).Length);
        return new(root, middle, end, Frame.Mix(from.Extremity, to.Extremity, share), Mixed(from.Curl, to.Curl), to.ThumbSign);

        double Mixed(double a, double b) => a + (b - a) * share;
    }

    private Skeleton Complete(KeyPose pose, Trunk trunk, Func<Side, Limb?> leg, Func<Side, Limb?> arm)
    {
        Limb LegOf(Side side) => leg(side) ?? legs.Solve(trunk, pose.Leg(side), side);
        var (near, far) = (LegOf(Side.Near), LegOf(Side.Far));
        Limb ArmOf(Side side) => arm(side) ?? arms.Solve(trunk, one => one == Side.Near ? near : far, pose.Arm(side), side);
        var (neckTop, head) = HeadAt(pose, trunk, Neck(pose, trunk));
        return new(trunk, neckTop, head, near, far, ArmOf(Side.Near), ArmOf(Side.Far));
    }

    private double Neck(KeyPose pose, Trunk trunk) => TrunkSolver.NeckFor(pose, bend => Skull.Lowest(body, HeadAt(pose, trunk, bend)) - scene.HeadRest);

    // With the neck as it comes to lie: a head that rests in one of two poses only leaves its rest evenly, not at once.
    private KeyPose Laid(KeyPose pose, Trunk trunk) => pose with { Trunk = Blend.Over(pose.Trunk, new() { Neck = Neck(pose, trunk), Settle = [] }) };

    private (Vector NeckTop, Frame Head) HeadAt(KeyPose pose, Trunk trunk, double neckBend)
    {
        const double neckTurn = .4;
        var turn = pose.Trunk.HeadTurn ?? 0;
        var neck = trunk.Chest.Flex(neckBend).Twist(turn * neckTurn).Tip((pose.Trunk.HeadTip ?? 0) * neckTurn);
        var head = neck.Flex(pose.Trunk.Nod ?? 0).Twist(turn * (1 - neckTurn)).Tip((pose.Trunk.HeadTip ?? 0) * (1 - neckTurn));
        return (trunk.Joints[^1] + neck.Up * body.NeckLength, head);
    }
}
