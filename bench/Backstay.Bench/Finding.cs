using System.Globalization;

namespace Backstay.Bench;

/// <summary>One line of the table.</summary>
/// <param name="Held">Null for a line that has no target.</param>
internal sealed record Finding(string What, string Measured, string? Baseline = null, string? Ratio = null, string? Target = null, bool? Held = null)
{
    /// <summary>A rate beside the baseline's, as a share of it.</summary>
    /// <param name="least">Share, 0 to 1, that has to be reached; null for a line that only informs.</param>
    public static Finding Rate(string what, Comparison rates, double? least = null) => new(what, PerSecond(rates.Measured), PerSecond(rates.Baseline),
        Percent(rates.Ratio), least is { } share ? $"at least {Percent(share)}" : null, least is null ? null : rates.Ratio >= least);

    /// <summary>An amount that has to stay under a limit.</summary>
    public static Finding Under(string what, double measured, double limit, string unit, double? baseline = null) => new(what, Amount(measured, unit),
        baseline is { } other ? Amount(other, unit) : null, baseline is null ? null : Percent(measured / baseline.Value), $"under {Amount(limit, unit)}", measured < limit);

    public static string Amount(double amount, string unit) =>
        $"{amount.ToString(amount < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture)} {unit}";

    private static string PerSecond(double rate) => $"{rate.ToString("#,0", CultureInfo.InvariantCulture)}/s";

    private static string Percent(double share) => $"{(100 * share).ToString("0", CultureInfo.InvariantCulture)} %";
}
