namespace Backstay.Evidence.Screening.Agreement;

/// <summary>
/// Agreement of any number of reviewers, who may differ from record to record. Each record is a list of how many reviewers chose each
/// category; a record that only one judged tells of habits but not of agreement. Standard errors are Gwet's linearised ones over records
/// (Handbook of Inter-Rater Reliability, 4th ed. 2014; Br J Math Stat Psychol 2008;61:29-48), as irrCAC gives them.
/// </summary>
internal static class TeamStatistics
{
    /// <summary>Share of the pairs of judgements on a record that are the same, on average over records that two or more judged.</summary>
    public static double Observed(IReadOnlyList<int[]> records) => records.Where(Paired).Average(Agreement);

    /// <summary>Fleiss' kappa (Psychological Bulletin 1971;76:378-382). Null where all is of one category, or no record was judged by two.</summary>
    public static Estimate? FleissKappa(IReadOnlyList<int[]> records) => Of(records, habits => habits.Sum(share => share * share), (habits, record) => Dot(record, habits));

    /// <summary>Gwet's AC1, which stays steady where nearly all is excluded. Null where no record was judged by two.</summary>
    public static Estimate? Ac1(IReadOnlyList<int[]> records) => Of(
        records,
        habits => habits.Sum(share => share * (1 - share)) / (habits.Length - 1),
        (habits, record) => Dot(record, [.. habits.Select(share => 1 - share)]) / (habits.Length - 1));

    private static Estimate? Of(IReadOnlyList<int[]> records, Func<double[], double> chanceOf, Func<double[], int[], double> chanceOn)
    {
        var paired = records.Count(Paired);
        if (paired == 0) return null;
        double[] habits = [.. Enumerable.Range(0, records[0].Length).Select(category => records.Average(record => (double)record[category] / record.Sum()))];
        var chance = chanceOf(habits);
        if (1 - chance < 1e-12) return null;
        var coefficient = (Observed(records) - chance) / (1 - chance);
        var squares = 0.0;
        foreach (var record in records)
        {
            var own = Paired(record) ? (double)records.Count / paired * (Agreement(record) - chance) / (1 - chance) : 0;
            var linear = own - 2 * (1 - coefficient) * (chanceOn(habits, record) - chance) / (1 - chance);
            squares += (linear - coefficient) * (linear - coefficient);
        }
        return Estimate.OfStudent(coefficient, Math.Sqrt(squares / records.Count / Math.Max(1, records.Count - 1)), records.Count);
    }

    private static bool Paired(int[] record) => record.Sum() > 1;

    private static double Agreement(int[] record)
    {
        var reviewers = record.Sum();
        return record.Sum(count => (double)count * (count - 1)) / ((double)reviewers * (reviewers - 1));
    }

    private static double Dot(int[] record, double[] weights) => record.Zip(weights, (count, weight) => count * weight).Sum() / record.Sum();
}
