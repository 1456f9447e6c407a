using MathNet.Numerics.Distributions;

namespace Backstay.Movement.Sending.Analysis;

/// <summary>What can be said of an effect.</summary>
internal enum Verdict { NotClearYet, More, Less }

/// <summary>An effect with its uncertainty, in the unit of the outcome.</summary>
/// <param name="Error">Standard error.</param>
/// <param name="Freedom">Degrees of freedom: people less columns, at least 1; few people make the interval wide (Liao et al., Stat Med 2016;35:1944-1971).</param>
internal readonly record struct Estimate(double Effect, double Error, int People, int Freedom)
{
    private const double Tail = .975;

    public double Lowest => Effect - Margin;

    public double Highest => Effect + Margin;

    /// <summary>Clear only where the 95 % interval leaves zero out.</summary>
    public Verdict Verdict => Lowest > 0 ? Verdict.More : Highest < 0 ? Verdict.Less : Verdict.NotClearYet;

    /// <summary>For an outcome that is a logarithm: with a message so many times what it is without, 1 for no difference.</summary>
    public double Ratio => Math.Exp(Effect);

    private double Margin => StudentT.InvCDF(0, 1, Freedom, Tail) * Error;
}
