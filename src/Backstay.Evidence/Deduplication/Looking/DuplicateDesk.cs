using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>Asks for looks for duplicates, and puts pairs that are not sure before people.</summary>
internal sealed class DuplicateDesk(AppDb db, ReviewBook book, WaitingLooks waiting, TimeProvider clock)
{
    /// <returns>Null where nobody looked yet.</returns>
    public Task<DuplicateLook?> LastAsync(OpenReview review, CancellationToken ct) =>
        db.DuplicateLooks.AsNoTracking().Where(one => one.ReviewId == review.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);

    /// <summary>While one look goes on, nobody begins another.</summary>
    public async Task LookAsync(OpenReview review, CancellationToken ct)
    {
        var last = await LastAsync(review, ct);
        var records = await book.ReadAsync(review, state => state.Identified, ct);
        if (last is { IsOpen: true } || records == (last?.Through ?? 0)) return;
        db.DuplicateLooks.Add(new() { ReviewId = review.Id, Number = (last?.Number ?? 0) + 1, AskedAt = clock.GetUtcNow(), Member = review.Member, Through = last?.Through ?? 0 });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Two people asked at the same moment; the other one's look is as good.
            if (!await db.DuplicateLooks.AsNoTracking().AnyAsync(one => one.ReviewId == review.Id && one.Number > (last == null ? 0 : last.Number), ct)) throw;
        }
        waiting.Announce(review.Id);
    }

    public Task<int> OpenAsync(OpenReview review, CancellationToken ct) => db.RecordPairs.CountAsync(one => one.ReviewId == review.Id && one.State == PairState.Open, ct);

    /// <returns>The next pair to decide on, those put off last; null where there is none.</returns>
    public Task<RecordPair?> NextAsync(OpenReview review, CancellationToken ct) =>
        db.RecordPairs.AsNoTracking().Where(one => one.ReviewId == review.Id && one.State == PairState.Open).OrderBy(one => one.LaterAt != null).ThenBy(one => one.LaterAt).ThenBy(one => one.Record).ThenBy(one => one.Other).FirstOrDefaultAsync(ct);

    /// <returns>The last pair that the member decided on; null where there is none.</returns>
    public Task<RecordPair?> LastOfAsync(OpenReview review, CancellationToken ct) =>
        db.RecordPairs.Where(one => one.ReviewId == review.Id && one.State != PairState.Open && one.DecidedBy == review.Member).OrderByDescending(one => one.DecidedAt).ThenByDescending(one => one.Record).FirstOrDefaultAsync(ct);

    public async Task LaterAsync(OpenReview review, int record, int other, CancellationToken ct)
    {
        if (await FindAsync(review, record, other, ct) is not { } pair) return;
        pair.LaterAt = clock.GetUtcNow();
        await SaveAsync(ct);
    }

    public async Task PartAsync(OpenReview review, int record, int other, CancellationToken ct)
    {
        if (await FindAsync(review, record, other, ct) is not { } pair) return;
        (pair.State, pair.DecidedAt, pair.DecidedBy) = (PairState.Different, clock.GetUtcNow(), review.Member);
        await SaveAsync(ct);
    }

    /// <summary>The earlier record stays, with all that either of them stood for.</summary>
    public async Task JoinAsync(OpenReview review, int record, int other, CancellationToken ct)
    {
        if (await FindAsync(review, record, other, ct) is not { } pair) return;
        (pair.State, pair.DecidedAt, pair.DecidedBy) = (PairState.Same, clock.GetUtcNow(), review.Member);
        await TryAsync(book.ActAsync(review, state =>
        {
            var (a, b) = (state.KeptFor(record) ?? record, state.KeptFor(other) ?? other);
            var (kept, gone) = (Math.Min(a, b), Math.Max(a, b));
            if (a == b) return [];
            (pair.MergedRecord, pair.Followers) = (gone, [.. state.Merges.With(gone)]);
            return [new Merged(kept, [gone], $"{Words.DuplicatesSaid}: {pair.Reason}")];
        }, ct));
    }

    /// <summary>Takes the member's last decision back.</summary>
    public async Task UndoAsync(OpenReview review, int record, int other, CancellationToken ct)
    {
        if (await LastOfAsync(review, ct) is not { } pair || (pair.Record, pair.Other) != (record, other)) return;
        var (gone, followers) = (pair.MergedRecord, pair.Followers);
        (pair.State, pair.DecidedAt, pair.DecidedBy, pair.MergedRecord, pair.Followers) = (PairState.Open, null, null, null, []);
        await TryAsync(book.ActAsync(review, state =>
        {
            if (gone is not { } merged || state.KeptFor(merged) is not { } kept) return [];
            // Those that somebody parted meanwhile stay by themselves.
            var back = followers.Where(one => state.KeptFor(one) == kept).ToList();
            return [new Parted(merged), .. back.Select(one => new Parted(one)), .. back.Select(one => new Merged(merged, [one], state.Merges.ReasonOf(one)!))];
        }, ct));
    }

    private Task<RecordPair?> FindAsync(OpenReview review, int record, int other, CancellationToken ct) =>
        db.RecordPairs.FirstOrDefaultAsync(one => one.ReviewId == review.Id && one.Record == record && one.Other == other && one.State == PairState.Open, ct);

    private Task SaveAsync(CancellationToken ct) => TryAsync(db.SaveChangesAsync(ct));

    // Somebody else decided on the pair at the same moment: their word stands, and this member sees the next pair.
    private static async Task TryAsync(Task deciding)
    {
        try
        {
            await deciding;
        }
        catch (DbUpdateConcurrencyException)
        {
        }
    }
}
