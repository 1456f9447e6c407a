using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Reviews;

/// <summary>Records that are there already, as if a member had brought a file.</summary>
internal static class BroughtRecords
{
    public static async Task BringAsync(IServiceProvider services, OpenReview review, IReadOnlyList<Citation> citations, CancellationToken ct, int wave = 1)
    {
        var (db, rows) = (services.GetRequiredService<AppDb>(), new List<StoredRecord>());
        await services.GetRequiredService<ReviewBook>().ActAsync(review, state =>
        {
            foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
            rows = [.. citations.Select((citation, place) => StoredRecord.Of(review.Id, state.Identified + place + 1, citation))];
            db.AddRange(rows);
            return [new Brought("walks.ris", "PubMed", wave, state.Identified + 1, citations.Count)];
        }, ct);
    }
}
