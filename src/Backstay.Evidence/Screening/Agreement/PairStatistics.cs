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
        double agreed = 0, apart = 0;
        for (var i = 0; i < table.Categories; i++)
            for (var j = 0; j < table.Categories; j++)
                if (i == j) agreed += table.Share(i, i) * Square(room - (table.Row(i) + table.Column(i)) * (1 - observed));
                else apart += table.Share(i, j) * Square(table.Column(i) + table.Row(j));
        var variance = (agreed + Square(1 - observed) * apart - Square(observed * chance - 2 * chance + observed)) / (table.Records * Square(Square(room)));
        return Estimate.OfNormal((observed - chance) / room, Math.Sqrt(Math.Max(0, variance)));
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
