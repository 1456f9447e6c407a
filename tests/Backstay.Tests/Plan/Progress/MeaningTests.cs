using Backstay.Plan.Progress;
using CsCheck;

namespace Backstay.Tests.Plan.Progress;

[Trait("Runs", "once")]
public sealed class MeaningTests
{
    private static readonly Gen<double> AnyPain = Gen.Int[0, 70].Select(sum => sum / 7.0);

    [Theory]
    [InlineData(5, 4.1, nameof(Trend.Same))]
    [InlineData(5, 5.9, nameof(Trend.Same))]
    [InlineData(5, 4, nameof(Trend.Lower))]
    [InlineData(5, 6, nameof(Trend.Higher))]
    [InlineData(7, 5, nameof(Trend.ClearlyLower))]
    [InlineData(3, 2, nameof(Trend.ClearlyLower))]
    [InlineData(6, 8, nameof(Trend.ClearlyHigher))]
    [InlineData(3, 4, nameof(Trend.ClearlyHigher))]
    [InlineData(1, .5, nameof(Trend.Same))]
    public void Pain_is_called_changed_from_one_point_and_clear_from_two_or_thirty_percent(double first, double last, string trend) =>
        Meaning.OfPain(new(first, last, 20)).ToString().ShouldBe(trend);

    [Fact]
    public void Swapping_first_and_last_turns_the_direction() => Gen.Select(AnyPain, AnyPain).Sample((first, last) =>
        Direction(Meaning.OfPain(new(first, last, 20))).ShouldBe(-Direction(Meaning.OfPain(new(last, first, 20)))));

    [Fact]
    public void About_the_same_stays_so_when_all_pain_is_higher() => Gen.Select(AnyPain, AnyPain, Gen.Int[0, 5]).Sample((first, last, more) =>
        (Meaning.OfPain(new(first, last, 20)) == Trend.Same).ShouldBe(Meaning.OfPain(new(first + more, last + more, 20)) == Trend.Same));

    [Fact]
    public void A_larger_drop_is_never_called_smaller() => Gen.Select(AnyPain, AnyPain, Gen.Double[0, 3]).Where((first, last, _) => first > last).Sample((first, last, more) =>
        Weight(Meaning.OfPain(new(first, last - more, 20))).ShouldBeGreaterThanOrEqualTo(Weight(Meaning.OfPain(new(first, last, 20)))));

    [Theory]
    [InlineData(3, 3.4, nameof(Trend.Same))]
    [InlineData(3, 3.5, nameof(Trend.Higher))]
    [InlineData(4, 2, nameof(Trend.Lower))]
    public void Sleep_and_mood_change_from_half_a_point_and_are_never_called_clear(double first, double last, string trend) =>
        Meaning.OfFive(new(first, last, 20)).ToString().ShouldBe(trend);

    [Theory]
    [InlineData(10, 11.5, nameof(Moving.Same))]
    [InlineData(20, 22, nameof(Moving.Same))]
    [InlineData(10, 5, nameof(Moving.Less))]
    [InlineData(10, 13, nameof(Moving.More))]
    [InlineData(10, 19, nameof(Moving.Twice))]
    [InlineData(10, 30, nameof(Moving.MoreThanTwice))]
    [InlineData(0, 30, nameof(Moving.More))]
    [InlineData(1, 2, nameof(Moving.Same))]
    public void Minutes_are_told_as_a_share_only_where_they_differ_by_two(double first, double last, string moving) =>
        Meaning.OfMinutes(new(first, last, 20)).ToString().ShouldBe(moving);

    [Theory]
    [InlineData(2, 5, nameof(Trend.Higher))]
    [InlineData(2, 4, nameof(Trend.Same))]
    [InlineData(6, 3, nameof(Trend.Lower))]
    public void What_matters_is_called_changed_from_three_points(int then, int now, string trend) => Meaning.OfAble(then, now).ToString().ShouldBe(trend);

    private static int Direction(Trend trend) => trend switch { Trend.Same => 0, Trend.Lower or Trend.ClearlyLower => -1, _ => 1 };

    private static int Weight(Trend trend) => trend switch { Trend.Same => 0, Trend.Lower or Trend.Higher => 1, _ => 2 };
}
