using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Reports;

/// <summary>What a page says of an act.</summary>
internal static class Saying
{
    /// <returns>Why the rules of the review do not allow it; null where it is done.</returns>
    public static async Task<string?> TryAsync(this ReviewBook book, OpenReview review, Func<ReviewState, IReadOnlyList<ReviewEvent>> next, CancellationToken ct)
    {
        try
        {
            await book.ActAsync(review, next, ct);
            return null;
        }
        catch (ReviewRuleException refused)
        {
            return refused.Message;
        }
    }

    public static Task<string?> TryAsync(this ReviewBook book, OpenReview review, ReviewEvent what, CancellationToken ct) => book.TryAsync(review, _ => [what], ct);
}
