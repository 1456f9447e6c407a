namespace Backstay.Movement.Import.Counting;

/// <summary>Makes one account of what several sources tell of the same time: each minute counts once, by one source.</summary>
internal static class Overlaps
{
    /// <summary>Longer ones say nothing about minutes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// Cuts spells at full minutes (UTC), chooses a source for each minute, and shares the steps of a spell over its minutes by their length. What one
    /// source tells twice of the same time, as a workout and as steps, counts once.
    /// </summary>
    /// <param name="spells">Of one person, by start; none longer than <see cref="Longest"/>.</param>
    /// <returns>By start, none over another, each within one minute. As many minutes are in memory as the longest spell has.</returns>
    public static IEnumerable<Spell> Resolve(IEnumerable<Spell> spells)
    {
        var minutes = new SortedDictionary<long, List<Minute>>();
        var counted = new Dictionary<string, DateTimeOffset>();
        foreach (var spell in spells)
        {
            while (minutes.Count > 0 && minutes.First() is var (at, told) && at < MinuteOf(spell.Start))
            {
                minutes.Remove(at);
                yield return Minute.Best(told).ToSpell();
            }
            if (minutes.Count == 0) counted.Clear();
            Spread(spell, minutes, counted);
        }
        foreach (var told in minutes.Values) yield return Minute.Best(told).ToSpell();
    }

    private static void Spread(Spell spell, SortedDictionary<long, List<Minute>> minutes, Dictionary<string, DateTimeOffset> counted)
    {
        var free = spell.Steps is not null && counted.TryGetValue(spell.Source, out var until) && until > spell.Start ? until : spell.Start;
        if (spell.Steps is not null && spell.End > free) counted[spell.Source] = spell.End;
        var length = (spell.End - spell.Start).Ticks;
        var given = Before(free);
        for (var from = spell.Start; from < spell.End;)
        {
            var at = MinuteOf(from);
            var end = new DateTimeOffset((at + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero);
            var to = end < spell.End ? end : spell.End;
            var minute = Of(minutes, at, spell.Source);
            minute.Add(spell.Motion, from.ToUniversalTime(), to.ToUniversalTime());
            if (spell.Steps is not null && to > free)
            {
                minute.AddSteps(Before(to) - given);
                given = Before(to);
            }
            from = to;
        }

        // Steps are whole; what is rounded off in one minute comes in the next.
        int Before(DateTimeOffset moment) => (int)Math.Round((spell.Steps ?? 0) * ((moment < spell.End ? moment : spell.End) - spell.Start).Ticks / (double)length);
    }

    private static Minute Of(SortedDictionary<long, List<Minute>> minutes, long at, string source)
    {
        if (!minutes.TryGetValue(at, out var told)) minutes[at] = told = new(1);
        foreach (var one in told)
            if (one.Source == source) return one;
        told.Add(new(source));
        return told[^1];
    }

    private static long MinuteOf(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMinute;
}
