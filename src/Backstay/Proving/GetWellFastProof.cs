using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.Kernel.Events;
using Backstay.Programmes.Files;
using Backstay.Simulation;
using Entry = Backstay.Programmes.Words;
using Offered = Backstay.Plan.Words;

namespace Backstay.Proving;

/// <summary>
/// Get Well Fast: two in three are turned away at first, for 13 days off work or for a warning flag, and come back a day later. All live the five weeks, go back to
/// work, and are asked again after half a year and a year.
/// </summary>
internal sealed partial class GetWellFastProof(Cohort cohort) : ProgrammeProof(cohort)
{
    private const int Length = 35, LastOfWeeks = 56, MostMinutes = 15;
    private static readonly string[] Questionnaires = ["gwf-1", "gwf-2", "gwf-3", "gwf-4"];
    private static readonly int[] AskedOn = [1, 7, 21, 34], SeldomOn = [7 * 13, 7 * 26, 7 * 39, 7 * 52];
    private static readonly string[] Areas = [Offered.AreaFitness, Offered.AreaDay, Offered.AreaCoping, Offered.AreaExercise];

    /// <summary>A question of each topic.</summary>
    private static readonly string[] Topics = ["pain", "limit-move", "care-now", "guided", "plan", "job-hours", "boss", "push-1", "day-shape"];

    private readonly Claim early = new("Who is off work for 13 days is turned away kindly: why, and what to do instead");
    private readonly Claim flagged = new("Who has a warning flag is turned away kindly: why, and what to do instead");
    private readonly Claim enter = new("Who is off work for 14 days or more, without a flag, begins");
    private readonly Claim asked = new("Four questionnaires come in five weeks and are answered through their pages", "questionnaires");
    private readonly Claim topics = new("They ask about pain, limitations, treatment, counselling, reintegration, work, relations at work, personality and daily activities");
    private readonly Claim kinds = new("After each, the diary holds advice of four kinds: fitness, timetable of the day, coping, exercise", "times after a questionnaire");
    private readonly Claim reasons = new("Each piece of advice says which answer it comes from", "days");
    private readonly Claim minutes = new($"A day's advice takes about a quarter of an hour at most, {MostMinutes} minutes", "days");
    private readonly Claim goesOn = new("It goes on after the five weeks and after the return to work", "visits");
    private readonly Claim followUp = new("How one is by then is asked after 26 and 52 weeks", "times");

    private readonly GetWellFastReaders readers = new(cohort);
    private readonly GetWellFastPlan plan = new();
    private readonly Dictionary<int, HashSet<string>> topicsSeen = cohort.People.ToDictionary(one => one.Number, _ => new HashSet<string>());
    private readonly Dictionary<int, HashSet<string>> areasSeen = cohort.People.ToDictionary(one => one.Number, _ => new HashSet<string>());
    private readonly HashSet<string> decks = [];
    private int longest;

    public override int Days => SeldomOn[^1] + 2;

    public override Task PrepareAsync(CancellationToken ct) => readers.PrepareAsync(ct);

    public override bool Comes(Participant one, int day) => day < 2 ? one.BeganOn is null || one.DayOn(day) >= 0
        : one.DayOn(day) is { } own && (own <= Length + 7 || own <= LastOfWeeks && own % 7 == 0 || SeldomOn.Contains(own));

    // From a questionnaire to the mail about it, nobody else moves the clock.
    public override bool InTurn(int day) => day < 3 || AskedOn.Any(asks => day == asks || day == asks + 1);

    public override Task EveningAsync(int day, CancellationToken ct) => readers.EveningAsync(day, ct);

    protected override async Task LiveAsync(Participant one, int day, CancellationToken ct)
    {
        if (one.BeganOn is null) await ComeInAsync(one, day, ct);
        if (one.DayOn(day) is not { } own) return;
        await ReadAdviceAsync(one, ct);
        if (Array.IndexOf(AskedOn, own) is var place and >= 0) await AnswerAsync(one, Questionnaires[place], ct);
        if (own % 2 == 0 && own <= LastOfWeeks) await CheckInAsync(one, ct);
        await plan.LiveAsync(one, own, Cohort.Begin.AddDays(day), ct);
        await readers.ShareAsync(one, own, ct);
        if (own > Length && own <= LastOfWeeks) await GoOnAsync(one, own, ct);
        if (own is 7 * 26 or 7 * 52) await FollowUpAsync(one, ct);
    }

    protected override Task<IReadOnlyList<Proof>> ProofsAsync(CancellationToken ct)
    {
        foreach (var (number, seen) in topicsSeen) topics.See(number, Topics.All(seen.Contains), $"not asked: {string.Join(", ", Topics.Except(seen))}");
        return Task.FromResult<IReadOnlyList<Proof>>(
        [
            early.Prove(), flagged.Prove(), enter.Prove(), asked.Prove(), topics.Prove(), kinds.Prove($"{decks.Count:N0} different days of advice"), reasons.Prove(), minutes.Prove($"{longest} minutes at most"),
            .. readers.Prove(), .. plan.Prove(), goesOn.Prove(), followUp.Prove(),
        ]);
    }

    private async Task ComeInAsync(Participant one, int day, CancellationToken ct)
    {
        var (tooEarly, withFlag) = (day == 0 && one.Number % 3 == 0, day == 0 && one.Number % 3 == 1);
        var days = tooEarly ? 13 : one.Number % 2 == 0 ? 14 : one.Random.Next(15, 120);
        (string, string)[] told = [("flags", withFlag ? "fever" : "none"), ("off-kind", "full"), ("days-off", Someone.Text(days)), ("cause", "no")];
        if (day > 0) await Answering.FillAsync(one, "/questions/gwf-entry", Clock, ct, told);
        var begun = await Joining.TryAsync(one, Id, Clock, told, [], ct);
        if (begun) one.BeganOn = day;
        if (tooEarly) early.See(one.Number, !begun && IsToldWhy(one, "days-off-work"), one.Browser.Text);
        else if (withFlag) flagged.See(one.Number, !begun && IsToldWhy(one, "flags-count"), one.Browser.Text);
        else enter.See(one.Number, begun && one.Path == "/my-programme", $"{days} days: {one.Browser.Text}");
    }

    private async Task AnswerAsync(Participant one, string questionnaire, CancellationToken ct)
    {
        await one.OpenAsync("/my-programme", ct);
        var due = one.SeesLinkTo($"/questions/{questionnaire}");
        var (seen, sentAt) = await Answering.FillAsync(one, $"/questions/{questionnaire}", Clock, ct, ("pain", Someone.Text(one.Me.Pain)), ("job-hours", "38"), ("hours", "12"));
        asked.See(one.Number, due && one.Browser.Url.Query.Contains("done", StringComparison.Ordinal), $"{questionnaire}: {(due ? "not finished" : "not asked")}");
        topicsSeen[one.Number].UnionWith(seen);
        readers.Await(one, questionnaire, sentAt);
        // As the program itself looks for what happened.
        Clock.MoveTo(Clock.GetUtcNow() + OutboxWorker.Pause);
        await Cohort.Program.DeliverAsync(ct);
        if (questionnaire != Questionnaires[0]) SeeKinds(one);
        await ReadAdviceAsync(one, ct);
    }

    private void SeeKinds(Participant one)
    {
        kinds.See(one.Number, Areas.All(areasSeen[one.Number].Contains), $"{one.Called} has none of {string.Join(", ", Areas.Except(areasSeen[one.Number]))}");
        areasSeen[one.Number].Clear();
    }

    private async Task ReadAdviceAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/diary/advice", ct);
        var cards = one.Page.QuerySelectorAll("main .card:has(form[action='/diary/advice/do'])");
        if (cards.Length == 0) return;
        var sum = cards.Sum(card => int.Parse(Number().Match(card.QuerySelector("h3 + .quiet")!.TextContent).Value, CultureInfo.InvariantCulture));
        minutes.See(one.Number, sum <= MostMinutes, $"{sum} minutes");
        reasons.See(one.Number, cards.All(card => card.QuerySelector("p strong") is { } why && why.Parent!.TextContent.Trim().Length > why.TextContent.Trim().Length), one.Path);
        areasSeen[one.Number].UnionWith(one.Page.QuerySelectorAll("main h2").Select(Browser.Folded).Where(Areas.Contains));
        lock (decks)
        {
            decks.Add(string.Join('|', cards.Select(card => card.QuerySelector("h3")!.TextContent)));
            longest = Math.Max(longest, sum);
        }
        if (one.Browser.Buttons.Contains(Offered.Done) && one.Me.Chance(.6)) await one.PressAsync(Offered.Done, ct);
    }

    private static async Task CheckInAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/today", ct);
        await Telling.CheckInAsync(one.Me, ct);
    }

    private async Task GoOnAsync(Participant one, int own, CancellationToken ct)
    {
        await one.OpenAsync("/my-programme", ct);
        var over = one.Browser.Text.Contains(Entry.IsOver, StringComparison.Ordinal);
        if (own == LastOfWeeks) SeeKinds(one);
        await one.OpenAsync("/diary/advice", ct);
        var advises = one.Sees("main form[action='/diary/advice/do']");
        await one.OpenAsync("/work", ct);
        goesOn.See(one.Number, over && advises && one.Browser.Text.Contains(Offered.WorkBack, StringComparison.Ordinal), $"day {own}: over {over}, advises {advises}, {one.Browser.Text}");
    }

    private async Task FollowUpAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/my-programme", ct);
        followUp.See(one.Number, one.SeesLinkTo("/questions/outcome-core"), one.Browser.Text);
        await Answering.FillAsync(one, "/questions/outcome-core", Clock, ct);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
