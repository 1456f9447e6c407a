using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>What decides the order of shapes for a whole motion.</summary>
/// <param name="IsLegInFront">The near thigh lies before the shirt's hem, not under it.</param>
/// <param name="HasFace">The face is turned to the viewer at some time.</param>
internal readonly record struct Layers(bool IsLegInFront, bool HasFace)
{
    private const double BentHip = 38, AwayFromEye = 110;

    /// <summary>The thigh goes before the hem when the hip stays bent throughout.</summary>
    public static Layers For(IReadOnlyList<Skeleton> skeletons, Camera camera) => new(
        skeletons.All(skeleton => skeleton.HipBend(Side.Near) > BentHip), skeletons.Any(skeleton => skeleton.Head.Front.AngleTo(camera.Eye) < AwayFromEye));
}

/// <summary>Draws a posed body on its supports, back to front. The order is settled once for a whole motion, so that nothing jumps forward.</summary>
internal sealed class FigureDrawing(Camera camera, Body body, FigureYaml figure, Scene scene, Layers layers)
{
    /// <summary>What is further away is darker.</summary>
    private const string Shaded = " far";

    /// <summary>What stands still.</summary>
    public IReadOnlyList<Shape> Setting()
    {
        var supports = new SupportDrawing(camera, scene);
        return [.. figure.Supports.SelectMany(supports.Draw)];
    }

    /// <summary>The body, with the same shapes in every pose.</summary>
    public IReadOnlyList<Shape> Person(Skeleton skeleton)
    {
        var shapes = new List<Shape>();
        var limbs = new LimbDrawing(camera, body, skeleton, figure.Footwear);
        var head = new HeadDrawing(camera, body, skeleton);
        var trunk = new TrunkDrawing(camera, body, skeleton);
        if (scene.IsBareFloor) shapes.Add(new("shade", Shade(skeleton)));
        if (IsBehind(Part.FarArm)) shapes.AddRange(limbs.Arm(Side.Far, AreSidesAlike ? "" : Shaded));
        if (IsNearArmBehind) shapes.AddRange(limbs.Arm(Side.Near, ""));
        if (!AreSidesAlike || !layers.IsLegInFront) shapes.AddRange(limbs.Leg(Side.Far, AreSidesAlike ? "" : Shaded));
        shapes.Add(new("legs", trunk.Pelvis(new())));
        if (!layers.IsLegInFront && !IsNearLegLast) shapes.AddRange(limbs.Leg(Side.Near, ""));
        shapes.Add(head.Neck());
        shapes.Add(new(Classes.Shirt, trunk.Shirt(new())));
        if (layers.IsLegInFront && AreSidesAlike) shapes.AddRange(limbs.Leg(Side.Far, ""));
        if (layers.IsLegInFront && !IsNearLegLast) shapes.AddRange(limbs.Leg(Side.Near, ""));
        shapes.AddRange(head.Draw(layers.HasFace));
        if (!IsBehind(Part.FarArm)) shapes.AddRange(limbs.Arm(Side.Far, ""));
        if (IsNearArmBehind) return shapes;
        shapes.AddRange(figure.Supports.SelectMany(new HeldDrawing(camera, body, skeleton).Draw));
        shapes.Add(new("edge", limbs.SleeveEdge(Side.Near), Clip: true));
        shapes.AddRange(limbs.Arm(Side.Near, ""));
        if (IsNearLegLast) shapes.AddRange(limbs.Leg(Side.Near, ""));
        return shapes;
    }

    private Trace Shade(Skeleton skeleton)
    {
        var trace = new Trace();
        foreach (var side in Sides.Both) FootDrawing.Shade(trace, camera, body, skeleton.Leg(side), scene.Ground(skeleton.Leg(side).End.X));
        return trace;
    }

    // What the hands do before the body is hidden by it from behind.
    private bool IsNearArmBehind => figure.View == View.Behind || figure.Behind.Contains(Part.NearArm);

    // An arm that reaches through between the legs.
    private bool IsNearLegLast => figure.InFront.Contains(Part.NearLeg);

    private bool AreSidesAlike => figure.View is View.Front or View.Behind;

    // Seen from in front or above, both arms are equally near.
    private bool IsBehind(Part part) => figure.View is not (View.Front or View.Above) && !figure.InFront.Contains(part);
}
