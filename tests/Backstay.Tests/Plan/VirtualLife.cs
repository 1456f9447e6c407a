using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Plan.Cases;
using Backstay.Plan.Prevention;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;

namespace Backstay.Tests.Plan;

/// <summary>A Sunday of a virtual person: what is known of them, what today holds, and the week that is proposed.</summary>
internal sealed record VirtualWeek(int Person, Situation Before, IReadOnlyList<PastItem> Today, WeekAhead Ahead)
{
    public string Words => WeekWords.Of(Ahead.Change);

    /// <summary>Exercises of the last seven days.</summary>
    public IReadOnlyList<PastItem> Last => [.. Before.Past.Concat(Today).Where(item => item.Day > Before.Today.AddDays(-7) && IsExercise(item.ItemId))];

    public IReadOnlyList<PastItem> Coming => [.. Ahead.Days.SelectMany(day => day.Proposal.Items.Select(item => new PastItem(day.Day, item.ItemId, item.Level, Done: false))).Where(item => IsExercise(item.ItemId))];

    /// <summary>Exercises on a day, of last week's days with a plan.</summary>
    public double LastPerDay => Last.Count / (double)Before.Past.Concat(Today).Where(item => item.Day > Before.Today.AddDays(-7)).Select(item => item.Day).Append(Before.Today).Distinct().Count();

    public double ComingPerDay => Coming.Count / 7.0;

    private bool IsExercise(string id) => Before.Items.Any(item => item.Id == id && item.Kind == ItemKind.Exercise);
}

/// <summary>Somebody who comes nearly every day: pain that goes up and down, flare-ups, look-backs, refusals, and now and then people like them.</summary>
internal sealed class VirtualLife(int seed, IReadOnlyList<ContentItem> items, string[] exercises)
{
    private readonly Random chance = new(seed);
    private readonly List<DiaryDay> diary = [];
    private readonly List<PastItem> past = [];
    private readonly List<OwnWord> words = [];
    private readonly HashSet<string> opened = [], offered = [];
    private FlareSpan? flare;
    private string? fit;

    public (IReadOnlyList<VirtualWeek> Weeks, IReadOnlyList<(Situation Before, Proposal Plan)> Days) Live(int weeks)
    {
        var profile = new PersonProfile(Situations.Begin, chance.Next(2, 7), ["sitting"], null, null, new[] { 5, 10, 15 }[seed % 3], null, null, []);
        var (lived, days) = (new List<VirtualWeek>(), new List<(Situation, Proposal)>());
        for (var day = 0; day < 7 * weeks; day++)
        {
            var today = Situations.Begin.AddDays(day);
            if (flare is { To: null } && chance.Next(4) == 0) flare = flare with { To = today.AddDays(-1) < flare.From ? flare.From : today.AddDays(-1) };
            else if (flare is not { To: null } && chance.Next(40) == 0) flare = new(today, null);
            // Some begin slowly; on Sundays all are there.
            if (day > 0 && today.DayOfWeek != DayOfWeek.Sunday && chance.Next(seed % 5 == 0 && day < 7 ? 2 : 12) == 0) continue;
            diary.Add(new(today, Math.Clamp(profile.Pain + chance.Next(-1, 2) + (chance.Next(7) == 0 ? 2 : 0), 0, 10), null, chance.Next(1, 6), chance.Next(1, 6), null));
            var s = On(today, profile);
            var plan = Tailor.Today(s);
            days.Add((s, plan));
            var done = plan.Items.Select(item => Do(item, today)).ToList();
            if (today.DayOfWeek == DayOfWeek.Sunday)
            {
                fit = new[] { "right", "right", "too-little", "too-much" }[chance.Next(4)];
                var before = On(today, profile) with { Agreed = chance.Next(12) == 0 ? [.. Enumerable.Range(1, 7).Select(ahead => new DayChoice(today.AddDays(ahead), [exercises[chance.Next(exercises.Length)]]))] : [] };
                lived.Add(new(seed, before, done, WeekAhead.Propose(before, done)));
            }
            past.AddRange(done);
        }
        return (lived, days);
    }

    private Situation On(DateOnly today, PersonProfile profile) => new()
    {
        Today = today, BeganOn = Situations.Begin, Profile = profile, Items = items, Seed = seed, Words = [.. words], Opened = [.. opened], Offered = offered.ToHashSet(), Flare = flare, Fit = fit,
        Danger = chance.Next(40) switch { 0 => Tier.NextDay, 1 => Tier.Emergency, _ => Tier.None },
        HasWalkingTrack = true, Walking = chance.Next(30) == 0 ? new(null, null) : null,
        Diary = [.. diary.Where(one => one.Day > today.AddDays(-28))], Past = [.. past.Where(one => one.Day > today.AddDays(-28))],
        Advice = chance.Next(3) > 0 ? null : new(AdviceFrom.People, 9, [], [new(exercises[chance.Next(exercises.Length)], Adviser.MostBonus, 0, 6) { Alike = [AttributeKind.UsualPain] }]),
    };

    private PastItem Do(ProposedItem item, DateOnly today)
    {
        offered.Add(item.ItemId);
        if (chance.Next(2) == 0) opened.Add(item.ItemId);
        var level = item.Level;
        switch (chance.Next(60))
        {
            case 0: words.Add(new(item.ItemId, WordKind.Refused, today)); break;
            case 1: words.Add(new(item.ItemId, WordKind.MadeItWorse, today)); break;
            case 2 or 3 when level > 0:
                level--;
                words.Add(new(item.ItemId, WordKind.TooHard, today));
                break;
        }
        return new(today, item.ItemId, level, chance.Next(5) > 0);
    }
}
