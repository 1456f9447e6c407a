namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// The order in which the records of one level are offered for screening: likely includes first, learnt from the decisions. It orders only; every record stays
/// on offer until it is decided. One in <see cref="ChanceEvery"/> is drawn at random, so that what the order misses can be estimated.
/// Costs about 2 kB a record of memory, and is for one thread.
/// </summary>
internal sealed class Order
{
    public const int ChanceEvery = 20;

    private readonly TextVectors vectors;
    private readonly RelevanceModel model;
    private readonly HashSet<int> decided = [];
    private readonly int seed, chanceEvery;
    private (bool Included, bool Excluded) has;
    private bool fitted;

    /// <param name="decisions">Those made so far, first to last.</param>
    /// <param name="seed">The same records, decisions and seed give the same order.</param>
    /// <param name="chanceEvery">Every how-manieth offer is drawn at random; 0 for none.</param>
    public Order(IReadOnlyList<RecordText> records, IEnumerable<Screened> decisions, int seed, int chanceEvery = ChanceEvery)
        : this(TextVectors.Of(records), decisions, seed, chanceEvery)
    {
    }

    internal Order(TextVectors vectors, IEnumerable<Screened> decisions, int seed, int chanceEvery)
    {
        (this.vectors, this.seed, this.chanceEvery, model) = (vectors, seed, chanceEvery, new RelevanceModel(vectors));
        foreach (var decision in decisions) Add(decision);
    }

    public int Remaining => vectors.Count - decided.Count;

    /// <exception cref="ArgumentException">The record is decided already, or there is no such record.</exception>
    public void Add(Screened decision)
    {
        if ((uint)decision.Record >= (uint)vectors.Count) throw new ArgumentException($"There is no record {decision.Record}.", nameof(decision));
        if (!decided.Add(decision.Record)) throw new ArgumentException($"Record {decision.Record} is decided already. Start a new order when a decision changes.", nameof(decision));
        model.Add(decision.Record, decision.Included);
        has = (has.Included || decision.Included, has.Excluded || !decision.Included);
        fitted = false;
    }

    /// <summary>What to screen next; null when nothing is left.</summary>
    public Offer? Next()
    {
        if (Remaining == 0) return null;
        if (IsByChance(decided.Count)) return new(Drawn(decided.Count, Undecided().ToList()), true);
        Fit();
        var (best, score) = (-1, double.NegativeInfinity);
        foreach (var record in Undecided())
            if (model.Score(record) is var of && of > score) (best, score) = (record, of);
        return new(best, false);
    }

    /// <summary>All that is left, in the order in which it would be offered if nothing more were learnt.</summary>
    public IReadOnlyList<Offer> Ranking()
    {
        if (Remaining == 0) return [];
        if (IsByChance(decided.Count) && !CanTell) return Shuffled();
        Fit();
        var ranked = new LinkedList<int>(Undecided().Select(record => (record, Score: model.Score(record))).OrderByDescending(one => one.Score).ThenBy(one => one.record).Select(one => one.record));
        var draws = Undecided().ToList();
        var offers = new List<Offer>(ranked.Count);
        var taken = new HashSet<int>();
        for (var number = decided.Count; number < vectors.Count; number++)
        {
            while (ranked.First is { } first && taken.Contains(first.Value)) ranked.RemoveFirst();
            var byChance = IsByChance(number);
            if (byChance) draws.RemoveAll(taken.Contains);
            var record = byChance ? Drawn(number, draws) : ranked.First!.Value;
            taken.Add(record);
            offers.Add(new(record, byChance));
        }
        return offers;
    }

    // Nothing can be learnt from includes alone or excludes alone; until there are both, chance is the fairest order.
    private bool CanTell => has is { Included: true, Excluded: true };

    private bool IsByChance(int number) => !CanTell || (chanceEvery > 0 && number % chanceEvery == chanceEvery - 1);

    private List<Offer> Shuffled()
    {
        var left = Undecided().ToArray();
        // The first of them is what Next offers.
        var first = Array.IndexOf(left, Drawn(decided.Count, left));
        (left[0], left[first]) = (left[first], left[0]);
        new Random(seed).Shuffle(left.AsSpan(1));
        return [.. left.Select(record => new Offer(record, true))];
    }

    // A draw belongs to its place, so that a program started again offers the same record.
    private int Drawn(int number, IReadOnlyList<int> left) => left[new Random(unchecked((seed * 486187739) + number)).Next(left.Count)];

    private void Fit()
    {
        if (!fitted) model.Fit();
        fitted = true;
    }

    private IEnumerable<int> Undecided() => Enumerable.Range(0, vectors.Count).Where(record => !decided.Contains(record));
}

/// <summary>A record to be screened next.</summary>
/// <param name="Record">Its place among the texts, from 0 on.</param>
/// <param name="ByChance">Drawn at random; to be kept with the decision.</param>
internal readonly record struct Offer(int Record, bool ByChance);
