using MathNet.Numerics.Distributions;

namespace Backstay.Evidence.Screening.Agreement;

/// <summary>A figure with its 95 % confidence interval.</summary>
/// <param name="StandardError">Null where the interval is not made from one, or where too few records tell it.</param>
internal readonly record struct Estimate(double Value, double? StandardError, double? Low, double? High)
{
    /// <summary>97.5 % of the normal distribution lie below it.</summary>
    public const double Normal = 1.959963984540054;

    private const double Upper = .975;

    /// <summary>With the normal distribution, cut at what agreement can be at most.</summary>
    public static Estimate OfNormal(double value, double standardError) => Around(value, standardError, Normal);

    /// <summary>With Student's distribution on records less one degrees of freedom.</summary>
    public static Estimate OfStudent(double value, double standardError, int records) =>
        records < 2 ? new(value, null, null, null) : Around(value, standardError, StudentT.InvCDF(0, 1, records - 1, Upper));

    private static Estimate Around(double value, double standardError, double times) =>
        new(value, standardError, Math.Max(-1, value - times * standardError), Math.Min(1, value + times * standardError));
}
