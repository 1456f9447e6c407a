using Backstay.Evidence.Log;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reviews;

/// <summary>Keeps each review as its log tells it, so that a page does not read thousands of lines. What another copy of the program wrote is read first, always.</summary>
internal sealed class ReviewShelf(TimeProvider clock) : IDisposable
{
    private readonly KeptReviews<Kept> reviews = new(clock);

    /// <summary>How many reviews are in memory.</summary>
    public int Count => reviews.Count;

    public void Dispose() => reviews.Dispose();

    /// <summary>Looks at a review as it is now. Only one looks or acts at a time.</summary>
    /// <param name="look">Takes what it needs out of the state, which goes on changing afterwards.</param>
    public async Task<T> ReadAsync<T>(AppDb db, ReviewId id, Func<ReviewState, T> look, CancellationToken ct)
    {
        using var use = reviews.Take(id);
        var kept = use.Thing;
        await kept.Turn.WaitAsync(ct);
        try
        {
            await CatchUpAsync(db, id, kept, ct);
            return look(kept.State);
        }
        finally
        {
            kept.Turn.Release();
        }
    }

    /// <summary>Stores all of what happens next, with whatever else the context holds, or nothing.</summary>
    /// <param name="next">Tells it from the state. Called again where somebody else was quicker.</param>
    /// <param name="beside">Stores rows too many for memory in the same transaction, once <paramref name="next"/> was told.</param>
    /// <exception cref="ReviewRuleException">The rules of the review do not allow it.</exception>
    public async Task ActAsync(AppDb db, ReviewId id, Func<ReviewState, IReadOnlyList<LoggedEvent>> next, CancellationToken ct, Func<Task>? beside = null)
    {
        using var use = reviews.Take(id);
        var kept = use.Thing;
        await kept.Turn.WaitAsync(ct);
        try
        {
            for (var more = true; more;)
            {
                await CatchUpAsync(db, id, kept, ct);
                more = !await TryAsync(db, id, kept, next(kept.State), beside, ct);
            }
        }
        finally
        {
            kept.Turn.Release();
        }
    }

    private static async Task<bool> TryAsync(AppDb db, ReviewId id, Kept kept, IReadOnlyList<LoggedEvent> happened, Func<Task>? beside, CancellationToken ct)
    {
        var (stored, applied) = (false, 0);
        List<StoredEvent> lines = [.. happened.Select((one, place) => new StoredEvent { ReviewId = id, Number = kept.Lines + place + 1, Line = ReviewLog.Line(one) })];
        var whole = beside is null ? null : await db.Database.BeginTransactionAsync(ct);
        try
        {
            if (beside is not null) await beside();
            for (; applied < happened.Count; applied++) kept.State.Apply(happened[applied]);
            db.StoredEvents.AddRange(lines);
            await db.SaveChangesAsync(ct);
            if (whole is not null) await whole.CommitAsync(ct);
            kept.Lines += lines.Count;
            return stored = true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            if (whole is not null) await whole.RollbackAsync(ct);
            foreach (var line in lines) db.Entry(line).State = EntityState.Detached;
            var taken = kept.Lines;
            if (!await db.StoredEvents.AnyAsync(one => one.ReviewId == id && one.Number > taken, ct)) throw;
            return false;
        }
        finally
        {
            if (whole is not null) await whole.DisposeAsync();
            // It has been told what did not happen. What the rules refuse at once has changed nothing, and is not read anew.
            if (!stored && applied > 0) kept.Forget();
        }
    }

    private static async Task CatchUpAsync(AppDb db, ReviewId id, Kept kept, CancellationToken ct)
    {
        var known = kept.Lines;
        var lines = await db.StoredEvents.AsNoTracking().Where(one => one.ReviewId == id && one.Number > known).OrderBy(one => one.Number).Select(one => one.Line).ToListAsync(ct);
        foreach (var line in lines)
        {
            kept.State.Apply(ReviewLog.Parse(line, kept.Lines + 1));
            kept.Lines++;
        }
    }

    private sealed class Kept
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);
        public ReviewState State { get; private set; } = new();
        public int Lines { get; set; }

        public void Forget() => (State, Lines) = (new(), 0);
    }
}
