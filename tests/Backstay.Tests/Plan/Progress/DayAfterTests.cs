using Backstay.Design.Graphs;
using Backstay.Plan.Progress;
using CsCheck;

namespace Backstay.Tests.Plan.Progress;

[Trait("Runs", "once")]
public sealed class DayAfterTests
{
    private static readonly DateOnly Begin = new(2026, 3, 2);

    [Fact]
    public void Lower_is_said_when_most_days_after_moving_were_lower() =>
        DayAfter.Of(Days(6, 5, 6, 5, 6, 5, 6, 5, 6, 5), Days(9, 0, 9, 0, 9, 0, 9, 0, 9, 0)).ShouldBe(Link.Lower);

    [Fact]
    public void Higher_is_said_as_plainly() =>
        DayAfter.Of(Days(5, 6, 5, 6, 5, 6, 5, 6, 5, 6), Days(9, 0, 9, 0, 9, 0, 9, 0, 9, 0)).ShouldBe(Link.Higher);

    [Fact]
    public void Four_pairs_are_too_few() =>
        DayAfter.Of(Days(6, 5, 6, 5, 6, 5, 6, 5), Days(9, 0, 9, 0, 9, 0, 9, 0)).ShouldBe(Link.MorePairs);

    [Fact]
    public void Days_that_were_not_told_make_no_pair() =>
        DayAfter.Of([.. Days(6, 5, 6, 5, 6, 5, 6, 5, 6, 5).Where(one => one.Day != Begin.AddDays(5))], Days(9, 0, 9, 0, 9, 0, 9, 0, 9, 0)).ShouldBe(Link.MorePairs);

    [Fact]
    public void What_falls_as_often_without_moving_is_no_link() =>
        DayAfter.Of(Days(9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0), Days(9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0)).ShouldNotBe(Link.Higher);

    [Fact]
    public void A_pain_that_stays_has_no_link() => DayAfter.Of(Days(4, 4, 4, 4, 4, 4, 4), Days(9, 9, 9, 9, 9, 9, 9)).ShouldBe(Link.None);

    [Fact]
    public void Lower_is_only_said_when_it_is_true_by_count() => Gen.Select(Gen.Int[0, 10].Array[0, 40], Gen.Int[0, 3].Array[40]).Sample((pain, minutes) =>
    {
        var changes = Enumerable.Range(0, Math.Max(0, pain.Length - 1)).Where(day => minutes[day] > 0).Select(day => pain[day + 1] - pain[day]).ToList();
        var said = DayAfter.Of(Days(pain), Days(minutes));
        if (said == Link.MorePairs) changes.Count.ShouldBeLessThan(5);
        if (said == Link.Lower) (changes.Count(change => change < 0) * 2).ShouldBeGreaterThan(changes.Count);
        if (said == Link.Higher) (changes.Count(change => change > 0) * 2).ShouldBeGreaterThan(changes.Count);
    });

    [Fact]
    public void Pain_turned_upside_down_turns_the_link() => Gen.Select(Gen.Int[0, 10].Array[6, 40], Gen.Int[0, 3].Array[40]).Sample((pain, minutes) =>
        DayAfter.Of(Days([.. pain.Select(value => 10 - value)]), Days(minutes)).ShouldBe(DayAfter.Of(Days(pain), Days(minutes)) switch
        {
            Link.Lower => Link.Higher,
            Link.Higher => Link.Lower,
            var same => same,
        }));

    [Fact]
    public void A_flare_up_is_told_while_it_lasts_and_when_the_pain_came_down()
    {
        Band flare = new(Begin.AddDays(1), Begin.AddDays(3), "flare-up");
        FlareStories.Of(Days(5, 8, 8, 8, 6, 5, 5), [flare], Begin.AddDays(6)).ShouldBe(FlareStory.CameDown);
        FlareStories.Of(Days(5, 8, 8, 8, 8, 8, 7), [flare], Begin.AddDays(6)).ShouldBe(FlareStory.None);
        FlareStories.Of(Days(5, 8, 8, 8), [flare], Begin.AddDays(3)).ShouldBe(FlareStory.Now);
        FlareStories.Of(Days(5, 8), [], Begin.AddDays(1)).ShouldBe(FlareStory.None);
    }

    private static List<Told> Days(params int[] values) => [.. values.Index().Select(one => new Told(Begin.AddDays(one.Index), one.Item))];
}
