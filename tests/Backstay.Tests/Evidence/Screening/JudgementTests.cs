using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Screening;

[Trait("Runs", "once")]
public sealed class JudgementTests
{
    private static readonly int[] Team = [1, 2, 3, 4];

    [Fact]
    public void Two_reviewers_decide_by_the_rule_of_their_level_and_nobody_sees_a_vote_before_both_exist()
    {
        foreach (var rule in Enum.GetValues<Disagreement>())
            foreach (var level in ScreeningLevel.Usual)
                foreach (var one in Team)
                    foreach (var other in Team.Where(other => other != one))
                        foreach (var first in Enum.GetValues<Decision>())
                            foreach (var second in Enum.GetValues<Decision>()) Decide(level with { Rule = rule }, one, other, first, second);
    }

    private static void Decide(ScreeningLevel level, int one, int other, Decision first, Decision second)
    {
        var half = new Judgement(level, []).With(new(one, first));
        half.Standing.ShouldBe(Standing.Waiting);
        foreach (var member in Team) half.SeenBy(member).ShouldAllBe(vote => vote.Member == member);

        var both = half.With(new(other, second));
        var agree = first == second && first != Decision.Unsure;
        both.Standing.ShouldBe(agree ? first == Decision.Include ? Standing.Included : Standing.Excluded : level.Rule == Disagreement.IncludeToNext ? Standing.Included : Standing.Conflict);
        foreach (var member in new[] { one, other }) both.SeenBy(member).Count.ShouldBe(2);
        if (both.Standing == Standing.Conflict) foreach (var member in Team.Except([one, other])) SettleOrJudge(both, member, level.Rule);
        else Should.Throw<ReviewRuleException>(() => both.SettledBy(new(Team.Except([one, other]).First(), Decision.Include)));
    }

    private static void SettleOrJudge(Judgement conflict, int third, Disagreement rule)
    {
        foreach (var screener in conflict.Votes.Select(vote => vote.Member)) Should.Throw<ReviewRuleException>(() => conflict.SettledBy(new(screener, Decision.Include)));
        if (rule == Disagreement.Discussion)
        {
            conflict.MayVote(third).ShouldBeFalse();
            conflict.SettledBy(new(third, Decision.Exclude, "Wrong population")).ShouldSatisfyAllConditions(done => done.Standing.ShouldBe(Standing.Excluded), done => done.Reason.ShouldBe("Wrong population"));
            conflict.SettledBy(new(third, Decision.Include)).Standing.ShouldBe(Standing.Included);
            return;
        }
        conflict.SeenBy(third).ShouldBeEmpty("a third party judges unseeing");
        conflict.With(new(third, Decision.Exclude)).Standing.ShouldBe(Standing.Excluded);
        conflict.With(new(third, Decision.Unsure)).Standing.ShouldBe(Standing.Included);
        conflict.With(new(third, Decision.Include)).SeenBy(third).Count.ShouldBe(3);
    }

    [Fact]
    public void Who_changes_their_mind_keeps_their_place_and_two_who_talk_it_over_can_agree()
    {
        var conflict = new Judgement(ScreeningLevel.Usual[2], []).With(new(1, Decision.Include)).With(new(2, Decision.Exclude, "Not digital"));
        conflict.With(new(1, Decision.Exclude, "Not digital")).ShouldSatisfyAllConditions(
            done => done.Standing.ShouldBe(Standing.Excluded), done => done.Reason.ShouldBe("Not digital"), done => done.Votes.Select(vote => vote.Member).ShouldBe([1, 2]));
    }

    [Fact]
    public void When_a_reviewer_leaves_what_is_decided_stays_and_what_is_not_waits_for_another()
    {
        var level = ScreeningLevel.Usual[2];
        var conflict = new Judgement(level, [new(1, Decision.Include), new(2, Decision.Exclude)]);
        var left = conflict.Without(2);
        left.Standing.ShouldBe(Standing.Waiting);
        left.With(new(3, Decision.Include)).Standing.ShouldBe(Standing.Included);
        var done = new Judgement(level, [new(1, Decision.Include), new(2, Decision.Include)]);
        done.Without(2).ShouldBe(done);
    }

    [Fact]
    public void A_level_with_one_reviewer_is_decided_by_one_and_with_three_by_all_three()
    {
        new Judgement(ScreeningLevel.Usual[0] with { Reviewers = 1 }, []).With(new(1, Decision.Exclude)).Standing.ShouldBe(Standing.Excluded);
        var three = new Judgement(ScreeningLevel.Usual[0] with { Reviewers = 3 }, []).With(new(1, Decision.Exclude)).With(new(2, Decision.Exclude));
        three.Standing.ShouldBe(Standing.Waiting);
        three.With(new(3, Decision.Exclude)).Standing.ShouldBe(Standing.Excluded);
        three.With(new(3, Decision.Include)).Standing.ShouldBe(Standing.Included, "any disagreement goes on");
        Should.Throw<ReviewRuleException>(() => three.With(new(3, Decision.Exclude)).With(new(4, Decision.Exclude)));
    }
}
