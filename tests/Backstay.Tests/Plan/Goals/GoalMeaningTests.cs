using System.Globalization;
using Backstay.Plan.Goals;
using Backstay.Plan.Progress;
using CsCheck;

namespace Backstay.Tests.Plan.Goals;

[Trait("Runs", "once")]
public sealed class GoalMeaningTests
{
    private static readonly Gen<int> AnyChange = Gen.Int[-10, 10];

    [Theory]
    [InlineData(3, 4, nameof(Trend.Same))]
    [InlineData(3, 5, nameof(Trend.Higher))]
    [InlineData(3, 6, nameof(Trend.ClearlyHigher))]
    [InlineData(5, 3, nameof(Trend.Lower))]
    [InlineData(5, 2, nameof(Trend.ClearlyLower))]
    public void One_goal_has_changed_from_two_points_and_clearly_from_three(int first, int now, string trend) => GoalMeaning.OfOne(first, now).ToString().ShouldBe(trend);

    [Theory]
    [InlineData(new[] { 1, 2 }, nameof(Trend.Same))]
    [InlineData(new[] { 1, 3 }, nameof(Trend.ClearlyHigher))]
    [InlineData(new[] { -4, 0, -2 }, nameof(Trend.ClearlyLower))]
    public void The_mean_of_several_is_clear_from_two_points(int[] changes, string trend) => GoalMeaning.OfMean(changes).ToString().ShouldBe(trend);

    [Fact]
    public void One_goal_has_no_mean() => GoalMeaning.OfMean([9]).ShouldBeNull();

    [Fact]
    public void Turning_all_changes_turns_what_they_mean() => AnyChange.List[2, 3].Sample(changes =>
        Direction(GoalMeaning.OfMean(changes)!.Value).ShouldBe(-Direction(GoalMeaning.OfMean([.. changes.Select(change => -change)])!.Value)));

    [Theory]
    [InlineData("2026-03-08", false)]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-11", true)]
    [InlineData("2026-03-12", false)]
    [InlineData("2026-03-16", true)]
    public void A_rating_is_asked_for_after_a_week_on_three_days_and_then_rests(string today, bool asked) =>
        GoalMeaning.AsksAgain(new(2026, 3, 2), DateOnly.ParseExact(today, "O", CultureInfo.InvariantCulture)).ShouldBe(asked);

    private static int Direction(Trend trend) => trend switch { Trend.Same => 0, Trend.Lower or Trend.ClearlyLower => -1, _ => 1 };
}
