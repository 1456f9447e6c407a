using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content;

/// <summary>What a person has opened, so that "new to you" is true.</summary>
public sealed class Openings(AppDb db, GroupWriter writer)
{
    private const string Insert =
        """
        INSERT INTO content_openings ("PersonId", "ItemId", "Day") VALUES (@person, @item, @day) ON CONFLICT DO NOTHING
        """;

    /// <returns>Item id and the day of its first opening.</returns>
    public async Task<IReadOnlyDictionary<string, DateOnly>> OfAsync(PersonId person, CancellationToken ct) =>
        await db.Openings.AsNoTracking().Where(opening => opening.PersonId == person).ToDictionaryAsync(opening => opening.ItemId, opening => opening.Day, ct);

    /// <summary>Remembers a first opening. Reading history is the one thing that opening a page may store: it changes nothing a person decided.</summary>
    internal Task RememberAsync(PersonId person, string item, DateOnly day, CancellationToken ct) =>
        writer.WriteAsync(new Write(Insert, ("person", person.Value), ("item", item), ("day", day)), ct);
}
