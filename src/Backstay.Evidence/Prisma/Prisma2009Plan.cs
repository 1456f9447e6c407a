using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>
/// The flow of PRISMA 2009 (Moher et al., BMJ 2009;339:b2535), which many earlier reviews drew. It has one way for all records, so that those
/// of other sources count among the screened, and no box for reports that were not retrieved, so that they are told beside the assessed.
/// </summary>
internal static class Prisma2009Plan
{
    private const int Identified = 0, Unique = 1;

    public static FlowPlan Of(FlowCounts counts)
    {
        if (counts.Other is { Identified: { } further } others) counts = counts with
        {
            Duplicates = counts.Duplicates + others.Duplicates ?? counts.Duplicates,
            Levels = others.Levels.Count == counts.Levels.Count
                ? [.. counts.Levels.Zip(others.Levels, (one, other) => one with { Screened = one.Screened + other.Screened, Excluded = one.Excluded + other.Excluded, Reasons = FlowCounts.Together(one.Reasons.Concat(other.Reasons)) })]
                : [.. counts.Levels.Select(level => level with { Screened = level.Screened + further })],
        };
        var levels = FlowWords.Levels(counts).ToList();
        var assessed = Unique + levels.Count + 1;
        List<Stage> spine =
        [
            new(Identified, new([new("Records identified through database searching"), new(FlowWords.Count(counts.Identified)), .. FlowWords.List([.. counts.DatabaseSources, .. counts.RegisterSources], 1)]), null),
            new(Unique, AfterRemoval(counts), null),
            .. levels.Select((level, n) => new Stage(Unique + 1 + n, level.Main, level.Side)),
            new(assessed, Assessed(counts),
                FlowWords.OfExcluded("Full-text articles excluded", Both(counts, reports => reports.Excluded), FlowCounts.Together(counts.Reports.Reasons.Concat(counts.Other?.Reports.Reasons ?? [])))),
        ];
        List<Box> included = [Studies("Studies included in qualitative synthesis", counts)];
        if (counts.Analysed is { } analysed) included.Add(FlowWords.Of("Studies included in quantitative synthesis (meta-analysis)", analysed.Studies));
        return new(
            "PRISMA 2009 flow diagram",
            new(null, Tint.None, spine),
            counts.Other is { } other ? new(null, Tint.None, [new(Identified, Additional(other), null)], Unique) : null,
            null,
            included,
            [new("Identification", Identified, Unique), new("Screening", Unique + 1, assessed - 1), new("Eligibility", assessed, assessed), new("Included", assessed + 1, assessed + included.Count)]);
    }

    private static Box AfterRemoval(FlowCounts counts) => new([
        new($"Records after {(counts.RemovedByAutomation > 0 || counts.RemovedOtherwise > 0 ? "removal of duplicates and others" : "duplicates removed")}"),
        new(FlowWords.Count(counts.Levels.Count > 0 ? counts.Levels[0].Screened : counts.Identified + (counts.Other?.Identified ?? 0) - counts.Removed)),
        .. FlowWords.Told(1, ("Duplicates removed", counts.Duplicates), ("Marked as ineligible by automation tools", Some(counts.RemovedByAutomation)), ("Removed for other reasons", Some(counts.RemovedOtherwise))),
    ]);

    private static Box Assessed(FlowCounts counts) => new([
        new("Full-text articles assessed for eligibility"), new(FlowWords.Count(Both(counts, reports => reports.Assessed))),
        .. FlowWords.Told(1, ("Not retrieved", Some(Both(counts, reports => reports.NotRetrieved)))),
    ]);

    private static Box Additional(OtherMethods other) => new([
        new("Additional records identified through other sources"), new(FlowWords.Count(other.Identified)),
        .. FlowWords.Told(1, ("Websites", Some(other.Websites)), ("Organisations", Some(other.Organisations)), ("Citation searching", Some(other.Citations))), .. FlowWords.List(other.Further, 1),
    ]);

    private static Box Studies(string words, FlowCounts counts)
    {
        var all = counts.Total ?? counts.Included;
        return new([
            new($"{words} {FlowWords.Count(all.Studies)}"), .. FlowWords.Told(0, ("Articles that report them", all.Reports)),
            .. FlowWords.Told(1, ("From the previous version of the review", counts.Previous?.Studies)),
        ]);
    }

    private static int? Both(FlowCounts counts, Func<ReportCount, int?> of) => of(counts.Reports) is { } told ? told + (counts.Other is null ? 0 : of(counts.Other.Reports) ?? 0) : counts.Other is null ? null : of(counts.Other.Reports);

    private static int? Some(int? count) => count is 0 ? null : count;
}
