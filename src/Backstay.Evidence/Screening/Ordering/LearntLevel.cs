using Backstay.Evidence.Screening.Voting;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>One level's order, with the decisions that it was learnt from.</summary>
internal sealed class LearntLevel(Order engine, IReadOnlyDictionary<int, bool> known, int here, LevelOrder order)
{
    /// <summary>One more in so many is too little to learn anew for.</summary>
    private const int Share = 100;

    public LevelOrder Order => order;

    /// <summary>The texts have changed since; the engine is of no use any more.</summary>
    public bool IsOld { get; set; }

    public bool Knows(LevelDecisions now) => !IsOld && here == now.Here && now.Finished.Count(one => !Has(one)) <= known.Count / Share && Keeps(now);

    public static LearntLevel From(ReviewTexts texts, LearntLevel? before, LevelDecisions now, int seed)
    {
        // The engine goes on from where it was, unless a decision has changed.
        var goesOn = before is { IsOld: false } && before.Keeps(now);
        var screened = now.Finished.Where(one => texts.PlaceOf.ContainsKey(one.Record) && !(goesOn && before!.Has(one))).Select(one => new Screened(texts.PlaceOf[one.Record], one.Included, one.ByChance)).ToList();
        var engine = goesOn ? before!.Engine : new Order(texts.Vectors, screened, seed, chanceEvery: 0);
        if (goesOn) screened.ForEach(engine.Add);
        return new(engine, now.Finished.ToDictionary(one => one.Record, one => one.Included), now.Here,
            new([.. engine.Ranking().Select(offer => texts.Numbers[offer.Record])], RecallEstimate.Of(now.Screened, now.Here), StoppingAdvice.Holds(now.Screened, now.Here)));
    }

    private Order Engine => engine;

    private bool Has((int Record, bool Included, bool ByChance) one) => known.TryGetValue(one.Record, out var included) && included == one.Included;

    private bool Keeps(LevelDecisions now) => now.Finished.Count(Has) == known.Count;
}
