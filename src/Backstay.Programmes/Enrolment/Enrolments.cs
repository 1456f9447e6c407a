using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.Programmes.Enrolment;

/// <summary>The programme that a person follows, on the version that they began.</summary>
/// <param name="PausedOn">Day since when it is paused; null while it runs.</param>
public sealed record CurrentEnrolment(Programme Programme, DateOnly BeganOn, DateOnly? PausedOn);

/// <summary>Begins, pauses and resumes a person's programme.</summary>
public sealed class Enrolments
{
    private static readonly Func<AppDb, PersonId, Task<EnrolledPerson?>> Find = EF.CompileAsyncQuery(
        (AppDb db, PersonId person) => db.Set<EnrolledPerson>().AsNoTracking().FirstOrDefault(enrolled => enrolled.PersonId == person));

    private readonly AppDb db;
    private readonly ProgrammeShelf shelf;
    private readonly ProgrammesOptions options;

    internal Enrolments(AppDb db, ProgrammeShelf shelf, IOptions<ProgrammesOptions> options) => (this.db, this.shelf, this.options) = (db, shelf, options.Value);

    /// <summary>Enrols in the default programme; does nothing for someone who is enrolled.</summary>
    public async Task BeginAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await OfAsync(person, ct) is not null) return;
        var programme = shelf.Find(options.Default)!;
        db.Add(new EnrolledPerson { PersonId = person, ProgrammeId = programme.Id, Version = programme.Version, BeganOn = today });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice at once: the other one enrolled them.
            db.ChangeTracker.Clear();
            if (await OfAsync(person, ct) is null) throw;
        }
    }

    public async Task<CurrentEnrolment?> CurrentAsync(PersonId person, CancellationToken ct) =>
        await Find(db, person) is { } found && shelf.Find(found.ProgrammeId) is { } programme
            ? new(programme, found.BeganOn, found.PausedOn)
            : null;

    public async Task PauseAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await OfAsync(person, ct) is not { } enrolled) return;
        enrolled.Pause(today);
        await db.SaveChangesAsync(ct);
    }

    public async Task ResumeAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await OfAsync(person, ct) is not { } enrolled) return;
        enrolled.Resume();
        await db.SaveChangesAsync(ct);
    }

    private Task<EnrolledPerson?> OfAsync(PersonId person, CancellationToken ct) =>
        db.Set<EnrolledPerson>().FirstOrDefaultAsync(enrolled => enrolled.PersonId == person, ct);
}
