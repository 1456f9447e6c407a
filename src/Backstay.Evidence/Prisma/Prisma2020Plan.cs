using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>
/// The flow of PRISMA 2020 (Page et al., BMJ 2021;372:n71) in the one of its four templates that the counts call for: for a new review or an
/// update, with or without other methods than databases and registers.
/// </summary>
internal static class Prisma2020Plan
{
    private const int Identified = 0;

    public static FlowPlan Of(FlowCounts counts)
    {
        var updated = counts.Previous is not null;
        var levels = FlowWords.Levels(counts).ToList();
        var after = levels.Count + 1;
        var sought = new[] { counts.Reports, counts.Other?.Reports }.Any(reports => reports is { Sought: not null } or { NotRetrieved: not null });
        var assessed = after + (sought ? 1 : 0);
        List<Stage> spine = [new(Identified, Sources(counts), Removed(counts)), .. levels.Select((level, n) => new Stage(n + 1, level.Main, level.Side)), .. Reports(counts.Reports, after, assessed)];
        List<Box> included = [Studies(updated ? "New studies included in review" : "Studies included in review", updated ? "Reports of new included studies" : "Reports of included studies", counts.Included)];
        if (updated) included.Add(Studies("Total studies included in review", "Reports of total included studies", counts.Total ?? new()));
        if (counts.Analysed is { } analysed) included.Add(Studies("Studies included in meta-analysis", "Reports of studies in meta-analysis", analysed));
        var via = updated ? "Identification of new studies via" : "Identification of studies via";
        return new(
            $"PRISMA 2020 flow diagram{(updated ? " of an updated review" : "")}",
            new($"{via} databases and registers", Tint.Yellow, spine),
            counts.Other is { } other ? new($"{via} other methods", Tint.Grey, [new(Identified, Ways(other), NotSought(other)), .. Reports(other.Reports, after, assessed)]) : null,
            counts.Previous is { } previous ? new("Previous studies", Tint.Grey, [new(Identified, Studies("Studies included in previous version of review", "Reports of studies included in previous version of review", previous), null)]) : null,
            included,
            [new("Identification", Identified, Identified), new("Screening", 1, assessed), new("Included", assessed + 1, assessed + included.Count)]);
    }

    private static Box Sources(FlowCounts counts) => counts.Identified is null && counts.DatabaseSources.Count + counts.RegisterSources.Count == 0
        ? FlowWords.Of("Records identified from databases and registers", null)
        : new([
            new("Records identified from:"),
            .. FlowWords.Told(1, ("Databases", counts.Databases)), .. FlowWords.List(counts.DatabaseSources, 2),
            .. FlowWords.Told(1, ("Registers", counts.Registers)), .. FlowWords.List(counts.RegisterSources, 2),
        ]);

    private static Box? Removed(FlowCounts counts) => counts.Removed is null ? null : new([
        new("Records removed before screening:"),
        .. FlowWords.Told(1, ("Duplicate records", counts.Duplicates), ("Records marked as ineligible by automation tools", counts.RemovedByAutomation), ("Records removed for other reasons", counts.RemovedOtherwise)),
    ]);

    private static Box Ways(OtherMethods other) => new([
        new("Records identified from:"),
        .. FlowWords.Told(1, ("Websites", other.Websites), ("Organisations", other.Organisations), ("Citation searching", other.Citations)), .. FlowWords.List(other.Further, 1),
    ]);

    // The template has no such box. Without it what was a duplicate, or was left out by its title, would be told nowhere.
    private static Box? NotSought(OtherMethods other)
    {
        List<(string Words, int? Count)> lines = [("Duplicate records", other.Duplicates), .. other.Levels.Select(level => ($"Records excluded{(string.IsNullOrWhiteSpace(level.Name) ? "" : $" by {level.Name}")}", level.Excluded))];
        return lines.All(line => line.Count is null or 0) ? null : new([new("Reports not sought:"), .. FlowWords.Told(1, lines.Where(line => line.Count > 0))]);
    }

    private static IEnumerable<Stage> Reports(ReportCount reports, int sought, int assessed)
    {
        if (sought < assessed) yield return new(sought, FlowWords.Of("Reports sought for retrieval", reports.Sought), FlowWords.OfExcluded("Reports not retrieved", reports.NotRetrieved, []));
        yield return new(assessed, FlowWords.Of("Reports assessed for eligibility", reports.Assessed), FlowWords.OfExcluded("Reports excluded", reports.Excluded, reports.Reasons));
    }

    private static Box Studies(string studies, string reports, StudyCount count) =>
        new([new($"{studies} {FlowWords.Count(count.Studies)}"), .. FlowWords.Told(0, (reports, count.Reports))]);
}
