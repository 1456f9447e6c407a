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
            .. Those(Work.Extract, "extract", report => !extraction.Of(report).IsComplete && extraction.Of(report).By(member) is null),
            .. Those(Work.Compare, "extract", report => extraction.Of(report) is { IsComplete: true, Agreed: null }),
            .. Those(Work.Appraise, "appraise", report => appraisal.MayAppraise(report, member) && appraisal.By(report, member)?.Missing(appraisal.Form).Count != 0),
            .. Those(Work.TalkOver, "appraise", report => appraisal.Of(report) is { Open.Count: > 0 }),
            .. Those(Work.Read, "text", report => texts.Contains(report) && !read.Contains(CodingState.Id(report)), "codes"),
            .. Those(Work.ReadAgain, "text", report => texts.Contains(report) && again.Contains(CodingState.Id(report)), "codes"),
        ];

        IEnumerable<Waiting> Those(Work work, string page, Func<int, bool> waits, string? list = null) => Waiting.Some(work, [.. included.Where(waits)], list ?? page, report => $"{page}/{report}");
    }
}
