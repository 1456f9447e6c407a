using Backstay.Evidence.Prisma;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>How some records of a review went through its levels.</summary>
/// <param name="Unique">Records that stand for a publication.</param>
/// <param name="Levels">All but the last.</param>
/// <param name="Reports">Of the last; each that came to it was sought.</param>
/// <param name="TellsSought">Somebody said which of them were found.</param>
/// <param name="Included">Their numbers.</param>
internal sealed record FlowArm(int Unique, IReadOnlyList<LevelCount> Levels, ReportCount Reports, bool TellsSought, IReadOnlyList<int> Included)
{
    /// <param name="unique">Records that stand for a publication.</param>
    public static FlowArm Of(ReviewState state, IReadOnlyList<int> unique)
    {
        if (state.Levels.Count == 0) return new(unique.Count, [], new(), false, []);
        var levels = state.Levels.Select((level, place) => At(state, place, level, unique)).ToList();
        var last = levels[^1];
        var missing = unique.Count(record => state.IsRetrieved(record) == false && state.At(levels.Count - 1, record) is not null);
        return new(unique.Count, [.. levels.SkipLast(1).Select(level => new LevelCount(level.Id, level.Reached, level.Excluded) { Reasons = level.Reasons })],
            new(last.Reached + missing, missing, last.Reached, last.Excluded) { Reasons = last.Reasons }, unique.Any(record => state.IsRetrieved(record) is not null), last.Included);
    }

    private static Level At(ReviewState state, int place, ScreeningLevel level, IEnumerable<int> unique)
    {
        var there = unique.Select(record => (Record: record, At: state.At(place, record))).Where(one => one.At is not null && (place < state.Levels.Count - 1 || state.IsRetrieved(one.Record) != false)).ToList();
        var excluded = there.Where(one => one.At!.Standing == Standing.Excluded).ToList();
        return new(level.Id, there.Count, excluded.Count, [.. there.Where(one => one.At!.Standing == Standing.Included).Select(one => one.Record)],
            [.. excluded.Select(one => one.At!.Reason).OfType<string>().GroupBy(reason => reason).OrderBy(reason => level.Reasons.ToList().IndexOf(reason.Key)).Select(reason => new NamedCount(reason.Key, reason.Count()))]);
    }

    private sealed record Level(string Id, int Reached, int Excluded, IReadOnlyList<int> Included, IReadOnlyList<NamedCount> Reasons);
}
