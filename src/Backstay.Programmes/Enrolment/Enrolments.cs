using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.Programmes.Enrolment;

/// <summary>The programme that a person follows, on the version that they began.</summary>
/// <param name="PausedOn">Day since when it is paused; null while it runs.</param>
public sealed record CurrentEnrolment(Programme Programme, DateOnly BeganOn, DateOnly? PausedOn);

/// <summary>An enrolment as it is stored.</summary>
public sealed record StoredEnrolment(string ProgrammeId, DateOnly BeganOn, DateOnly? PausedOn);

/// <summary>Begins, pauses and resumes a person's programme.</summary>
public sealed class Enrolments
{
    /// <summary>Asks with @person.</summary>
    public static readonly Question<StoredEnrolment?> Question = Kernel.Data.Question.One(
        """SELECT "ProgrammeId", "BeganOn", "PausedOn" FROM programmes_enrolments WHERE "PersonId" = @person""",
        row => new StoredEnrolment(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.Maybe<DateOnly>(2)));

    private readonly AppDb db;
    private readonly QuickReads reads;
    private readonly ProgrammeShelf shelf;
    private readonly ProgrammesOptions options;

    internal Enrolments(AppDb db, QuickReads reads, ProgrammeShelf shelf, IOptions<ProgrammesOptions> options) =>
        (this.db, this.reads, this.shelf, this.options) = (db, reads, shelf, options.Value);

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

    public async Task<CurrentEnrolment?> CurrentAsync(PersonId person, CancellationToken ct) => Current(await reads.AskAsync(Question, ct, ("person", person.Value)));

    /// <returns>Null for nobody's enrolment, and for a programme that is no longer here.</returns>
    public CurrentEnrolment? Current(StoredEnrolment? stored) =>
        stored is not null && shelf.Find(stored.ProgrammeId) is { } programme ? new(programme, stored.BeganOn, stored.PausedOn) : null;

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
