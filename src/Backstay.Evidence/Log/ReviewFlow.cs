using Backstay.Evidence.Prisma;
using Backstay.Evidence.Records;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>
/// The flow of a review, counted from its state: each level is one of records but the last, at which reports are read in full. What other methods
/// than databases gave is counted apart; a publication that a database gave as well belongs to the databases.
/// </summary>
internal static class ReviewFlow
{
    /// <param name="since">The wave from which on publications are new, for the flow of an update; what an earlier one gave as well is told apart. Null for the review as a whole.</param>
    public static FlowCounts Of(ReviewState state, int? since = null)
    {
        var files = state.Files.Where(file => since is null || file.Wave >= since).ToList();
        var (searched, found) = (files.Where(file => file.Method is null).ToList(), files.Where(file => file.Method is not null).ToList());
        var others = found.SelectMany(file => Enumerable.Range(file.First, file.Count)).ToHashSet();
        bool IsNew(int record) => since is null || files.Any(file => record >= file.First && record < file.First + file.Count);
        bool IsOther(int record) => others.Contains(record) && state.Merges.With(record).All(others.Contains);
        var unique = state.Unique.Where(record => IsNew(record) && state.Merges.With(record).All(IsNew)).ToLookup(IsOther);
        var (main, other) = (FlowArm.Of(state, [.. unique[false]]), FlowArm.Of(state, [.. unique[true]]));
        IReadOnlyList<int> included = [.. main.Included, .. other.Included];
        var all = since is null ? included : FlowArm.Of(state, [.. state.Unique]).Included;
        return new()
        {
            Databases = searched.Sum(file => file.Count),
            DatabaseSources = [.. searched.GroupBy(file => file.Source).Select(source => new NamedCount(source.Key, source.Any(file => file.FilledIn) ? null : source.Sum(file => file.Count)))],
            Duplicates = searched.Sum(file => file.Count) - main.Unique,
            Levels = main.Levels,
            // Beside an arm that tells what was sought, this one does so too.
            Reports = found.Count > 0 || main.TellsSought ? main.Reports : main.Reports with { Sought = null, NotRetrieved = null },
            Other = found.Count == 0 ? null : Others(found, other),
            Previous = since is null ? null : Studies(state, [.. all.Except(included)]),
            Included = since is null ? Studies(state, included) : new(Studies(state, all).Studies - Studies(state, [.. all.Except(included)]).Studies, included.Count),
            Total = since is null ? null : Studies(state, all),
        };
    }

    /// <summary>Whether something came before a wave, so that it can be told apart.</summary>
    public static bool IsUpdate(ReviewState state, int since) => since > 1 && since <= state.LastWave;

    private static OtherMethods Others(IReadOnlyList<Brought> found, FlowArm arm)
    {
        int? By(OtherMethod method) => found.Any(file => file.Method == method) ? found.Where(file => file.Method == method).Sum(file => file.Count) : null;
        return new()
        {
            Websites = By(OtherMethod.Website), Organisations = By(OtherMethod.Organisation), Citations = By(OtherMethod.CitationSearching),
            Further = By(OtherMethod.PersonalContact) is { } told ? [new("Personal contact", told)] : [],
            Duplicates = found.Sum(file => file.Count) - arm.Unique, Levels = arm.Levels, Reports = arm.Reports,
        };
    }

    // A report that belongs to no named study is taken for a study of its own.
    private static StudyCount Studies(ReviewState state, IReadOnlyList<int> reports) => new(reports.Select(report => state.StudyOf(report) ?? $"{report}").Distinct().Count(), reports.Count);
}
