using System.Globalization;
using AngleSharp.Dom;
using Backstay.Movement;
using Backstay.Simulation;
using Moving = Backstay.Movement.Words;

namespace Backstay.Proving;

/// <summary>How the people of a study move by themselves, two habits each, and what they do with suggestions.</summary>
internal sealed class OwnMovement(Cohort cohort)
{
    private const int Week = 7, MostWeeks = 6;
    private const string Card = "form[action='/movement/do']";

    private static readonly IReadOnlyDictionary<string, Activity> Ideas = new Dictionary<string, Activity>
    {
        [Moving.DoWalking] = Activity.Walking, [Moving.DoStairs] = Activity.Stairs, [Moving.DoCycling] = Activity.Cycling, [Moving.DoSwimming] = Activity.Swimming, [Moving.DoGardening] = Activity.Gardening,
        [Moving.DoHousework] = Activity.Housework, [Moving.DoDancing] = Activity.Dancing, [Moving.DoStretching] = Activity.Stretching, [Moving.DoStrength] = Activity.Strength,
    };

    private readonly Claim three = new("From the second week on, each day has three suggestions", "evenings");
    private readonly Dictionary<int, Activity[]> habits = cohort.People.ToDictionary(one => one.Number, one => Enum.GetValues<Activity>().OrderBy(_ => one.Random.Next()).Take(2).ToArray());

    // By week of the programme, 1 for the first.
    private readonly int[] shownIn = new int[MostWeeks], ownIn = new int[MostWeeks];

    /// <summary>Suggestions that stood on pages.</summary>
    public int Shown => shownIn.Sum();

    public Proof Prove() => three.Prove();

    public Proof Leaning()
    {
        var (generic, personal) = (Share(2, 3), Share(4, 5));
        return new("Personal suggestions lean to what people do anyway", personal > generic ? Verdict.Holds : Verdict.Fails,
            string.Create(CultureInfo.InvariantCulture, $"{personal:P0} of the suggestions in weeks 4 and 5 were one of a person's own two habits, {generic:P0} in weeks 2 and 3; {Shown:N0} suggestions on pages"));

        double Share(int from, int to) => (double)ownIn[from..(to + 1)].Sum() / Math.Max(1, shownIn[from..(to + 1)].Sum());
    }

    public async Task MeetIdeasAsync(Participant one, int own, CancellationToken ct)
    {
        var cards = one.Page.QuerySelectorAll(Card);
        if (own >= Week) three.See(one.Number, cards.Length == 3, $"day {own}: {cards.Length}");
        foreach (var card in cards) Count(one, own, card);
        foreach (var id in cards.Select(IdOf).ToList())
        {
            if (one.Page.QuerySelectorAll(Card).FirstOrDefault(card => IdOf(card) == id) is not { } card) continue;
            if (one.Me.Chance(IsOwn(one, card) ? .6 : .2)) await one.PressAsync(Moving.DidIt, card, ct);
            else if (one.Me.Chance(.05))
            {
                await one.PressAsync(Moving.Another, card, ct);
                foreach (var other in one.Page.QuerySelectorAll(Card).Where(other => cards.All(before => IdOf(before) != IdOf(other))).Take(1)) Count(one, own, other);
                // What else is new tonight would be counted twice.
                break;
            }
        }
    }

    private void Count(Participant one, int own, IElement card)
    {
        Interlocked.Increment(ref shownIn[own / Week + 1]);
        if (IsOwn(one, card)) Interlocked.Increment(ref ownIn[own / Week + 1]);
    }

    private bool IsOwn(Participant one, IElement card)
    {
        var idea = Browser.Folded(card.ParentElement!.QuerySelector("h3")!);
        return habits[one.Number].Contains(Ideas.First(known => idea.EndsWith(known.Key, StringComparison.Ordinal)).Value);
    }

    public async Task MoveAsync(Participant one, CancellationToken ct)
    {
        if (!one.Me.Chance(.8)) return;
        var which = one.Random.Next(2);
        await one.SendAsync("/movement", Moving.MovedToday, ct, ("what", habits[one.Number][which].ToString()), ("minutes", which == 0 ? "20" : "10"), ("part", which == 0 ? "Morning" : "Afternoon"));
    }

    private static string IdOf(IElement card) => card.QuerySelector("input[name=id]")!.GetAttribute("value")!;
}
