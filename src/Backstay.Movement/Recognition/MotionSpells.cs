using Backstay.Movement.Import;

namespace Backstay.Movement.Recognition;

/// <summary>Turns windows into stretches of one motion.</summary>
internal static class MotionSpells
{
    /// <summary>What breaks a longer motion for less than this, as a wait at a kerb, belongs to it.</summary>
    private static readonly TimeSpan brief = TimeSpan.FromSeconds(10);

    private const long Hop = 1000 * Recording.Hop / Recording.Rate;

    /// <param name="windows">Of one recording, in order.</param>
    /// <param name="zero">The moment at which the samples' clock read 0.</param>
    /// <param name="source">As it will stand in <see cref="Spell.Source"/>.</param>
    /// <returns>In order, without overlap. Where windows overlap, each counts for its middle; where there is a gap between them, so there is between spells.</returns>
    public static IReadOnlyList<Spell> Of(IReadOnlyList<RecognisedWindow> windows, DateTimeOffset zero, string source)
    {
        List<Spell> spells = [];
        for (var i = 0; i < windows.Count; i++)
        {
            var (joined, joins) = (i > 0 && Meet(windows[i - 1], windows[i]), i + 1 < windows.Count && Meet(windows[i], windows[i + 1]));
            var start = windows[i].Start + (joined ? Hop / 2 : 0);
            var end = joins ? windows[i].Start + Hop + Hop / 2 : windows[i].End;
            Add(spells, new(zero.AddMilliseconds(start), zero.AddMilliseconds(end), windows[i].Motion, null, source));
        }
        for (var i = 1; i + 1 < spells.Count; i++)
        {
            if (spells[i].End - spells[i].Start >= brief || spells[i - 1].Motion != spells[i + 1].Motion || spells[i - 1].End != spells[i].Start || spells[i].End != spells[i + 1].Start) continue;
            spells[i - 1] = spells[i - 1] with { End = spells[i + 1].End };
            spells.RemoveRange(i, 2);
            i = Math.Max(0, i - 2);
        }
        return spells;
    }

    private static bool Meet(RecognisedWindow one, RecognisedWindow next) => next.Start - one.Start == Hop;

    private static void Add(List<Spell> spells, Spell spell)
    {
        if (spells.Count > 0 && spells[^1].Motion == spell.Motion && spells[^1].End == spell.Start) spells[^1] = spells[^1] with { End = spell.End };
        else spells.Add(spell);
    }
}
