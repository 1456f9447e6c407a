using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws arms and legs: skin, what covers it, and hands and feet.</summary>
internal sealed class LimbDrawing(Camera camera, Body body, Skeleton skeleton, Footwear footwear)
{
    /// <summary>Under a long trouser leg the skin is drawn from this share of the shank on.</summary>
    private const double Bare = .6;

    /// <summary>How far a sleeve stands off the arm.</summary>
    private const double Sleeve = 7;

    /// <summary>How far down the leg the cloth reaches (1 is the knee, 2 the ankle), and how far it stands off at the knee and at its hem.</summary>
    private readonly (double Reach, double Loose, double Hem) cloth = body.Looks.Legwear switch
    {
        Legwear.Shorts => (.82, 9, 9),
        Legwear.Leggings => (1.88, 1, 3),
        _ => (1.94, 5, 9),
    };

    public IEnumerable<Shape> Arm(Side side, string far)
    {
        var limb = skeleton.Arm(side);
        var bones = Flat(limb);
        var (build, sleeve) = (body.Build, body.Looks.Sleeve);
        var skin = new Trace();
        Bones(skin, bones, build.ArmRadii, build.ForearmRadii, default);
        HandDrawing.Draw(skin, camera, body, limb);
        yield return new($"skin{far}", skin);
        yield return new($"crease{far}", HandDrawing.Crease(camera, body, limb));
        yield return new($"top{far}", Cover(bones, sleeve, build.ArmRadii, build.ForearmRadii, Sleeve, Sleeve, default));
    }

    /// <summary>The edge of a sleeve, for a line that lifts an arm off a shirt of the same colour.</summary>
    public Trace SleeveEdge(Side side)
    {
        const double begin = .45;
        var (root, elbow, wrist) = Flat(skeleton.Arm(side));
        var (build, sleeve) = (body.Build, body.Looks.Sleeve);
        var chest = camera.Project(skeleton.Trunk.At(build.ShoulderAlong / 2).Place);
        var (from, cuff) = (Point.Mix(root, elbow, begin), sleeve <= 1 ? Point.Mix(root, elbow, sleeve) : Point.Mix(elbow, wrist, sleeve - 1));
        var turn = sleeve <= 1 ? Point.Mix(from, cuff, .5) : elbow;
        Point Aside(Point a, Point b) => (b - a).Unit.Left * ((b - a).Unit.Left.Dot(chest - b) > 0 ? 1 : -1);
        double Radius(double share) => body.Radius(share <= 1 ? build.ArmRadii : build.ForearmRadii, share <= 1 ? share : share - 1) + Sleeve;
        var (upper, lower) = (Aside(root, elbow), Aside(turn, cuff));
        return new Trace().Move(from + upper * Radius(begin)).Line(turn + (upper + lower).Unit * Radius(Math.Min(1, sleeve)))
            .Line(cuff + lower * Radius(sleeve)).Line(cuff - lower * (Radius(sleeve) * .6));
    }

    public IEnumerable<Shape> Leg(Side side, string far)
    {
        var limb = skeleton.Leg(side);
        var bones = Flat(limb);
        var build = body.Build;
        var calf = Calf(limb);
        var foot = new Trace();
        var skin = new Trace();
        if (cloth.Reach < 1) Bones(skin, bones, build.ThighRadii, build.ShankRadii, calf);
        else Outline.Capsule(skin, Point.Mix(bones.Middle, bones.End, Bare), bones.End, body.Radius(build.ShankRadii, Bare), body.Radius(build.ShankRadii, 1));
        var isShod = footwear == Footwear.Shoes;
        FootDrawing.Draw(isShod ? foot : skin, camera, body, limb, isShod);
        yield return new($"skin{far}", skin);
        if (isShod)
        {
            yield return new("sole", FootDrawing.Sole(camera, body, limb));
            yield return new($"shoe{far}", foot);
        }
        yield return new($"legs{far}", Cover(bones, cloth.Reach, build.ThighRadii, build.ShankRadii, cloth.Loose, cloth.Hem, calf));
    }

    /// <summary>Halo or ghost of a limb.</summary>
    public void Whole(Trace trace, Limb limb, bool isArm)
    {
        var build = body.Build;
        Bones(trace, Flat(limb), isArm ? build.ArmRadii : build.ThighRadii, isArm ? build.ForearmRadii : build.ShankRadii, isArm ? default : Calf(limb));
        if (isArm) HandDrawing.Draw(trace, camera, body, limb);
        else FootDrawing.Draw(trace, camera, body, limb, footwear == Footwear.Shoes);
    }

    private void Bones(Trace trace, (Point Root, Point Middle, Point End) bones, IReadOnlyList<double> upper, IReadOnlyList<double> lower, Point calf)
    {
        Outline.Capsule(trace, bones.Root, bones.Middle, body.Radius(upper, 0), body.Radius(upper, 1));
        Outline.Capsule(trace, bones.Middle, bones.End, body.Radius(lower, 0), body.Radius(lower, 1), calf);
        Outline.Crease(trace, bones.Root, bones.Middle, bones.End, body.Radius(lower, 0));
    }

    private Trace Cover(
        (Point Root, Point Middle, Point End) bones, double reach, IReadOnlyList<double> upper, IReadOnlyList<double> lower, double loose, double looseEnd, Point calf)
    {
        var trace = new Trace();
        var root = body.Radius(upper, 0) + Math.Min(loose, 2);
        if (reach <= 1)
            return Outline.Tube(trace, bones.Root, Point.Mix(bones.Root, bones.Middle, reach), root, body.Radius(upper, reach) + loose);
        var joint = body.Radius(upper, 1) + loose * .7;
        Outline.Capsule(trace, bones.Root, bones.Middle, root, joint);
        Outline.Tube(trace, bones.Middle, Point.Mix(bones.Middle, bones.End, reach - 1), joint, body.Radius(lower, reach - 1) + looseEnd, calf);
        return Outline.Crease(trace, bones.Root, bones.Middle, bones.End, joint);
    }

    private Point Calf(Limb limb)
    {
        var back = (limb.LowerWay - limb.UpperWay).Across(limb.LowerWay);
        back = limb.Bend > 6 ? back.Unit : -limb.Extremity.Front.Across(limb.LowerWay).Unit;
        return (camera.Project(back) - camera.Project(default)) * (body.Build.Calf * body.Looks.Limbs);
    }

    // Roots are drawn nearer to the middle of the body than they are, ends where they are.
    private (Point Root, Point Middle, Point End) Flat(Limb limb) =>
        (camera.Project(limb.Root, camera.Spread), camera.Project(limb.Middle, (1 + camera.Spread) / 2), camera.Project(limb.End));
}
