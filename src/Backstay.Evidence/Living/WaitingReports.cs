using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;

namespace Backstay.Evidence.Living;

/// <summary>Included reports that a member can extract, appraise or read, and what two said differently of them.</summary>
internal static class WaitingReports
{
    /// <param name="texts">Records whose text is there to be read.</param>
    public static IEnumerable<Waiting> Of(ReviewState state, int member, IReadOnlySet<int> texts)
    {
        var (included, findings) = (FindingsState.Included(state), state.Findings);
        var (extraction, appraisal, coding) = (findings.Extraction, findings.Appraisal, findings.Coding);
        var read = coding.Readings.Select(one => one.Report).ToHashSet();
        var again = Rereading.Open(coding.Book, coding.Readings).Select(task => task.Report).ToHashSet();
        return
        [
            .. Those(WaitingFor.Extract, "extract", report => !extraction.Of(report).IsComplete && extraction.Of(report).By(member) is null),
            .. Those(WaitingFor.Compare, "extract", report => extraction.Of(report) is { IsComplete: true, Agreed: null }),
            .. Those(WaitingFor.Appraise, "appraise", report => appraisal.MayAppraise(report, member) && appraisal.By(report, member)?.Missing(appraisal.Form).Count != 0),
            .. Those(WaitingFor.TalkOver, "appraise", report => appraisal.Of(report) is { Open.Count: > 0 }),
            .. Those(WaitingFor.Read, "text", report => texts.Contains(report) && !read.Contains(CodingState.Id(report)), "codes"),
            .. Those(WaitingFor.ReadAgain, "text", report => texts.Contains(report) && again.Contains(CodingState.Id(report)), "codes"),
        ];

        IEnumerable<Waiting> Those(WaitingFor what, string page, Func<int, bool> waits, string? list = null) => Waiting.Some(what, [.. included.Where(waits)], list ?? page, report => $"{page}/{report}");
    }
}
