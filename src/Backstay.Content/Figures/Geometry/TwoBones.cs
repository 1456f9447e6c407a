namespace Backstay.Content.Figures.Geometry;

/// <summary>Places the knee or elbow between a root and an end.</summary>
internal static class TwoBones
{
    /// <summary>Longer than this share of both bones a limb is not drawn; a joint that locks pops.</summary>
    private const double Reach = .9995;

    /// <param name="towards">The side to which the joint bends.</param>
    /// <returns>Middle joint and end; the end stays short of its target when that is out of reach.</returns>
    public static (Vector Middle, Vector End) Solve(Vector root, Vector target, double upper, double lower, Vector towards)
    {
        var way = (target - root).Unit;
        var distance = Math.Clamp((target - root).Length, Math.Abs(upper - lower) + 1, (upper + lower) * Reach);
        var along = (distance * distance + upper * upper - lower * lower) / (2 * distance);
        var aside = Math.Sqrt(Math.Max(0, upper * upper - along * along));
        return (root + way * along + towards.Across(way).Unit * aside, root + way * distance);
    }

    /// <summary>Distance from root to end when the joint is bent by some degrees.</summary>
    public static double Span(double upper, double lower, double bend) =>
        Math.Sqrt(upper * upper + lower * lower + 2 * upper * lower * Math.Cos(double.DegreesToRadians(bend)));
}
