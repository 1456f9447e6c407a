namespace Backstay.Movement.Places;

internal static class Statistics
{
    /// <summary>Makes a standard deviation of a median of absolute deviations, for normal errors.</summary>
    public const double FromMedian = 1.4826;

    public static double Median(IEnumerable<double> values) => Quantile([.. values.Order()], .5);

    /// <summary>The value at which half of the weight is reached.</summary>
    public static double Median(double[] values, double[] weights)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        var (half, reached) = (weights.Sum() / 2, 0d);
        foreach (var i in order)
            if ((reached += weights[i]) >= half) return values[i];
        return values[order[^1]];
    }

    /// <param name="share">Left out at either end, below a half.</param>
    public static double TrimmedMean(double[] values, double share)
    {
        var left = (int)(share * values.Length);
        return values.Order().Skip(left).Take(values.Length - 2 * left).Average();
    }

    /// <param name="sorted">Ascending; none gives 0.</param>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        if (sorted.Count == 0) return 0;
        var at = share * (sorted.Count - 1);
        var below = (int)at;
        return sorted[below] + (at - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]);
    }
}
