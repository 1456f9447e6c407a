using Backstay.Bench.Trials;
using Backstay.Movement;
using Backstay.Movement.PainAndActivity;
using CsCheck;

namespace Backstay.Tests.Movement.PainAndActivity;

[Trait("Runs", "once")]
public sealed class TendencyTests
{
    private static readonly DateOnly First = new(2026, 1, 5);

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    public void Where_there_is_nothing_hardly_anybody_is_told_of_a_tendency(int days)
    {
        var random = new Random(days);
        var told = Enumerable.Range(0, 600).Count(_ => Tendencies.NextDays(PainLife.Days(days, effect: 0, random)).CanBeTold);
        told.ShouldBeLessThan(36, "6 of 100");
    }

    [Theory]
    [InlineData(-.6)]
    [InlineData(.6)]
    public void A_tendency_that_is_there_is_found_by_most_within_three_months_and_hardly_ever_turned_round(double effect)
    {
        var direction = effect < 0 ? Direction.LessPain : Direction.MorePain;
        var random = new Random(3);
        var found = Enumerable.Range(0, 200).Select(_ => Tendencies.NextDays(PainLife.Days(90, effect, random)).Direction).ToList();
        found.Count(one => one == direction).ShouldBeGreaterThan(120);
        found.Count(one => one is Direction.LessPain or Direction.MorePain && one != direction).ShouldBeLessThan(2);
    }

    [Fact]
    public void With_few_days_or_nothing_that_varies_nothing_is_said()
    {
        Tendencies.NextDays([]).Direction.ShouldBe(Direction.TooFewDays);
        Tendencies.NextDays(PainLife.Days(Tendencies.FewestDays + 1, -3, new Random(1))).Direction.ShouldBe(Direction.TooFewDays);
        Tendencies.NextDays(PainLife.Days(60, -3, new Random(1)).Select(day => day with { Minutes = 20 })).Direction.ShouldBe(Direction.NotSure);
        Tendencies.NextDays(PainLife.Days(60, -3, new Random(1)).Select(day => day with { Pain = 4 })).Direction.ShouldBe(Direction.NotSure);
    }

    [Fact]
    public void What_is_sure_is_said_in_words_of_tendency_and_what_is_not_is_not_said()
    {
        var days = PainLife.Days(120, -1, new Random(5)).ToList();
        var told = PainTendency.Of(Told(day => day.Pain), Told(day => day.Minutes)).ShouldNotBeNull();
        told.Meaning.ShouldContain("less pain");
        told.Note.ShouldContain("not a cause");
        PainTendency.Of(Told(day => day.Pain).Take(10), Told(day => day.Minutes).Take(10)).ShouldBeNull();

        IEnumerable<(DateOnly, double)> Told(Func<DayOfBoth, double?> value) => days.Where(day => value(day) is not null).Select(day => (day.Day, value(day)!.Value));
    }

    [Fact]
    public void The_graph_holds_the_days_that_the_sentence_speaks_of_and_its_line_is_as_steep_as_the_tendency()
    {
        List<DayOfBoth> days = [.. PainLife.Days(120, -1, new Random(5)).Select((day, i) => i % 19 == 0 ? day with { Minutes = null } : day)];
        var tendency = Tendencies.NextDays(days);
        var graph = PainTendency.Of(days.Where(day => day.Pain is not null).Select(day => (day.Day, day.Pain!.Value)), days.Where(day => day.Minutes is not null).Select(day => (day.Day, day.Minutes!.Value))).ShouldNotBeNull().Graph;
        graph.Dots.Count.ShouldBe(tendency.Days);
        graph.Dots.ShouldAllBe(dot => days.Single(day => day.Day == dot.Day).Pain == dot.Up && dot.Across <= graph.MostAcross);
        var minutes = days.Select(day => day.Minutes).OfType<double>().ToList();
        var deviation = Math.Sqrt(minutes.Average(one => Math.Pow(one - minutes.Average(), 2)));
        graph.Tilt!.Slope.ShouldBe(tendency.Effect / deviation, 1e-9);
        graph.Tilt.Slope.ShouldBeInRange(graph.Tilt.Lowest, graph.Tilt.Highest);
    }

    [Fact]
    public void Days_that_nobody_told_of_are_left_out_and_nothing_is_made_up_for_them()
    {
        var days = PainLife.Days(80, -1, new Random(5));
        var holes = days.Select((day, i) => i % 20 == 0 ? day with { Pain = null } : i % 17 == 0 ? day with { Minutes = null } : day).ToList();
        var tendency = Tendencies.NextDays(holes);
        tendency.Days.ShouldBeLessThan(Tendencies.NextDays(days).Days);
        Tendencies.NextDays(holes.Where(day => day.Pain is not null || day.Minutes is not null)).ShouldBe(tendency);
        Tendencies.Dots(holes, 1).ShouldAllBe(dot => holes.Single(day => day.Day == dot.Day).Pain == dot.Pain && holes.Single(day => day.Day == dot.Day.AddDays(-1)).Minutes == dot.Minutes);
    }

    [Fact]
    public void What_is_said_is_always_a_probability_and_a_range_around_it() =>
        Gen.Select(Gen.Int[0, 10].Nullable(), Gen.Int[0, 200].Nullable()).Array[0, 60].Sample(told =>
        {
            var tendency = Tendencies.SameDay(told.Select((one, i) => new DayOfBoth(First.AddDays(i), one.Item2, one.Item1)));
            tendency.Probability.ShouldBeInRange(0, 1);
            double.IsFinite(tendency.Effect).ShouldBeTrue();
            tendency.Lowest.ShouldBeLessThanOrEqualTo(tendency.Highest);
            if (tendency.CanBeTold) tendency.Days.ShouldBeGreaterThanOrEqualTo(Tendencies.FewestDays);
        });
}
