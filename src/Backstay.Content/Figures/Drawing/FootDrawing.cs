using Backstay.Content.Figures.Geometry;
using Backstay.Content.Figures.Posing;

namespace Backstay.Content.Figures.Drawing;

/// <summary>Draws a foot, bare or shod; when the heel is lifted, the toes stay on the ground.</summary>
internal static class FootDrawing
{
    private const double Cuff = 1.05, SoleThick = 5, SoleShows = 8;

    public static void Draw(Trace trace, Camera camera, Body body, Limb leg, bool isShod)
    {
        var (grown, raised) = isShod ? (3, SoleShows) : (0, 0);
        var ankle = new Solid(leg.End, leg.Extremity, Same(body.Radius(body.Build.ShankRadii, 1) * Cuff));
        Solid Part(Vector place, double along, double high, double wide) => new(place, leg.Extremity, new(along, high, wide + grown));
        var heel = Part(At(body, leg, -.45 * body.Build.Heel, 20 + raised), 21 + grown / 2d, 20, 23);
        var instep = Part(At(body, leg, 38, 25 + raised), 26, 22 + grown, 23);
        var ball = Part(Ball(body, leg, 14 + raised), 18, 14, 27);
        Wrap.Around(trace, camera, Wrap.Fine, ankle, heel, instep);
        Wrap.Around(trace, camera, Wrap.Coarse, heel, instep, ball);
        Wrap.Around(trace, camera, Wrap.Fine, instep, ball, Part(Toes(body, leg, 12 + raised), 17 + grown, 12 + grown, 24));
    }

    /// <summary>The pale edge of a shoe's sole.</summary>
    public static Trace Sole(Camera camera, Body body, Limb leg)
    {
        Solid Part(Vector place, double along, double wide) => new(place, leg.Extremity, new(along, SoleThick, wide));
        var (heel, ball, toe) = (At(body, leg, -.45 * body.Build.Heel, SoleThick), Ball(body, leg, SoleThick), Toes(body, leg, SoleThick));
        var trace = Wrap.Around(new(), camera, Wrap.Coarse, Part(heel, 23, 27), Part(ball, 18, 32));
        return Wrap.Around(trace, camera, Wrap.Coarse, Part(ball, 18, 32), Part(toe, 21, 28));
    }

    /// <summary>The shade of a foot on the ground under it.</summary>
    public static void Shade(Trace trace, Camera camera, Body body, Limb leg, double ground)
    {
        const double aside = 62;
        var middle = leg.End + leg.Extremity.Front * (body.Build.Toe / 2 - body.Build.Heel / 2);
        Wrap.Around(trace, camera, Wrap.Coarse, new Solid(middle with { Y = ground }, Frame.Upright, new((body.Build.Toe + body.Build.Heel) * .6, 1, aside)));
    }

    /// <param name="ahead">From the ankle, along the foot.</param>
    /// <param name="high">Above the sole.</param>
    private static Vector At(Body body, Limb leg, double ahead, double high) =>
        leg.End + leg.Extremity.Front * ahead + leg.Extremity.Up * (high - body.Build.Ankle);

    private static Vector Ball(Body body, Limb leg, double high) => At(body, leg, body.Build.Toe * Feet.Ball, high);

    private static Vector Toes(Body body, Limb leg, double high)
    {
        const double tip = 14;
        var ball = At(body, leg, body.Build.Toe * Feet.Ball, 0);
        var flat = leg.Extremity.Flex(-leg.Curl);
        return ball + flat.Front * (body.Build.Toe * (1 - Feet.Ball) - tip) + flat.Up * high;
    }

    private static Vector Same(double radius) => new(radius, radius, radius);
}
