using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Screening.Voting;

namespace Backstay.Tests.Evidence.Screening;

[Trait("Runs", "once")]
public sealed class ScreeningQueueTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_the_order_says_each_reviewer_gets_what_needs_them_until_all_is_decided(bool ranked)
    {
        foreach (var rule in Enum.GetValues<Disagreement>())
        {
            var state = Started(rule, members: 4, records: 60);
            // It knows half of the records only, and some that are not there.
            IReadOnlyList<int>? ranking = ranked ? [.. Enumerable.Range(1, 30).Reverse(), 99] : null;
            var (random, asked) = (new Random(5), 0);
            for (var idle = 0; idle < 4;)
            {
                var member = asked++ % 4 + 1;
                if (ScreeningQueue.Next(state, 0, member, ranking, 7) is not { } next)
                {
                    idle++;
                    continue;
                }
                idle = 0;
                state.At(0, next.Record)!.HasVoted(member).ShouldBeFalse();
                state.Apply(new(Monday, member, new Voted("title", next.Record, (Decision)random.Next(3), ByChance: next.Why == Why.ByChance)));
            }
            foreach (var record in state.Unique)
                state.At(0, record)!.Standing.ShouldBeOneOf(rule == Disagreement.Discussion ? [Standing.Included, Standing.Excluded, Standing.Conflict] : [Standing.Included, Standing.Excluded]);
        }
    }

    [Fact]
    public void The_two_who_judge_at_the_same_time_are_given_the_same_draw()
    {
        var state = Started(Disagreement.IncludeToNext, 2, 60);
        IReadOnlyList<int> ranking = [.. Enumerable.Range(1, 60)];
        for (var number = 0; number < 19; number++) state.Apply(new(Monday, 1, new Voted("title", ScreeningQueue.Next(state, 0, 1, ranking, 7)!.Record, Decision.Include)));
        var drawn = ScreeningQueue.Next(state, 0, 1, ranking, 7)!;
        drawn.Why.ShouldBe(Why.ByChance);
        ScreeningQueue.Next(state, 0, 1, ranking, 7).ShouldBe(drawn);
        ScreeningQueue.Next(state, 0, 2, ranking, 7)!.ShouldBe(new QueuedRecord(1, Why.Shared));
    }

    [Fact]
    public void A_level_that_is_given_to_some_takes_votes_of_them_alone_but_nobody_loses_a_vote()
    {
        var state = Started(Disagreement.ThirdParty, 4, 2);
        state.Apply(new(Monday, 4, new Voted("title", 1, Decision.Include)));
        Should.Throw<ReviewRuleException>(() => state.Apply(new(Monday, 1, new Assigned("title", [1, 2])))).Message.ShouldContain("3 people", customMessage: "a third has to be there for what two dispute");
        state.Apply(new(Monday, 1, new Assigned("title", [1, 2, 3])));
        Should.Throw<ReviewRuleException>(() => state.Apply(new(Monday, 4, new Voted("title", 2, Decision.Include))));
        state.Apply(new(Monday, 4, new Voted("title", 1, Decision.Exclude)));
        state.At(0, 1)!.Votes.ShouldHaveSingleItem().Decision.ShouldBe(Decision.Exclude, "it may still be changed");
        state.Apply(new(Monday, null, new Left(2)));
        state.Screening.JudgesOf(state, state.Levels[0]).ShouldBe([1, 3, 4]);
    }

    [Fact]
    public void Words_are_marked_as_whole_words_and_nothing_of_a_text_is_lost()
    {
        var marks = new Highlights(["walk*", "back pain", "a"], ["back", "(mice)"]);
        marks.In("Walking & backs: back pain, back <a>").Value.ShouldBe(
            """<mark class="for">Walking</mark> &amp; backs: <mark class="for">back pain</mark>, <mark class="against">back</mark> &lt;<mark class="for">a</mark>&gt;""");
        new Highlights([], []).In("<b>").Value.ShouldBe("&lt;b&gt;");
    }

    private static ReviewState Started(Disagreement rule, int members, int records) => ReviewState.Of(
    [
        new(Monday, null, new Begun("Rest", "", [new("title", "Titles", 2, rule, [])])),
        .. Enumerable.Range(1, members).Select(member => new LoggedEvent(Monday, null, new Joined(member, $"{member}"))),
        new(Monday, null, new Brought("a.ris", "MEDLINE", 1, 1, records)),
    ]);
}
