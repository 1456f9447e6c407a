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
    private readonly OwnPhone phone = new();
    private readonly Dictionary<int, Activity[]> habits = cohort.People.ToDictionary(one => one.Number, one => (OwnPhone.Carries(one) ? OwnPhone.Habits : Enum.GetValues<Activity>()).OrderBy(_ => one.Random.Next()).Take(2).ToArray());

    private readonly Met byHand = new(), byPhone = new();
    private int done;

    /// <summary>Suggestions that stood on pages.</summary>
    public int Shown => byHand.Shown + byPhone.Shown;

    /// <summary>Suggestions that were told as done on pages.</summary>
    public int Done => done;

    public Proof Prove() => three.Prove();

    public Proof Brought() => phone.Prove();

    public Proof Leaning() => Leaning("Personal suggestions lean to what people tell that they do anyway", byHand);

    public Proof LeaningByPhone() => Leaning("And to what a phone told of those who told nothing by hand", byPhone);

    private static Proof Leaning(string statement, Met met)
    {
        var (generic, personal) = (met.Share(2, 3), met.Share(4, 5));
        return new(statement, personal > generic ? Verdict.Holds : Verdict.Fails,
            string.Create(CultureInfo.InvariantCulture, $"{personal:P0} of the suggestions in weeks 4 and 5 were one of a person's own two habits, {generic:P0} in weeks 2 and 3; {met.Shown:N0} suggestions on pages"));
    }

    public async Task MeetIdeasAsync(Participant one, int own, CancellationToken ct)
    {
        var cards = one.Page.QuerySelectorAll(Card);
        if (own >= Week) three.See(one.Number, cards.Length == 3, $"day {own}: {cards.Length}");
        foreach (var card in cards) Count(one, own, card);
        foreach (var id in cards.Select(IdOf).ToList())
        {
            if (one.Page.QuerySelectorAll(Card).FirstOrDefault(card => IdOf(card) == id) is not { } card) continue;
            if (one.Me.Chance(IsOwn(one, card) ? .6 : .2))
            {
                await one.PressAsync(Moving.DidIt, card, ct);
                Interlocked.Increment(ref done);
            }
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
        (OwnPhone.Carries(one) ? byPhone : byHand).Count(own / Week + 1, IsOwn(one, card));
    }

    private bool IsOwn(Participant one, IElement card)
    {
        var idea = Browser.Folded(card.ParentElement!.QuerySelector("h3")!);
        return habits[one.Number].Contains(Ideas.First(known => idea.EndsWith(known.Key, StringComparison.Ordinal)).Value);
    }

    public async Task MoveAsync(Participant one, DateOnly day, CancellationToken ct)
    {
        if (!one.Me.Chance(.8)) return;
        var which = one.Random.Next(2);
        if (OwnPhone.Carries(one)) await phone.BringAsync(one, day, habits[one.Number][which], which == 0 ? 8 : 14, which == 0 ? 20 : 10, ct);
        else await one.SendAsync("/movement", Moving.MovedToday, ct, ("what", habits[one.Number][which].ToString()), ("minutes", which == 0 ? "20" : "10"), ("part", which == 0 ? "Morning" : "Afternoon"));
    }

    /// <summary>Suggestions on pages by week of the programme, 1 for the first, and how many of them were what the person does anyway.</summary>
    private sealed class Met
    {
        private readonly int[] shown = new int[MostWeeks], own = new int[MostWeeks];

        public int Shown => shown.Sum();

        public void Count(int week, bool isOwn)
        {
            Interlocked.Increment(ref shown[week]);
            if (isOwn) Interlocked.Increment(ref own[week]);
        }

        public double Share(int from, int to) => (double)own[from..(to + 1)].Sum() / Math.Max(1, shown[from..(to + 1)].Sum());
    }

    private static string IdOf(IElement card) => card.QuerySelector("input[name=id]")!.GetAttribute("value")!;
}
