using Backstay.Evidence.Coding;
using Backstay.Evidence.Reports.Pdf;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reports;

/// <summary>The texts of included reports.</summary>
internal sealed class ReportTexts(AppDb db, ReviewBook book)
{
    public async Task<PagedText?> FindAsync(OpenReview review, int record, CancellationToken ct) =>
        await db.ReportTexts.AsNoTracking().FirstOrDefaultAsync(one => one.ReviewId == review.Id && one.Record == record, ct) is { } found ? new(found.Text, PageStarts.Read(found.Pages)) : null;

    /// <returns>By report, as passages call it.</returns>
    public async Task<Dictionary<string, PagedText>> AllAsync(OpenReview review, CancellationToken ct) =>
        (await db.ReportTexts.AsNoTracking().Where(one => one.ReviewId == review.Id).ToListAsync(ct)).ToDictionary(one => CodingState.Id(one.Record), one => new PagedText(one.Text, PageStarts.Read(one.Pages)));

    /// <returns>False where something is coded in the text that is there.</returns>
    public async Task<bool> StoreAsync(OpenReview review, int record, PagedText text, CancellationToken ct)
    {
        if (await IsCodedAsync(review, record, ct)) return false;
        var pages = text.Pages?.Stored;
        for (var more = true; more;)
        {
            if (await db.ReportTexts.Where(one => one.ReviewId == review.Id && one.Record == record).ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, text.Text).SetProperty(one => one.Pages, pages), ct) > 0) return true;
            var row = db.ReportTexts.Add(new() { ReviewId = review.Id, Record = record, Text = text.Text, Pages = pages });
            try
            {
                await db.SaveChangesAsync(ct);
                more = false;
            }
            catch (DbUpdateException) when (db.ReportTexts.Any(one => one.ReviewId == review.Id && one.Record == record))
            {
                // Pressed twice: the later one stays.
                row.State = EntityState.Detached;
            }
        }
        return true;
    }

    public Task<bool> IsCodedAsync(OpenReview review, int record, CancellationToken ct) => book.ReadAsync(review, state => state.Findings.Coding.Of(record).Any(), ct);
}
