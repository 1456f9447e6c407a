using System.Numerics;

namespace Backstay.Movement.Recognition;

/// <summary>
/// What a window of acceleration looks like, in numbers that do not depend on how the phone lies: strength, rhythm, regularity, posture. The first
/// <see cref="Plain"/> are the usual ones; the others tell stairs from level ground and an even gait from a broken one.
/// </summary>
internal static class Features
{
    /// <summary>How many of the first features are the usual ones.</summary>
    public const int Plain = 41;

    /// <summary>In the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = Listed([.. Enumerable.Range(0, Recording.Window).Select(i => new Vector3(MathF.Sin(i), 0, 1))]).Names;

    /// <param name="forces">Up to 5 s at 50 Hz, in g; at least a second.</param>
    public static float[] Of(ReadOnlySpan<Vector3> forces) => Listed(forces).Values;

    public static int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
            if (Names[i] == name) return i;
        throw new ArgumentException($"There is no feature '{name}'.", nameof(name));
    }

    private static FeatureList Listed(ReadOnlySpan<Vector3> forces)
    {
        var (list, body) = (new FeatureList(), new Body(forces));
        list["whole mean"] = body.Whole.Mean;
        Usual(list, "whole", body.Whole);
        Usual(list, "upward", body.Upward);
        Usual(list, "level", body.Level);
        list["upward with level"] = Correlation(body.Upward, body.Level);
        Shares(list, body);
        Gait.Tell(list, "whole", body.Whole, signed: true);
        Gait.Tell(list, "upward", body.Upward, signed: true);
        Gait.Tell(list, "level", body.Level, signed: true);
        Gait.Tell(list, "along", body.Along, signed: false);
        Gait.Tell(list, "across", body.Across, signed: false);
        Posture.Tell(list, forces, body);
        Steps.Tell(list, body.Whole);
        return list;
    }

    private static void Usual(FeatureList list, string name, Trace trace)
    {
        var peak = trace.Peak(.5, 5);
        var lag = 15;
        for (var other = lag; other <= 75; other++)
            if (trace.Repeats[other] > trace.Repeats[lag]) lag = other;
        list[$"{name} spread"] = trace.Spread;
        list[$"{name} range"] = trace.Sorted[^1] - trace.Sorted[0];
        list[$"{name} 10th percentile"] = Trace.Quantile(trace.Sorted, .1);
        list[$"{name} 90th percentile"] = Trace.Quantile(trace.Sorted, .9);
        list[$"{name} mean jerk"] = trace.Jerks.Average();
        list[$"{name} main frequency"] = peak * Trace.Line;
        list[$"{name} share of main frequency"] = trace.Power[peak] / trace.Total;
        list[$"{name} share of 0.5-1.5 Hz"] = trace.Band(.5, 1.5) / trace.Total;
        list[$"{name} share of 1.5-2.5 Hz"] = trace.Band(1.5, 2.5) / trace.Total;
        list[$"{name} share of 2.5-3.5 Hz"] = trace.Band(2.5, 3.5) / trace.Total;
        list[$"{name} share of 5 Hz and more"] = trace.Band(5, 99) / trace.Total;
        list[$"{name} best repeat"] = trace.Repeats[lag];
        list[$"{name} best repeat after"] = lag;
    }

    /// <summary>How force is shared between the directions, and whether they swing together.</summary>
    private static void Shares(FeatureList list, Body body)
    {
        var (along, across, upward) = (body.Along.Spread, body.Across.Spread, body.Upward.Spread);
        list["along spread"] = along;
        list["across spread"] = across;
        list["across to along"] = across / (along + 1e-3);
        list["upward to both"] = upward / (along + across + 1e-3);
        foreach (var (name, trace) in new[] { ("along", body.Along), ("across", body.Across) })
        {
            var (best, after) = (0d, 0);
            for (var lag = -15; lag <= 15; lag++)
                if (Math.Abs(Together(body.Upward, trace, lag)) is var sum && sum > best) (best, after) = (sum, Math.Abs(lag));
            list[$"upward with {name}"] = best / (trace.Values.Length * (upward * trace.Spread + 1e-6));
            list[$"upward with {name} after"] = after;
        }
    }

    private static double Correlation(Trace one, Trace other) => Together(one, other, 0) / (one.Values.Length * one.Spread * other.Spread + 1e-6);

    private static double Together(Trace one, Trace other, int lag)
    {
        var sum = 0d;
        for (var i = Math.Max(0, lag); i < Math.Min(one.Values.Length, one.Values.Length + lag); i++) sum += (one.Values[i] - one.Mean) * (other.Values[i - lag] - other.Mean);
        return sum;
    }
}
