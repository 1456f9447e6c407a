using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Editing;

/// <summary>What people thought of items, at one tap.</summary>
internal sealed class Reactions(AppDb db, TimeProvider clock)
{
    public Task<ReactionKind?> OfAsync(PersonId person, string item, CancellationToken ct) =>
        db.Reactions.Where(reaction => reaction.PersonId == person && reaction.ItemId == item).Select(reaction => (ReactionKind?)reaction.Kind).FirstOrDefaultAsync(ct);

    /// <summary>Keeps a reaction instead of the one before; the same one again takes it back. Of two taps at the same moment one counts.</summary>
    public async Task TapAsync(PersonId person, string item, ReactionKind kind, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reaction = await db.Reactions.FindAsync([person, item], ct);
        var before = reaction?.Kind;
        if (reaction is null) db.Reactions.Add(new() { PersonId = person, ItemId = item, Kind = kind, At = now });
        else if (before == kind) db.Reactions.Remove(reaction);
        else (reaction.Kind, reaction.At) = (kind, now);
        var takenBack = before == ReactionKind.NotNew;
        if (takenBack || kind == ReactionKind.NotNew) db.Publish(new NothingNewIn(person, item, takenBack, now), clock);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await OfAsync(person, item, ct) is null) throw;
        }
    }
}
