using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Library;

/// <summary>What a person keeps for later.</summary>
internal sealed class SavedItems(AppDb db, TimeProvider clock)
{
    public Task<bool> HoldsAsync(PersonId person, string item, CancellationToken ct) => db.SavedItems.AnyAsync(saved => saved.PersonId == person && saved.ItemId == item, ct);

    /// <summary>Puts an item on the list, or takes it off.</summary>
    public async Task TurnAsync(PersonId person, string item, CancellationToken ct)
    {
        if (await db.SavedItems.Where(saved => saved.PersonId == person && saved.ItemId == item).ExecuteDeleteAsync(ct) > 0) return;
        db.SavedItems.Add(new SavedItem { PersonId = person, ItemId = item, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }
}
