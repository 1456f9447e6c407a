using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Library;

/// <summary>What a person has not seen of what is new.</summary>
internal sealed class NewsVisits(AppDb db, GroupWriter writer)
{
    private const string Upsert =
        """
        INSERT INTO content_news_visits ("PersonId", "Day", "Newest", "NewestBefore") VALUES (@person, @day, @newest, NULL)
        ON CONFLICT ("PersonId") DO UPDATE SET
          "NewestBefore" = CASE WHEN content_news_visits."Day" < excluded."Day" THEN content_news_visits."Newest" ELSE content_news_visits."NewestBefore" END,
          "Day" = excluded."Day", "Newest" = excluded."Newest"
        """;

    /// <summary>Remembers this visit.</summary>
    /// <returns>Items published after this day came since the visit before; null at somebody's first visit.</returns>
    public async Task<DateOnly?> VisitAsync(PersonId person, DateOnly today, DateOnly newest, CancellationToken ct)
    {
        var last = await db.NewsVisits.AsNoTracking().FirstOrDefaultAsync(visit => visit.PersonId == person, ct);
        await writer.WriteAsync(new Write(Upsert, ("person", person.Value), ("day", today), ("newest", newest)), ct);
        return last is null ? null : last.Day < today ? last.Newest : last.NewestBefore;
    }
}
