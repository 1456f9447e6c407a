using MathNet.Numerics.IntegralTransforms;

namespace Backstay.Movement.Recognition;

/// <summary>One quantity over a window, such as the upward force, and what features ask of it: its order, its spectrum, and how it repeats itself.</summary>
internal sealed class Trace
{
    /// <summary>Longest lag of <see cref="Repeats"/>: 2.5 s, two slow strides.</summary>
    public const int LongestLag = 125;

    private const int Points = 256;

    /// <summary>Hertz from one line of the spectrum to the next.</summary>
    public const double Line = (double)Recording.Rate / Points;

    public Trace(double[] values)
    {
        Values = values;
        Sorted = [.. values.Order()];
        Mean = values.Average();
        Spread = Math.Sqrt(Moment(2));
        Jerks = new double[values.Length - 1];
        for (var i = 1; i < values.Length; i++) Jerks[i - 1] = Recording.Rate * Math.Abs(values[i] - values[i - 1]);
        Array.Sort(Jerks);
        Power = Spectrum();
        Total = Power.Skip(1).Sum() + 1e-9;
        Repeats = Autocorrelation();
    }

    public double[] Values { get; }

    public double[] Sorted { get; }

    public double Mean { get; }

    public double Spread { get; }

    /// <summary>Sorted, g a second.</summary>
    public double[] Jerks { get; }

    /// <summary>Through a Hann window, of lines <see cref="Line"/> apart.</summary>
    public double[] Power { get; }

    /// <summary>All but the constant part; never 0.</summary>
    public double Total { get; }

    /// <summary>By lag in samples, 1 at lag 0; 0 for lags over half of the window.</summary>
    public double[] Repeats { get; }

    public double Moment(int order)
    {
        var sum = 0d;
        foreach (var value in Values)
        {
            var product = 1d;
            for (var i = 0; i < order; i++) product *= value - Mean;
            sum += product;
        }
        return sum / Values.Length;
    }

    /// <param name="from">Hertz; <paramref name="to"/> is not part of the band.</param>
    public double Band(double from, double to)
    {
        var sum = 0d;
        for (var line = Math.Max(1, (int)Math.Ceiling(from / Line)); line < Power.Length && line * Line < to; line++) sum += Power[line];
        return sum;
    }

    /// <returns>The strongest line from one frequency to another, both included.</returns>
    public int Peak(double from, double to)
    {
        var best = (int)Math.Ceiling(from / Line);
        for (var line = best; line * Line <= to; line++)
            if (Power[line] > Power[best]) best = line;
        return best;
    }

    /// <param name="share">0 to 1.</param>
    public static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private double[] Spectrum()
    {
        var (data, count) = (new double[Points + 2], Values.Length);
        for (var i = 0; i < count; i++) data[i] = (Values[i] - Mean) * (.5 - .5 * Math.Cos(2 * Math.PI * i / (count - 1)));
        Fourier.ForwardReal(data, Points, FourierOptions.NoScaling);
        var power = new double[Points / 2 + 1];
        for (var line = 0; line < power.Length; line++) power[line] = (data[2 * line] * data[2 * line] + data[2 * line + 1] * data[2 * line + 1]) / count / count;
        return power;
    }

    private double[] Autocorrelation()
    {
        var repeats = new double[LongestLag + 1];
        var variance = Spread * Spread + 1e-9;
        for (var lag = 0; lag <= Math.Min(LongestLag, Values.Length / 2); lag++)
        {
            var sum = 0d;
            for (var i = lag; i < Values.Length; i++) sum += (Values[i] - Mean) * (Values[i - lag] - Mean);
            repeats[lag] = sum / (Values.Length - lag) / variance;
        }
        return repeats;
    }
}
