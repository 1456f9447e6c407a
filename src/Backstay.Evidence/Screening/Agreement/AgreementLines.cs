using System.Globalization;

namespace Backstay.Evidence.Screening.Agreement;

/// <summary>Agreement in plain lines.</summary>
internal static class AgreementLines
{
    public static IEnumerable<string> Of(LevelAgreement level)
    {
        yield return $"Level: {level.Level}";
        yield return $"  {Number(level.Records)} records judged by two or more reviewers; {Number(level.JudgedOnce)} by one only, which are left out.";
        if (level.Records == 0) yield break;
        if (level.Categories > 2) yield return "  'Unsure' counts as a category of its own.";
        yield return $"  Whole team: agreement {Share(level.Agreement!.Value)}";
        yield return $"    Fleiss' kappa {Coefficient(level.FleissKappa)}";
        yield return $"    Gwet's AC1 {Coefficient(level.Ac1)}";
        foreach (var line in level.Pairs.SelectMany(Of)) yield return line;
    }

    private static IEnumerable<string> Of(PairAgreement pair)
    {
        yield return $"  {pair.First} and {pair.Second}: {Number(pair.Agreed)} of {Number(pair.Records)} records alike, agreement {Share(pair.Agreement)}";
        yield return $"    Cohen's kappa {Coefficient(pair.Kappa)}";
        yield return $"    PABAK {Coefficient(pair.Pabak)}";
        yield return $"    Gwet's AC1 {Coefficient(pair.Ac1)}";
        yield return $"    prevalence index {Three(pair.Prevalence)}, bias index {Three(pair.Bias)}";
    }

    /// <summary>What stands below the figures once.</summary>
    public static IReadOnlyList<string> Notes { get; } =
    [
        "Brackets hold 95 % confidence intervals; SE is the standard error.",
        "Cohen's kappa: Fleiss, Cohen, Everitt 1969, normal. Agreement and PABAK: Wilson. Fleiss' kappa and AC1: Gwet, over records, Student.",
        "Where nearly all records are excluded (prevalence index near 1), kappa is low even when reviewers agree; read PABAK and AC1 beside it.",
    ];

    private static string Coefficient(Estimate? estimate) => estimate is not { } told
        ? "cannot be told: everything was judged alike, as chance would have it too"
        : $"{Three(told.Value)}{(told.StandardError is { } error ? $", SE {Three(error)}" : "")}{(told.Low is null ? ", too few records for an interval" : $" [{Three(told.Low.Value)}, {Three(told.High!.Value)}]")}";

    private static string Share(Estimate share) => $"{Percent(share.Value)} % [{Percent(share.Low!.Value)}, {Percent(share.High!.Value)}]";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
