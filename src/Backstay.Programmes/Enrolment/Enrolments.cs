using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.Programmes.Enrolment;

/// <summary>Begins, pauses and ends a person's time in programmes.</summary>
public sealed class Enrolments
{
    private readonly AppDb db;
    private readonly QuickReads reads;
    private readonly ProgrammeShelf shelf;
    private readonly ProgrammeVersions versions;
    private readonly ProgrammesOptions options;
    private readonly TimeProvider clock;

    internal Enrolments(AppDb db, QuickReads reads, ProgrammeShelf shelf, ProgrammeVersions versions, IOptions<ProgrammesOptions> options, TimeProvider clock) =>
        (this.db, this.reads, this.shelf, this.versions, this.options, this.clock) = (db, reads, shelf, versions, options.Value, clock);

    public bool IsDefault(Programme programme) => programme.Id == options.Default;

    /// <summary>Enrols in the default programme; does nothing for someone who follows one.</summary>
    public async Task BeginAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await CurrentAsync(person, today, ct) is not null) return;
        await BeginAsync(person, shelf.Find(options.Default)!, today, null, ct);
    }

    /// <summary>Enrols from a day on. The one that is followed until then ends on that day, unless the new one has open access.</summary>
    internal Task BeginAsync(PersonId person, Programme programme, DateOnly day, Pace? pace, CancellationToken ct) => SaveAsync(async () =>
    {
        var open = await db.Enrolments.FirstOrDefaultAsync(one => one.PersonId == person && one.EndedOn == null && (programme.IsOpenAccess ? one.Beside && one.ProgrammeId == programme.Id : !one.Beside), ct);
        if (open is not null && open.ProgrammeId == programme.Id) return;
        open?.End(day, Ending.Changed);
        await AddAsync(person, programme, day, pace, ct);
    }, ct);

    /// <summary>Who was in a programme that is closed by now goes on with the default one; does nothing for anybody else.</summary>
    public Task GoOnAsync(PersonId person, DateOnly today, CancellationToken ct) => SaveAsync(async () =>
    {
        var open = await db.Enrolments.FirstOrDefaultAsync(one => one.PersonId == person && one.EndedOn == null && !one.Beside && one.BeganOn <= today, ct);
        if (open is null || await CurrentAsync(person, today, ct) is not null) return;
        var closed = (await versions.FindAsync(open.ProgrammeId, open.Version, ct))?.Programme.OpenFor?.After(open.BeganOn);
        open.End(closed ?? today, Ending.Finished);
        await AddAsync(person, shelf.Find(options.Default)!, today, null, ct);
    }, ct);

    public async Task<CurrentEnrolment?> CurrentAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        await CurrentAsync(await reads.AskAsync(StoredEnrolment.Question, ct, ("person", person.Value), ("day", today)), today, ct);

    /// <returns>Null for nobody's enrolment, for one in a programme that has closed, and for one in a programme that is no longer here.</returns>
    public async ValueTask<CurrentEnrolment?> CurrentAsync(StoredEnrolment? stored, DateOnly today, CancellationToken ct) =>
        stored is not null && await versions.FindAsync(stored.ProgrammeId, stored.Version, ct) is { Programme: var programme } && !(programme.OpenFor?.After(stored.BeganOn) <= today)
            ? new(stored.Id, programme, stored.Course, stored.PausedOn, stored.FirstBeganOn) : null;

    /// <returns>Where somebody goes who has open access and follows nothing; null for anybody else.</returns>
    public async Task<string?> OpenPathAsync(PersonId person, CancellationToken ct) =>
        await db.Enrolments.Where(one => one.PersonId == person && one.Beside && one.EndedOn == null).Select(one => one.ProgrammeId).FirstOrDefaultAsync(ct) is { } id ? $"/programmes/{id}/open" : null;

    /// <returns>The page of the programme that somebody wants to begin and has questions to answer for; null when there is none.</returns>
    public async Task<string?> PathWantedAsync(PersonId person, CancellationToken ct) =>
        await db.Applicants.Where(one => one.PersonId == person).Select(one => one.ProgrammeId).FirstOrDefaultAsync(ct) is { } id ? $"/programmes/{id}" : null;

    public Task PauseAsync(PersonId person, DateOnly today, CancellationToken ct) => ChangeAsync(person, today, enrolment => enrolment.Pause(today), ct);

    public Task ResumeAsync(PersonId person, DateOnly today, CancellationToken ct) => ChangeAsync(person, today, enrolment => enrolment.Resume(today), ct);

    /// <param name="pace">Null for the programme's own.</param>
    internal Task ChoosePaceAsync(PersonId person, Pace? pace, DateOnly today, CancellationToken ct) => ChangeAsync(person, today, enrolment => enrolment.Pace = pace, ct);

    /// <summary>Moves somebody on purpose from the version that they began to the newest.</summary>
    internal Task MoveToNewestAsync(PersonId person, DateOnly today, CancellationToken ct) => ChangeAsync(person, today, enrolment => enrolment.Version = shelf.Find(enrolment.ProgrammeId)?.Version ?? enrolment.Version, ct);

    /// <returns>Newest first, those ahead and those beside too.</returns>
    internal Task<List<Enrolment>> AllAsync(PersonId person, CancellationToken ct) =>
        db.Enrolments.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.BeganOn).ThenByDescending(one => one.Id).ToListAsync(ct);

    /// <summary>Calls off one that lies ahead; what was to end for it goes on.</summary>
    /// <returns>False for what is not theirs or has begun.</returns>
    internal async Task<bool> CallOffAsync(PersonId person, EnrolmentId id, DateOnly today, CancellationToken ct)
    {
        if (await db.Enrolments.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person && one.BeganOn > today, ct) is not { } ahead) return false;
        var before = await db.Enrolments.FirstOrDefaultAsync(one => one.PersonId == person && !one.Beside && one.EndedOn == ahead.BeganOn && one.Ending == Ending.Changed, ct);
        db.Remove(ahead);
        await db.SaveChangesAsync(ct);
        before?.GoOn();
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Ends one. Who followed it goes on with the default programme.</summary>
    internal Task LeaveAsync(PersonId person, EnrolmentId id, Ending why, DateOnly today, CancellationToken ct) => SaveAsync(async () =>
    {
        if (await db.Enrolments.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person && one.EndedOn == null && one.BeganOn <= today, ct) is not { } leaving || leaving.ProgrammeId == options.Default) return;
        leaving.End(today, why);
        if (!leaving.Beside) await AddAsync(person, shelf.Find(options.Default)!, today, null, ct);
    }, ct);

    private async Task ChangeAsync(PersonId person, DateOnly today, Action<Enrolment> change, CancellationToken ct)
    {
        if (await CurrentAsync(person, today, ct) is not { Id: var id }) return;
        change(await db.Enrolments.SingleAsync(one => one.Id == id, ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task AddAsync(PersonId person, Programme programme, DateOnly day, Pace? pace, CancellationToken ct)
    {
        await versions.KeepAsync(db, programme, ct);
        db.Add(new Enrolment
        {
            Id = clock.NewId<EnrolmentId>(), PersonId = person, ProgrammeId = programme.Id, Version = programme.Version, Beside = programme.IsOpenAccess, BeganOn = day, Pace = pace,
        });
    }

    /// <summary>Once more where the same form, sent twice at once, has changed what was looked at.</summary>
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
