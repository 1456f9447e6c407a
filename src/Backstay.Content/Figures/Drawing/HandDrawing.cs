using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws a hand: palm, a mass of fingers that curls, and a thumb.</summary>
internal static class HandDrawing
{
    /// <summary>Shares of the hand's length: wrist to knuckles, knuckles to tips.</summary>
    private const double Knuckles = .5, Fingers = .52;

    private const double Thickness = 10, Breadth = 19;

    public static void Draw(Trace trace, Camera camera, Body body, Limb arm)
    {
        var (knuckles, tips) = Joints(body, arm);
        var hand = arm.Extremity;
        var slim = body.Looks.Limbs;
        var palm = new Vector(Thickness + 4, Thickness, Breadth) * slim;
        var wrist = Solid.Ball(arm.End, body.Radius(body.Build.ForearmRadii, 1));
        var knuckle = new Solid(knuckles, hand, palm);
        Wrap.Around(trace, camera, Wrap.Coarse, wrist, knuckle);
        Wrap.Around(trace, camera, Wrap.Coarse, knuckle, new(tips, hand, new Vector(9, 7, 12) * slim));
        var (root, tip) = Thumb(body, arm);
        Wrap.Around(trace, camera, Wrap.Coarse, Solid.Ball(root, 10 * slim), Solid.Ball(tip, 6.5 * slim));
    }

    /// <summary>The line between thumb and palm.</summary>
    public static Trace Crease(Camera camera, Body body, Limb arm)
    {
        const double beside = 7;
        var (root, tip) = Thumb(body, arm);
        var (a, b) = (camera.Project(root), camera.Project(tip));
        var (knuckles, _) = Joints(body, arm);
        var inward = camera.Project(knuckles) - Point.Mix(a, b, .5);
        var aside = (b - a).Unit.Left * (Math.Sign(inward.Dot((b - a).Unit.Left)) * beside);
        return new Trace().Move(Point.Mix(a, b, .35) + aside).Line(b + aside);
    }

    private static (Vector Knuckles, Vector Tips) Joints(Body body, Limb arm)
    {
        var hand = arm.Extremity;
        var knuckles = arm.End + hand.Front * (body.Build.Hand * Knuckles);
        // Half of the curl happens at the knuckles; a closed fist also folds its fingers back.
        var folded = body.Build.Hand * Fingers * (1 - .45 * Math.Min(1, arm.Curl / 120));
        return (knuckles, knuckles + hand.Front.Turn(hand.Right, -arm.Curl * .9) * folded);
    }

    private static (Vector Root, Vector Tip) Thumb(Body body, Limb arm)
    {
        var hand = arm.Extremity;
        var inner = ThumbSide(arm);
        var length = body.Build.Hand;
        var closing = Math.Min(1, arm.Curl / 90);
        var root = arm.End + hand.Front * (length * .2) + inner * (12 * body.Looks.Limbs);
        return (root, root + (hand.Front * (.8 - .1 * closing) + inner * (.5 - .5 * closing) - hand.Up * (.2 + .6 * closing)).Unit * (length * .36));
    }

    private static Vector ThumbSide(Limb arm) => arm.Extremity.Right * arm.ThumbSign;
}
