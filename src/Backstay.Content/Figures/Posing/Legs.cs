using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>Sockets of the legs.</summary>
internal static class Hips
{
    public static Vector Joint(Trunk trunk, Body body, Side side) => trunk.Hip + trunk.Pelvis.Right * (Sides.Sign(side) * body.Build.HalfHip);
}

/// <summary>Feet on the ground: the ankle turns about the heel or the ball, which stay where they are.</summary>
internal static class Feet
{
    /// <summary>Where the ball of the foot lies, as a share of the way from ankle to toe.</summary>
    public const double Ball = .62;

    /// <summary>A kneeling knee carries on its cap, which is thinner than the knee is deep.</summary>
    private const double KneeCap = 44, KneelingAnkle = 31;

    public static Vector Ankle(Body body, LegPose leg, Side side)
    {
        var (heel, toe, height) = (body.Build.Heel, body.Build.Toe * Ball, body.Build.Ankle);
        var pitch = leg.Toes ?? 0;
        var pivot = pitch >= 0 ? -heel : toe;
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(pitch));
        var sole = new Vector(leg.Foot ?? 0, leg.Lift ?? 0, Sides.Sign(side) * (leg.Apart ?? body.Build.HalfHip));
        var ahead = pivot - pivot * cos - height * sin;
        return sole + Heading(leg, side) * ahead + Vector.Up * (height * cos - pivot * sin);
    }

    public static Frame Frame(LegPose leg, Side side)
    {
        var heading = Heading(leg, side);
        var upright = new Frame(heading.Cross(Vector.Up), Vector.Up, heading);
        return upright.Flex(-(leg.Toes ?? 0));
    }

    public static double KneeHeight(Body body) => Scene.LyingHeight + KneeCap * body.Looks.Limbs;

    public static Limb Kneeling(Body body, LegPose leg, Side side, Vector hip)
    {
        var knee = new Vector(leg.Kneel ?? 0, KneeHeight(body), Sides.Sign(side) * (leg.Apart ?? body.Build.HalfHip));
        var drop = knee.Y - Scene.LyingHeight - KneelingAnkle;
        var ankle = knee - new Vector(Math.Sqrt(body.Shank * body.Shank - drop * drop), drop, 0);
        // The foot lies on its back: toes behind, sole up.
        return new(hip, knee, ankle, new(Vector.Right, -Vector.Up, -Vector.Ahead), 0);
    }

    private static Vector Heading(LegPose leg, Side side) => Vector.Ahead.Turn(-Vector.Up, Sides.Sign(side) * (leg.Outward ?? 0));
}

/// <summary>What of a leg stays where it is.</summary>
internal enum Pin { None, Foot, Knee }

/// <summary>Legs from their pose: pinned by the foot, kneeling, or free by their joint angles.</summary>
internal sealed class LegSolver(Body body)
{
    public Limb Solve(Trunk trunk, LegPose pose, Side side)
    {
        var hip = Hips.Joint(trunk, body, side);
        if (pose.Kneel is not null) return Feet.Kneeling(body, pose, side, hip);
        return pose.Foot is null ? Free(trunk.Pelvis, pose, side, hip) : Pinned(trunk.Pelvis, pose, side, hip);
    }

    public static Pin PinOf(LegPose pose) => pose.Kneel is not null ? Pin.Knee : pose.Foot is not null ? Pin.Foot : Pin.None;

    private Limb Pinned(Frame pelvis, LegPose pose, Side side, Vector hip)
    {
        var ankle = Feet.Ankle(body, pose, side);
        var bend = pelvis.Front.Turn((ankle - hip).Unit, (pose.KneeTurn ?? 0) + Sides.Sign(side) * (pose.Outward ?? 0));
        var (knee, end) = TwoBones.Solve(hip, ankle, body.Thigh, body.Shank, bend);
        return new(hip, knee, end, Feet.Frame(pose, side), Math.Max(0, -(pose.Toes ?? 0))) { Miss = (end - ankle).Length };
    }

    private Limb Free(Frame pelvis, LegPose pose, Side side, Vector hip)
    {
        var (way, forward) = Sockets.Direction(pelvis, pose.Hip ?? 0, pose.Out ?? 0, side);
        forward = forward.Turn(way, pose.KneeTurn ?? 0);
        var axis = way.Cross(forward).Unit;
        var shank = way.Turn(axis, -(pose.Knee ?? 0));
        var toes = shank.Turn(axis, 90 - (pose.Point ?? 0));
        var knee = hip + way * body.Thigh;
        return new(hip, knee, knee + shank * body.Shank, new(axis, toes.Turn(axis, 90), toes), 0);
    }
}

/// <summary>Ball joints: hip and shoulder.</summary>
internal static class Sockets
{
    /// <param name="raise">Degrees forward from hanging.</param>
    /// <param name="aside">Degrees outwards.</param>
    /// <returns>The way of the bone, and the direction in which it moves when raised further.</returns>
    public static (Vector Way, Vector Forward) Direction(Frame frame, double raise, double aside, Side side)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(raise));
        var (outSin, outCos) = Math.SinCos(double.DegreesToRadians(aside));
        return (frame.ToRoom(new(sin * outCos, -cos * outCos, Sides.Sign(side) * outSin)), frame.ToRoom(new(cos, sin, 0)));
    }
}
