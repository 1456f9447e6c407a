using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Brought;
using Backstay.Movement.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Movement.Counted;

/// <summary>Works out anew what counts of some days, after something came in or went.</summary>
internal sealed class Recount(AppDb db, TimeProvider clock)
{
    /// <summary>Days that are looked at together: more would fill the memory of those who brought ten years.</summary>
    private const int Portion = 28;

    /// <param name="from">The first day, in the zone.</param>
    /// <param name="to">The last one.</param>
    public async Task OfAsync(PersonId person, DateOnly from, DateOnly to, TimeZoneInfo zone, CancellationToken ct)
    {
        // What went on over midnight belongs to the day before.
        for (var day = from.AddDays(-1); day <= to.AddDays(1); day = day.AddDays(Portion))
        {
            var last = day.AddDays(Portion - 1);
            await PortionAsync(person, day, last < to.AddDays(1) ? last : to.AddDays(1), zone, ct);
        }
    }

    private async Task PortionAsync(PersonId person, DateOnly from, DateOnly to, TimeZoneInfo zone, CancellationToken ct)
    {
        var (begin, end) = (LocalTime.Begin(from.AddDays(-1), zone), LocalTime.Begin(to.AddDays(2), zone));
        var spells = await db.StoredSpells.AsNoTracking().Where(one => one.PersonId == person && one.Until > begin && one.At < end).OrderBy(one => one.At).ToListAsync(ct);
        var fixes = await db.StoredFixes.AsNoTracking().Where(one => one.PersonId == person && one.At >= begin && one.At < end).OrderBy(one => one.At).ToListAsync(ct);
        var vouched = (await db.CountedFlags.AsNoTracking().Where(one => one.PersonId == person && one.Day >= from.AddDays(-1) && one.Day <= to.AddDays(2)).ToListAsync(ct)).Select(one => (one.Day, one.Flag)).ToHashSet();
        var counted = spells.Count + fixes.Count == 0 ? [] : Reconciliation.Of(person, [.. spells.Select(one => one.ToSpell())], [.. fixes.Select(one => one.ToFix())], zone, clock.GetUtcNow(), new(vouched, zone));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Stretches.Where(one => one.PersonId == person && one.Day >= from && one.Day <= to).ExecuteDeleteAsync(ct);
        // Few statements: with SQLite everybody else who writes waits for the end of this.
        using var rows = new RowBatch(db.Database.GetDbConnection(), Stretch.TableName, transaction.GetDbTransaction(), nameof(Stretch.PersonId), nameof(Stretch.At), nameof(Stretch.Until), nameof(Stretch.Day),
            nameof(Stretch.Motion), nameof(Stretch.Steps), nameof(Stretch.Source), nameof(Stretch.Confidence), nameof(Stretch.FromLatitude), nameof(Stretch.FromLongitude), nameof(Stretch.ToLatitude), nameof(Stretch.ToLongitude));
        foreach (var one in counted.Where(one => one.Day >= from && one.Day <= to))
            rows.Add(person.Value, one.At.UtcDateTime, one.Until.UtcDateTime, one.Day, one.Motion.ToString(), one.Steps, one.Source, one.Confidence, one.FromLatitude, one.FromLongitude, one.ToLatitude, one.ToLongitude);
        rows.Complete();
        await transaction.CommitAsync(ct);
    }
}
