using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Reports;

/// <summary>Gives files of a review to its members, and to nobody else.</summary>
internal sealed class ReviewFiles(CurrentPerson me, ReviewBook book, IncludedReports reports)
{
    public async Task<IResult> GiveAsync(Guid id, Func<OpenReview, Task<IResult>> file, CancellationToken ct) => await book.FindAsync(me, id, ct) is { } review ? await file(review) : Results.NotFound();

    /// <param name="file">Makes it from the review and the reports that it includes.</param>
    public Task<IResult> GiveAsync(Guid id, Func<ReviewState, IReadOnlyList<Report>, IResult> file, CancellationToken ct) => GiveAsync(id, async review =>
    {
        var included = await reports.IncludedAsync(review, ct);
        return await book.ReadAsync(review, state => file(state, included), ct);
    }, ct);
}
