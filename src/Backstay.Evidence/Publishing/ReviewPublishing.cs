using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Publishing;

/// <summary>Opens a review to everybody, and takes it back. Only who leads it does.</summary>
internal sealed class ReviewPublishing(AppDb db, ReviewBook book, TimeProvider clock)
{
    /// <param name="version">The number that it is to have. Where it was given already, as by the same form sent before, nothing happens.</param>
    public async Task PublishAsync(OpenReview review, int version, string? news, CancellationToken ct)
    {
        var row = await db.Reviews.SingleAsync(one => one.Id == review.Id, ct);
        await book.ActAsync(review, state =>
        {
            if (state.Reporting.Publication.Last >= version) return [];
            (row.OpenVersion, row.PublishedAt) = (state.Reporting.Publication.Last + 1, clock.GetUtcNow());
            return [new Published(state.Reporting.Publication.Last + 1, state.Events, news)];
        }, ct);
    }

    public async Task WithdrawAsync(OpenReview review, CancellationToken ct)
    {
        var row = await db.Reviews.SingleAsync(one => one.Id == review.Id, ct);
        await book.ActAsync(review, state =>
        {
            (row.OpenVersion, row.PublishedAt) = (null, null);
            return state.Reporting.Publication.Open.Count == 0 ? [] : [new Withdrawn()];
        }, ct);
    }
}
