using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Prevention;

/// <summary>A person's walking track: what is stored of it, and its steps.</summary>
internal sealed class WalkingBook(AppDb db, Enrolments enrolments, TimeProvider clock)
{
    /// <returns>Null where the person's programme has no such track.</returns>
    public async Task<WalkingSeen?> SeenAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if ((await enrolments.CurrentAsync(person, today, ct))?.Programme.Prevention is not { } track) return null;
        var stretches = await db.WalkingStretches.AsNoTracking().Where(stretch => stretch.PersonId == person).ToListAsync(ct);
        var walks = await db.Walks.AsNoTracking().Where(walk => walk.PersonId == person).OrderByDescending(walk => walk.Day).ThenByDescending(walk => walk.Id).ToListAsync(ct);
        var hard = await db.HardWalkingWeeks.AsNoTracking().Where(week => week.PersonId == person).ToListAsync(ct);
        return WalkingSeen.Of(today, track, stretches, walks, hard);
    }

    /// <summary>Begins, or goes on lower than before; does nothing while it goes on.</summary>
    public Task BeginAsync(PersonId person, WalkingSeen seen, CancellationToken ct) => SaveAsync(async () =>
    {
        if (await OpenAsync(person, ct) is not null) return;
        var stretch = await db.WalkingStretches.FirstOrDefaultAsync(one => one.PersonId == person && one.EndedOn == seen.Today && one.End != StretchEnd.NotNow, ct);
        if (stretch is not null) stretch.GoOn();
        else (await OnAsync(person, seen.Today, ct)).Begin(seen.NextStep);
        db.Publish(new WalkingBegan(person, seen.Today), clock);
    }, ct);

    /// <summary>Ends what goes on; where nothing does, another press has ended it.</summary>
    public Task EndAsync(PersonId person, DateOnly today, StretchEnd end, CancellationToken ct) => SaveAsync(async () =>
    {
        if (await OpenAsync(person, ct) is not { } open) return;
        open.Close(today, end);
        db.Publish(new WalkingEnded(person, today, end == StretchEnd.Pain), clock);
    }, ct);

    /// <summary>Ends for good what waits; a track that goes on is ended by <see cref="EndAsync"/>.</summary>
    public Task DeclineAsync(PersonId person, DateOnly today, CancellationToken ct) => SaveAsync(async () =>
    {
        if (await OpenAsync(person, ct) is not null) return;
        var offered = await OnAsync(person, today, ct);
        // A stretch that ended today is remembered as what it was.
        if (offered.IsOpen) offered.Close(today, StretchEnd.NotNow);
    }, ct);

    public Task WalkedAsync(PersonId person, WalkId id, DateOnly day, int minutes, CancellationToken ct) => SaveAsync(async () =>
    {
        if (!await db.Walks.AnyAsync(walk => walk.Id == id, ct)) db.Walks.Add(new Walk { Id = id, PersonId = person, Day = day, Minutes = minutes });
    }, ct);

    public Task TakeBackAsync(PersonId person, WalkId id, CancellationToken ct) => db.Walks.Where(walk => walk.PersonId == person && walk.Id == id).ExecuteDeleteAsync(ct);

    public Task CallHardAsync(PersonId person, DateOnly week, bool hard, CancellationToken ct) => SaveAsync(async () =>
    {
        var stored = await db.HardWalkingWeeks.FirstOrDefaultAsync(one => one.PersonId == person && one.From == week, ct);
        if (hard && stored is null) db.HardWalkingWeeks.Add(new HardWalkingWeek { PersonId = person, From = week });
        else if (!hard && stored is not null) db.HardWalkingWeeks.Remove(stored);
    }, ct);

    private Task<WalkingStretch?> OpenAsync(PersonId person, CancellationToken ct) => db.WalkingStretches.FirstOrDefaultAsync(stretch => stretch.PersonId == person && stretch.EndedOn == null, ct);

    private async Task<WalkingStretch> OnAsync(PersonId person, DateOnly day, CancellationToken ct)
    {
        var stretch = await db.WalkingStretches.FirstOrDefaultAsync(one => one.PersonId == person && one.BeganOn == day, ct);
        if (stretch is null) db.WalkingStretches.Add(stretch = new WalkingStretch { PersonId = person, BeganOn = day });
        return stretch;
    }

    /// <summary>Once more where the same button, pressed twice at once, has changed what was looked at.</summary>
    private async Task SaveAsync(Func<Task> change, CancellationToken ct)
    {
        try
        {
            await change();
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await change();
            await db.SaveChangesAsync(ct);
        }
    }
}
