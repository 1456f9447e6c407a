using Backstay.Movement;
using Backstay.Movement.Suggestions.Routine;
using CsCheck;

namespace Backstay.Tests.Movement.Suggestions;

[Trait("Runs", "once")]
public sealed class RoutineTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 31);
    private static readonly HashSet<DayOfWeek> EveryDay = [.. Enum.GetValues<DayOfWeek>()];
    private static readonly IRanking Ranking = new RoutineRanking();

    private static readonly Gen<RegularWalk> Walks = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[3, 60], Gen.Enum<DayOfWeek>().HashSet[1, 7], Gen.Int[5, 22], Gen.Int[1, 20], Gen.Int[0, 30], Gen.Double[0, 1],
        (from, to, minutes, weekdays, hour, times, ago, chance) => new RegularWalk($"place {from}", $"place {to}", minutes, weekdays, hour, times, Tuesday.AddDays(-ago), chance));

    private static readonly Gen<RoutineDay> RoutineDays = Gen.Select(Walks.Array[0, 6],
        Gen.Select(Gen.Int[0, 3], Gen.Int[6, 20], Gen.Int[30, 300], (place, hour, minutes) => new SittingStretch($"place {place}", hour, minutes, 5)).Array[0, 3],
        Gen.Select(Gen.Enum<Activity>(), Gen.Int[1, 60], (activity, minutes) => new KnownExercise(activity, minutes, null, 4, Tuesday.AddDays(-2))).Array[0, 3],
        Gen.Enum<PainBand>().Nullable(), Gen.Int[0, 120].Array[0, 20], Gen.Int[0, 30], Gen.Enum<Activity>().HashSet[0, 3],
        (walks, sitting, exercises, pain, minutes, moved, left) => new RoutineDay
        {
            Day = Tuesday, Walks = walks, Sitting = sitting, Exercises = [.. exercises.DistinctBy(one => one.Activity)], Pain = pain, Moved = moved, LeftOut = left,
            Minutes = minutes.Select((one, i) => (Tuesday.AddDays(-1 - i), one)).ToDictionary(),
            NotToday = walks.Take(1).Select(Candidates.KeyOf).ToHashSet(), Order = [.. walks.Skip(1).Take(2).Select(Candidates.KeyOf)],
        });

    [Fact]
    public void Whatever_the_routine_is_suggestions_stay_within_the_days_pacing_and_heed_what_is_not_wanted() => Gen.Select(RoutineDays, Gen.Double[0, .999], Gen.Int[1, 4]).Sample((day, number, most) =>
    {
        var ranked = Ranking.Rank(day, number, most);
        ranked.Count.ShouldBeLessThanOrEqualTo(most);
        ranked.Sum(one => one.Candidate.Minutes).ShouldBeLessThanOrEqualTo((int)Math.Max(0, Pacing.Cap(day.Minutes, day.Day, day.Band) - day.Moved));
        ranked.Select(one => one.Candidate.Key).ShouldBeUnique();
        ranked.Count(one => one.Explored).ShouldBeLessThanOrEqualTo(1);
        foreach (var (candidate, chance, _, probability) in ranked)
        {
            day.NotToday.ShouldNotContain(candidate.Key);
            day.LeftOut.ShouldNotContain(candidate.Activity);
            candidate.Smaller.ShouldBeInRange(1, candidate.Minutes - 1);
            chance.ShouldBeInRange(0, 1);
            probability.ShouldBeInRange(double.Epsilon, 1);
            if (candidate.Evidence.Weekdays is { } weekdays) weekdays.ShouldContain(Tuesday.DayOfWeek);
            if (day.Band != PainBand.Mild) candidate.Kind.ShouldNotBeOneOf(CandidateKind.Extend, CandidateKind.Explore);
        }
    });

    [Fact]
    public void A_walk_is_offered_with_what_the_person_did_and_a_little_longer_once_it_is_a_habit()
    {
        var walk = new RegularWalk("work", "the library", 11, EveryDay, 12, 7, Tuesday.AddDays(-3), .6);
        var ideas = Candidates.Of(new() { Day = Tuesday, Walks = [walk] }).Where(one => one.Activity == Activity.Walking).ToList();
        ideas.Select(one => (one.Kind, one.Minutes)).ShouldBe([(CandidateKind.Repeat, 11), (CandidateKind.Extend, 13)]);
        ideas[0].Evidence.ShouldBe(new(7, 11, "work", "the library", null, EveryDay, 12, Tuesday.AddDays(-3)));
        ideas[0].Smaller.ShouldBe(5);
        Candidates.Of(new() { Day = Tuesday, Walks = [walk with { Times = 2 }] }).ShouldNotContain(one => one.Kind == CandidateKind.Extend);
    }

    [Fact]
    public void Long_sitting_is_broken_by_three_minutes_with_where_and_when_and_short_sitting_is_not()
    {
        var ideas = Candidates.Of(new() { Day = Tuesday, Sitting = [new("home", 19, 180, 9), new("work", 9, 40, 20)] }).Where(one => one.Kind == CandidateKind.BreakSitting).ToList();
        var idea = ideas.ShouldHaveSingleItem();
        idea.Minutes.ShouldBe(3);
        idea.Evidence.ShouldBe(new(9, 180, Place: "home", Hour: 19));
    }

    [Fact]
    public void Rain_keeps_walks_of_that_hour_in_and_no_forecast_keeps_nothing_in()
    {
        var day = Paced() with { Walks = [Walk(12), Walk(16)] };
        var wet = day with { Forecast = new Dictionary<int, HourForecast> { [12] = new(12, .9), [16] = new(12, .1) } };
        Hours(Ranking.Rank(day, .5, 3)).ShouldBe([12, 16], ignoreOrder: true);
        Hours(Ranking.Rank(wet, .5, 3)).ShouldBe([16]);
        Hours(Ranking.Rank(day with { FromHour = 14 }, .5, 3)).ShouldBe([16]);

        static IEnumerable<int> Hours(IEnumerable<Ranked> ranked) => ranked.Select(one => one.Candidate.Hour).OfType<int>();
    }

    [Fact]
    public void One_good_day_never_raises_the_cap_over_a_tenth_above_what_was_usual_without_it() => Gen.Select(Gen.Int[5, 60].Array[3, 13], Gen.Int[0, 600]).Sample((usual, good) =>
    {
        var days = usual.Select((one, i) => (Tuesday.AddDays(-2 - i), one)).ToDictionary();
        var median = usual.Order().ElementAt((usual.Length - 1) / 2);
        Pacing.Cap(days.Append(new(Tuesday.AddDays(-1), good)).ToDictionary(), Tuesday, PainBand.Mild).ShouldBeLessThanOrEqualTo(Math.Max(5, 1.1 * median) + 1e-9);
    });

    [Fact]
    public void What_a_person_puts_first_comes_first_even_where_another_is_worth_more()
    {
        var (dear, other) = (Walk(16) with { Chance = .3 }, Walk(12) with { Chance = .9 });
        var day = Paced() with { Walks = [other, dear] };
        Ranking.Rank(day, .5, 2)[0].Candidate.Hour.ShouldBe(12);
        Ranking.Rank(day with { Order = [Candidates.KeyOf(dear)] }, .5, 2)[0].Candidate.Hour.ShouldBe(16);
    }

    [Fact]
    public void What_a_person_puts_first_is_offered_also_where_two_others_are_worth_more()
    {
        var dear = Walk(16) with { Chance = .05 };
        var day = Paced() with { Walks = [Walk(12) with { Chance = .9 }, Walk(14) with { Chance = .9 }, dear], Order = [Candidates.KeyOf(dear)] };
        foreach (var number in new[] { .05, .5 }) Ranking.Rank(day, number, 2)[0].Candidate.Hour.ShouldBe(16);
    }

    [Fact]
    public void One_day_in_ten_one_place_goes_to_something_else()
    {
        var day = Paced() with { Walks = [Walk(8), Walk(10), Walk(12), Walk(16), Walk(18)], Pain = PainBand.Mild };
        var drawn = Enumerable.Range(0, 1000).Select(i => Ranking.Rank(day, i / 1000d, 2)).ToList();
        drawn.Count(ranked => ranked.Any(one => one.Explored)).ShouldBe(100);
        // Each is as likely as it says.
        foreach (var idea in drawn.SelectMany(ranked => ranked).Where(one => one.Explored).GroupBy(one => one.Candidate))
            (idea.Count() / 1000d).ShouldBe(idea.First().Probability, .002);
    }

    [Fact]
    public void The_chance_of_one_person_begins_with_that_of_everybody_and_comes_to_be_their_own()
    {
        var random = new Random(4);
        var everybody = DoneChance.Before(1);
        for (var i = 0; i < 40; i++) everybody = everybody.WithPerson(Some(.6, 20));
        everybody.Of([0]).ShouldBe(.6, .05);
        var own = everybody.ForOne().Learn(Some(.1, 100));
        own.Of([0]).ShouldBe(.1, .08);
        everybody.ForOne().Learn(Some(.1, 3)).Of([0]).ShouldBeInRange(own.Of([0]), everybody.Of([0]));

        List<Tried> Some(double chance, int count) => [.. Enumerable.Range(0, count).Select(_ => new Tried([0], random.NextDouble() < chance))];
    }

    [Fact]
    public void Chances_that_come_true_as_often_as_they_say_have_no_calibration_error()
    {
        Calibration.Error([.. Enumerable.Range(0, 1000).Select(i => (.25, i % 4 == 0))]).ShouldBe(0, 1e-9);
        Calibration.Error([.. Enumerable.Range(0, 1000).Select(i => (.25, i % 2 == 0))]).ShouldBe(.25, 1e-9);
        Calibration.Error([]).ShouldBe(double.NaN);
    }

    private static RoutineDay Paced() => new() { Day = Tuesday, Minutes = Enumerable.Range(1, 14).ToDictionary(ago => Tuesday.AddDays(-ago), _ => 40), LeftOut = new HashSet<Activity> { Activity.Stretching, Activity.Strength, Activity.Gardening } };

    private static RegularWalk Walk(int hour) => new("home", "the park", 12, EveryDay, hour, 8, Tuesday.AddDays(-1), .5);
}
