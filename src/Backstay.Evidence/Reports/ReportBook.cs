using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reports;

/// <summary>The full texts of a review.</summary>
internal sealed class ReportBook(AppDb db, ReviewBook book, TimeProvider clock)
{
    /// <returns>Null where there is none.</returns>
    public Task<ReportLine?> FindAsync(OpenReview review, int record, CancellationToken ct) =>
        db.StoredReports.Where(one => one.ReviewId == review.Id && one.Record == record).Select(one => new ReportLine(one.Record, one.Name, one.Bytes, one.At)).FirstOrDefaultAsync(ct);

    /// <returns>By record.</returns>
    public async Task<IReadOnlyDictionary<int, ReportLine>> AllAsync(OpenReview review, CancellationToken ct) =>
        await db.StoredReports.Where(one => one.ReviewId == review.Id).Select(one => new ReportLine(one.Record, one.Name, one.Bytes, one.At)).ToDictionaryAsync(one => one.Record, ct);

    public Task<byte[]?> ReadAsync(OpenReview review, int record, CancellationToken ct) =>
        db.StoredReports.Where(one => one.ReviewId == review.Id && one.Record == record).Select(one => one.Content).FirstOrDefaultAsync(ct);

    /// <summary>Keeps a report in the place of the one before. What is there has been found; pages of a text are those of the file from which it was taken, and are known no more.</summary>
    public async Task KeepAsync(OpenReview review, int record, string name, byte[] content, CancellationToken ct)
    {
        var (called, now) = (Called(name), clock.GetUtcNow());
        if (await ReadAsync(review, record, ct) is not { } before || !before.AsSpan().SequenceEqual(content))
            await db.ReportTexts.Where(one => one.ReviewId == review.Id && one.Record == record).ExecuteUpdateAsync(set => set.SetProperty(one => one.Pages, (string?)null), ct);
        for (var more = true; more;)
        {
            // Two who bring it at the same moment: the later one stays.
            if (await db.StoredReports.Where(one => one.ReviewId == review.Id && one.Record == record).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Name, called).SetProperty(one => one.Bytes, content.LongLength).SetProperty(one => one.Content, content).SetProperty(one => one.At, now), ct) > 0) break;
            var row = db.StoredReports.Add(new StoredReport { ReviewId = review.Id, Record = record, Name = called, Bytes = content.LongLength, Content = content, At = now });
            try
            {
                await db.SaveChangesAsync(ct);
                more = false;
            }
            catch (DbUpdateException) when (db.StoredReports.Any(one => one.ReviewId == review.Id && one.Record == record))
            {
                row.State = EntityState.Detached;
            }
        }
        await MarkAsync(review, record, found: true, ct);
    }

    public Task RemoveAsync(OpenReview review, int record, CancellationToken ct) => db.StoredReports.Where(one => one.ReviewId == review.Id && one.Record == record).ExecuteDeleteAsync(ct);

    /// <summary>Whether a report could be had. Said twice it counts once.</summary>
    public Task MarkAsync(OpenReview review, int record, bool found, CancellationToken ct) =>
        book.ActAsync(review, state => state.IsRetrieved(record) == found ? [] : [new Retrieved(record, found)], ct);

    // Only the name: some browsers send folders too, and both kinds of slashes occur.
    private static string Called(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length == 0 ? "report.pdf" : last.Length > StoredReport.LongestName ? last[^StoredReport.LongestName..] : last;
    }
}

/// <summary>What a list tells of a report.</summary>
internal sealed record ReportLine(int Record, string Name, long Bytes, DateTimeOffset At);
