namespace Backstay.Content.Figures;

public enum Hair { Cropped, Bob, Bun, Scarf, Thin }

public enum Legwear { Shorts, Leggings, Trousers }

/// <summary>Measures of a build in mH; lists run along the trunk at <see cref="Stations"/>, limb radii from the root to the end.</summary>
internal sealed class Build
{
    public double Head { get; set; }
    public double Neck { get; set; }
    /// <summary>Hip to the lowest lumbar joint, to the waist, to mid chest, to the base of the neck.</summary>
    public List<double> Spine { get; set; } = [];
    /// <summary>Where the shoulder joint sits along the spine, from the hip.</summary>
    public double ShoulderAlong { get; set; }
    public double UpperArm { get; set; }
    public double Forearm { get; set; }
    public double Hand { get; set; }
    public double Thigh { get; set; }
    public double Shank { get; set; }
    /// <summary>Height of the ankle above the sole.</summary>
    public double Ankle { get; set; }
    public double Heel { get; set; }
    public double Toe { get; set; }
    public double HalfShoulder { get; set; }
    public double HalfHip { get; set; }
    public List<double> ThighRadii { get; set; } = [];
    public List<double> ShankRadii { get; set; } = [];
    public double Calf { get; set; }
    public List<double> ArmRadii { get; set; } = [];
    public List<double> ForearmRadii { get; set; } = [];
    public List<double> NeckRadii { get; set; } = [];
    public List<double> Stations { get; set; } = [];
    public List<double> Front { get; set; } = [];
    public List<double> Back { get; set; } = [];
    public List<double> Half { get; set; } = [];
}

/// <summary>A person of content/figures/bodies.yaml, as written: a build and how this body differs from it.</summary>
internal sealed class BodyYaml
{
    public string? Build { get; set; }
    public int Age { get; set; }
    /// <summary>Factors on the build: length of legs, size of head, thickness of trunk and of limbs, how far the belly stands out.</summary>
    public double Legs { get; set; } = 1;
    public double Head { get; set; } = 1;
    public double Girth { get; set; } = 1;
    public double Belly { get; set; } = 1;
    public double Limbs { get; set; } = 1;
    public double Shoulders { get; set; } = 1;
    public Hair Hair { get; set; }
    public bool Beard { get; set; }
    public bool Glasses { get; set; }
    public Legwear Legwear { get; set; }
    /// <summary>How far the sleeve reaches: 0 to 1 on the upper arm, 1 to 2 on the forearm.</summary>
    public double Sleeve { get; set; } = .6;
    /// <summary>Height of the shirt's hem above the hip joint.</summary>
    public double Hem { get; set; } = 30;
}

/// <summary>How far joints bend, in degrees from straight: least and most.</summary>
internal sealed class JointRanges
{
    public List<double> Knee { get; set; } = [];
    public List<double> Elbow { get; set; } = [];

    public (double Least, double Most) KneeRange => Ends(Knee);

    public (double Least, double Most) ElbowRange => Ends(Elbow);

    private static (double, double) Ends(List<double> range) => range is [var least, var most] ? (least, most) : (0, 180);
}

internal sealed class BodiesYaml
{
    public JointRanges Ranges { get; set; } = new();
    public Dictionary<string, Build> Builds { get; set; } = [];
    public Dictionary<string, BodyYaml> Bodies { get; set; } = [];
}

/// <summary>A body with all its measures, ready to be posed.</summary>
internal sealed class Body
{
    /// <summary>How far a full breath lifts the belly.</summary>
    private const double BreathDepth = 20;

    private readonly double[] stations, front, back, half;

    public Body(string id, BodyYaml looks, Build build)
    {
        (Id, Looks, Build) = (id, looks, build);
        Thigh = build.Thigh * looks.Legs;
        Shank = build.Shank * looks.Legs;
        Joints = [0, build.Spine[0], build.Spine[0] + build.Spine[1], build.Spine.Take(3).Sum(), build.Spine.Sum()];
        HalfShoulder = build.HalfShoulder * looks.Shoulders;
        stations = [.. build.Stations];
        front = [.. build.Front.Select((depth, i) => depth * looks.Girth * (1 + (looks.Belly - 1) * BellyShare(stations[i])))];
        back = [.. build.Back.Select(depth => depth * (1 + (looks.Girth - 1) * .6))];
        half = [.. build.Half.Select((width, i) => width * (1 + (looks.Girth - 1) * (1 - Math.Abs(stations[i] - 100) / 300)))];
    }

    public string Id { get; }
    public BodyYaml Looks { get; }
    public Build Build { get; }
    public double Thigh { get; }
    public double Shank { get; }
    public double HalfShoulder { get; }

    /// <summary>Where the joints of the spine sit, along it from the hip: hip, lowest lumbar, waist, mid chest, base of the neck.</summary>
    public IReadOnlyList<double> Joints { get; }

    public double HeadSize => Build.Head * Looks.Head;

    public double NeckLength => Build.Neck;

    /// <summary>Radius of a limb's bone at a share of its length.</summary>
    public double Radius(IReadOnlyList<double> radii, double share) => (radii[0] + (radii[1] - radii[0]) * share) * Looks.Limbs;

    public double ThighRoot => Radius(Build.ThighRadii, 0);

    /// <summary>Depth to the front and back and half the width of the trunk, at a distance along the spine from the hip.</summary>
    public (double Front, double Back, double Half) Section(double along, double breath) =>
        (At(front, along) + breath * BreathDepth * BellyShare(along), At(back, along), At(half, along));

    /// <summary>The belly stands out most at the waist, and not at all at hip and breast.</summary>
    private static double BellyShare(double along) => Math.Max(0, 1 - Math.Abs(along - 85) / 120);

    private double At(double[] values, double along)
    {
        if (along <= stations[0]) return values[0];
        var i = Array.FindIndex(stations, station => station >= along);
        if (i < 0) return values[^1];
        var t = (along - stations[i - 1]) / (stations[i] - stations[i - 1]);
        var (before, here, next, after) = (values[Math.Max(0, i - 2)], values[i - 1], values[i], values[Math.Min(values.Length - 1, i + 1)]);
        return here + t * (next - before + t * (2 * before - 5 * here + 4 * next - after + t * (3 * (here - next) + after - before))) / 2;
    }
}
