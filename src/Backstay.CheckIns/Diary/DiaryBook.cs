using Backstay.CheckIns.Worries;
using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Diary;

/// <summary>One day as the person last told it. Sleep and mood: 1 very bad to 5 very good. Pain: 0 to 10.</summary>
public sealed record DiaryDay(DateOnly Day, int? Pain, int? ActiveMinutes, int? Sleep, int? Mood, string? Did)
{
    /// <summary>Asks with @person, @from and @day for the days with an entry, oldest first, both ends included.</summary>
    public static readonly Question<IReadOnlyList<DiaryDay>> Question = new(
        """
        SELECT "Day", "Pain", "ActiveMinutes", "Sleep", "Mood", "Did" FROM checkins_diary WHERE "PersonId" = @person AND "Day" >= @from AND "Day" <= @day ORDER BY "Day", "At"
        """,
        reader =>
        {
            var days = new List<DiaryDay>();
            while (reader.Read())
            {
                var told = new DiaryDay(reader.GetFieldValue<DateOnly>(0), reader.Maybe<int>(1), reader.Maybe<int>(2), reader.Maybe<int>(3), reader.Maybe<int>(4), reader.IsDBNull(5) ? null : reader.GetString(5));
                // Of the versions of a day the newest counts.
                if (days.Count > 0 && days[^1].Day == told.Day) days[^1] = told;
                else days.Add(told);
            }
            return days;
        });
}

internal enum SaveOutcome { Saved, AlreadySaved, OtherWordsSaved }

/// <summary>The person's diary: days with versions.</summary>
public sealed class DiaryBook(AppDb db, QuickReads reads, GroupWriter writer, TimeProvider clock)
{
    private const string Insert =
        """
        INSERT INTO checkins_diary ("Id", "PersonId", "Day", "Pain", "ActiveMinutes", "Sleep", "Mood", "Did", "At")
        VALUES (@id, @person, @day, @pain, @minutes, @sleep, @mood, @did, @at) ON CONFLICT ("Id") DO NOTHING
        """;

    /// <returns>Days with an entry, oldest first, both ends included.</returns>
    public Task<IReadOnlyList<DiaryDay>> DaysAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) =>
        reads.AskAsync(DiaryDay.Question, ct, ("person", person.Value), ("from", from), ("day", to));

    /// <returns>All versions of a day, newest first.</returns>
    internal async Task<IReadOnlyList<DiaryVersion>> VersionsAsync(PersonId person, DateOnly day, CancellationToken ct) => await db.DiaryVersions.AsNoTracking()
        .Where(version => version.PersonId == person && version.Day == day).OrderByDescending(version => version.At).ThenByDescending(version => version.Id).ToListAsync(ct);

    /// <summary>Stores one version of a day; returns once it is durable. The hot path of the product, so it goes through the group writer.</summary>
    internal async Task<SaveOutcome> SaveAsync(DiaryVersion version, CancellationToken ct)
    {
        var stored = await writer.WriteAsync(new Write(Insert,
            ("id", version.Id.Value), ("person", version.PersonId.Value), ("day", version.Day), ("pain", version.Pain), ("minutes", version.ActiveMinutes),
            ("sleep", version.Sleep), ("mood", version.Mood), ("did", version.Did), ("at", version.At.UtcDateTime)), ct);
        if (stored == 0)
        {
            var first = await db.DiaryVersions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == version.Id && one.PersonId == version.PersonId, ct);
            return first is not null && first.SaysTheSameAs(version) ? SaveOutcome.AlreadySaved : SaveOutcome.OtherWordsSaved;
        }
        CheckInsMeter.Stored();
        if (WorryingPhrases.AreIn(version.Did))
        {
            CheckInsMeter.Worry();
            var now = clock.GetUtcNow();
            db.Worries.Add(new Worry { Id = clock.NewId<WorryId>(), PersonId = version.PersonId, Source = "diary", At = now });
            db.Publish(new WorryingWords(version.PersonId, "diary", now), clock);
            await db.SaveChangesAsync(ct);
        }
        return SaveOutcome.Saved;
    }
}
