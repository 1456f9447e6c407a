namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// Whether 95 % of the includes can be taken as found. For each stretch of decisions that ends now: were so many includes left that fewer than 95 % are found, would
/// a stretch with so few of them be rarer than 1 in 20 (hypergeometric)? It takes for granted that the order is no worse than chance
/// (the test of Callaghan and Müller-Hansen, Systematic Reviews 2020;9:273, on the ranked records themselves). Advice only: nothing is excluded by it.
/// </summary>
internal static class StoppingAdvice
{
    public const double Target = .95;

    private const double Doubt = .05;

    /// <summary>Stretches with more includes than this end in no advice; they need not be looked at.</summary>
    private const int MostIncludes = 20;

    /// <param name="decisions">All of the level, first to last.</param>
    public static bool Holds(IReadOnlyList<Screened> decisions, int records) => Holds(decisions, decisions.Count, decisions.Count(decision => decision.Included), records);

    /// <returns>The number of decisions after which the advice comes first; null when it never does.</returns>
    public static int? FirstOf(IReadOnlyList<Screened> decisions, int records)
    {
        var found = 0;
        for (var number = 1; number <= decisions.Count; number++)
        {
            if (decisions[number - 1].Included) found++;
            else if (Holds(decisions, number, found, records)) return number;
        }
        return null;
    }

    private static bool Holds(IReadOnlyList<Screened> decisions, int number, int found, int records)
    {
        if (found == 0) return false;
        var fewestMissed = (int)Math.Floor((found / Target) + 1e-9) + 1 - found;
        if (fewestMissed > records - number) return true;
        var within = 0;
        // A stretch that starts right after an include is the strongest of those with as many includes.
        for (var start = number; start >= 0 && within <= MostIncludes; start--)
        {
            if (start > 0 && !decisions[start - 1].Included) continue;
            if (start < number && AtMost(within, records - start, fewestMissed + within, number - start) < Doubt) return true;
            within++;
        }
        return false;
    }

    /// <summary>The chance of at most so many includes in a draw without replacement.</summary>
    internal static double AtMost(int most, int records, int includes, int drawn)
    {
        var (sum, fewest) = (0.0, Math.Max(0, drawn - (records - includes)));
        for (var hits = fewest; hits <= Math.Min(most, Math.Min(includes, drawn)); hits++)
            sum += Math.Exp(LogChoose(includes, hits) + LogChoose(records - includes, drawn - hits) - LogChoose(records, drawn));
        return sum;
    }

    private static double LogChoose(int of, int chosen) => MathNet.Numerics.SpecialFunctions.BinomialLn(of, chosen);
}
