namespace Backstay.Evidence.Screening.Agreement;

/// <summary>How two reviewers agreed on the records of a level that both judged.</summary>
/// <param name="Kappa">Cohen's; null where both judged everything alike, so that chance would agree as well.</param>
/// <param name="Prevalence">How unequal inclusion and exclusion are, 0 to 1.</param>
/// <param name="Bias">How much oftener one includes than the other, 0 to 1.</param>
internal sealed record PairAgreement(string First, string Second, int Records, int Agreed, Estimate Agreement, Estimate? Kappa, Estimate Pabak, Estimate? Ac1, double Prevalence, double Bias)
{
    public static PairAgreement Of(string first, string second, CrossTable table)
    {
        const int include = (int)Decision.Include, exclude = (int)Decision.Exclude;
        return new(
            first, second, table.Records, table.Agreed, PairStatistics.Share(table.Observed, table.Records), PairStatistics.Kappa(table), PairStatistics.Pabak(table),
            TeamStatistics.Ac1([.. table.ByRecord()]), PairStatistics.PrevalenceIndex(table, include, exclude), PairStatistics.BiasIndex(table, include));
    }
}
