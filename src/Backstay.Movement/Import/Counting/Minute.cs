namespace Backstay.Movement.Import.Counting;

/// <summary>What one source told of one minute.</summary>
internal sealed class Minute(string source)
{
    private static readonly int Kinds = Enum.GetValues<Motion>().Length;

    private readonly long[] ticks = new long[Kinds];
    private DateTimeOffset first = DateTimeOffset.MaxValue, last = DateTimeOffset.MinValue;
    private int? steps;

    public string Source { get; } = source;

    private long Covered => Math.Min(ticks.Sum(), TimeSpan.TicksPerMinute);

    public void Add(Motion motion, DateTimeOffset from, DateTimeOffset to)
    {
        ticks[(int)motion] += (to - from).Ticks;
        if (from < first) first = from;
        if (to > last) last = to;
    }

    public void AddSteps(int more) => steps = (steps ?? 0) + more;

    /// <summary>The one that counts among several: the device nearest to the body, then who tells of more of the minute, then who counts steps.</summary>
    public static Minute Best(IReadOnlyList<Minute> minutes) => minutes.Count == 1 ? minutes[0] : minutes
        .OrderBy(minute => SourceRank.Of(minute.Source)).ThenByDescending(minute => minute.Covered).ThenByDescending(minute => minute.steps.HasValue).ThenBy(minute => minute.Source, StringComparer.Ordinal)
        .First();

    /// <summary>As what it was for most of the minute.</summary>
    public Spell ToSpell() => new(first, last, (Motion)Array.IndexOf(ticks, ticks.Max()), steps, Source);
}
