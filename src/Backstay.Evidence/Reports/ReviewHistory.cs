using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reports;

/// <summary>The log of a review, line by line, and what the review was at an earlier time.</summary>
internal sealed class ReviewHistory(AppDb db)
{
    public async Task<IReadOnlyList<LoggedEvent>> LogAsync(OpenReview review, CancellationToken ct) =>
        [.. (await db.StoredEvents.AsNoTracking().Where(one => one.ReviewId == review.Id).OrderBy(one => one.Number).Select(one => one.Line).ToListAsync(ct)).Select((line, place) => ReviewLog.Parse(line, place + 1))];

    /// <param name="wave">Before its first records came in.</param>
    public static ReviewState Before(IReadOnlyList<LoggedEvent> log, int wave) => ReviewState.Of(log.TakeWhile(one => one.What is not Brought brought || brought.Wave < wave));

    /// <param name="end">What was written later is left out.</param>
    public static ReviewState Until(IReadOnlyList<LoggedEvent> log, DateTimeOffset end) => ReviewState.Of(log.TakeWhile(one => one.At < end));
}
