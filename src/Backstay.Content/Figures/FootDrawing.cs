namespace Backstay.Content.Figures;

/// <summary>Draws a foot, bare or shod; when the heel is lifted, the toes stay on the ground.</summary>
internal static class FootDrawing
{
    private const double Cuff = 1.05;

    public static void Draw(Trace trace, Camera camera, Body body, Limb leg, bool isShod)
    {
        var grown = isShod ? 4 : 0;
        var ankle = new Solid(leg.End, leg.Extremity, Same(body.Radius(body.Build.ShankRadii, 1) * Cuff));
        var (heel, instep, ball, toe) = (At(body, leg, -.45 * body.Build.Heel, 22), At(body, leg, 40, 29), Ball(body, leg, 16), Toes(body, leg, 12));
        Solid Part(Vector place, double along, double high, double wide) => new(place, leg.Extremity, new(along, high, wide));
        var heelPart = Part(heel, 21 + grown / 2d, 22, 24 + grown);
        Wrap.Around(trace, camera, Wrap.Fine, ankle, heelPart, Part(instep, 24, 22 + grown / 2d, 24 + grown));
        Wrap.Around(trace, camera, Wrap.Fine, heelPart, Part(instep, 24, 22 + grown / 2d, 24 + grown), Part(ball, 18, 16 + grown / 2d, 29 + grown));
        Wrap.Around(trace, camera, Wrap.Coarse, Part(ball, 18, 16 + grown / 2d, 29 + grown), Part(toe, 16, 12 + grown, 25 + grown));
    }

    /// <summary>The pale edge of a shoe's sole.</summary>
    public static Trace Sole(Camera camera, Body body, Limb leg)
    {
        const double thick = 5;
        Solid Part(Vector place, double along, double wide) => new(place, leg.Extremity, new(along, thick, wide));
        var (heel, ball, toe) = (At(body, leg, -.45 * body.Build.Heel, thick), Ball(body, leg, thick), Toes(body, leg, thick));
        var trace = Wrap.Around(new(), camera, Wrap.Coarse, Part(heel, 22, 27), Part(ball, 18, 32));
        return Wrap.Around(trace, camera, Wrap.Coarse, Part(ball, 18, 32), Part(toe, 18, 28));
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
