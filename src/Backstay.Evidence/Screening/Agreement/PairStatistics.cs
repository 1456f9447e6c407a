namespace Backstay.Evidence.Screening.Agreement;

/// <summary>Agreement of two reviewers. Sources: Cohen 1960; Fleiss, Cohen, Everitt 1969; Byrt, Bishop, Carlin 1993; Brennan, Prediger 1981; Wilson 1927.</summary>
internal static class PairStatistics
{
    /// <summary>
    /// Cohen's kappa with the large-sample standard error of Fleiss, Cohen and Everitt (Psychological Bulletin 1969;72:323-327),
    /// as vcd::Kappa and psych::cohen.kappa give it. Null where both used one and the same category for all records: chance would agree as well.
    /// </summary>
    public static Estimate? Kappa(CrossTable table)
    {
        var (observed, chance) = (table.Observed, table.Chance);
        var room = 1 - chance;
        if (room < 1e-12) return null;
        var kappa = (observed - chance) / room;
        // Their equation, written as the spread of what each record adds, so that no small difference of large numbers is left.
        var (middle, spread) = (kappa - chance * (1 - kappa), 0.0);
        for (var i = 0; i < table.Categories; i++)
            for (var j = 0; j < table.Categories; j++) spread += table.Share(i, j) * Square((i == j ? 1 : 0) - (table.Column(i) + table.Row(j)) * (1 - kappa) - middle);
        return Estimate.OfNormal(kappa, Math.Sqrt(spread / table.Records) / room);
    }

    /// <summary>A share of a whole with Wilson's score interval.</summary>
    public static Estimate Share(double share, int whole)
    {
        var z = Square(Estimate.Normal) / whole;
        var (middle, half) = ((share + z / 2) / (1 + z), Math.Sqrt(z * share * (1 - share) + z * z / 4) / (1 + z));
        return new(share, null, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>
    /// Prevalence- and bias-adjusted kappa: for two categories 2 x agreement - 1 (Byrt 1993), for more the same idea of equal chances (Brennan, Prediger 1981).
    /// Its interval is Wilson's, carried over, for agreement is all that varies in it.
    /// </summary>
    public static Estimate Pabak(CrossTable table)
    {
        var agreement = Share(table.Observed, table.Records);
        double Adjusted(double share) => (table.Categories * share - 1) / (table.Categories - 1);
        return new(Adjusted(agreement.Value), null, Adjusted(agreement.Low!.Value), Adjusted(agreement.High!.Value));
    }

    /// <summary>How unequal two categories are among what both agreed on, 0 to 1 (Byrt 1993).</summary>
    public static double PrevalenceIndex(CrossTable table, int one, int other) => Math.Abs(table.Share(one, one) - table.Share(other, other));

    /// <summary>How much oftener one reviewer chose a category than the other, 0 to 1 (Byrt 1993).</summary>
    public static double BiasIndex(CrossTable table, int category) => Math.Abs(table.Row(category) - table.Column(category));

    private static double Square(double value) => value * value;
}
