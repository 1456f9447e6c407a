using Backstay.Evidence.Prisma;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>The flow of a review, counted from its state: each level is one of records but the last, at which reports are read in full.</summary>
internal static class ReviewFlow
{
    /// <param name="since">The wave from which on records are new, for the flow of an update; what earlier ones gave is told apart. Null for the review as a whole.</param>
    public static FlowCounts Of(ReviewState state, int? since = null)
    {
        var files = state.Files.Where(file => since is null || file.Wave >= since).ToList();
        bool IsNew(int record) => since is null || files.Any(file => record >= file.First && record < file.First + file.Count);
        var unique = state.Unique.Where(IsNew).ToList();
        var levels = state.Levels.Select((level, place) => At(state, place, level, unique)).ToList();
        var reports = levels.Count == 0 ? null : levels[^1];
        var included = reports?.Included ?? [];
        // Where nobody told what was found, all that were sought were read.
        var missed = unique.Count(record => reports is not null && state.At(levels.Count - 1, record) is not null && state.IsRetrieved(record) == false);
        var tells = unique.Any(record => state.IsRetrieved(record) is not null);
        var all = since is null || reports is null ? included : At(state, levels.Count - 1, state.Levels[^1], state.Unique).Included;
        return new()
        {
            Databases = files.Sum(file => file.Count),
            DatabaseSources = [.. files.GroupBy(file => file.Source).Select(source => new NamedCount(source.Key, source.Any(file => file.FilledIn) ? null : source.Sum(file => file.Count)))],
            Duplicates = files.Sum(file => file.Count) - unique.Count,
            Levels = [.. levels.SkipLast(1).Select(level => new LevelCount(level.Id, level.Reached, level.Excluded.Count) { Reasons = level.Reasons })],
            Reports = reports is null ? new() : new(tells ? reports.Reached + missed : null, tells ? missed : null, reports.Reached, reports.Excluded.Count) { Reasons = reports.Reasons },
            Previous = since is null ? null : Studies(state, [.. all.Except(included)]),
            Included = since is null ? Studies(state, included) : new(Studies(state, all).Studies - Studies(state, [.. all.Except(included)]).Studies, included.Count),
            Total = since is null ? null : Studies(state, all),
        };
    }

    // A report that belongs to no named study is taken for a study of its own.
    private static StudyCount Studies(ReviewState state, IReadOnlyList<int> reports) => new(reports.Select(report => state.StudyOf(report) ?? $"{report}").Distinct().Count(), reports.Count);

    private static Level At(ReviewState state, int place, ScreeningLevel level, IEnumerable<int> unique)
    {
        var there = unique.Select(record => (Record: record, At: state.At(place, record))).Where(one => one.At is not null && (place < state.Levels.Count - 1 || state.IsRetrieved(one.Record) != false)).ToList();
        var excluded = there.Where(one => one.At!.Standing == Standing.Excluded).ToList();
        return new(level.Id, there.Count, [.. excluded.Select(one => one.Record)], [.. there.Where(one => one.At!.Standing == Standing.Included).Select(one => one.Record)],
            [.. excluded.Select(one => one.At!.Reason).OfType<string>().GroupBy(reason => reason).OrderBy(reason => level.Reasons.ToList().IndexOf(reason.Key)).Select(reason => new NamedCount(reason.Key, reason.Count()))]);
    }

    private sealed record Level(string Id, int Reached, IReadOnlyList<int> Excluded, IReadOnlyList<int> Included, IReadOnlyList<NamedCount> Reasons);
}
