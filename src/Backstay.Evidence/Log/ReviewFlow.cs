using Backstay.Evidence.Prisma;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>The flow of a review, counted from its state: each level is one of records but the last, at which reports are read in full.</summary>
internal static class ReviewFlow
{
    public static FlowCounts Of(ReviewState state)
    {
        var levels = state.Levels.Select((level, place) => At(state, place, level)).ToList();
        var reports = levels.Count == 0 ? null : levels[^1];
        var included = reports?.Included ?? [];
        var sought = state.Levels.Count == 0 ? [] : state.Unique.Where(record => state.IsRetrieved(record) is not null).ToList();
        return new()
        {
            Databases = state.Identified,
            DatabaseSources = [.. state.Files.GroupBy(file => file.Source).Select(source => new NamedCount(source.Key, source.Any(file => file.FilledIn) ? null : source.Sum(file => file.Count)))],
            Duplicates = state.Duplicates,
            Levels = [.. levels.SkipLast(1).Select(level => new LevelCount(level.Id, level.Reached, level.Excluded.Count) { Reasons = level.Reasons })],
            Reports = reports is null ? new() : new(sought.Count == 0 ? null : sought.Count, sought.Count == 0 ? null : sought.Count(record => state.IsRetrieved(record) == false), reports.Reached, reports.Excluded.Count) { Reasons = reports.Reasons },
            // A report that belongs to no named study is taken for a study of its own.
            Included = new(included.Select(report => state.StudyOf(report) ?? $"{report}").Distinct().Count(), included.Count),
        };
    }

    private static Level At(ReviewState state, int place, ScreeningLevel level)
    {
        var there = state.Unique.Select(record => (Record: record, At: state.At(place, record))).Where(one => one.At is not null && state.IsRetrieved(one.Record) != false).ToList();
        var excluded = there.Where(one => one.At!.Standing == Standing.Excluded).ToList();
        return new(level.Id, there.Count, [.. excluded.Select(one => one.Record)], [.. there.Where(one => one.At!.Standing == Standing.Included).Select(one => one.Record)],
            [.. excluded.Select(one => one.At!.Reason).OfType<string>().GroupBy(reason => reason).OrderBy(reason => level.Reasons.ToList().IndexOf(reason.Key)).Select(reason => new NamedCount(reason.Key, reason.Count()))]);
    }

    private sealed record Level(string Id, int Reached, IReadOnlyList<int> Excluded, IReadOnlyList<int> Included, IReadOnlyList<NamedCount> Reasons);
}
