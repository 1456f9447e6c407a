using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.ByHand;

/// <summary>Keeps what people tell of their moving. Every question asks for it by the person whose it is.</summary>
internal sealed class MovedBook(AppDb db, GroupWriter writer)
{
    private const string Insert =
        """
        INSERT INTO movement_moved ("Id", "PersonId", "Day", "Part", "Activity", "Minutes", "SuggestionId")
        VALUES (@id, @person, @day, @part, @activity, @minutes, @suggestion) ON CONFLICT ("Id") DO NOTHING
        """;

    /// <returns>Oldest first.</returns>
    public Task<List<Moved>> BetweenAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) => db.Moved.AsNoTracking()
        .Where(moved => moved.PersonId == person && moved.Day >= from && moved.Day <= to).OrderBy(moved => moved.Day).ThenBy(moved => moved.Id).ToListAsync(ct);

    /// <summary>The same form, sent twice, is stored once.</summary>
    public Task AddAsync(Moved moved, CancellationToken ct) => writer.WriteAsync(new(Insert, ("id", moved.Id.Value), ("person", moved.PersonId.Value), ("day", moved.Day),
        ("part", moved.Part.ToString()), ("activity", moved.Activity.ToString()), ("minutes", moved.Minutes), ("suggestion", moved.SuggestionId?.Value)), ct);

    public Task RemoveAsync(PersonId person, MovedId id, CancellationToken ct) =>
        db.Moved.Where(moved => moved.PersonId == person && moved.Id == id && moved.SuggestionId == null).ExecuteDeleteAsync(ct);
}
