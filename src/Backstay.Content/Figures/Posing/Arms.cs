using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>Shoulder joints, which glide up a little with the shoulder blade when the arm is raised.</summary>
internal static class Shoulders
{
    private const double Glide = 13;

    /// <param name="way">Roughly where the arm goes, of any length.</param>
    public static Vector Joint(Trunk trunk, Body body, Side side, Vector way)
    {
        var (place, frame) = trunk.At(body.Build.ShoulderAlong);
        var raised = (1 + way.Unit.Dot(frame.Up)) / 2;
        return place + frame.Right * (Sides.Sign(side) * body.HalfShoulder) + (frame.Up + frame.Front * .5) * (Glide * raised);
    }
}

/// <summary>Where a palm lies and how the hand is turned.</summary>
/// <param name="Palm">The middle of the palm, on what it touches.</param>
/// <param name="Way">From the wrist to the fingertips.</param>
/// <param name="Back">Out of the back of the hand.</param>
internal readonly record struct Reach(Vector Palm, Vector Way, Vector Back)
{
    public Vector Wrist(Body body) => Palm - Way * (body.Build.Hand * Reaches.PalmShare) + Back * Reaches.PalmDepth;

    public Frame Hand => new(Way.Cross(Back), Back, Way);
}

/// <summary>Finds the places on floor, furniture and body that hands are told to touch.</summary>
internal static class Reaches
{
    public const double PalmShare = .45, PalmDepth = 13;

    /// <summary>Where on the trunk, thigh and shin a hand lies when the pose does not say.</summary>
    private const double BellyAlong = 105, ChestAlong = 232, HipAlong = 62, ThighAlong = .6, BehindThighAlong = .8, ShinAlong = .25;

    /// <summary>How far from its middle a hand lies on belly and chest, how far its fingers point down there, and how far round a leg it takes hold.</summary>
    private const double BellyAside = .45, ChestAside = .3, FingersDown = .35, RoundThigh = .4, RoundShin = .5;

    private const double ClearBend = 12;

    public static Vector Wrist(Body body, Scene scene, ArmPose arm, Side side) => OnThing(body, scene, arm, side).Wrist(body);

    public static Reach Find(Body body, Scene scene, ArmPose arm, Side side, Trunk trunk, Func<Side, Limb> leg) => arm.Hand switch
    {
        Touch.Belly => OnTrunk(body, trunk, arm.Along ?? BellyAlong, side, BellyAside),
        Touch.Chest => OnTrunk(body, trunk, arm.Along ?? ChestAlong, side, ChestAside),
        Touch.Hip => OnHip(body, trunk, arm.Along ?? HipAlong, side),
        Touch.Shoulder => OnOtherShoulder(body, trunk, side),
        Touch.Thigh => OnThigh(body, trunk, leg(arm.Of ?? side), arm.Along ?? ThighAlong, side, isBehind: false),
        Touch.BehindThigh => OnThigh(body, trunk, leg(arm.Of ?? side), arm.Along ?? BehindThighAlong, side, isBehind: true),
        Touch.Shin => OnShin(body, leg(arm.Of ?? side), arm.Along ?? ShinAlong, side),
        _ => OnThing(body, scene, arm, side),
    };

    private static Reach OnThing(Body body, Scene scene, ArmPose arm, Side side)
    {
        var aside = Sides.Sign(side) * (arm.Apart ?? body.HalfShoulder);
        return arm.Hand == Touch.Wall
            ? new(new(arm.X ?? scene.WallFace, arm.Y ?? 0, aside), Vector.Up, -Vector.Ahead)
            : new(new(arm.X ?? 0, scene.HandHeight(arm), aside), Vector.Ahead.Turn(-Vector.Up, Sides.Sign(side) * (arm.Outward ?? 0)), Vector.Up);
    }

    private static Reach OnTrunk(Body body, Trunk trunk, double along, Side side, double aside)
    {
        var (_, frame) = trunk.At(along);
        var outward = (frame.Front + frame.Right * (Sides.Sign(side) * aside)).Unit;
        return new(trunk.SkinAt(body, along, outward), (frame.Right * -Sides.Sign(side) - frame.Up * FingersDown).Across(outward).Unit, outward);
    }

    private static Reach OnHip(Body body, Trunk trunk, double along, Side side)
    {
        var (_, frame) = trunk.At(along);
        const double before = .2, fingersDown = .8;
        var outward = frame.Right * Sides.Sign(side);
        return new(trunk.SkinAt(body, along, (outward + frame.Front * before).Unit), (frame.Front - frame.Up * fingersDown).Unit, outward);
    }

    private static Reach OnOtherShoulder(Body body, Trunk trunk, Side side)
    {
        const double before = 40, below = 22, inward = 40, fingersUp = .4;
        var (place, frame) = trunk.At(body.Build.ShoulderAlong);
        var across = frame.Right * -Sides.Sign(side);
        return new(place + across * (body.HalfShoulder - inward) + frame.Front * before - frame.Up * below, (across + frame.Up * fingersUp).Unit, frame.Front);
    }

    private static Reach OnThigh(Body body, Trunk trunk, Limb leg, double along, Side side, bool isBehind)
    {
        var front = Front(leg, trunk.Pelvis.Front);
        var radius = body.Radius(body.Build.ThighRadii, along);
        var place = Vector.Mix(leg.Root, leg.Middle, along);
        if (!isBehind) return new(place + front * radius, leg.UpperWay, front);
        var outward = trunk.Pelvis.Right * Sides.Sign(side);
        var skin = (outward * RoundThigh - front).Unit;
        return new(place + skin * radius, (-outward).Across(skin).Unit, skin);
    }

    private static Reach OnShin(Body body, Limb leg, double along, Side side)
    {
        var front = Front(leg, leg.Extremity.Front);
        var outward = front.Cross(leg.LowerWay).Unit * -Sides.Sign(side);
        var skin = (front + outward * RoundShin).Unit;
        return new(Vector.Mix(leg.Middle, leg.End, along) + skin * body.Radius(body.Build.ShankRadii, along), (-outward).Across(skin).Unit, skin);
    }

    // The front of a clearly bent leg is where the knee points; a straight one has its front where the fallback says.
    private static Vector Front(Limb leg, Vector fallback) =>
        (leg.Bend > ClearBend ? leg.UpperWay - leg.LowerWay : fallback).Across(leg.UpperWay).Unit;
}

/// <summary>Arms from their pose: free by their joint angles, or with the hand on something.</summary>
internal sealed class ArmSolver(Body body, Scene scene)
{
    /// <summary>A relaxed arm's elbow points back, down and outwards, in the chest's own directions.</summary>
    private static readonly Vector ElbowPoints = new(-.55, -.35, .5);

    /// <summary>A reaching shoulder blade comes along by this much, once the arm is nearly straight.</summary>
    private const double Give = 30, LongestReach = .985;

    private double Length => body.Build.UpperArm + body.Build.Forearm;

    public Limb Solve(Trunk trunk, Func<Side, Limb> leg, ArmPose pose, Side side) =>
        pose.Hand is null or Touch.Free ? Free(trunk, pose, side) : Touching(trunk, leg, pose, side);

    private Limb Touching(Trunk trunk, Func<Side, Limb> leg, ArmPose pose, Side side)
    {
        var reach = Reaches.Find(body, scene, pose, side, trunk, leg);
        var wrist = reach.Wrist(body);
        var shoulder = Shoulders.Joint(trunk, body, side, wrist - trunk.Joints[^1]);
        var way = (wrist - shoulder).Unit;
        shoulder += way * Math.Clamp((wrist - shoulder).Length - Length * LongestReach, 0, Give);
        var points = trunk.Chest.ToRoom(ElbowPoints with { Z = ElbowPoints.Z * Sides.Sign(side) }).Turn(way, -Sides.Sign(side) * (pose.ElbowTurn ?? 0));
        var (elbow, end) = TwoBones.Solve(shoulder, wrist, body.Build.UpperArm, body.Build.Forearm, points);
        return new(shoulder, elbow, end, reach.Hand, Curl(pose), ThumbSign(side)) { Miss = (end - wrist).Length };
    }

    private Limb Free(Trunk trunk, ArmPose pose, Side side)
    {
        var chest = trunk.Chest;
        var sign = Sides.Sign(side);
        var (way, forward) = Sockets.Direction(chest, pose.Raise ?? 0, pose.Out ?? 0, side);
        var shoulder = Shoulders.Joint(trunk, body, side, way);
        var bendsTo = forward.Turn(way, -sign * (pose.ElbowTurn ?? 0));
        var forearm = way.Turn(way.Cross(bendsTo).Unit, pose.Elbow ?? 0);
        var (outSin, outCos) = Math.SinCos(double.DegreesToRadians(pose.Out ?? 0));
        var back = (chest.Right * (sign * outCos) + chest.Front * outSin).Across(forearm).Unit;
        var hand = forearm.Turn(back.Cross(forearm).Unit, pose.Wrist ?? 0);
        var elbow = shoulder + way * body.Build.UpperArm;
        var up = back.Across(hand).Unit;
        return new(shoulder, elbow, elbow + forearm * body.Build.Forearm, new(hand.Cross(up), up, hand), Curl(pose), ThumbSign(side));
    }

    // Seen along the fingers with its back up, a right hand has its thumb on the left.
    private static int ThumbSign(Side side) => -Sides.Sign(side);

    private static double Curl(ArmPose pose) => pose.Shape switch { HandShape.Fist => 120, HandShape.Relaxed => 28, HandShape.Open => 6, _ => 0 };
}
