namespace Backstay.Movement.Import.Counting;

/// <summary>
/// Flags the fixes of one person and one source that do not count, and keeps them all. It looks ahead by few, so that any number can go through:
/// add them as they came, then complete. Each comes out once, in the same order.
/// </summary>
/// <param name="now">By the server's clock.</param>
internal sealed class Flagging(DateTimeOffset now, Action<Fix> take, FlagRules? rules = null)
{
    private const int MostWaiting = 512, Remembered = 64;

    private readonly FlagRules rules = rules ?? FlagRules.Usual;
    private readonly Queue<Waiting> waiting = new();
    private readonly List<Waiting> older = [];
    private readonly Queue<Fix> recent = new();
    private readonly Jumps jumps = new(rules ?? FlagRules.Usual);
    private DateTimeOffset? latest;
    private bool isBackwards;

    /// <summary>All at once, for a list.</summary>
    public static IReadOnlyList<Fix> Flag(IEnumerable<Fix> fixes, DateTimeOffset now, FlagRules? rules = null)
    {
        List<Fix> flagged = [];
        var flagging = new Flagging(now, flagged.Add, rules);
        foreach (var fix in fixes) flagging.Add(fix);
        flagging.Complete();
        return flagged;
    }

    public void Add(Fix fix)
    {
        var one = new Waiting(fix);
        waiting.Enqueue(one);
        if (OfItself(fix) is { } flag) one.Decide(flag);
        else Order(one);
        if (waiting.Count > MostWaiting) DecideAll();
        while (waiting.TryPeek(out var first) && first.IsDecided) take(waiting.Dequeue().Fix);
    }

    public void Complete()
    {
        DecideAll();
        while (waiting.TryDequeue(out var one)) take(one.Fix);
        (latest, isBackwards) = (null, false);
        recent.Clear();
    }

    private void DecideAll()
    {
        foreach (var one in older) one.Decide(FixFlag.Stale);
        older.Clear();
        jumps.Accept();
    }

    private FixFlag? OfItself(Fix fix)
    {
        if (fix.Flag != FixFlag.None) return fix.Flag;
        if (Math.Abs(fix.Latitude) > 90 || Math.Abs(fix.Longitude) > 180)
            return Math.Abs(fix.Latitude) <= 180 && Math.Abs(fix.Longitude) <= 90 ? FixFlag.Swapped : FixFlag.Impossible;
        // Phones write zeros where they know nothing; nobody is in that part of the Gulf of Guinea.
        if (fix is { Latitude: 0, Longitude: 0 } || fix.At < rules.Earliest) return FixFlag.Impossible;
        if (fix.At > now + rules.ClockDifference) return FixFlag.Future;
        if (recent.Any(seen => seen.At == fix.At && seen.Latitude == fix.Latitude && seen.Longitude == fix.Longitude)) return FixFlag.Repeated;
        if (recent.Count == Remembered) recent.Dequeue();
        recent.Enqueue(fix);
        return null;
    }

    private void Order(Waiting one)
    {
        var at = one.Fix.At;
        isBackwards &= at <= latest;
        if (at < latest && !isBackwards)
        {
            older.Add(one);
            if (older.Count > rules.MostStale) BeginStretch();
            return;
        }
        foreach (var stale in older) stale.Decide(FixFlag.Stale);
        older.Clear();
        latest = at;
        Place(one);
    }

    // So many are no old ones sent again, but another stretch in this file; or the whole file goes from the newest to the oldest.
    private void BeginStretch()
    {
        jumps.Accept();
        foreach (var one in older) Place(one);
        isBackwards = older.Zip(older.Skip(1)).All(pair => pair.Second.Fix.At <= pair.First.Fix.At);
        latest = isBackwards ? older[^1].Fix.At : older.Max(one => one.Fix.At);
        older.Clear();
    }

    private void Place(Waiting one)
    {
        if (one.Fix.Accuracy > rules.LeastAccuracy) one.Decide(FixFlag.Inaccurate);
        else jumps.Add(one);
    }
}

/// <summary>A fix of which it is not known yet whether it counts.</summary>
internal sealed class Waiting(Fix fix)
{
    public Fix Fix { get; private set; } = fix;

    public bool IsDecided { get; private set; }

    public void Decide(FixFlag flag) => (Fix, IsDecided) = (Fix with { Flag = flag }, true);
}
