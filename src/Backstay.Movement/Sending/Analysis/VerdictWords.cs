using System.Globalization;

namespace Backstay.Movement.Sending.Analysis;

/// <summary>An effect on a logarithm of minutes or steps, in plain words.</summary>
internal static class VerdictWords
{
    public static string Of(Estimate estimate) => Of(estimate, Words.EffectMore, Words.EffectLess);

    /// <summary>To the person whose moments they are.</summary>
    public static string OfOne(Estimate estimate) => Of(estimate, Words.OwnEffectMore, Words.OwnEffectLess);

    private static string Of(Estimate estimate, string more, string less)
    {
        var words = estimate.Verdict switch { Verdict.More => more, Verdict.Less => less, _ => Words.EffectNotClear };
        return string.Format(CultureInfo.CurrentCulture, words, Percent(estimate.Effect), Percent(estimate.Lowest), Percent(estimate.Highest));
    }

    /// <returns>With its sign, as in "+12 %".</returns>
    private static string Percent(double log) => (Math.Exp(log) - 1).ToString("+0 %;-0 %;0 %", CultureInfo.CurrentCulture);
}
