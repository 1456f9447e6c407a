using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records;

/// <summary>Gives records back with where they came from.</summary>
internal sealed class RecordBook(AppDb db, ReviewBook book)
{
    /// <returns>In the order of their numbers; numbers that are no record's are left out.</returns>
    public async Task<IReadOnlyList<Identified>> ReadAsync(OpenReview review, IReadOnlyCollection<int> numbers, CancellationToken ct)
    {
        var rows = await db.StoredRecords.AsNoTracking().Where(one => one.ReviewId == review.Id && numbers.Contains(one.Number)).OrderBy(one => one.Number).ToListAsync(ct);
        return await IdentifyAsync(review, rows, ct);
    }

    /// <returns>All of a review, in the order of their numbers.</returns>
    public async Task<IReadOnlyList<Identified>> AllAsync(OpenReview review, CancellationToken ct) =>
        await IdentifyAsync(review, await db.StoredRecords.AsNoTracking().Where(one => one.ReviewId == review.Id).OrderBy(one => one.Number).ToListAsync(ct), ct);

    private async Task<IReadOnlyList<Identified>> IdentifyAsync(OpenReview review, IReadOnlyList<StoredRecord> rows, CancellationToken ct)
    {
        var files = await book.ReadAsync(review, state => state.Files.ToList(), ct);
        return [.. rows.Select(row => (row, From: files.Last(file => file.First <= row.Number))).Select(one => new Identified(one.row.Number, one.From.Source, one.From.Wave, null, one.row.ToCitation()))];
    }
}
