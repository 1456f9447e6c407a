using Backstay.Movement.Recognition;

namespace Backstay.Movement.Import.Recordings;

/// <summary>
/// Brings samples to milli-g. In which unit they are is told by their size: most of what a phone measures is gravity, which is 1 g, 9.81 m/s2 or
/// 1000 milli-g long. Where the mean of many directions is close to nothing, gravity has been left out.
/// </summary>
internal sealed class MilliG(Action<Sample> take)
{
    private const int Looked = 3000, Group = 100;
    private const double StandardGravity = 9.80665;

    private readonly List<Sample> first = [];
    private double? factor;

    public void Add(Sample sample)
    {
        if (factor is { } known) take(Scaled(sample, known));
        else
        {
            first.Add(sample);
            if (first.Count == Looked) Complete();
        }
    }

    /// <exception cref="UnreadableException">Gravity is not in it.</exception>
    public void Complete()
    {
        if (factor is not null || first.Count == 0) return;
        factor = FactorOf(first);
        foreach (var sample in first) take(Scaled(sample, factor.Value));
        first.Clear();
    }

    private static double FactorOf(List<Sample> samples)
    {
        var lengths = samples.Chunk(Group).Select(group => Length(group.Average(one => one.X), group.Average(one => one.Y), group.Average(one => one.Z))).Order().ToList();
        var magnitudes = samples.Select(one => Length(one.X, one.Y, one.Z)).Order().ToList();
        var (mean, magnitude) = (lengths[lengths.Count / 2], magnitudes[magnitudes.Count / 2]);
        if (mean < .5 * magnitude || magnitude == 0)
            throw new UnreadableException("Gravity has been left out of this recording, so nobody can tell what is up and down. Record the acceleration with gravity; Sensor Logger calls it TotalAcceleration.");
        return magnitude switch
        {
            > .5 and < 2 => 1000,
            > 5 and < 20 => 1000 / StandardGravity,
            > 500 and < 2000 => 1,
            _ => throw new UnreadableException("It is not clear in which unit this recording is. It should be in g, in m/s2 or in thousandths of g, with gravity."),
        };
    }

    private static double Length(double x, double y, double z) => Math.Sqrt(x * x + y * y + z * z);

    private static Sample Scaled(Sample sample, double by) => sample with { X = (float)(by * sample.X), Y = (float)(by * sample.Y), Z = (float)(by * sample.Z) };
}
