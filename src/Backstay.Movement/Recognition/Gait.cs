namespace Backstay.Movement.Recognition;

/// <summary>
/// Features of a gait: how force is spread, how much of it lies in which frequencies, how far the body is carried, and how steps and strides repeat
/// (regularity and symmetry after Moe-Nilssen and Helbostad, J Biomech 2004;37:121-126).
/// </summary>
internal static class Gait
{
    private static readonly (double From, double To)[] Bands = [(.1, .5), (.5, 1.2), (1.2, 2.2), (2.2, 3.5), (3.5, 5), (5, 8), (8, 15), (15, 26)];

    /// <param name="signed">Whether plus and minus mean something; on a level line they do not.</param>
    public static void Tell(FeatureList list, string name, Trace trace, bool signed)
    {
        Spread(list, name, trace, signed);
        foreach (var (from, to) in Bands) list[Energy(name, from, to)] = Log(trace.Band(from, to), 1e-7);
        Carried(list, name, trace);
        Harmonics(list, name, trace);
        Repeats(list, name, trace);
    }

    public static string Energy(string name, double from, double to) => FormattableString.Invariant($"{name} energy of {from}-{to} Hz");

    private static void Spread(FeatureList list, string name, Trace trace, bool signed)
    {
        var unit = trace.Spread + 1e-3;
        var skew = trace.Moment(3) / (unit * unit * unit);
        list[$"{name} skewness"] = signed ? skew : Math.Abs(skew);
        list[$"{name} kurtosis"] = trace.Moment(4) / (unit * unit * unit * unit);
        if (signed) list[$"{name} 25th percentile"] = Trace.Quantile(trace.Sorted, .25) - trace.Mean;
        if (signed) list[$"{name} 75th percentile"] = Trace.Quantile(trace.Sorted, .75) - trace.Mean;
        list[$"{name} middle half"] = Trace.Quantile(trace.Sorted, .75) - Trace.Quantile(trace.Sorted, .25);
        list[$"{name} middle nine tenths"] = Trace.Quantile(trace.Sorted, .95) - Trace.Quantile(trace.Sorted, .05);
        list[$"{name} entropy"] = -trace.Power.Skip(1).Select(power => power / trace.Total).Where(share => share > 1e-12).Sum(share => share * Math.Log(share));
        list[$"{name} crossings"] = trace.Values.Zip(trace.Values.Skip(1)).Count(pair => pair.First > trace.Mean != pair.Second > trace.Mean) / (double)trace.Values.Length;
        list[$"{name} median jerk"] = Trace.Quantile(trace.Jerks, .5);
        list[$"{name} 90th percentile of jerk"] = Trace.Quantile(trace.Jerks, .9);
        list[$"{name} 99th percentile of jerk"] = Trace.Quantile(trace.Jerks, .99);
    }

    /// <summary>Speed and way that force of a frequency gives a body: a step up lifts it further than a step ahead.</summary>
    private static void Carried(FeatureList list, string name, Trace trace)
    {
        var (speed, way) = (0d, 0d);
        for (var line = 2; line < trace.Power.Length; line++)
        {
            var turns = Math.Pow(2 * Math.PI * line * Trace.Line, 2);
            speed += trace.Power[line] / turns;
            if (line > 3) way += trace.Power[line] / (turns * turns);
        }
        list[$"{name} speed"] = Log(speed, 1e-9);
        list[$"{name} way"] = Log(way, 1e-11);
    }

    private static void Harmonics(FeatureList list, string name, Trace trace)
    {
        var main = trace.Peak(.75, 4);
        var most = Around(trace, main) + 1e-9;
        foreach (var times in new[] { .5, 1.5, 2, 3 }) list[FormattableString.Invariant($"{name} at {times} times the main frequency")] = Math.Log((Around(trace, times * main) + 1e-8) / most);
    }

    private static double Around(Trace trace, double line)
    {
        var (sum, middle) = (0d, (int)Math.Round(line));
        for (var i = Math.Max(1, middle - 1); i <= Math.Min(trace.Power.Length - 1, middle + 1); i++) sum += trace.Power[i];
        return sum;
    }

    private static void Repeats(FeatureList list, string name, Trace trace)
    {
        var (repeats, step, usual) = (trace.Repeats, -1, 30);
        for (var lag = 13; lag <= 60; lag++)
            if (repeats[lag] > repeats[lag - 1] && repeats[lag] >= repeats[lag + 1] && (step < 0 || repeats[lag] > repeats[step])) step = lag;
        if (step < 0) step = usual;
        var stride = repeats[(2 * step - 3)..Math.Min(2 * step + 4, Trace.LongestLag)].Max();
        list[$"{name} step regularity"] = repeats[step];
        list[$"{name} step after"] = step;
        list[$"{name} stride regularity"] = stride;
        list[$"{name} symmetry"] = repeats[step] - stride;
        list[$"{name} least repeat"] = repeats[5..60].Min();
    }

    private static double Log(double power, double least) => Math.Log(power + least);
}
