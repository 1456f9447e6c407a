using Backstay.Movement;
using Backstay.Movement.Suggestions;
using CsCheck;

namespace Backstay.Tests.Movement;

[Trait("Runs", "once")]
public sealed class PolicyTests
{
    private static readonly DateOnly Today = new(2026, 3, 30);
    private static readonly IReadOnlySet<Activity> Nothing = new HashSet<Activity>();

    private static readonly Gen<Move> Moves = Gen.Select(Gen.Int[1, 21], Gen.Enum<DayPart>(), Gen.Enum<Activity>(), Gen.Int[1, 90], Gen.Bool,
        (ago, part, activity, minutes, suggested) => new Move(Today.AddDays(-ago), part, activity, minutes, suggested));

    private static readonly Gen<PastChoice> Choices = Gen.Select(Gen.Int[1, 21], Gen.Enum<Activity>(), Gen.Int[0, 5].Select(n => Doses.All[n]), Gen.Double[.01, 1], Gen.Int[0, 60],
        (ago, activity, minutes, probability, done) => new PastChoice(Today.AddDays(-ago), new(activity, minutes), probability, done));

    private static readonly Gen<Seen> Seens = Gen.Select(Moves.Array[0, 40], Choices.Array[0, 30], Gen.Enum<Activity>().Array[0, 4], (moves, past, left) => new Seen(Today, moves, past, left.ToHashSet()));

    [Fact]
    public void Whatever_is_known_probabilities_add_up_to_one_and_nothing_left_out_or_over_the_cap_can_be_drawn() => Seens.Sample(seen =>
    {
        foreach (var policy in new[] { Policy.Generic, Policy.Personal })
            foreach (var part in Enum.GetValues<DayPart>())
            {
                var weighed = Policies.Of(policy).Weigh(seen, part);
                if (weighed.Count > 0) weighed.Sum(one => one.Probability).ShouldBe(1, 1e-9);
                weighed.ShouldAllBe(one => one.Probability > 0);
                weighed.Select(one => one.Arm).Distinct().Count().ShouldBe(weighed.Count);
                weighed.ShouldAllBe(one => !seen.LeftOut.Contains(one.Arm.Activity) && one.Arm.Minutes <= seen.Cap && one.Arm.Minutes <= Doses.MostOf(one.Arm.Activity));
            }
        Policies.Of(Policy.None).Weigh(seen, DayPart.Morning).ShouldBeEmpty();
    });

    [Fact]
    public void Generic_suggestions_take_no_notice_of_what_somebody_does_but_for_how_long_they_can()
    {
        var one = Policies.Of(Policy.Generic).Weigh(new(Today, [.. Days(30, Activity.Swimming)], [], Nothing), DayPart.Morning);
        Policies.Of(Policy.Generic).Weigh(new(Today, [.. Days(30, Activity.Stairs)], [], Nothing), DayPart.Evening).ShouldBe(one);
        one.ShouldAllBe(weighed => weighed.Probability == 1d / one.Count);
        one.Select(weighed => weighed.Arm.Activity).Distinct().Count().ShouldBe(Enum.GetValues<Activity>().Length);
    }

    [Fact]
    public void Personal_suggestions_are_nine_times_in_ten_what_somebody_does_at_that_time_of_day_or_a_little_more_of_it()
    {
        var seen = new Seen(Today, [.. Days(20, Activity.Walking), .. Days(10, Activity.Gardening, DayPart.Evening)], [], Nothing);
        Own(DayPart.Morning).ShouldBe([new(Activity.Walking, 20), new(Activity.Walking, 30)]);
        Own(DayPart.Evening).ShouldBe([new(Activity.Gardening, 10), new(Activity.Gardening, 15)]);
        Own(DayPart.Afternoon).Select(arm => arm.Activity).Distinct().ShouldBe([Activity.Walking, Activity.Gardening]);

        IEnumerable<Arm> Own(DayPart part)
        {
            var likely = Policies.Of(Policy.Personal).Weigh(seen, part).Where(one => one.Probability > .02).ToList();
            likely.Sum(one => one.Probability).ShouldBe(.9, 1e-9);
            return likely.Select(one => one.Arm);
        }
    }

    [Fact]
    public void Whoever_told_nothing_gets_what_suits_most_people_in_either_phase()
    {
        var seen = new Seen(Today, [], [], Nothing);
        Policies.Of(Policy.Personal).Weigh(seen, DayPart.Morning).ShouldBe(Policies.Of(Policy.Generic).Weigh(seen, DayPart.Morning));
    }

    [Fact]
    public void An_arm_that_always_earns_is_drawn_ever_more_often_and_the_others_never_fall_below_their_share()
    {
        // Auer et al. (2002): with exploration γ each of K arms keeps γ/K, and the one that earns approaches 1 - γ + γ/K; of the nine draws in ten that are from one's own.
        List<PastChoice> past = [];
        var (arm, shares) = (new Arm(Activity.Walking, 20), new List<double>());
        var moves = Days(20, Activity.Walking).Concat(Days(20, Activity.Dancing)).ToList();
        for (var day = 0; day < 300; day++)
        {
            var weighed = Policies.Of(Policy.Personal).Weigh(new(Today, moves, past, Nothing), DayPart.Morning);
            var own = weighed.Single(one => one.Arm == arm).Probability;
            shares.Add(own);
            weighed.Take(3).ShouldAllBe(one => one.Probability >= .9 * .1 / 3 - 1e-12);
            past.Add(new(Today.AddDays(-1), arm, own, 60));
        }
        shares.SequenceEqual(shares.Order()).ShouldBeTrue("it only grows");
        shares[0].ShouldBeInRange(.2, .5);
        shares[^1].ShouldBe(.9 * (1 - .1 + .1 / 3), .01);
    }

    [Fact]
    public void One_long_day_raises_nothing()
    {
        var usual = new Seen(Today, [.. Days(10, Activity.Walking)], [], Nothing);
        var after = usual with { Moves = [.. usual.Moves, new Move(Today.AddDays(-1), DayPart.Evening, Activity.Cycling, 240, Suggested: false)] };
        after.Cap.ShouldBe(usual.Cap);
        usual.Cap.ShouldBe(11, 1e-9);
        new Seen(Today, [], [], Nothing).Cap.ShouldBe(15);
    }

    [Fact]
    public void Draws_fall_as_often_as_they_are_likely()
    {
        Weighed[] weighed = [new(new(Activity.Walking, 10), .6), new(new(Activity.Stairs, 5), .3), new(new(Activity.Dancing, 5), .1)];
        const int Draws = 20_000;
        var counts = Enumerable.Range(0, Draws).Select(n => Draw.From(weighed, Draw.Of(new Guid(n, 0, 0, new byte[8]), Today, DayPart.Morning, 0))!.Arm).CountBy(arm => arm).ToDictionary();
        // Chi squared with two degrees of freedom is over 13.8 once in a thousand; these draws are always the same.
        weighed.Sum(one => Math.Pow(counts[one.Arm] - Draws * one.Probability, 2) / (Draws * one.Probability)).ShouldBeLessThan(13.8);
        Draw.Of(Guid.Empty, Today, DayPart.Morning, 0).ShouldBe(Draw.Of(Guid.Empty, Today, DayPart.Morning, 0));
        Draw.Of(Guid.Empty, Today, DayPart.Morning, 1).ShouldNotBe(Draw.Of(Guid.Empty, Today, DayPart.Morning, 0));
    }

    [Fact]
    public void What_was_drawn_does_not_come_again_and_the_rest_share_its_part()
    {
        Weighed[] weighed = [new(new(Activity.Walking, 10), .5), new(new(Activity.Stairs, 5), .3), new(new(Activity.Dancing, 5), .2)];
        var left = Draw.Without(weighed, arm => arm.Activity == Activity.Walking);
        left.Select(one => one.Probability).ShouldBe([.6, .4], 1e-9);
        Draw.From(Draw.Without(weighed, _ => true), .5).ShouldBeNull();
        Draw.From(weighed, 1 - 1e-17)!.Arm.ShouldBe(new(Activity.Dancing, 5));
    }

    private static IEnumerable<Move> Days(int minutes, Activity activity, DayPart part = DayPart.Morning) =>
        Enumerable.Range(1, 14).Select(ago => new Move(Today.AddDays(-ago), part, activity, minutes, Suggested: false));
}
