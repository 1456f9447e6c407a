using System.Net;
using Backstay.Programmes.Files;
using Backstay.Simulation;
using Entry = Backstay.Programmes.Words;

namespace Backstay.Proving;

/// <summary>
/// Web-BCPA: two in four are turned away at first and come back a day later with other answers; one in four takes all modules at once. All live eight weeks of
/// modules and the months after them, at all hours, until it closes and they are asked how they are.
/// </summary>
internal sealed class WebBcpaProof(Cohort cohort) : ProgrammeProof(cohort)
{
    private const int Weeks = 8, Week = 7, MostPlaces = 500, HoursADay = 24;
    private static readonly string[] Risky = ["pain-now", "how-long", "cut-down", "nights", "fear", "worst", "outlook", "stress", "support"];

    private readonly Claim lowRisk = new("A low screening score is turned away with another way");
    private readonly Claim lowAbility = new("A low ability to work is turned away with another way");
    private readonly Claim strangers = new("Without an invitation nobody begins");
    private readonly Claim enter = new("With an invitation and the screening one begins");
    private readonly Claim locked = new("Module n opens in week n: closed before, open from then on", "times that a module was asked for");
    private readonly Claim atOnce = new("At one's own pace all modules are open at once", "times that a module was asked for");
    private readonly Claim open = new("It is open for four months, day and night", "visits");
    private readonly Claim closed = new("After four months it is closed, and the everyday plan goes on");
    private readonly Claim wellbeing = new("How one is doing is asked each week", "weeks");
    private readonly Claim followUp = new("The follow-up is asked at four months, not before, and is answered");

    private readonly WebBcpaWork work = new(cohort);
    private readonly WebBcpaTeam team = new(cohort);
    private readonly int[] visits = new int[cohort.People.Count];
    private readonly HashSet<int> hours = [];
    private readonly List<string> codes = [];

    private string[] Modules => [.. Cohort.Programme.Modules.Select(one => one.Module)];

    public override int Days => Closes(1) + 2;

    public override async Task PrepareAsync(CancellationToken ct)
    {
        await team.PrepareAsync(ct);
        for (var left = Cohort.People.Count; left > 0; left -= MostPlaces) codes.Add(await Inviting.MakeAsync(team.Clinician, Id, Math.Min(left, MostPlaces), ct));
        Cohort.Heard = work.Hear;
    }

    public override Task EveningAsync(int day, CancellationToken ct) => team.EveningAsync(day, ct);

    public override bool Comes(Participant one, int day) => one.DayOn(day) is not { } own ? day < 2
        : own <= ClosesOwn(one) && (IsGateDay(own) || own % Week == 0 || own < Weeks * Week && own % Week == 3 || own >= ClosesOwn(one) - 1);

    // Each visit is seven hours later in the day than the one before, so that all hours come.
    public override int SlotOn(Participant one, int day) => 2 * ((5 * one.Number + 7 * visits[one.Number]) % HoursADay);

    public override bool InTurn(int day) => day < 2;

    protected override async Task LiveAsync(Participant one, int day, CancellationToken ct)
    {
        var hour = SlotOn(one, day) / 2;
        visits[one.Number]++;
        if (one.BeganOn is null) await ComeInAsync(one, day, ct);
        if (one.DayOn(day) is not { } own) return;
        if (own >= ClosesOwn(one))
        {
            await SeeClosedAsync(one, ct);
            return;
        }
        await SeeOpenAsync(one, own, hour, ct);
        if (IsGateDay(own)) await TryGatesAsync(one, own, ct);
        await one.OpenAsync("/today", ct);
        await Telling.CheckInAsync(one.Me, ct);
        await Doing.ThingsAsync(one.Me, ct);
        await work.DoAsync(one, own, ct);
        await team.ShareAsync(one, own, ct);
    }

    protected override Task<IReadOnlyList<Proof>> ProofsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Proof>>(
    [
        lowRisk.Prove(), lowAbility.Prove(), strangers.Prove(), enter.Prove(), locked.Prove($"{Modules.Length} modules"), atOnce.Prove(), .. work.Prove(), .. team.ProvePrivacy(), wellbeing.Prove(),
        open.Prove($"at {hours.Count} of {HoursADay} hours of the day"), closed.Prove(), followUp.Prove(), .. team.Prove(),
    ]);

    private async Task ComeInAsync(Participant one, int day, CancellationToken ct)
    {
        var kind = day == 0 ? one.Number % 4 : 0;
        (string, string)[] told = [.. Risky.Select(item => (item, kind == 1 ? "0" : "3")), ("mood", "1"), ("work-ability", kind == 2 ? "10" : "60")];
        if (day == 0)
        {
            await one.OpenAsync($"/programmes/{Id}", ct);
            strangers.See(one.Number, one.Browser.Text.Contains(Entry.ByInvitation, StringComparison.Ordinal) && !one.Browser.Buttons.Contains(Entry.WantToBegin), one.Browser.Text);
            await Inviting.AcceptAsync(one, codes[one.Number / MostPlaces], ct);
        }
        else await Answering.FillAsync(one, "/questions/bcpa-screening", Clock, ct, told);
        var begun = await Joining.TryAsync(one, Id, Clock, told, [("pace", one.Number % 4 == 3 ? "free" : "weeks")], ct);
        if (begun) one.BeganOn = day;
        if (kind == 1) lowRisk.See(one.Number, !begun && IsToldWhy(one, "risk"), one.Browser.Text);
        else if (kind == 2) lowAbility.See(one.Number, !begun && IsToldWhy(one, "work-ability"), one.Browser.Text);
        else enter.See(one.Number, begun && one.Path == "/my-programme", one.Browser.Text);
    }

    private async Task SeeOpenAsync(Participant one, int own, int hour, CancellationToken ct)
    {
        await one.OpenAsync("/my-programme", ct);
        open.See(one.Number, one.Browser.Status == HttpStatusCode.OK && one.Browser.Text.StartsWith(Cohort.Preview.Title, StringComparison.Ordinal), $"day {own}, {hour}:00: {one.Browser.Status}");
        lock (hours) hours.Add(hour);
        if (own == ClosesOwn(one) - 1 && one.SeesLinkTo("/questions/bcpa-4-months")) followUp.See(one.Number, false, "asked a day before");
        if (own is > 0 and < Weeks * Week && own % Week == 0)
        {
            wellbeing.See(one.Number, one.SeesLinkTo("/questions/bcpa-wellbeing"), $"day {own}");
            await Answering.FillAsync(one, "/questions/bcpa-wellbeing", Clock, ct);
        }
    }

    private async Task TryGatesAsync(Participant one, int own, CancellationToken ct)
    {
        var free = one.Number % 4 == 3;
        foreach (var (place, module) in Modules.Index())
        {
            var path = $"/learn/courses/{module}";
            var (status, leadsTo, source) = await one.Browser.LookAsync(path, ct);
            var isOpen = status == HttpStatusCode.OK && source.Contains($"href=\"{path}/", StringComparison.Ordinal);
            var waits = leadsTo == $"/my-programme/waits/{module}";
            if (free) atOnce.See(one.Number, isOpen, $"day {own}, {module}: {status}");
            else locked.See(one.Number, own / Week >= place ? isOpen : waits, $"day {own}, module {place + 1} ({module}): {status} {leadsTo}");
        }
    }

    private async Task SeeClosedAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/today", ct);
        var asked = one.Path == "/today" && one.SeesLinkTo("/questions/bcpa-4-months");
        await one.OpenAsync("/my-programme", ct);
        closed.See(one.Number, !one.Browser.Text.StartsWith(Cohort.Preview.Title, StringComparison.Ordinal) && one.Path == "/my-programme", one.Browser.Text);
        await Answering.FillAsync(one, "/questions/bcpa-4-months", Clock, ct);
        followUp.See(one.Number, asked && one.Browser.Url.Query.Contains("done", StringComparison.Ordinal), $"{one.Called}: {(asked ? "not finished" : "not asked")}");
    }

    private static bool IsGateDay(int own) => own < Weeks * Week && (own % Week is 0 or Week - 1);

    private int ClosesOwn(Participant one) => Closes(one.BeganOn ?? 0) - (one.BeganOn ?? 0);

    /// <returns>Day of the simulation; for a file that never closes, when it should have.</returns>
    private int Closes(int begun) => (Cohort.Programme.OpenFor ?? new Period(4, PeriodUnit.Month)).After(Cohort.Begin.AddDays(begun)).DayNumber - Cohort.Begin.DayNumber;
}
