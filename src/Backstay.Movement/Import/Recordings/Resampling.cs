namespace Backstay.Movement.Import.Recordings;

/// <summary>
/// Samples at any rate become windows of five seconds at 50 Hz: faster ones are averaged, then lines are drawn between neighbours. Where nothing was
/// measured for a while, a window starts afresh; what is shorter than a window at an end is left out.
/// </summary>
/// <param name="step">Samples from the start of one window to that of the next: 250 side by side, 125 half over each other.</param>
internal sealed class Resampling(Action<SampleWindow> take, int step = SampleWindow.Length)
{
    /// <summary>Samples closer than this are averaged; 50 Hz with a clock that trembles are not.</summary>
    private const double ClosestMs = 15;

    private const double LongestGapMs = 200;

    private readonly List<(float X, float Y, float Z)> grid = [];
    private (long Start, double Time, double X, double Y, double Z, int Count) group;
    private (double Time, double X, double Y, double Z)? before;
    private double start;

    public void Add(Sample sample)
    {
        if (group.Count > 0 && sample.TimeMs - group.Start >= ClosestMs) CloseGroup();
        if (group.Count == 0) group = (sample.TimeMs, 0, 0, 0, 0, 0);
        group = (group.Start, group.Time + (sample.TimeMs - group.Start), group.X + sample.X, group.Y + sample.Y, group.Z + sample.Z, group.Count + 1);
    }

    public void Complete()
    {
        if (group.Count > 0) CloseGroup();
        (before, start) = (null, 0);
        grid.Clear();
    }

    private void CloseGroup()
    {
        var now = (Time: group.Start + group.Time / group.Count, X: group.X / group.Count, Y: group.Y / group.Count, Z: group.Z / group.Count);
        group.Count = 0;
        if (before is { } last && now.Time - last.Time <= LongestGapMs && now.Time > last.Time) Draw(last, now);
        else
        {
            grid.Clear();
            start = now.Time;
            Put(now.X, now.Y, now.Z);
        }
        before = now;
    }

    private void Draw((double Time, double X, double Y, double Z) last, (double Time, double X, double Y, double Z) now)
    {
        for (double next; (next = start + grid.Count * SampleWindow.StepMs) <= now.Time;)
        {
            var share = (next - last.Time) / (now.Time - last.Time);
            Put(last.X + share * (now.X - last.X), last.Y + share * (now.Y - last.Y), last.Z + share * (now.Z - last.Z));
        }
    }

    private void Put(double x, double y, double z)
    {
        grid.Add(((float)x, (float)y, (float)z));
        if (grid.Count < SampleWindow.Length) return;
        take(new((long)Math.Round(start), [.. grid.Select(one => one.X)], [.. grid.Select(one => one.Y)], [.. grid.Select(one => one.Z)]));
        grid.RemoveRange(0, step);
        start += step * SampleWindow.StepMs;
    }
}
