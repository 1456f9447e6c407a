namespace Backstay.Movement.Recognition;

/// <summary>Single steps, as peaks of the force smoothed over a fifth of a second: how many, how even, and whether left and right differ.</summary>
internal static class Steps
{
    private const int Around = 4, Closest = 12;

    /// <summary>In g; less is no step.</summary>
    private const double Least = .02;

    public static void Tell(FeatureList list, Trace whole)
    {
        var smooth = Smooth(whole);
        var peaks = Peaks(smooth, .5 * Math.Sqrt(smooth.Average(value => value * value)));
        var gaps = peaks.Zip(peaks.Skip(1), (one, next) => (double)(next - one)).ToList();
        var heights = peaks.Select(at => smooth[at]).ToList();
        list["steps"] = peaks.Count;
        list["step gap"] = gaps.Count > 0 ? gaps.Average() : 0;
        list["step gap unevenness"] = Unevenness(gaps);
        list["step height"] = heights.Count > 0 ? heights.Average() : 0;
        list["step height unevenness"] = Unevenness(heights);
        list["stride unevenness"] = gaps.Count > 2 ? gaps.Zip(gaps.Skip(2), (one, next) => Math.Abs(one - next)).Average() / gaps.Average() : 1;
    }

    private static double[] Smooth(Trace whole)
    {
        var smooth = new double[whole.Values.Length];
        for (var i = 0; i < smooth.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - Around), Math.Min(smooth.Length, i + Around + 1));
            for (var j = from; j < to; j++) smooth[i] += (whole.Values[j] - whole.Mean) / (to - from);
        }
        return smooth;
    }

    private static List<int> Peaks(double[] smooth, double height)
    {
        List<int> peaks = [];
        for (var i = 1; i < smooth.Length - 1; i++)
        {
            if (smooth[i] <= smooth[i - 1] || smooth[i] < smooth[i + 1] || smooth[i] <= Math.Max(height, Least)) continue;
            if (peaks.Count == 0 || i - peaks[^1] >= Closest) peaks.Add(i);
            else if (smooth[i] > smooth[peaks[^1]]) peaks[^1] = i;
        }
        return peaks;
    }

    /// <returns>Spread as a share of the mean; 1 where there are too few to tell.</returns>
    private static double Unevenness(List<double> values)
    {
        if (values.Count < 2) return 1;
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean))) / mean;
    }
}
