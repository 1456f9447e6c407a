namespace Backstay.Content.Figures.Geometry;

/// <summary>Where a function of one number becomes zero.</summary>
internal static class Roots
{
    private const int Samples = 12, Halvings = 20;

    /// <summary>The zero nearest to the middle of the span, by bisection; null when the sign never changes.</summary>
    public static double? Find(Func<double, double> function, double from, double to)
    {
        var step = (to - from) / Samples;
        double? best = null;
        var middle = (from + to) / 2;
        var before = function(from);
        for (var i = 1; i <= Samples; i++)
        {
            var here = function(from + i * step);
            if (before * here <= 0 && Halve(function, from + (i - 1) * step, from + i * step) is var zero && (best is null || Math.Abs(zero - middle) < Math.Abs(best.Value - middle)))
                best = zero;
            before = here;
        }
        return best;
    }

    private static double Halve(Func<double, double> function, double low, double high)
    {
        var isRising = function(low) < 0;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (function(middle) < 0 == isRising) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
