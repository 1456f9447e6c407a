using System.Diagnostics;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// Screening played with known labels: one random include and one random exclude are known, then always the first offer is decided and the model learns.
/// The first two are left out of every figure.
/// </summary>
/// <param name="Decisions">From the first offer on; the first two are not among them.</param>
/// <param name="Others">Records beside the first two.</param>
internal sealed record Simulation(IReadOnlyList<Screened> First, IReadOnlyList<Screened> Decisions, int Others, TimeSpan Took)
{
    /// <param name="chanceEvery">0 asks always for what the model thinks likeliest.</param>
    public static Simulation Of(TextVectors vectors, IReadOnlyList<bool> included, int seed, int chanceEvery, CancellationToken ct)
    {
        var random = new Random(seed);
        Screened[] first = [new(OneOf(included, true, random), true, true), new(OneOf(included, false, random), false, true)];
        var order = new Order(vectors, first, seed, chanceEvery);
        var (decisions, clock) = (new List<Screened>(), Stopwatch.StartNew());
        while (order.Next() is { } offer)
        {
            ct.ThrowIfCancellationRequested();
            var decision = new Screened(offer.Record, included[offer.Record], offer.ByChance);
            order.Add(decision);
            decisions.Add(decision);
        }
        return new(first, decisions, included.Count - first.Length, clock.Elapsed);
    }

    public double MillisecondsPerDecision => Decisions.Count == 0 ? 0 : Took.TotalMilliseconds / Decisions.Count;

    /// <summary>Ranks, from 1, of the includes.</summary>
    private List<int> Ranks => [.. Decisions.Index().Where(one => one.Item.Included).Select(one => one.Index + 1)];

    /// <summary>Work saved over screening in any order when 95 % are found (Cohen et al., JAMIA 2006).</summary>
    public double WorkSaved => .95 - ((double)Ranks[(int)Math.Ceiling((.95 * Ranks.Count) - 1e-9) - 1] / Others);

    /// <summary>Share of the includes found within the first tenth (RRF@10).</summary>
    public double FoundInTenth => (double)Ranks.Count(rank => rank <= (int)Math.Round(.1 * Others)) / Ranks.Count;

    /// <summary>Mean rank of the includes, as a share of the records (ATD).</summary>
    public double MeanRank => Ranks.Average() / Others;

    /// <summary>Share of the includes found after so many decisions.</summary>
    public double RecallAfter(int number) => (double)Decisions.Take(number).Count(decision => decision.Included) / Ranks.Count;

    private static int OneOf(IReadOnlyList<bool> included, bool label, Random random)
    {
        int[] those = [.. included.Index().Where(one => one.Item == label).Select(one => one.Index)];
        return those[random.Next(those.Length)];
    }
}
