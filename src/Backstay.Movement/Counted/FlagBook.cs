using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Import;
using Backstay.Movement.Places;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Counted;

/// <summary>The positions that do not count by themselves, and what people say of them. Every question asks for it by the person whose it is.</summary>
internal sealed class FlagBook(AppDb db, Routines routines, Recount recount)
{
    public async Task<IReadOnlySet<FixFlag>> CountedAsync(PersonId person, DateOnly day, CancellationToken ct) =>
        (await db.CountedFlags.AsNoTracking().Where(one => one.PersonId == person && one.Day == day).Select(one => one.Flag).ToListAsync(ct)).ToHashSet();

    /// <summary>Makes positions of a day count that are flagged so, or leaves them out again, and works the day out anew.</summary>
    /// <returns>False where there are none, or none that could count.</returns>
    public async Task<bool> SetAsync(PersonId person, DateOnly day, FixFlag flag, bool counts, TimeZoneInfo zone, CancellationToken ct)
    {
        if (!Vouching.CanCount(flag) || !(await routines.FlagsAsync(person, day, zone, ct)).ContainsKey(flag)) return false;
        var known = await db.CountedFlags.AnyAsync(one => one.PersonId == person && one.Day == day && one.Flag == flag, ct);
        if (counts && !known) await AddAsync(new() { PersonId = person, Day = day, Flag = flag }, ct);
        if (!counts) await db.CountedFlags.Where(one => one.PersonId == person && one.Day == day && one.Flag == flag).ExecuteDeleteAsync(ct);
        await recount.OfAsync(person, day, day, zone, ct);
        return true;
    }

    /// <returns>Days of which positions are known and nothing counts, the newest first.</returns>
    public async Task<IReadOnlyList<DateOnly>> UncountedAsync(PersonId person, DateOnly from, DateOnly to, IReadOnlyCollection<DateOnly> counted, TimeZoneInfo zone, CancellationToken ct)
    {
        List<DateOnly> days = [];
        for (var day = to; day >= from; day = day.AddDays(-1))
        {
            var (begin, end) = (LocalTime.Begin(day, zone), LocalTime.Begin(day.AddDays(1), zone));
            if (!counted.Contains(day) && await db.StoredFixes.AnyAsync(one => one.PersonId == person && one.At >= begin && one.At < end, ct)) days.Add(day);
        }
        return days;
    }

    private async Task AddAsync(CountedFlag flag, CancellationToken ct)
    {
        db.CountedFlags.Add(flag);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Pressed twice at once.
            db.ChangeTracker.Clear();
        }
    }
}
