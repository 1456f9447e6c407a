using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records;

/// <summary>Stores what came in, and gives records back with where they came from.</summary>
internal sealed class RecordBook(AppDb db, ReviewBook book)
{
    /// <summary>All of a file, or nothing. Records are numbered on from those that are there.</summary>
    /// <param name="refused">How many records of the file could not be read.</param>
    public async Task BringAsync(OpenReview review, string file, string source, int wave, IReadOnlyList<Citation> citations, int refused, CancellationToken ct)
    {
        List<StoredRecord> rows = [];
        await book.ActAsync(review, state =>
        {
            // Somebody else brought a file at the same moment and has these numbers.
            foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
            rows = [.. citations.Select((citation, place) => StoredRecord.Of(review.Id, state.Identified + place + 1, citation))];
            db.StoredRecords.AddRange(rows);
            return [new Brought(file, source, wave, state.Identified + 1, citations.Count, refused)];
        }, ct);
    }

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
