using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Editing;

/// <summary>What people thought of items, at one tap.</summary>
internal sealed class Reactions(AppDb db, GroupWriter writer, TimeProvider clock)
{
    private const string Keep =
        """
        INSERT INTO content_reactions ("PersonId", "ItemId", "Kind", "At") VALUES (@person, @item, @kind, @at)
        ON CONFLICT ("PersonId", "ItemId") DO UPDATE SET "Kind" = excluded."Kind", "At" = excluded."At"
        """;

    public Task<ReactionKind?> OfAsync(PersonId person, string item, CancellationToken ct) =>
        db.Reactions.Where(reaction => reaction.PersonId == person && reaction.ItemId == item).Select(reaction => (ReactionKind?)reaction.Kind).FirstOrDefaultAsync(ct);

    /// <summary>Keeps a reaction instead of the one before; the same one again takes it back.</summary>
    public async Task TapAsync(PersonId person, string item, ReactionKind kind, CancellationToken ct)
    {
        if (await db.Reactions.Where(reaction => reaction.PersonId == person && reaction.ItemId == item && reaction.Kind == kind).ExecuteDeleteAsync(ct) > 0) return;
        await writer.WriteAsync(new Write(Keep, ("person", person.Value), ("item", item), ("kind", kind.ToString()), ("at", clock.GetUtcNow().UtcDateTime)), ct);
    }
}
