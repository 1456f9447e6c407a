using Backstay.Content.Figures.Geometry;

namespace Backstay.Content.Figures.Posing;

/// <summary>Heights and faces of the supports that bodies and hands are set on, in mH.</summary>
internal sealed class Scene(IReadOnlyList<Support> supports)
{
    public const double SeatHeight = 252, WorktopHeight = 500, WorktopAside = 130, TopDepth = 210, TableHeight = 420, StepHeight = 95, PillowHeight = 26;

    /// <summary>What lying, kneeling and hands on the floor rest on: mat and floor alike.</summary>
    public const double LyingHeight = 0;

    public double? Seat => Find(SupportKind.Chair) is { } chair ? chair.Height ?? SeatHeight : null;

    /// <summary>The face of the wall that a back or hands lean on.</summary>
    public double WallFace => Find(SupportKind.Wall)?.At ?? 0;

    /// <summary>What a lying head rests on.</summary>
    public double HeadRest => Find(SupportKind.Pillow) is { } pillow ? pillow.Height ?? PillowHeight : LyingHeight;

    public double HandHeight(ArmPose arm) => arm.Y ?? (arm.Hand == Touch.Place ? TopHeight : LyingHeight);

    /// <summary>The pose with its feet on what is under them. Done for key poses alone, so that a foot on its way to a step rises evenly.</summary>
    public KeyPose Grounded(KeyPose pose) => pose with { NearLeg = Grounded(pose.NearLeg), FarLeg = Grounded(pose.FarLeg) };

    private LegPose Grounded(LegPose leg) => leg.Foot is { } x ? Blend.Over(leg, new() { Lift = leg.Lift + Ground(x) }) : leg;

    /// <summary>Height of what stands under a place: the step, where there is one.</summary>
    public double Ground(double x) =>
        Find(SupportKind.Step) is { } step && x > (step.From ?? step.At) && x < (step.To ?? double.PositiveInfinity) ? step.Height ?? StepHeight : 0;

    /// <summary>Height of what a pillow lies on: the table, where there is one.</summary>
    public double TopAt(double x) =>
        Find(SupportKind.Table) is { } table && x > table.At && x < table.At + TopDepth ? table.Height ?? TableHeight : LyingHeight;

    /// <summary>True when the body has a bare floor under it.</summary>
    public bool IsBareFloor => Find(SupportKind.Mat) is null;

    private double TopHeight => Find(SupportKind.Worktop) is { } worktop ? worktop.Height ?? WorktopHeight : Find(SupportKind.Table)?.Height ?? TableHeight;

    private Support? Find(SupportKind kind) => supports.FirstOrDefault(support => support.Kind == kind);
}
