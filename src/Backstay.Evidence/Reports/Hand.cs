using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Reports;

/// <summary>Gives files of a review into the hands of its members, and of nobody else.</summary>
internal sealed class Hand(CurrentPerson me, ReviewBook book, IncludedReports reports, ReportTexts texts, ReviewHistory history, IHttpContextAccessor http)
{
    public IncludedReports Reports => reports;
    public ReportTexts Texts => texts;
    public ReviewHistory History => history;
    public CancellationToken Ended => http.HttpContext?.RequestAborted ?? default;

    public async Task<IResult> GiveAsync(Guid id, Func<OpenReview, Task<IResult>> file) => await book.FindAsync(me, id, Ended) is { } review ? await file(review) : Results.NotFound();

    public async Task<T> ReadAsync<T>(OpenReview review, Func<ReviewState, IReadOnlyList<Report>, T> look)
    {
        var included = await reports.IncludedAsync(review, Ended);
        return await book.ReadAsync(review, state => look(state, included), Ended);
    }
}
