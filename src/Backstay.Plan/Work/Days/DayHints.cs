namespace Backstay.Plan.Work.Days;

internal enum HintKind { Overlap, LongAtOneGo, LongRest, ShortNight, NoActivity }

/// <summary>Something about a timetable that may be worth a second look; nothing is forbidden.</summary>
/// <param name="Other">What it runs into; null for all but an overlap.</param>
internal sealed record DayHint(HintKind Kind, Block? Block = null, Block? Other = null);

/// <summary>Looks over a timetable. Pure.</summary>
internal static class DayHints
{
    /// <summary>Longest at one go, in minutes; breaks in which people move are better spread over the day (Waongenngarm et al., Appl Ergon 2018;68:230).</summary>
    public const int Activity = 60, Work = 120, Household = 60, Rest = 30;

    /// <summary>Adults are advised seven hours and more (Watson et al., Sleep 2015;38:843).</summary>
    public const int Night = 7 * 60;

    public static IReadOnlyList<DayHint> Of(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0) return [];
        var night = blocks.Where(block => block.Kind == BlockKind.Sleep).ToList();
        return
        [
            .. from pair in Pairs(blocks) where Meet(pair.First, pair.Second) select new DayHint(HintKind.Overlap, pair.First, pair.Second),
            .. blocks.Where(block => block.Minutes > Longest(block.Kind)).Select(block => new DayHint(block.Kind == BlockKind.Rest ? HintKind.LongRest : HintKind.LongAtOneGo, block)),
            .. night.Count > 0 && night.Sum(block => block.Minutes) < Night ? [new DayHint(HintKind.ShortNight)] : Array.Empty<DayHint>(),
            .. blocks.All(block => block.Kind != BlockKind.Activity) ? [new DayHint(HintKind.NoActivity)] : Array.Empty<DayHint>(),
        ];
    }

    public static bool Meet(Block one, Block other) => one.Covers().Any(here => other.Covers().Any(there => here.From < there.To && there.From < here.To));

    private static int Longest(BlockKind kind) => kind switch
    {
        BlockKind.Activity => Activity,
        BlockKind.Work => Work,
        BlockKind.Household => Household,
        BlockKind.Rest => Rest,
        _ => int.MaxValue,
    };

    private static IEnumerable<(Block First, Block Second)> Pairs(IReadOnlyList<Block> blocks) =>
        from first in Enumerable.Range(0, blocks.Count) from second in Enumerable.Range(first + 1, blocks.Count - first - 1) select (blocks[first], blocks[second]);
}
