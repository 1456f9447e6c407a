using Backstay.CheckIns.Diary;
using Backstay.Plan.Progress;

namespace Backstay.Tests.Plan.Progress;

[Trait("Runs", "once")]
public sealed class PastTests
{
    private static readonly DateOnly Today = new(2026, 3, 22);
    private static readonly Dictionary<DateOnly, int> Nothing = [];

    [Fact]
    public void A_planned_day_without_anything_done_is_a_zero_and_a_day_without_a_plan_is_a_gap()
    {
        var past = Past.From([], new Dictionary<DateOnly, int> { [Today.AddDays(-3)] = 0, [Today.AddDays(-1)] = 6 }, Nothing, [], Today);
        past.Minutes.ShouldBe([new(Today.AddDays(-3), 0), new(Today.AddDays(-1), 6)]);
    }

    [Fact]
    public void Today_is_not_over_so_nothing_done_yet_is_no_zero() =>
        Past.From([], new Dictionary<DateOnly, int> { [Today] = 0 }, Nothing, [], Today).Minutes.ShouldBeEmpty();

    [Fact]
    public void Told_minutes_and_planned_ones_are_not_added_up() =>
        Past.From([new DiaryDay(Today, null, 20, null, null, null)], new Dictionary<DateOnly, int> { [Today] = 6 }, Nothing, [], Today).Minutes.ShouldBe([new(Today, 20)]);

    [Fact]
    public void What_was_planned_stands_behind_what_was_done_on_the_same_scale()
    {
        var past = Past.From([], new Dictionary<DateOnly, int> { [Today.AddDays(-2)] = 6, [Today.AddDays(-1)] = 0 }, new Dictionary<DateOnly, int> { [Today.AddDays(-2)] = 12, [Today.AddDays(-1)] = 24 }, [], Today);
        var panel = new ProgressGraphs(past, Today.AddDays(-6), Today).PainAndMinutes.Panels.ShouldHaveSingleItem();
        panel.Aim!.Values.ShouldBe(new Dictionary<DateOnly, double> { [Today.AddDays(-2)] = 12, [Today.AddDays(-1)] = 24 });
        panel.Most.ShouldBe(24);
        panel.Values[Today.AddDays(-1)].ShouldBe(0);
        new ProgressGraphs(past with { Planned = [] }, Today.AddDays(-6), Today).PainAndMinutes.Panels[0].Aim.ShouldBeNull();
    }

    [Fact]
    public void Long_spans_are_shown_in_weeks_and_short_ones_in_at_least_two()
    {
        Period.Of("3-weeks").FirstShown(Today, Today.AddDays(-2)).ShouldBe(Today.AddDays(-13));
        Period.Of("3-weeks").FirstShown(Today, Today.AddDays(-300)).ShouldBe(Today.AddDays(-20));
        Period.Of("nonsense").Key.ShouldBe("3-weeks");
        Period.Step(Today.AddDays(-20), Today).ShouldBe(1);
        Period.Step(Today.AddDays(-90), Today).ShouldBe(7);
    }
}
