using System.Net;
using Backstay.People.CareLinks;
using Backstay.People.Roles;
using Backstay.Programmes.Files;
using Backstay.Simulation;
using Offered = Backstay.Plan.Words;

namespace Backstay.Proving;

/// <summary>Those with whom the people of Get Well Fast share: their occupational physician from the first day on, their supervisor from the eleventh to the 29th.</summary>
internal sealed class GetWellFastReaders(Cohort cohort)
{
    /// <summary>What was agreed at work.</summary>
    public const string Agreed = "No boxes over ten kilos";

    private const string Physician = "physician", Supervisor = "supervisor", Chief = "The shift leader";
    private const int SharesOn = 10, TakesBackOn = 28, DiaryOn = 30;
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1), MailClock = TimeSpan.FromSeconds(1);

    private readonly Claim told = new("The occupational physician is told of each questionnaire by mail within a minute", "mails");
    private readonly Claim onePage = new("The link in the mail leads to one page with condition, treatment and absence", "pages read by the occupational physician");
    private readonly Claim diary = new("The occupational physician reads the diary");
    private readonly Claim before = new("The supervisor sees nothing before the person says yes");
    private readonly Claim after = new("After the yes, the supervisor sees advice on counselling and what was agreed");
    private readonly Claim nothingElse = new("The supervisor sees nothing else", "other parts asked for");
    private readonly Claim gone = new("The moment it is taken back, the supervisor sees nothing", "pages asked for");

    private readonly Queue<(Participant One, string Code)> forPhysician = new(), forSupervisor = new();
    private readonly Dictionary<int, string> physicianPaths = [], supervisorPaths = [];
    private readonly Dictionary<string, (Participant One, DateTimeOffset SentAt)> awaited = [];
    private Browser physician = null!, supervisor = null!;
    private string? newestMail;
    private double slowest;
    private int advised;

    public async Task PrepareAsync(CancellationToken ct)
    {
        physician = await cohort.HireAsync(Physician, Role.Clinician, ct);
        supervisor = await cohort.HireAsync(Supervisor, null, ct);
    }

    /// <summary>What the person gives and takes back on a day of theirs.</summary>
    public async Task ShareAsync(Participant one, int own, CancellationToken ct)
    {
        if (own == 0) await QueueAsync(forPhysician, one, "clinician", (cohort.Programme.Clinician?.Sees ?? []).Select(Spelling.Of), ct);
        if (own == SharesOn) await QueueAsync(forSupervisor, one, "supervisor", (cohort.Programme.Supervisor?.Sees ?? []).Select(Spelling.Of), ct);
        if (own == TakesBackOn) await Sharing.TakeBackAsync(one, Chief, ct);
    }

    /// <summary>A questionnaire was sent, and a mail has to follow.</summary>
    public void Await(Participant one, string questionnaire, DateTimeOffset sentAt)
    {
        if (physicianPaths.TryGetValue(one.Number, out var path)) awaited[path] = (one, sentAt);
        else told.See(one.Number, false, $"{questionnaire}: nobody reads");
    }

    public async Task EveningAsync(int day, CancellationToken ct)
    {
        while (forPhysician.TryDequeue(out var given)) physicianPaths[given.One.Number] = await Sharing.AcceptAsync(physician, given.Code, "Dr Berg", ct);
        await ReadMailsAsync(ct);
        foreach (var one in cohort.People)
            switch (one.DayOn(day))
            {
                case DiaryOn when physicianPaths.TryGetValue(one.Number, out var path):
                    await physician.OpenAsync($"{path}/{CareShares.Diary}", ct);
                    diary.See(one.Number, physician.Status == HttpStatusCode.OK && physician.Page.QuerySelectorAll("main tbody tr").Length > 0, $"{one.Called}: {physician.Status}");
                    break;
                case SharesOn - 1:
                    await supervisor.OpenAsync("/care", ct);
                    before.See(one.Number, !supervisor.Text.Contains(one.Called, StringComparison.Ordinal), $"{one.Called} is in the list");
                    break;
                case TakesBackOn when supervisorPaths.TryGetValue(one.Number, out var path):
                    await SeeGoneAsync(one, path, ct);
                    break;
            }
        while (forSupervisor.TryDequeue(out var given)) await SuperviseAsync(given.One, given.Code, ct);
    }

    public IReadOnlyList<Proof> Prove() =>
    [
        told.Prove($"the slowest within {slowest:0} s on the simulated clock, 60 allowed"), onePage.Prove(), diary.Prove(), before.Prove(), after.Prove($"{advised:N0} with advice for them at that time"), nothingElse.Prove(), gone.Prove(),
    ];

    private static async Task QueueAsync(Queue<(Participant, string)> queue, Participant one, string reader, IEnumerable<string> shares, CancellationToken ct)
    {
        var code = await Sharing.MakeCodeAsync(one, reader, shares, ct);
        lock (queue) queue.Enqueue((one, code));
    }

    private async Task ReadMailsAsync(CancellationToken ct)
    {
        foreach (var (file, mail) in cohort.Program.Mail.After(newestMail, Cohort.EmailOf(Physician)))
        {
            newestMail = file;
            if (mail.TextBody is not { } text || text.IndexOf("/care/", StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var report = text[at..].Split((char[]?)null)[0];
            if (!awaited.Remove(report[..report.IndexOf("/reports/", StringComparison.Ordinal)], out var sent)) continue;
            // A mail tells whole seconds.
            var took = mail.Date + MailClock - sent.SentAt;
            slowest = Math.Max(slowest, Math.Ceiling(took.TotalSeconds));
            told.See(sent.One.Number, took <= Most, $"{sent.One.Called}: after {took.TotalSeconds:0} s");
            await physician.OpenAsync(report, ct);
            var parts = physician.Page.QuerySelectorAll(".report h2").Select(Browser.Folded);
            onePage.See(sent.One.Number, parts.SequenceEqual(new[] { CareShares.Condition, CareShares.Treatment, CareShares.Absence }.Select(CareShares.HeadingOf)), $"{sent.One.Called}: {physician.Status}, {string.Join(", ", parts)}");
        }
        foreach (var (_, (one, _)) in awaited) told.See(one.Number, false, $"{one.Called}: no mail on that day");
        awaited.Clear();
    }

    private async Task SuperviseAsync(Participant one, string code, CancellationToken ct)
    {
        var path = supervisorPaths[one.Number] = await Sharing.AcceptAsync(supervisor, code, Chief, ct);
        await supervisor.OpenAsync($"{path}/{CareShares.CounsellingAdvice}", ct);
        after.See(one.Number, supervisor.Status == HttpStatusCode.OK && supervisor.Text.Contains(Agreed, StringComparison.Ordinal), $"{one.Called}: {supervisor.Status}");
        if (supervisor.Text.Contains(Offered.CounsellingTitle, StringComparison.Ordinal)) advised++;
        foreach (var other in CareShares.All.Where(share => share != CareShares.CounsellingAdvice))
            nothingElse.See(one.Number, (await supervisor.LookAsync($"{path}/{other}", ct)).Status == HttpStatusCode.NotFound, $"{one.Called}: {other}");
    }

    private async Task SeeGoneAsync(Participant one, string path, CancellationToken ct)
    {
        foreach (var page in new[] { path, $"{path}/{CareShares.CounsellingAdvice}" })
            gone.See(one.Number, (await supervisor.LookAsync(page, ct)).Status == HttpStatusCode.NotFound, $"{one.Called}: {page}");
        gone.See(one.Number, !(await supervisor.LookAsync("/care", ct)).Source.Contains(one.Called, StringComparison.Ordinal), $"{one.Called}: /care");
    }
}
