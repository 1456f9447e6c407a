namespace Backstay.Evidence.Screening.Ordering;

/// <summary>Which share of all includes is found, as the records drawn by chance tell.</summary>
/// <param name="Likeliest">0 to 1.</param>
/// <param name="Least">Lower end of the interval, 0 to 1.</param>
/// <param name="Most">Upper end, 0 to 1.</param>
/// <param name="Draws">On how many draws it rests.</param>
internal sealed record RecallEstimate(double Likeliest, double Least, double Most, int Draws)
{
    private const double Doubt = .05;

    /// <summary>
    /// A draw among m records, of which R - found are includes, is an include with chance (R - found) / m. The interval holds each R whose likelihood is
    /// more than a twentieth of the mean likelihood of all R; by Ville's inequality it covers the truth at every moment together in 95 of 100 reviews
    /// (Robbins 1970; Waudby-Smith and Ramdas 2020 for draws without replacement), so that it may be looked at after each decision.
    /// </summary>
    /// <param name="decisions">All of the level, first to last.</param>
    /// <returns>Null before anything is found or drawn.</returns>
    public static RecallEstimate? Of(IReadOnlyList<Screened> decisions, int records)
    {
        var (found, draws) = (0, new List<(int Found, int Left, bool Included)>());
        foreach (var (number, decision) in decisions.Index())
        {
            if (decision.ByChance) draws.Add((found, records - number, decision.Included));
            if (decision.Included) found++;
        }
        if (found == 0 || draws.Count == 0) return null;
        var likelihoods = Enumerable.Range(found, records - decisions.Count + 1).Select(all => (All: all, Log: draws.Sum(draw => LogOf(draw, all)))).ToList();
        var top = likelihoods.MaxBy(one => one.Log);
        var mean = top.Log + Math.Log(likelihoods.Sum(one => Math.Exp(one.Log - top.Log)) / (records + 1));
        var within = likelihoods.Where(one => one.Log > mean + Math.Log(Doubt)).ToList();
        return new((double)found / top.All, (double)found / within.Max(one => one.All), (double)found / within.Min(one => one.All), draws.Count);
    }

    private static double LogOf((int Found, int Left, bool Included) draw, int all)
    {
        var share = (double)(all - draw.Found) / draw.Left;
        return Math.Log(draw.Included ? share : Math.Max(0, 1 - share));
    }
}
