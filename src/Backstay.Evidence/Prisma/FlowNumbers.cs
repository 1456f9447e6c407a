namespace Backstay.Evidence.Prisma;

/// <summary>Every number of a flow that is told, with its name.</summary>
internal static class FlowNumbers
{
    public static IEnumerable<(string Name, int Count)> Of(FlowCounts counts)
    {
        List<(string Name, int? Count)> all =
        [
            ("Databases", counts.Databases), ("Registers", counts.Registers), ("Duplicates", counts.Duplicates),
            ("Removed by automation", counts.RemovedByAutomation), ("Removed for other reasons", counts.RemovedOtherwise),
            .. Named(counts.DatabaseSources), .. Named(counts.RegisterSources),
            .. Levels(counts.Levels),
            .. Reports(counts.Reports),
            ("Studies included", counts.Included.Studies), ("Reports included", counts.Included.Reports), ("Earlier studies", counts.Previous?.Studies), ("Earlier reports", counts.Previous?.Reports),
            ("Total studies", counts.Total?.Studies), ("Total reports", counts.Total?.Reports), ("Studies in meta-analysis", counts.Analysed?.Studies), ("Reports in meta-analysis", counts.Analysed?.Reports),
        ];
        if (counts.Other is { } other) all.AddRange([("Websites", other.Websites), ("Organisations", other.Organisations), ("Citation searching", other.Citations), .. Named(other.Further), ("Duplicates, other methods", other.Duplicates), .. Levels(other.Levels).Select(one => ($"{one.Item1}, other methods", one.Item2)), .. Reports(other.Reports)]);
        return all.Where(one => one.Count is not null).Select(one => (one.Name, one.Count!.Value));
    }

    private static IEnumerable<(string, int?)> Levels(IEnumerable<LevelCount> levels) =>
        levels.SelectMany(level => new[] { ($"Screened {level.Name}".Trim(), level.Screened), ($"Excluded {level.Name}".Trim(), level.Excluded) }.Concat(Named(level.Reasons)));

    private static IEnumerable<(string, int?)> Reports(ReportCount reports) =>
        [("Reports sought", reports.Sought), ("Reports not retrieved", reports.NotRetrieved), ("Reports assessed", reports.Assessed), ("Reports excluded", reports.Excluded), .. Named(reports.Reasons)];

    private static IEnumerable<(string, int?)> Named(IEnumerable<NamedCount> names) => names.Select(one => (one.Name, one.Count));
}
