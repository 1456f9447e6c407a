using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Calendar;
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

    /// <summary>Enrols from a day on. The one that is followed until then ends on that day, unless the new one has open access; one that lay further ahead is called off.</summary>
    internal Task BeginAsync(PersonId person, Programme programme, DateOnly day, Pace? pace, CancellationToken ct) => SaveAsync(async () =>
    {
        var open = await db.Enrolments.FirstOrDefaultAsync(one => one.PersonId == person && one.EndedOn == null && (programme.IsOpenAccess ? one.Beside && one.ProgrammeId == programme.Id : !one.Beside), ct);
        if (open is not null && open.ProgrammeId == programme.Id) return;
        if (open?.BeganOn > day)
        {
            db.Remove(open);
            open = await BeforeAsync(open, ct);
        }
        open?.End(day, Ending.Changed);
        await AddAsync(person, programme, day, pace, ct);
    }, ct);

    /// <summary>Who was in a programme that is closed by now goes on with the default one; does nothing for anybody else.</summary>
    public Task GoOnAsync(PersonId person, DateOnly today, CancellationToken ct) => SaveAsync(async () =>
    {
        var last = await db.Enrolments.Where(one => one.PersonId == person && !one.Beside && one.BeganOn <= today).OrderByDescending(one => one.BeganOn).ThenByDescending(one => one.Id).FirstOrDefaultAsync(ct);
        if (last is null || await CurrentAsync(person, today, ct) is not null) return;
        var closed = (await versions.FindAsync(last.ProgrammeId, last.Version, ct))?.Programme.OpenFor?.After(last.BeganOn);
        await EndAsync(last, closed ?? today, Ending.Finished, today, ct);
    }, ct);

    public async Task<CurrentEnrolment?> CurrentAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        await CurrentAsync(await reads.AskAsync(StoredEnrolment.Question, ct, ("person", person.Value), ("day", today)), today, ct);

    /// <returns>Null for nobody's enrolment, for one in a programme that has closed, and for one in a programme that is no longer here.</returns>
    public async ValueTask<CurrentEnrolment?> CurrentAsync(StoredEnrolment? stored, DateOnly today, CancellationToken ct) =>
        stored is not null && await versions.FindAsync(stored.ProgrammeId, stored.Version, ct) is { Programme: var programme } && !(programme.OpenFor?.After(stored.BeganOn) <= today)
            ? new(stored.Id, programme, stored.Course, stored.PausedOn, stored.FirstBeganOn, stored.HasFinished) : null;

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

    /// <returns>Programmes that somebody went through to the end, whose follow-ups may still come.</returns>
    internal async Task<IReadOnlyList<(Programme Programme, Course Course)>> FinishedAsync(PersonId person, CancellationToken ct)
    {
        var finished = new List<(Programme, Course)>();
        foreach (var one in await db.Enrolments.AsNoTracking().Where(one => one.PersonId == person && one.Ending == Ending.Finished).ToListAsync(ct))
            if (await versions.FindAsync(one.ProgrammeId, one.Version, ct) is { Programme: { FollowUps.Count: > 0 } programme }) finished.Add((programme, one.Course));
        return finished;
    }

    /// <returns>Newest first, those ahead and those beside too.</returns>
    internal Task<List<Enrolment>> AllAsync(PersonId person, CancellationToken ct) =>
        db.Enrolments.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.BeganOn).ThenByDescending(one => one.Id).ToListAsync(ct);

    /// <summary>Calls off one that lies ahead; what was to end for it goes on.</summary>
    internal async Task CallOffAsync(PersonId person, EnrolmentId id, DateOnly today, CancellationToken ct)
    {
        if (await db.Enrolments.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person && one.BeganOn > today, ct) is not { } ahead) return;
        var before = await BeforeAsync(ahead, ct);
        db.Remove(ahead);
        // Only one may be open, so the one has to go before the other opens again.
        await db.SaveChangesAsync(ct);
        before?.GoOn();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends one. Who followed it goes on with the default programme.</summary>
    internal Task LeaveAsync(PersonId person, EnrolmentId id, Ending why, DateOnly today, CancellationToken ct) => SaveAsync(async () =>
    {
        if (await db.Enrolments.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person && one.BeganOn <= today && (one.EndedOn == null || one.EndedOn > today), ct) is not { } leaving || leaving.ProgrammeId == options.Default) return;
        if (leaving.Beside) leaving.End(today, why);
        else await EndAsync(leaving, today, why, today, ct);
    }, ct);

    /// <summary>The default programme fills the time until what lies ahead.</summary>
    private async Task EndAsync(Enrolment ending, DateOnly day, Ending why, DateOnly today, CancellationToken ct)
    {
        var ahead = ending.Ending == Ending.Changed ? ending.EndedOn : null;
        ending.End(day, why);
        var everyday = await AddAsync(ending.PersonId, shelf.Find(options.Default)!, today, null, ct);
        if (ahead > today) everyday.End(ahead.Value, Ending.Changed);
    }

    /// <returns>What ends for one that lies ahead; null where nothing does.</returns>
    private Task<Enrolment?> BeforeAsync(Enrolment ahead, CancellationToken ct) =>
        db.Enrolments.FirstOrDefaultAsync(one => one.PersonId == ahead.PersonId && !one.Beside && one.EndedOn == ahead.BeganOn && one.Ending == Ending.Changed, ct);

    private async Task ChangeAsync(PersonId person, DateOnly today, Action<Enrolment> change, CancellationToken ct)
    {
        if (await CurrentAsync(person, today, ct) is not { Id: var id }) return;
        change(await db.Enrolments.SingleAsync(one => one.Id == id, ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Enrolment> AddAsync(PersonId person, Programme programme, DateOnly day, Pace? pace, CancellationToken ct)
    {
        await versions.KeepAsync(db, programme, ct);
        var begun = new Enrolment
        {
            Id = clock.NewId<EnrolmentId>(), PersonId = person, ProgrammeId = programme.Id, Version = programme.Version, Beside = programme.IsOpenAccess, BeganOn = day, Pace = pace,
        };
        db.Add(begun);
        return begun;
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
