using System.Buffers;
using Backstay.Movement.Suggestions;
using Backstay.People.Roles;
using Backstay.Programmes.Files;
using Backstay.Simulation;
using Entry = Backstay.Programmes.Words;
using Moving = Backstay.Movement.Words;

namespace Backstay.Proving;

/// <summary>
/// MyBehaviorCBP: people with two habits each, most evenings of five weeks. What they and a clinician of every tenth can request is searched for words that tell how
/// their suggestions were chosen; the researcher's file is read when all is over.
/// </summary>
internal sealed class MyBehaviorProof(Cohort cohort) : ProgrammeProof(cohort)
{
    private const int LastDay = 34, After = 36, FirstWeek = 7, MostPlaces = 500, SharesOn = 10, Tenth = 10;
    private const string Daily = "/questions/myb-daily", Exit = "/questions/myb-exit";

    /// <summary>On these evenings everything there is to open is opened: one among the generic suggestions, one among the personal ones.</summary>
    private static readonly int[] Searched = [16, 30];

    private static readonly string[] Doors = ["/today", "/week", "/progress", "/me", "/me/sharing", "/me/seen", "/my-programme", "/movement", "/diary", "/goals", "/goals/week", "/programmes/mybehavior-cbp", "/help"];

    private static readonly SearchValues<string> Telling = SearchValues.Create(["generic", "personal", "exp3", Suggester.DecisionsTable, Moving.WhyGeneric, Moving.WhyOwn], StringComparison.OrdinalIgnoreCase);

    private readonly Claim enter = new("One begins with a researcher's code and a yes to the study");
    private readonly Claim none = new("In the first week no page suggests anything", "pages");
    private readonly Claim blindPages = new("No page that a person requests during the study tells how suggestions are chosen", "pages searched");
    private readonly Claim blindCopy = new("Nor does their own copy", "copies searched");
    private readonly Claim blindClinician = new("Nor does anything that their clinician requests", "pages searched");
    private readonly Claim toldAfter = new("When it is over, they are told, and their own copy holds each decision");
    private readonly Claim daily = new("The daily survey (ease, how many followed, feeling) is asked each evening and answered through its page", "evenings");
    private readonly Claim exit = new("The exit survey with an open question is answered, and the words are in their own copy");

    private readonly OwnMovement movement = new(cohort);
    private readonly Queue<(Participant One, string Code)> shared = new();
    private readonly Dictionary<int, string> clinicianPaths = [];
    private readonly List<string> codes = [];
    private Browser researcher = null!, clinician = null!;
    private int today, clinicianReads;

    public override int Days => After + 1;

    public override async Task PrepareAsync(CancellationToken ct)
    {
        Cohort.Heard = Hear;
        researcher = await Cohort.HireAsync("researcher", Role.Researcher, ct);
        clinician = await Cohort.HireAsync("clinician", Role.Clinician, ct, (path, source) => blindClinician.See(clinicianReads, !Tells(source), path));
        for (var left = Cohort.People.Count; left > 0; left -= MostPlaces) codes.Add(await Inviting.MakeAsync(researcher, Id, Math.Min(left, MostPlaces), ct));
    }

    // Nobody is there every evening.
    public override bool Comes(Participant one, int day) => day is 0 or LastDay or After || Searched.Contains(day) || day == SharesOn || day < LastDay && (3 * one.Number + 5 * day) % 11 != 0;

    // The survey comes at eight in the evening.
    public override int SlotOn(Participant one, int day) => 40 + one.Number % 8;

    protected override async Task LiveAsync(Participant one, int day, CancellationToken ct)
    {
        today = day;
        if (day == 0) await EnterAsync(one, ct);
        if (day == After) await SeeAfterAsync(one, ct);
        if (one.DayOn(day) is not { } own || own > LastDay) return;
        await one.OpenAsync("/today", ct);
        await movement.MeetIdeasAsync(one, own, ct);
        var asks = one.SeesLinkTo(Daily);
        var exits = own == LastDay && one.SeesLinkTo(Exit);
        if (one.Random.Next(3) == 0) await Simulation.Telling.CheckInAsync(one.Me, ct);
        await movement.MoveAsync(one, Cohort.Begin.AddDays(day), ct);
        await Answering.FillAsync(one, Daily, Clock, ct);
        daily.See(one.Number, asks && IsDone(one), $"day {own}: {(asks ? "not finished" : "not asked")}");
        if (own == LastDay)
        {
            await Answering.FillAsync(one, Exit, Clock, ct, ("open", WordsOf(one)));
            if (!exits || !IsDone(one)) exit.See(one.Number, false, exits ? "not finished" : "not asked");
        }
        if (own == SharesOn && one.Number % Tenth == 0) await ShareAsync(one, ct);
        if (Searched.Contains(own)) await SearchAsync(one, ct);
    }

    public override async Task EveningAsync(int day, CancellationToken ct)
    {
        while (shared.TryDequeue(out var given)) clinicianPaths[given.One.Number] = await Sharing.AcceptAsync(clinician, given.Code, "Dr Berg", ct);
        if (!Searched.Contains(day)) return;
        foreach (var (number, path) in clinicianPaths)
        {
            clinicianReads = number;
            await clinician.OpenAsync(path, ct);
            foreach (var part in clinician.Page.QuerySelectorAll($"main a[href^='{path}/']").Select(link => link.GetAttribute("href")!).ToList()) await clinician.OpenAsync(part, ct);
        }
    }

    protected override async Task<IReadOnlyList<Proof>> ProofsAsync(CancellationToken ct)
    {
        var file = await DecisionsProof.ReadAsync(researcher.LinesAsync($"/research/programmes/{Id}/decisions.csv", ct), ct);
        return
        [
            enter.Prove(), none.Prove(), file.Phase(1, 1, Suggestions.None), movement.Prove(), file.Phase(2, 3, Suggestions.Generic), file.Even(), file.Phase(4, 5, Suggestions.Personal), movement.Leaning(), movement.Brought(), movement.LeaningByPhone(),
            blindPages.Prove(), blindCopy.Prove(), blindClinician.Prove(), toldAfter.Prove(), daily.Prove(), exit.Prove(),
            file.Whole(movement.Shown), file.SumsToOne(), file.DrawnAgain(), file.Result(movement.Done),
        ];
    }

    private async Task EnterAsync(Participant one, CancellationToken ct)
    {
        await Inviting.AcceptAsync(one, codes[one.Number / MostPlaces], ct);
        if (await Joining.TryAsync(one, Id, Clock, [], [("agree", "yes")], ct)) one.BeganOn = 0;
        enter.See(one.Number, one.Path == "/my-programme", one.Browser.Text);
        if (one.BeganOn is not null && one.SeesLinkTo("/questions/myb-baseline")) await Answering.FillAsync(one, "/questions/myb-baseline", Clock, ct);
    }

    private void Hear(Participant one, string path, string source)
    {
        if (one.DayOn(today) is not { } own || own > LastDay) return;
        blindPages.See(one.Number, !Tells(source), $"day {own}, {path}");
        if (own < FirstWeek) none.See(one.Number, !source.Contains("/movement/do", StringComparison.Ordinal), $"day {own}, {path}");
    }

    private async Task ShareAsync(Participant one, CancellationToken ct)
    {
        var code = await Sharing.MakeCodeAsync(one, "clinician", ["progress", "diary", "plan", "answers"], ct);
        lock (shared) shared.Enqueue((one, code));
    }

    private async Task SearchAsync(Participant one, CancellationToken ct)
    {
        foreach (var door in Doors) await one.OpenAsync(door, ct);
        blindCopy.See(one.Number, !Tells(await OwnCopy.TakeAsync(one, ct)), OwnCopy.Path);
    }

    private async Task SeeAfterAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/my-programme", ct);
        var told = one.Browser.Text.Contains(Entry.HowChosen, StringComparison.Ordinal);
        var copy = await OwnCopy.TakeAsync(one, ct);
        toldAfter.See(one.Number, told && copy.Contains($"tables/{Suggester.DecisionsTable}.csv", StringComparison.Ordinal), $"{one.Called}: told {told}");
        exit.See(one.Number, copy.Contains(WordsOf(one), StringComparison.Ordinal), $"{one.Called}: not in the copy");
    }

    private static bool Tells(string source) => source.AsSpan().IndexOfAny(Telling) >= 0;

    private static bool IsDone(Participant one) => one.Browser.Url.Query.Contains("done", StringComparison.Ordinal);

    private static string WordsOf(Participant one) => $"The walks after lunch were the best, says {one.Called}";
}
