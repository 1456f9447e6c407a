using Backstay.Evidence.Coding;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reports;

/// <summary>The texts of included reports.</summary>
internal sealed class ReportTexts(AppDb db, ReviewBook book)
{
    public Task<string?> FindAsync(OpenReview review, int record, CancellationToken ct) =>
        db.ReportTexts.Where(one => one.ReviewId == review.Id && one.Record == record).Select(one => one.Text).FirstOrDefaultAsync(ct);

    /// <returns>By report, as passages call it.</returns>
    public async Task<Dictionary<string, string>> AllAsync(OpenReview review, CancellationToken ct) =>
        await db.ReportTexts.Where(one => one.ReviewId == review.Id).ToDictionaryAsync(one => CodingState.Id(one.Record), one => one.Text, ct);

    /// <returns>False where something is coded in the text that is there.</returns>
    public async Task<bool> StoreAsync(OpenReview review, int record, string text, CancellationToken ct)
    {
        if (await book.ReadAsync(review, state => state.Findings.Coding.Of(record).Any(), ct)) return false;
        if (await db.ReportTexts.FirstOrDefaultAsync(one => one.ReviewId == review.Id && one.Record == record, ct) is { } before) before.Text = text;
        else db.ReportTexts.Add(new() { ReviewId = review.Id, Record = record, Text = text });
        await db.SaveChangesAsync(ct);
        return true;
    }
}
