using System.Globalization;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Programmes.Entry;

/// <summary>The way into a programme: wanting to, being asked, being admitted or sent another way, and beginning.</summary>
internal sealed class Entrance(AppDb db, Enrolments enrolments, IAnswerRecord record, ProgrammeShelf shelf, CurrentPerson me, TimeProvider clock)
{
    /// <summary>Answers older than this are asked for again: days off work grow, and danger signs come.</summary>
    public const int FreshDays = 7;

    /// <summary>How far ahead somebody may choose to begin.</summary>
    public const int DaysAhead = 60;

    public Task<Applicant?> ApplicantAsync(PersonId person, CancellationToken ct) => db.Applicants.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person, ct);

    /// <returns>Whether they may begin, and whether the questions that any plan begins with are still to be answered.</returns>
    public async Task<(Admission Admission, bool AsksStart)> LookAsync(Programme programme, Applicant applicant, CancellationToken ct)
    {
        var told = await record.ToldAsync(applicant.PersonId, [.. programme.Entry.Select(Admission.AnswerOf).OfType<AnswerOf>()], me.Today.AddDays(1 - FreshDays), ct);
        var facts = new EntryFacts(applicant.Age, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, told.Danger, answer => told.Answers.GetValueOrDefault(answer));
        return (Admission.Of(programme, facts), !programme.IsOpenAccess && !told.Started);
    }

    /// <summary>Notes that somebody wants to begin; one programme at a time.</summary>
    public async Task ApplyAsync(PersonId person, string programme, bool invited, CancellationToken ct)
    {
        if (await db.Applicants.FirstOrDefaultAsync(one => one.PersonId == person, ct) is { } before)
        {
            if (before.ProgrammeId != programme) (before.ProgrammeId, before.Invited) = (programme, invited);
            else before.Invited |= invited;
            before.Since = clock.GetUtcNow();
        }
        else db.Add(new Applicant { PersonId = person, ProgrammeId = programme, Invited = invited, Since = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }

    public async Task TellAgeAsync(PersonId person, int? age, CancellationToken ct) =>
        await db.Applicants.Where(one => one.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(one => one.Age, age), ct);

    public async Task WithdrawAsync(PersonId person, CancellationToken ct) => await db.Applicants.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);

    /// <returns>False where something stands in the way by now; nothing has begun then.</returns>
    public async Task<bool> BeginAsync(Programme programme, Applicant applicant, DateOnly day, Pace? pace, CancellationToken ct)
    {
        if (applicant.ProgrammeId != programme.Id || !MayApply(programme, applicant) || await LookAsync(programme, applicant, ct) is not (Admission.Admitted, false)) return false;
        await enrolments.BeginAsync(applicant.PersonId, programme, day, pace, ct);
        await WithdrawAsync(applicant.PersonId, ct);
        return true;
    }

    public static bool MayApply(Programme programme, Applicant? applicant) => programme.Open == Registration.Anyone || applicant is { Invited: true } && applicant.ProgrammeId == programme.Id;

    public async Task<bool> OpensAsync(string code, CancellationToken ct) => (await db.Invitations.AsNoTracking().FirstOrDefaultAsync(one => one.Code == code, ct))?.IsOpen(clock.GetUtcNow()) == true;

    /// <summary>Uses up one place of an invitation.</summary>
    /// <returns>Null for a code that does not open anything any more.</returns>
    public async Task<Programme?> AcceptAsync(PersonId person, string code, CancellationToken ct)
    {
        var invitation = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(one => one.Code == code, ct);
        if (invitation is null || shelf.Find(invitation.ProgrammeId) is not { } programme) return null;
        var again = await ApplicantAsync(person, ct) is { Invited: true } before && before.ProgrammeId == programme.Id;
        if (!again && !invitation.IsOpen(clock.GetUtcNow())) return null;
        if (!again && await db.Invitations.Where(one => one.Id == invitation.Id && one.Used < one.Places).ExecuteUpdateAsync(set => set.SetProperty(one => one.Used, one => one.Used + 1), ct) == 0) return null;
        await ApplyAsync(person, programme.Id, invited: true, ct);
        return programme;
    }
}
