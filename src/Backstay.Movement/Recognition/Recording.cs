using System.Numerics;

namespace Backstay.Movement.Recognition;

/// <summary>Acceleration without gaps, evenly at <see cref="Rate"/>, in g.</summary>
/// <param name="Start">Milliseconds, on the samples' own clock.</param>
internal sealed record Recording(long Start, Vector3[] Forces)
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 50;

    /// <summary>Samples in a window: 5 s. Each window begins half a window after the one before.</summary>
    public const int Window = 5 * Rate, Hop = Window / 2;

    /// <summary>Less than a second tells nothing of a rhythm.</summary>
    public const int Least = Rate;

    private const int Spacing = 1000 / Rate;

    /// <summary>A longer silence ends a recording: what happened in it is not known.</summary>
    private const long LongestGap = 500;

    /// <summary>Milliseconds from one sample to the next, on average: under 20 samples a second, steps are no longer seen.</summary>
    private const long WidestSpacing = 50;

    /// <summary>Phones keep their own pace (UMAFall and SisFall came at 50 Hz; apps give 20 to 400). Faster ones are averaged, slower ones drawn as lines.</summary>
    /// <param name="samples">In the order of their time.</param>
    /// <returns>One recording for each stretch without a gap of more than half a second; stretches under a second, or under 20 samples a second, are left out.</returns>
    public static IEnumerable<Recording> Of(IReadOnlyList<Sample> samples)
    {
        var from = 0;
        for (var i = 1; i <= samples.Count; i++)
        {
            if (i < samples.Count && samples[i].Milliseconds - samples[i - 1].Milliseconds <= LongestGap) continue;
            var wide = samples[i - 1].Milliseconds - samples[from].Milliseconds > (i - 1 - from) * WidestSpacing;
            var even = wide ? [] : IsEven(samples, from, i) ? [.. samples.Skip(from).Take(i - from).Select(sample => sample.Force)] : Drawn(samples, from, i);
            if (even.Length >= Least) yield return new(samples[from].Milliseconds, even);
            from = i;
        }
    }

    /// <summary>Where the windows begin, as numbers of samples. A recording under 5 s is one short window; what is left at the end belongs to none.</summary>
    public IEnumerable<int> Windows()
    {
        yield return 0;
        for (var at = Hop; at + Window <= Forces.Length; at += Hop) yield return at;
    }

    public long MillisecondsAt(int sample) => Start + (long)sample * Spacing;

    public ReadOnlySpan<Vector3> WindowAt(int sample) => Forces.AsSpan(sample, Math.Min(Window, Forces.Length - sample));

    private static bool IsEven(IReadOnlyList<Sample> samples, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Math.Abs(samples[i].Milliseconds - samples[from].Milliseconds - (long)(i - from) * Spacing) > Spacing / 2) return false;
        return true;
    }

    private static Vector3[] Drawn(IReadOnlyList<Sample> samples, int from, int to)
    {
        var start = samples[from].Milliseconds;
        var drawn = new Vector3[(samples[to - 1].Milliseconds - start) / Spacing + 1];
        var next = from;
        for (var i = 0; i < drawn.Length; i++)
        {
            var (at, sum, count) = (start + (long)i * Spacing, Vector3.Zero, 0);
            while (next < to && samples[next].Milliseconds < at - Spacing / 2) next++;
            for (; next < to && samples[next].Milliseconds < at + Spacing / 2; next++, count++) sum += samples[next].Force;
            drawn[i] = count > 0 ? sum / count : Between(samples[next - 1], samples[Math.Min(next, to - 1)], at);
        }
        return drawn;
    }

    private static Vector3 Between(Sample before, Sample after, long at) => after.Milliseconds <= before.Milliseconds
        ? before.Force
        : Vector3.Lerp(before.Force, after.Force, (float)(at - before.Milliseconds) / (after.Milliseconds - before.Milliseconds));
}
