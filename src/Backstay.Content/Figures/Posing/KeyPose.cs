using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>A pose with nothing left unsaid: each side has its own leg and arm.</summary>
internal sealed record KeyPose(TrunkPose Trunk, LegPose NearLeg, LegPose FarLeg, ArmPose NearArm, ArmPose FarArm)
{
    /// <summary>Upright and at ease; every pose starts from here.</summary>
    public static readonly KeyPose Standing = new(
        new()
        {
            Anchor = Anchor.Feet, Settle = [], X = 0, Y = 0, Z = 0, Lean = 4, Roll = 0, Tip = 0, Knees = 3, Low = -8, Middle = 1, Upper = 12, Twist = 0, Side = 0,
            Neck = 6, Nod = -10, HeadTurn = 0, HeadTip = 0, Breath = 0,
        },
        StandingLeg(), StandingLeg(), HangingArm(), HangingArm());

    public LegPose Leg(Side side) => side == Side.Near ? NearLeg : FarLeg;

    public ArmPose Arm(Side side) => side == Side.Near ? NearArm : FarArm;

    /// <exception cref="KeyNotFoundException">A pose is like one that is not there.</exception>
    public static KeyPose Of(string name, IReadOnlyDictionary<string, Pose> poses)
    {
        var pose = poses[name];
        var below = pose.MirrorOf is { } other ? Of(other, poses).Mirrored() : pose.Like is { } like ? Of(like, poses) : Standing;
        return new(
            Blend.Over(below.Trunk, pose.Body),
            Over(Over(below.NearLeg, pose.Legs), pose.NearLeg), Over(Over(below.FarLeg, pose.Legs), pose.FarLeg),
            Over(Over(below.NearArm, pose.Arms), pose.NearArm), Over(Over(below.FarArm, pose.Arms), pose.FarArm));
    }

    public static KeyPose Mix(KeyPose from, KeyPose to, double t) => new(
        Blend.Mix(from.Trunk, to.Trunk, t), Blend.Mix(from.NearLeg, to.NearLeg, t), Blend.Mix(from.FarLeg, to.FarLeg, t),
        Blend.Mix(from.NearArm, to.NearArm, t), Blend.Mix(from.FarArm, to.FarArm, t));

    private KeyPose Mirrored()
    {
        var trunk = Blend.Over(Trunk, new()
        {
            Z = -Trunk.Z, Roll = -Trunk.Roll, Tip = -Trunk.Tip, Twist = -Trunk.Twist, Side = -Trunk.Side, HeadTurn = -Trunk.HeadTurn, HeadTip = -Trunk.HeadTip,
            Anchor = Trunk.Anchor switch { Anchor.NearFoot => Anchor.FarFoot, Anchor.FarFoot => Anchor.NearFoot, var same => same },
        });
        return new(trunk, Turned(FarLeg), Turned(NearLeg), FarArm, NearArm);
    }

    private static LegPose Turned(LegPose leg) => Blend.Over(leg, new() { KneeTurn = -leg.KneeTurn });

    // A joint that is written frees the leg from the pin of the pose below; a pin takes the place of another pin.
    private static LegPose Over(LegPose below, LegPose above)
    {
        var leg = Blend.Over(below, above);
        if (above.Hip is not null || above.Knee is not null || above.Kneel is not null) leg.Foot = above.Foot;
        if (above.Hip is not null || above.Knee is not null || above.Foot is not null) leg.Kneel = above.Kneel;
        return leg;
    }

    private static ArmPose Over(ArmPose below, ArmPose above)
    {
        var arm = Blend.Over(below, above);
        if (above.Hand is null && (above.Raise is not null || above.Elbow is not null)) arm.Hand = Touch.Free;
        return arm;
    }

    private static LegPose StandingLeg() => new() { Foot = 0, Lift = 0, Toes = 0, Outward = 4, KneeTurn = 0, Hip = 0, Out = 0, Knee = 0, Point = 0 };

    private static ArmPose HangingArm() => new() { Hand = Touch.Free, Raise = -2, Out = 8, Elbow = 14, ElbowTurn = 0, Wrist = 6, Shape = HandShape.Relaxed };
}
