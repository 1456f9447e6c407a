using Backstay.Content.Library;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content;

/// <summary>What a person has opened, so that "new to you" is true.</summary>
public sealed class Openings(AppDb db, GroupWriter writer)
{
    private const string Remember =
        """
        INSERT INTO content_openings ("PersonId", "ItemId", "Day", "LastOn", "Depth") VALUES (@person, @item, @day, @day, @depth)
        ON CONFLICT ("PersonId", "ItemId") DO UPDATE SET "LastOn" = excluded."LastOn",
          "Depth" = CASE WHEN content_openings."Depth" = 'HalfMinute' OR excluded."Depth" = 'Everything' THEN excluded."Depth" ELSE content_openings."Depth" END
        """;

    private const int BegunDays = 14;

    /// <summary>Asks with @person for the ids of all that was opened.</summary>
    public static readonly Question<IReadOnlyList<string>> Question = Kernel.Data.Question.All(
        """SELECT "ItemId" FROM content_openings WHERE "PersonId" = @person ORDER BY "ItemId" """, row => row.GetString(0));

    /// <returns>Item id and the day of its first opening.</returns>
    public async Task<IReadOnlyDictionary<string, DateOnly>> OfAsync(PersonId person, CancellationToken ct) =>
        await db.Openings.AsNoTracking().Where(opening => opening.PersonId == person).ToDictionaryAsync(opening => opening.ItemId, opening => opening.Day, ct);

    /// <summary>
    /// Articles of which somebody opened three minutes lately, but never all: they wanted more than half a minute, and there is more. What they read
    /// of it, nobody knows.
    /// </summary>
    internal async Task<IReadOnlyList<string>> BegunAsync(PersonId person, DateOnly today, int most, CancellationToken ct)
    {
        var since = today.AddDays(-BegunDays);
        return await db.Openings.AsNoTracking().Where(opening => opening.PersonId == person && opening.Depth == Depth.ThreeMinutes && opening.LastOn >= since)
            .OrderByDescending(opening => opening.LastOn).ThenBy(opening => opening.ItemId).Select(opening => opening.ItemId).Take(most).ToListAsync(ct);
    }

    /// <summary>Remembers an opening. Reading history is the one thing that opening a page may store: it changes nothing a person decided.</summary>
    internal Task RememberAsync(PersonId person, string item, DateOnly day, CancellationToken ct, Depth depth = Depth.HalfMinute) =>
        writer.WriteAsync(new Write(Remember, ("person", person.Value), ("item", item), ("day", day), ("depth", depth.ToString())), ct);
}
