using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>Does one look for duplicates from its start to its end. One that was half done when the program stopped is done again; nothing of it was stored.</summary>
internal sealed class DuplicateLooker(IServiceScopeFactory scopes, ReviewShelf shelf, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Between = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromHours(1);

    public async Task LookAsync(ReviewId review, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await ClaimAsync(db, review, ct)) return;
        var look = await db.DuplicateLooks.SingleAsync(one => one.ReviewId == review && one.State == LookState.Running, ct);
        try
        {
            var all = await scope.ServiceProvider.GetRequiredService<RecordBook>().AllAsync(new(review, "", 0, false), ct);
            var comparison = await shelf.ReadAsync(db, review, state => Comparison.Of(state, all, look.Through), ct);
            var found = await CompareAsync(comparison, look, ct);
            (look.State, look.Percent, look.LeasedUntil, look.Through, look.Compared) = (LookState.Done, 100, null, comparison.Through, comparison.Incoming.Count);
            (look.Merged, look.Uncertain) = (found.Merges.Sum(one => one.Others.Count), found.Pairs.Count);
            db.RecordPairs.AddRange(found.Pairs.Select(pair => new RecordPair { ReviewId = review, Record = pair.Record, Other = pair.Other, Reason = pair.Reason }));
            await shelf.ActAsync(db, review, state => [.. found.StillRight(state).Select(one => new LoggedEvent(clock.GetUtcNow(), null, one))], ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Slow ones lose their lease: what another copy of the program stored meanwhile stays.
        }
        catch
        {
            await PutBackAsync(review, giveUp: !ct.IsCancellationRequested && clock.GetUtcNow() - look.AskedAt > Patience);
            throw;
        }
    }

    /// <summary>Tells how far it is while it works.</summary>
    private async Task<FoundDuplicates> CompareAsync(Comparison comparison, DuplicateLook look, CancellationToken ct)
    {
        var percent = new Percent();
        var work = Task.Run(() => comparison.Run(percent, ct), ct);
        while (await Task.WhenAny(work, Task.Delay(Between, clock, ct)) != work) await TellAsync(look, percent.Value, ct);
        return await work;
    }

    private async Task TellAsync(DuplicateLook look, int percent, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow() + Lease;
        await scope.ServiceProvider.GetRequiredService<AppDb>().DuplicateLooks.Where(one => one.ReviewId == look.ReviewId && one.Number == look.Number && one.State == LookState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Percent, percent).SetProperty(one => one.LeasedUntil, until), ct);
    }

    private async Task<bool> ClaimAsync(AppDb db, ReviewId review, CancellationToken ct)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        return await db.DuplicateLooks.Where(one => one.ReviewId == review && (one.State == LookState.Waiting || (one.State == LookState.Running && one.LeasedUntil < now)))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, LookState.Running).SetProperty(one => one.LeasedUntil, until), ct) > 0;
    }

    // In a scope of its own, as what went wrong may be in the other one.
    private async Task PutBackAsync(ReviewId review, bool giveUp)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().DuplicateLooks.Where(one => one.ReviewId == review && one.State == LookState.Running).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, giveUp ? LookState.Failed : LookState.Waiting).SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null), CancellationToken.None);
    }

    private sealed class Percent : IProgress<int>
    {
        private int value;

        public int Value => Volatile.Read(ref value);

        public void Report(int percent) => Volatile.Write(ref value, Math.Clamp(percent, 0, 100));
    }
}
