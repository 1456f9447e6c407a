using Backstay.Movement.Import;

namespace Backstay.Movement.Places;

/// <summary>The fixes of one person that count, in the order of time, with a plane under them for short ways.</summary>
internal sealed class Track
{
    private readonly Fix[] fixes;
    private readonly double[] seconds, east, north;

    private Track(Fix[] fixes)
    {
        this.fixes = fixes;
        (seconds, east, north) = (new double[fixes.Length], new double[fixes.Length], new double[fixes.Length]);
        for (var i = 1; i < fixes.Length; i++)
        {
            var step = fixes[i - 1].Spot().StepTo(fixes[i].Spot());
            (seconds[i], east[i], north[i]) = ((fixes[i].At - fixes[0].At).TotalSeconds, east[i - 1] + step.East, north[i - 1] + step.North);
        }
    }

    public int Count => fixes.Length;

    public static Track Of(IEnumerable<Fix> fixes) => new([.. Counted.Of(fixes)]);

    public Fix this[int i] => fixes[i];

    public DateTimeOffset At(int i) => fixes[i].At;

    public Spot Spot(int i) => fixes[i].Spot();

    /// <summary>Since the first fix.</summary>
    public double Seconds(int i) => seconds[i];

    /// <summary>Metres between two fixes that are not far apart in time.</summary>
    public double Metres(int a, int b) => Math.Sqrt((east[a] - east[b]) * (east[a] - east[b]) + (north[a] - north[b]) * (north[a] - north[b]));

    /// <summary>Metres east and north of the first fix, along the way.</summary>
    public (double East, double North) Plane(int i) => (east[i], north[i]);

    /// <summary>The middle of the time of some fixes: median by median, which a few far ones do not move.</summary>
    public Spot Middle(int first, int last)
    {
        double[] time = [.. Enumerable.Range(first, last - first + 1).Select(i => seconds[Math.Min(i + 1, last)] - seconds[Math.Max(i - 1, first)] + 1)];
        var origin = fixes[first].Spot();
        return origin.Moved(Statistics.Median(east[first..(last + 1)], time) - east[first], Statistics.Median(north[first..(last + 1)], time) - north[first]);
    }

    /// <summary>The mean of some fixes without the fifth at either end of each coordinate.</summary>
    public Spot Mean(int first, int last) =>
        fixes[first].Spot().Moved(Statistics.TrimmedMean(east[first..(last + 1)], .2) - east[first], Statistics.TrimmedMean(north[first..(last + 1)], .2) - north[first]);

    /// <summary>
    /// Standard deviation of one coordinate, in metres, that is not movement: from how far fixes lie off the line between their neighbours in time, which is zero for
    /// steady movement at any speed. The median makes it robust.
    /// </summary>
    public double Noise(int first, int last)
    {
        if (last - first < 2) return 0;
        var off = new List<double>();
        for (var i = first + 1; i < last; i++)
        {
            var share = (seconds[i] - seconds[i - 1]) / Math.Max(1e-3, seconds[i + 1] - seconds[i - 1]);
            // The variance of (x - (1-w) before - w after) is (1 + (1-w)² + w²) times that of one coordinate.
            var scale = Math.Sqrt(1 + share * share + (1 - share) * (1 - share));
            off.Add(Math.Abs(east[i] - east[i - 1] - share * (east[i + 1] - east[i - 1])) / scale);
            off.Add(Math.Abs(north[i] - north[i - 1] - share * (north[i + 1] - north[i - 1])) / scale);
        }
        return Statistics.FromMedian * Statistics.Median(off);
    }

    /// <summary>Standard deviation of one coordinate around a place, in metres; robust.</summary>
    public double Scatter(int first, int last, Spot middle)
    {
        var off = new List<double>();
        for (var i = first; i <= last; i++)
        {
            var step = middle.StepTo(fixes[i].Spot());
            off.Add(Math.Abs(step.East));
            off.Add(Math.Abs(step.North));
        }
        return Statistics.FromMedian * Statistics.Median(off);
    }
}
