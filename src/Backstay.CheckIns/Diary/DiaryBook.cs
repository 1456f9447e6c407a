using Backstay.CheckIns.Worries;
using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Diary;

/// <summary>One day as the person last told it. Sleep and mood: 1 very bad to 5 very good. Pain: 0 to 10.</summary>
public sealed record DiaryDay(DateOnly Day, int? Pain, int? ActiveMinutes, int? Sleep, int? Mood, string? Did);

internal enum SaveOutcome { Saved, AlreadySaved, OtherWordsSaved }

/// <summary>The person's diary: days with versions.</summary>
public sealed class DiaryBook(AppDb db, GroupWriter writer, TimeProvider clock)
{
    private const string Insert =
        """
        INSERT INTO checkins_diary ("Id", "PersonId", "Day", "Pain", "ActiveMinutes", "Sleep", "Mood", "Did", "At")
        VALUES (@id, @person, @day, @pain, @minutes, @sleep, @mood, @did, @at) ON CONFLICT ("Id") DO NOTHING
        """;

    /// <returns>Days with an entry, oldest first, both ends included.</returns>
    public async Task<IReadOnlyList<DiaryDay>> DaysAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var versions = await db.DiaryVersions.AsNoTracking()
            .Where(version => version.PersonId == person && version.Day >= from && version.Day <= to)
            .OrderBy(version => version.Day).ThenBy(version => version.At).ToListAsync(ct);
        return [.. versions.GroupBy(version => version.Day).Select(day => day.Last().ToDay())];
    }

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
