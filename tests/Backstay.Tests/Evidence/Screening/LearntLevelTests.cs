using Backstay.Evidence.Records;
using Backstay.Evidence.Screening.Ordering;
using Backstay.Evidence.Screening.Voting;

namespace Backstay.Tests.Evidence.Screening;

[Trait("Runs", "once")]
public sealed class LearntLevelTests
{
    [Fact]
    public void What_is_learnt_goes_on_with_new_decisions_and_begins_anew_with_changed_ones()
    {
        var texts = ReviewTexts.Of([.. Enumerable.Range(1, 40).Select(number => new Identified(number, "a", 1, null, new() { Title = number % 2 == 0 ? $"walking back pain exercise {number % 5}" : $"knee surgery repair {number % 7}" }))], Decided(0));
        var first = LearntLevel.From(texts, null, Decided(8), seed: 1);
        first.Knows(Decided(8)).ShouldBeTrue();
        first.Order.Ranking.Take(16).ShouldAllBe(record => record % 2 == 0);
        first.Order.Ranking.Order().ShouldBe(Enumerable.Range(9, 32), "nothing is left out");

        first.Knows(Decided(9)).ShouldBeFalse();
        var second = LearntLevel.From(texts, first, Decided(9), seed: 1);
        second.Order.Ranking.Order().ShouldBe(Enumerable.Range(10, 31));

        // All is seen the other way round.
        var turned = Decided(9) with { Finished = [.. Decided(9).Finished.Select(one => (one.Record, !one.Included, one.ByChance))] };
        second.Knows(turned).ShouldBeFalse();
        LearntLevel.From(texts, second, turned, seed: 1).Order.Ranking.Take(15).ShouldAllBe(record => record % 2 == 1);

        // Somebody left, and what was decided waits again.
        LearntLevel.From(texts, second, Decided(8), seed: 1).Order.Ranking.ShouldContain(9);
    }

    private static LevelDecisions Decided(int count) => new("title", [.. Enumerable.Range(1, count).Select(record => (record, record % 2 == 0, false))], 40, 40, 0);
}
