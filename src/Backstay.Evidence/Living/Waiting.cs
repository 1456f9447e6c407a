using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Writing;

namespace Backstay.Evidence.Living;

internal enum WaitingFor { Search, Pairs, Judge, Settle, Fetch, Extract, Compare, Appraise, TalkOver, Read, ReadAgain, Map, Confidence, Write }

/// <summary>Something that a member can do next.</summary>
/// <param name="Count">Records, reports, pairs, codes, findings or sections.</param>
/// <param name="Path">Below the review's address.</param>
/// <param name="Where">The level, or the day of a search; null where there is none.</param>
internal sealed record Waiting(WaitingFor What, int Count, string Path, string? Where = null)
{
    /// <summary>All that waits for a member, in the order of the steps. It tells nothing of what others said that the member may not read.</summary>
    /// <param name="today">Where the member is.</param>
    public static IReadOnlyList<Waiting> Of(ReviewState state, OpenReview mine, BesideLog beside, DateOnly today) =>
    [
        .. mine.Leads && state.Reporting.NextSearch.Plan is { } plan && plan.IsDue(today) ? [new(WaitingFor.Search, 1, "bring", plan.NextDay)] : Array.Empty<Waiting>(),
        .. Some(WaitingFor.Pairs, beside.Pairs, "duplicates/pairs"),
        .. WaitingRecords.Of(state, mine.Member),
        .. WaitingReports.Of(state, mine.Member, beside.Texts),
        .. Findings(state, beside.Written),
    ];

    public static IEnumerable<Waiting> Some(WaitingFor what, int count, string path, string? where = null) => count == 0 ? [] : [new(what, count, path, where)];

    /// <param name="path">Of the page that lists them; where there is one alone, the link leads to it.</param>
    public static IEnumerable<Waiting> Some<T>(WaitingFor what, IReadOnlyList<T> those, string path, Func<T, string> one) => Some(what, those.Count, those.Count == 1 ? one(those[0]) : path);

    private static IEnumerable<Waiting> Findings(ReviewState state, IReadOnlySet<string> written)
    {
        var (findings, book) = (state.Findings, state.Findings.Coding.Book);
        var placed = findings.Theory.Map.Placings.Select(one => one.Code).ToHashSet();
        // Confidence is judged of what studies say: a theme without a passage says nothing yet.
        var told = SupportedModel.Of(state).Themes.SelectMany(theme => theme.Subthemes).Where(one => one.Codes.Any(code => code.Passages > 0)).Select(one => one.Id).ToList();
        return
        [
            .. Some(WaitingFor.Map, [.. book.Codes.Select(code => code.Id).Where(code => !placed.Contains(code))], "theory", code => $"theory/{code.Value}"),
            .. Some(WaitingFor.Confidence, [.. told.Where(one => findings.Confidence.Of(one) is null)], "confidence", one => $"confidence/{one.Value}"),
            .. Some(WaitingFor.Write, [.. DraftSections.All.Where(section => told.Count > 0 && section.From is null && !written.Contains(section.Key))], "draft", section => $"draft/{section.Key}"),
        ];
    }
}
