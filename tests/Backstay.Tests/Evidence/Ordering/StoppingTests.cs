using Backstay.Evidence.Screening.Ordering;

namespace Backstay.Tests.Evidence.Ordering;

[Trait("Runs", "once")]
public sealed class StoppingTests
{
    [Fact]
    public void The_chance_of_few_includes_in_a_draw_is_counted_exactly()
    {
        // 10 records, 3 includes, 4 drawn: none C(7,4)/C(10,4) = 35/210, one 3 C(7,3)/210 = 105/210.
        StoppingAdvice.AtMost(0, 10, 3, 4).ShouldBe(35 / 210.0, 1e-12);
        StoppingAdvice.AtMost(1, 10, 3, 4).ShouldBe(140 / 210.0, 1e-12);
    }

    [Fact]
    public void Nothing_is_advised_while_nothing_is_found() => StoppingAdvice.Holds([.. Enumerable.Range(0, 90).Select(i => new Screened(i, false, false))], 100).ShouldBeFalse();

    [Fact]
    public void A_long_stretch_without_includes_advises_to_stop()
    {
        var decisions = Enumerable.Range(0, 600).Select(i => new Screened(i, i < 100, false)).ToList();
        // 100 found: fewer than 95 % means 6 missed; (1 - drawn/900)^6 is below .05 from about 354 on.
        StoppingAdvice.FirstOf(decisions, 1000)!.Value.ShouldBeInRange(440, 460);
    }

    [Fact]
    public void The_advice_is_right_in_95_of_100_reviews_even_where_the_order_is_no_better_than_chance()
    {
        var right = Enumerable.Range(0, 200).Count(seed =>
        {
            var labels = Enumerable.Range(0, 400).Select(i => i < 60).ToArray();
            new Random(seed).Shuffle(labels);
            var decisions = labels.Select((label, i) => new Screened(i, label, true)).ToList();
            return StoppingAdvice.FirstOf(decisions, 400) is not { } stop || labels.Take(stop).Count(label => label) >= 57;
        });
        right.ShouldBeGreaterThanOrEqualTo(190);
    }

    [Fact]
    public void The_interval_of_recall_holds_the_truth_at_every_look_in_95_of_100_reviews()
    {
        var covered = Enumerable.Range(0, 100).Count(seed =>
        {
            var labels = Enumerable.Range(0, 300).Select(i => i < 30).ToArray();
            new Random(seed).Shuffle(labels);
            var decisions = labels.Select((label, i) => new Screened(i, label, true)).ToList();
            return Enumerable.Range(1, 29).All(look => RecallEstimate.Of(decisions.Take(look * 10).ToList(), 300) is not { } told ||
                decisions.Take(look * 10).Count(decision => decision.Included) / 30.0 is var recall && recall >= told.Least - 1e-9 && recall <= told.Most + 1e-9);
        });
        covered.ShouldBeGreaterThanOrEqualTo(95);
    }

    [Fact]
    public void Recall_is_not_estimated_from_what_the_model_chose() => RecallEstimate.Of([new(0, true, false), new(1, false, false)], 10).ShouldBeNull();

    [Fact]
    public void When_all_is_screened_all_is_found()
    {
        var told = RecallEstimate.Of([new(0, true, false), new(1, false, true), new(2, false, false)], 3)!;
        (told.Least, told.Likeliest, told.Most).ShouldBe((1, 1, 1));
    }
}
