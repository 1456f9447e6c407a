using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Living;

/// <summary>What the log of a review does not tell, and yet waits for its members.</summary>
/// <param name="Pairs">Records that may be one publication, on which nobody has decided.</param>
/// <param name="Texts">Records whose text is there to be read.</param>
/// <param name="Written">Sections of the article that somebody has written.</param>
internal sealed record BesideLog(int Pairs, IReadOnlySet<int> Texts, IReadOnlySet<string> Written)
{
    public static async Task<BesideLog> OfAsync(AppDb db, OpenReview review, CancellationToken ct) => new(
        await db.RecordPairs.CountAsync(one => one.ReviewId == review.Id && one.State == PairState.Open, ct),
        (await db.ReportTexts.Where(one => one.ReviewId == review.Id).Select(one => one.Record).ToListAsync(ct)).ToHashSet(),
        (await db.DraftTexts.Where(one => one.ReviewId == review.Id).Select(one => one.Section).Distinct().ToListAsync(ct)).ToHashSet());
}
