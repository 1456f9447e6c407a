using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Plan.Tailoring;
using CsCheck;

namespace Backstay.Tests.Plan;

[Trait("Runs", "once")]
public sealed class TailorTests
{
    private static readonly string[] Ids = [.. Situations.Items.Select(item => item.Id)];

    /// <summary>Any situation that a person can be in.</summary>
    private static readonly Gen<Situation> Any =
        from day in Gen.Int[0, 60]
        from pains in Gen.Int[-1, 10].Array[28]
        from minutes in Gen.Int[0, 3].Select(i => new[] { 2, 5, 10, 15 }[i])
        from past in Gen.Select(Gen.Int[1, 28], Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]), Gen.Int[0, 4], Gen.Bool).Array[0, 40]
        from words in Gen.Select(Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]), Gen.Enum<WordKind>(), Gen.Int[0, 20]).Array[0, 4]
        from flare in Gen.Int[-1, 20]
        from over in Gen.Int[-1, 10]
        from danger in Gen.Enum<Tier>()
        from fit in Gen.Int[0, 3].Select(i => new[] { null, "too-little", "right", "too-much" }[i])
        from seed in Gen.Int
        let today = Situations.Begin.AddDays(day)
        select Situations.On(today) with
        {
            Seed = seed, Danger = danger, Fit = fit,
            Profile = Situations.On(today).Profile with { Minutes = minutes },
            Diary = [.. pains.Select((pain, i) => new DiaryDay(today.AddDays(i - 27), pain < 0 ? null : pain, null, null, null, null))],
            Past = [.. past.Select(one => new PastItem(today.AddDays(-one.Item1), one.Item2, one.Item3, one.Item4))],
            Words = [.. words.Select(one => new OwnWord(one.Item1, one.Item2, today.AddDays(-one.Item3)))],
            Flare = flare < 0 ? null : new FlareSpan(today.AddDays(-flare), over < 0 || over > flare ? null : today.AddDays(-over)),
        };

    [Fact]
    public void A_day_holds_at_most_three_things_within_the_persons_time() => Any.Sample(s =>
    {
        var plan = Tailor.Today(s);
        return plan.Items.Count <= 3 && plan.Items.Select(item => item.ItemId).Distinct().Count() == plan.Items.Count
            && plan.Items.Where(item => Kind(item) == ItemKind.Exercise).Sum(item => item.Minutes) <= s.Profile.Minutes;
    });

    [Fact]
    public void What_was_refused_known_or_hurt_is_never_offered_again() => Any.Sample(s =>
        Tailor.Today(s).Items.All(item => !s.Words.Any(word => word.ItemId == item.ItemId && (word.Kind is WordKind.Refused or WordKind.Known or WordKind.MadeItWorse))));

    [Fact]
    public void An_emergency_leaves_nothing_and_a_next_day_sign_no_exercise() => Any.Sample(s =>
        Tailor.Today(s with { Danger = Tier.Emergency }).Items.Count == 0
        && Tailor.Today(s with { Danger = Tier.NextDay }).Items.All(item => Kind(item) != ItemKind.Exercise));

    [Fact]
    public void What_does_not_suit_the_person_is_never_offered() => Any.Sample(s =>
    {
        var careful = s with
        {
            Profile = s.Profile with { Cautions = ["recent-surgery"] },
            Items = [.. s.Items.Select(item => item.Kind == ItemKind.Exercise && item.Id != "breathe" ? item with { AvoidWhen = ["thin-bones", "recent-surgery"] } : item)],
        };
        Tailor.Today(careful).Items.ShouldAllBe(item => item.ItemId == "breathe" || careful.Items.First(one => one.Id == item.ItemId).Kind == ItemKind.Article);
    });

    [Fact]
    public void A_flare_up_leaves_two_things_for_severe_pain_at_the_smallest_dose() => Any.Sample(s =>
    {
        var plan = Tailor.Today(s with { Flare = new FlareSpan(s.Today, null), Danger = Tier.None });
        return plan.Items.Count <= 2 && plan.Items.All(item => item.Level == 0 && (Kind(item) == ItemKind.Article || Find(item).SeverePain) && Find(item).FlareUp != FlareUpUse.Never);
    });

    [Fact]
    public void Every_thing_has_a_reason_and_a_level_that_exists() => Any.Sample(s =>
        Tailor.Today(s).Items.All(item => item.Reasons.Count > 0 && item.Level >= 0 && item.Level < Find(item).Levels.Count && item.Minutes == Find(item).Levels[item.Level].Minutes));

    [Fact]
    public void Something_takes_under_two_minutes_whenever_an_exercise_is_offered() => Any.Sample(s =>
    {
        var plan = Tailor.Today(s);
        return plan.Items.All(item => Kind(item) != ItemKind.Exercise) || plan.Items.Any(item => item.Minutes < 2);
    });

    [Fact]
    public void The_same_situation_gives_the_same_plan() => Any.Sample(s =>
        Tailor.Today(s).Items.Select(item => (item.ItemId, item.Level)).SequenceEqual(Tailor.Today(s).Items.Select(item => (item.ItemId, item.Level))));

    [Fact]
    public void A_dose_never_rises_by_more_than_a_step_and_never_after_one_good_day() => Any.Sample(s =>
    {
        foreach (var item in Situations.Items.Where(item => item.Kind == ItemKind.Exercise))
        {
            var before = s.Past.Where(past => past.ItemId == item.Id).OrderBy(past => past.Day).ToList();
            var (level, _) = Pacing.Level(item, s with { Flare = null });
            if (before.Count == 0 && level != 0) return false;
            if (before.Count == 0) continue;
            // A smaller dose of a day takes nothing away, so that coming back to what was reached is no rise.
            var usual = Math.Min(before.Max(past => past.Level), item.Levels.Count - 1);
            if (level > usual + 1) return false;
            if (level > usual && before.Count(past => past.Done && past.Day >= s.Today.AddDays(-7)) < 3) return false;
        }
        return true;
    });

    [Fact]
    public void Three_done_days_of_seven_bring_one_step_up_and_say_so()
    {
        var today = Situations.Begin.AddDays(10);
        var s = Situations.On(today) with { Past = [.. Enumerable.Range(1, 3).Select(ago => new PastItem(today.AddDays(-ago), "rock", 1, true))] };
        var (level, reason) = Pacing.Level(Situations.Items[0], s);
        level.ShouldBe(2);
        reason.ShouldBe(new Reason(ReasonKind.WentWell, "3"));
    }

    [Fact]
    public void A_days_tiny_dose_takes_nothing_away_and_does_not_say_that_it_is_more()
    {
        var today = Situations.Begin.AddDays(10);
        var rock = Situations.Items[0];
        var s = Situations.On(today) with { Past = [new(today.AddDays(-3), "rock", 2, Done: true), new(today.AddDays(-2), "rock", 2, Done: true), new(today.AddDays(-1), "rock", 0, Done: true)] };
        Pacing.Level(rock, s).Level.ShouldBe(2);
        Pacing.Level(rock, s with { Words = [new("rock", WordKind.TooHard, today.AddDays(-1))] }).Level.ShouldBe(0, "they said that it was too hard");

        var well = s with { Items = [rock], Past = [.. Enumerable.Range(1, 3).Select(ago => new PastItem(today.AddDays(-ago), "rock", 2, Done: true))] };
        var tiny = Tailor.Today(well).Items.ShouldHaveSingleItem();
        tiny.Level.ShouldBe(0);
        tiny.Reasons.ShouldNotContain(reason => reason.Kind == ReasonKind.WentWell);
    }

    [Fact]
    public void A_day_says_that_it_holds_less_only_where_something_was_left_out()
    {
        var s = Situations.On(Situations.Begin.AddDays(9)) with { Fit = "too-much", Past = [new(Situations.Begin.AddDays(8), "rock", 0, Done: false)] };
        Tailor.Today(s).Change.ShouldBe(ChangeKind.FewerTooMuch);
        Tailor.Today(s with { Items = [s.Items[0]] }).Change.ShouldBe(ChangeKind.None, "one thing is all there is");
        Tailor.Today(s with { Agreed = [new(s.Today, ["rock", "breathe"])] }).Change.ShouldBe(ChangeKind.None, "they chose it");
    }

    [Fact]
    public void Three_weeks_with_a_flare_up_in_the_second_shrink_at_once_and_grow_back_in_steps()
    {
        var past = new List<PastItem>();
        var plans = new List<Proposal>();
        var words = new List<OwnWord> { new("stand-up", WordKind.Refused, Situations.Begin.AddDays(1)) };
        for (var day = 0; day < 21; day++)
        {
            var today = Situations.Begin.AddDays(day);
            var flare = day < 8 ? null : new FlareSpan(Situations.Begin.AddDays(8), day < 11 ? null : Situations.Begin.AddDays(10));
            var plan = Tailor.Today(Situations.On(today) with { Past = past, Flare = flare, Words = day > 0 ? words : [] });
            plans.Add(plan);
            past.AddRange(plan.Items.Select(item => new PastItem(today, item.ItemId, item.Level, true)));
        }

        plans[8].Minutes.ShouldBeLessThan(plans[7].Minutes);
        plans[8].Change.ShouldBe(ChangeKind.FlareUpBegan);
        plans[11].Change.ShouldBe(ChangeKind.WayBackStep);
        plans.Skip(11).Take(3).ShouldAllBe(plan => plan.Items.All(item => item.Level == 0));
        plans.Skip(14).Take(4).Max(plan => plan.Items.Max(item => item.Level)).ShouldBeLessThanOrEqualTo(plans.Take(8).Max(plan => plan.Items.Max(item => item.Level)));
        plans[20].Minutes.ShouldBeGreaterThan(plans[8].Minutes);
        plans.Skip(1).SelectMany(plan => plan.Items).ShouldAllBe(item => item.ItemId != "stand-up");
    }

    private static ContentItem Find(ProposedItem item) => Situations.Items.Single(one => one.Id == item.ItemId);

    [Fact]
    public void A_talk_stands_where_an_article_would_when_there_is_time_for_it()
    {
        var talk = Situations.Talk("talk", minutes: 3);
        var s = Situations.On(Situations.Begin.AddDays(2)) with { Items = [.. Situations.Items.Where(item => item.Kind == ItemKind.Exercise), talk] };
        var offered = Tailor.Today(s).Items.Single(item => item.ItemId == talk.Id);
        offered.Minutes.ShouldBe(3);
        offered.Reasons.ShouldContain(reason => reason.Kind == ReasonKind.NewToYou);
        Tailor.Today(s with { Today = s.Today.AddDays(1) }).Items.ShouldNotContain(item => item.ItemId == talk.Id, "every second day, as articles");
        Tailor.Today(s with { Opened = [talk.Id] }).Items.ShouldNotContain(item => item.ItemId == talk.Id);
        Tailor.Today(s with { Profile = s.Profile with { Minutes = 2 } }).Items.ShouldNotContain(item => item.ItemId == talk.Id);
    }

    [Fact]
    public void A_practice_is_in_no_plan() => Any.Sample(s =>
        Tailor.Today(s with { Items = [.. s.Items, Situations.Practice("practice")] }).Items.All(item => item.ItemId != "practice"));

    [Fact]
    public void What_waits_until_it_is_looked_for_is_in_no_plan() => Any.Sample(s =>
        Tailor.Today(s with { Items = [.. s.Items.Select(item => item.Id == "why" ? item with { InPlans = false, Priority = 1 } : item)] }).Items.All(item => item.ItemId != "why"));

    [Fact]
    public void Who_knew_two_of_the_basics_is_offered_what_goes_further_and_told_so()
    {
        string[] basics = ["one", "two", "three"];
        var s = Situations.On(Situations.Begin.AddDays(2)) with
        {
            Items = [.. Situations.Items.Where(item => item.Kind == ItemKind.Exercise), .. basics.Select(Basic), Situations.Talk("further", minutes: 1)],
        };
        Lesson(s).ItemId.ShouldBe("three", "its priority is higher");
        Lesson(s with { Words = [Known("one")] }).ItemId.ShouldBe("three", "one may be chance");
        var further = Lesson(s with { Words = [Known("one"), Known("two")] });
        further.ItemId.ShouldBe("further");
        further.Reasons.ShouldContain(reason => reason.Kind == ReasonKind.GoesFurther);

        ContentItem Basic(string id) => Situations.Talk(id, minutes: 1) with { Novelty = Novelty.Basic, Priority = id == "three" ? 1 : 2 };
        OwnWord Known(string id) => new(id, WordKind.Known, s.Today.AddDays(-1));
        static ProposedItem Lesson(Situation s) => Tailor.Today(s).Items.Single(item => item.Reasons.Any(reason => reason.Kind == ReasonKind.NewToYou));
    }

    private static ItemKind Kind(ProposedItem item) => Find(item).Kind;
}
