using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.ByHand;

/// <summary>Keeps what people tell of their moving. Every question asks for it by the person whose it is.</summary>
internal sealed class MovedBook(AppDb db)
{
    /// <returns>Oldest first.</returns>
    public Task<List<Moved>> BetweenAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) => db.Moved.AsNoTracking()
        .Where(moved => moved.PersonId == person && moved.Day >= from && moved.Day <= to).OrderBy(moved => moved.Day).ThenBy(moved => moved.Id).ToListAsync(ct);

    public async Task AddAsync(Moved moved, CancellationToken ct)
    {
        if (await IsThereAsync(moved.Id, ct)) return;
        db.Moved.Add(moved);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice at once: the other one stored it.
            db.ChangeTracker.Clear();
            if (!await IsThereAsync(moved.Id, ct)) throw;
        }
    }

    public Task RemoveAsync(PersonId person, MovedId id, CancellationToken ct) =>
        db.Moved.Where(moved => moved.PersonId == person && moved.Id == id && moved.SuggestionId == null).ExecuteDeleteAsync(ct);

    private Task<bool> IsThereAsync(MovedId id, CancellationToken ct) => db.Moved.AnyAsync(one => one.Id == id, ct);
}
