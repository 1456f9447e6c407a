using Backstay.Evidence.Import;
using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records.Bringing;

/// <summary>Takes records in, as a file or one by one, and tells what was understood of them.</summary>
internal sealed class RecordFiles(AppDb db, ReviewBook book)
{
    /// <summary>All of a file with the search that found it, or nothing. The same form sent twice brings it once.</summary>
    /// <param name="method">Null for a database.</param>
    /// <param name="before">What else is told with it: the search, which column is which.</param>
    /// <param name="content">Is read from its start to its end, again where somebody else was quicker.</param>
    public Task BringAsync(OpenReview review, RecordFile file, OtherMethod? method, IReadOnlyList<ReviewEvent> before, ICitationFormat format, Stream content, CancellationToken ct) =>
        StoreAsync(review, file, method, before, portions =>
        {
            content.Position = 0;
            return Task.Run(() => format.Read(content, portions, ct), ct);
        }, ct);

    /// <summary>One record that a member typed. The same form sent twice adds it once.</summary>
    public Task AddAsync(OpenReview review, RecordFile file, OtherMethod? method, Citation citation, CancellationToken ct) =>
        StoreAsync(review, file, method, [], portions =>
        {
            portions.Add(citation, 1);
            return Task.CompletedTask;
        }, ct);

    public Task<RecordFile?> FindAsync(OpenReview review, Guid id, CancellationToken ct)
    {
        var key = new RecordFileId(id);
        return db.RecordFiles.AsNoTracking().FirstOrDefaultAsync(one => one.ReviewId == review.Id && one.Id == key, ct);
    }

    /// <returns>By the number of their first record.</returns>
    public Task<Dictionary<int, RecordFileId>> ByFirstAsync(OpenReview review, CancellationToken ct) =>
        db.RecordFiles.Where(one => one.ReviewId == review.Id).ToDictionaryAsync(one => one.First, one => one.Id, ct);

    private async Task StoreAsync(OpenReview review, RecordFile file, OtherMethod? method, IReadOnlyList<ReviewEvent> before, Func<RecordPortions, Task> fillAsync, CancellationToken ct)
    {
        try
        {
            await book.ActAsync(review, state =>
            {
                file.First = state.Identified + 1;
                return [.. before, new Brought(file.Name, file.Source, file.Wave, file.First, file.Records, file.Refused, Method: method)];
            }, ct, BesideAsync);
        }
        catch (BroughtAlreadyException)
        {
        }

        async Task BesideAsync()
        {
            if (await db.RecordFiles.AnyAsync(one => one.ReviewId == review.Id && one.Id == file.Id, ct)) throw new BroughtAlreadyException();
            db.Entry(file).State = EntityState.Added;
            var portions = new RecordPortions(db, review.Id, file.First);
            await fillAsync(portions);
            portions.Save();
        }
    }

    private sealed class BroughtAlreadyException : Exception;
}
