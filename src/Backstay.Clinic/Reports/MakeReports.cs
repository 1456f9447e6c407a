using Backstay.CheckIns;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.People.CareLinks;
using Backstay.People.Mail;
using Backstay.Programmes.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Clinic.Reports;

/// <summary>Makes a report for each linked clinician when a questionnaire is finished of which the person's programme tells them, and mails that it is there.</summary>
internal sealed class MakeReports(AppDb db, CareReading reading, Enrolments enrolments, NoticeMail mail, TimeProvider clock) : IHandle<QuestionnaireCompleted>
{
    public async Task HandleAsync(QuestionnaireCompleted happened, CancellationToken ct)
    {
        var asks = (await enrolments.CurrentAsync(happened.PersonId, happened.Day, ct))?.Programme.Asks ?? [];
        if (!asks.Any(ask => ask.Questionnaire == happened.Questionnaire && ask.TellsClinician)) return;
        var links = (await reading.ReadersOfAsync(happened.PersonId, CareReader.Clinician, ct)).Where(link => CareReport.PartsFor(link).Count > 0).ToList();
        var made = await db.CareReports.Where(report => report.PersonId == happened.PersonId && report.Response == happened.Response).ToListAsync(ct);
        foreach (var link in links.Where(link => made.All(report => report.LinkId != link.Id)))
        {
            var report = new CareReport
            {
                Id = clock.NewId<CareReportId>(), PersonId = happened.PersonId, LinkId = link.Id, Questionnaire = happened.Questionnaire, Response = happened.Response,
                Day = happened.Day, ToldAt = happened.At, MadeAt = clock.GetUtcNow(),
            };
            db.CareReports.Add(report);
            made.Add(report);
        }
        // All reports are there before the first mail: a mail server that is down delays mails alone.
        await db.SaveChangesAsync(ct);
        foreach (var report in made.Where(report => report.MailedAt is null))
            if (links.FirstOrDefault(link => link.Id == report.LinkId) is { } link) await MailAsync(report, link.ReaderId, ct);
    }

    /// <summary>Another copy of the program may hold the same event: whoever notes the mail first sends it.</summary>
    private async Task MailAsync(CareReport report, PersonId reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = db.CareReports.Where(one => one.Id == report.Id);
        if (await row.Where(one => one.MailedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.MailedAt, now), ct) == 0) return;
        try
        {
            await mail.SendAsync(reader, Words.MailSubject, [Words.MailLine], Words.MailLink, report.Path, ct);
        }
        catch
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(one => one.MailedAt, (DateTimeOffset?)null), CancellationToken.None);
            throw;
        }
    }
}
