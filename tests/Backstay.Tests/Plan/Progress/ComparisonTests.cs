using Backstay.Plan.Progress;
using CsCheck;

namespace Backstay.Tests.Plan.Progress;

[Trait("Runs", "once")]
public sealed class ComparisonTests
{
    private static readonly DateOnly Begin = new(2026, 3, 2);

    [Fact]
    public void The_first_seven_days_stand_beside_the_last_seven()
    {
        var compared = Comparison.Of(Days(7, 7, 7, 7, 7, 7, 7, 9, 9, 9, 9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 3), Begin.AddDays(20))!;
        compared.ShouldBe(new(7, 3, 20));
    }

    [Fact]
    public void A_short_time_is_halved_so_that_no_day_is_on_both_sides() =>
        Comparison.Of(Days(6, 6, 6, 4, 4, 4), Begin.AddDays(5)).ShouldBe(new(6, 4, 5));

    [Fact]
    public void Fewer_than_three_days_on_a_side_are_not_compared()
    {
        Comparison.Of(Days(6, 6, 6, 4, 4), Begin.AddDays(4)).ShouldBeNull();
        Comparison.Of(Days(6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6), Begin.AddDays(30)).ShouldBeNull();
    }

    [Fact]
    public void Someone_who_came_back_after_a_month_begins_there()
    {
        var told = Days(9).Concat(Days(5, 5, 5, 5, 3, 3, 3, 3).Select(one => one with { Day = one.Day.AddDays(30) })).ToList();
        Comparison.Of(told, Begin.AddDays(37)).ShouldBe(new(5, 3, 7));
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    [InlineData(6, 0)]
    public void It_is_said_how_many_more_days_are_needed(int told, int needed) =>
        Comparison.DaysNeeded(Days([.. Enumerable.Repeat(5, told)]), Begin.AddDays(Math.Max(0, told - 1))).ShouldBe(needed);

    [Fact]
    public void As_many_more_days_as_are_said_are_enough_and_fewer_are_not() => Gen.Int[0, 3].Array[0, 30].Sample(days =>
    {
        // Zero stands for a day not told; the last day is told or not.
        var today = Begin.AddDays(Math.Max(0, days.Length - 1));
        var told = days.Index().Where(one => one.Item > 0).Select(one => new Told(Begin.AddDays(one.Index), one.Item)).ToList();
        var needed = Comparison.DaysNeeded(told, today);
        needed.ShouldBeInRange(0, 6);
        var next = told is [.., var last] && last.Day == today ? today.AddDays(1) : today;
        for (var more = 0; more <= needed; more++)
        {
            var then = told.Concat(Enumerable.Range(0, more).Select(one => new Told(next.AddDays(one), 5))).ToList();
            (Comparison.Of(then, more == 0 ? today : next.AddDays(more - 1)) is not null).ShouldBe(more == needed);
        }
    });

    [Fact]
    public void Days_told_backwards_compare_the_other_way_round() => Gen.Int[0, 10].Array[6, 40].Sample(days =>
    {
        var today = Begin.AddDays(days.Length - 1);
        var (there, back) = (Comparison.Of(Days(days), today)!, Comparison.Of(Days([.. days.Reverse()]), today)!);
        (there.First, there.Last).ShouldBe((back.Last, back.First));
    });

    private static List<Told> Days(params int[] values) => [.. values.Index().Select(one => new Told(Begin.AddDays(one.Index), one.Item))];
}
