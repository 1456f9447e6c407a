using Backstay.Evidence.Import;
using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records.Bringing;

/// <summary>Takes files of records in, and tells what was understood of them.</summary>
internal sealed class RecordFiles(AppDb db, ReviewBook book)
{
    /// <summary>All of a file with the search that found it, or nothing. The same form sent twice brings it once.</summary>
    /// <param name="searched">Null where no strategy and no limits were told.</param>
    /// <param name="content">Is read from its start to its end, again where somebody else was quicker.</param>
    public async Task BringAsync(OpenReview review, RecordFile file, Searched? searched, ICitationFormat format, Stream content, CancellationToken ct)
    {
        try
        {
            await book.ActAsync(review, state =>
            {
                file.First = state.Identified + 1;
                var brought = new Brought(file.Name, file.Source, file.Wave, file.First, file.Records, file.Refused);
                return searched is null ? [brought] : [searched, brought];
            }, ct, StoreAsync);
        }
        catch (BroughtAlreadyException)
        {
        }

        async Task StoreAsync()
        {
            if (await db.RecordFiles.AnyAsync(one => one.ReviewId == review.Id && one.Id == file.Id, ct)) throw new BroughtAlreadyException();
            db.Entry(file).State = EntityState.Added;
            content.Position = 0;
            var portions = new RecordPortions(db, review.Id, file.First);
            await Task.Run(() => format.Read(content, portions, ct), ct);
            portions.Save();
        }
    }

    public Task<RecordFile?> FindAsync(OpenReview review, Guid id, CancellationToken ct)
    {
        var key = new RecordFileId(id);
        return db.RecordFiles.AsNoTracking().FirstOrDefaultAsync(one => one.ReviewId == review.Id && one.Id == key, ct);
    }

    /// <returns>By the number of their first record.</returns>
    public Task<Dictionary<int, RecordFileId>> ByFirstAsync(OpenReview review, CancellationToken ct) =>
        db.RecordFiles.Where(one => one.ReviewId == review.Id).ToDictionaryAsync(one => one.First, one => one.Id, ct);

    private sealed class BroughtAlreadyException : Exception;
}
