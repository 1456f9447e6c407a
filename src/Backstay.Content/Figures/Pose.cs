namespace Backstay.Content.Figures;

/// <summary>What holds the body up, and so decides where it is.</summary>
public enum Anchor
{
    /// <summary>At the place that is written.</summary>
    Free,
    /// <summary>On the feet; the bend of the knees decides how high.</summary>
    Feet,
    NearFoot,
    FarFoot,
    /// <summary>On the buttocks: on a chair, or on the mat when lying.</summary>
    Seat,
    /// <summary>On the upper back, lying.</summary>
    Shoulders,
    Knees,
}

/// <summary>A contact that must hold, reached by bending or shifting the trunk a little.</summary>
public enum Settling
{
    /// <summary>The upper back comes to rest on the mat, by leaning the trunk.</summary>
    Shoulders,
    /// <summary>The buttocks come to rest on the mat, by leaning the trunk.</summary>
    Seat,
    /// <summary>The head comes to rest on the mat or pillow, by bending the neck.</summary>
    Head,
    /// <summary>The hands reach what they are pinned to with long arms, by leaning the trunk.</summary>
    Hands,
    /// <summary>The back comes to rest on the wall, by shifting the hips.</summary>
    Wall,
}

/// <summary>Where a hand goes.</summary>
public enum Touch { Free, Floor, Wall, Place, Belly, Chest, Shoulder, Hip, Thigh, BehindThigh, Shin }

public enum HandShape { Relaxed, Flat, Open, Fist }

/// <summary>One key position of a figure. Angles are in degrees, lengths in mH; what is not written is taken from <see cref="Like"/>, then from upright standing.</summary>
internal sealed class Pose
{
    /// <summary>Another pose that this one starts from.</summary>
    public string? Like { get; set; }

    /// <summary>Another pose that this one shows with left and right exchanged.</summary>
    public string? MirrorOf { get; set; }

    public TrunkPose Body { get; set; } = new();
    public LegPose Legs { get; set; } = new();
    public LegPose NearLeg { get; set; } = new();
    public LegPose FarLeg { get; set; } = new();
    public ArmPose Arms { get; set; } = new();
    public ArmPose NearArm { get; set; } = new();
    public ArmPose FarArm { get; set; } = new();
}

internal sealed class TrunkPose
{
    public Anchor? Anchor { get; set; }
    public List<Settling>? Settle { get; set; }
    /// <summary>Where the hips are: ahead and, where nothing else decides it, up.</summary>
    public double? X { get; set; }
    public double? Y { get; set; }
    public double? Z { get; set; }
    /// <summary>Pelvis: 0 upright, 90 face down, -90 face up.</summary>
    public double? Lean { get; set; }
    /// <summary>Pelvis about its own long axis, to its left.</summary>
    public double? Roll { get; set; }
    /// <summary>Pelvis to its own right.</summary>
    public double? Tip { get; set; }
    /// <summary>Bend of the knees that carry the body, when it stands on its feet.</summary>
    public double? Knees { get; set; }
    /// <summary>Forward bends of the low back, the waist and the chest.</summary>
    public double? Low { get; set; }
    public double? Middle { get; set; }
    public double? Upper { get; set; }
    /// <summary>Turn of the chest against the pelvis, to its left.</summary>
    public double? Twist { get; set; }
    /// <summary>Bend of the trunk to its right.</summary>
    public double? Side { get; set; }
    public double? Neck { get; set; }
    public double? Nod { get; set; }
    public double? HeadTurn { get; set; }
    public double? HeadTip { get; set; }
    /// <summary>How full the breath is, 0 to 1.</summary>
    public double? Breath { get; set; }
}

/// <summary>A leg by its joints, or pinned by its foot or knee.</summary>
internal sealed class LegPose
{
    /// <summary>The ankle's place when the foot stands flat: ahead, and to the side from the middle.</summary>
    public double? Foot { get; set; }
    public double? Apart { get; set; }
    /// <summary>Height of the sole above what the foot stands on.</summary>
    public double? Lift { get; set; }
    /// <summary>The knee's place on the mat when kneeling.</summary>
    public double? Kneel { get; set; }
    /// <summary>Above 0 the toes are lifted about the heel, below 0 the heel about the ball.</summary>
    public double? Toes { get; set; }
    /// <summary>The foot points this far outwards.</summary>
    public double? Outward { get; set; }
    /// <summary>The knee of a pinned leg points this far to the person's right.</summary>
    public double? KneeTurn { get; set; }
    public double? Hip { get; set; }
    public double? Out { get; set; }
    public double? Knee { get; set; }
    /// <summary>Ankle of a free leg: 0 at right angles, above 0 pointed.</summary>
    public double? Point { get; set; }
}

/// <summary>An arm by its joints, or by what its hand touches.</summary>
internal sealed class ArmPose
{
    public Touch? Hand { get; set; }
    /// <summary>Whose thigh or shin is touched; its own side when not written.</summary>
    public Side? Of { get; set; }
    /// <summary>How far along the thigh or shin, 0 to 1, or along the trunk in mH.</summary>
    public double? Along { get; set; }
    public double? X { get; set; }
    public double? Y { get; set; }
    public double? Apart { get; set; }
    public double? Raise { get; set; }
    public double? Out { get; set; }
    public double? Elbow { get; set; }
    /// <summary>Turns the elbow about the line from shoulder to hand: above 0 outwards and up.</summary>
    public double? ElbowTurn { get; set; }
    /// <summary>The fingers of a hand on a floor or a top point this far outwards.</summary>
    public double? Outward { get; set; }
    /// <summary>Bend of the wrist of a free arm, towards the palm.</summary>
    public double? Wrist { get; set; }
    public HandShape? Shape { get; set; }
}

/// <summary>A side of the body: near is its right, which is near when seen from the side.</summary>
public enum Side { Near, Far }

internal static class Sides
{
    public static readonly Side[] Both = [Side.Far, Side.Near];

    /// <summary>1 to the person's right, -1 to the left.</summary>
    public static int Sign(Side side) => side == Side.Near ? 1 : -1;
}
