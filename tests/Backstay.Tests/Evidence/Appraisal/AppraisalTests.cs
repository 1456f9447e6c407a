using Backstay.Evidence;
using Backstay.Evidence.Appraisal;

namespace Backstay.Tests.Evidence.Appraisal;

[Trait("Runs", "once")]
public sealed class AppraisalTests
{
    private static readonly AppraisalForm Form = AppraisalForm.Coreq;
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static Appraised By(string reviewer, Func<int, Verdict?> verdict, string report = "A") => new(report, reviewer,
        Form.Items.Where(item => verdict(item.Number) is not null).ToDictionary(item => item.Number, item => new Answer(verdict(item.Number)!.Value, $"{reviewer} on {item.Number}")));

    private static Verdict First(int met, int item) => item <= met ? Verdict.Met : Verdict.NotMet;

    [Fact]
    public void Coreq_has_its_32_items_in_three_domains()
    {
        Form.Items.Select(item => item.Number).ShouldBe(Enumerable.Range(1, 32));
        Form.Items.GroupBy(item => item.Domain).Select(domain => (domain.First().Number, domain.Last().Number)).ShouldBe([(1, 8), (9, 23), (24, 32)]);
        Form.Items.GroupBy(item => item.Group).Select(group => (group.First().Number, group.Last().Number)).ShouldBe([(1, 5), (6, 8), (9, 9), (10, 13), (14, 16), (17, 23), (24, 28), (29, 32)]);
        Form.Items.ShouldAllBe(item => item.Asks.EndsWith('?'));
        Form.NameOf(Verdict.NotMet).ShouldBe("not reported");
    }

    [Theory]
    [InlineData(21, "21 of 32 (66 %)")]
    [InlineData(12, "12 of 32 (38 %)")]
    [InlineData(32, "32 of 32 (100 %)")]
    [InlineData(0, "0 of 32 (0 %)")]
    public void A_share_is_computed_not_typed(int met, string words)
    {
        var both = AppraisalConsensus.Of(Form, By("Ada", item => First(met, item)), By("Ben", item => First(met, item)));
        both.Share!.Words.ShouldBe(words);
    }

    [Fact]
    public void There_is_no_share_before_all_is_settled()
    {
        var both = AppraisalConsensus.Of(Form, By("Ada", item => First(21, item)), By("Ben", item => First(20, item)));
        both.Open.Single().Item.Name.ShouldBe("Duration");
        both.Share.ShouldBeNull();
        both.With(new(21, new(Verdict.Met), "page 3", ["Ada"], Monday)).Refusal.ShouldBe("Both reviewers take part in the discussion.");
        both.With(new(21, new(Verdict.Met), " ", ["Ada", "Ben"], Monday)).Refusal.ShouldNotBeNull();
        both.With(new(40, new(Verdict.Met), "x", ["Ada", "Ben"], Monday)).Refusal.ShouldBe("The form has no such item.");
        var (settled, refusal) = both.With(new(21, new(Verdict.Unclear, "page 3"), "About an hour, for some", ["Ada", "Ben", "Cem"], Monday));
        refusal.ShouldBeNull();
        settled.Share.ShouldBe(new ReportedShare(20, 1, 32));
        var (again, _) = settled.With(new(21, new(Verdict.Met), "Table 2", ["Ada", "Ben"], Monday.AddDays(1)));
        again.Trail.Count.ShouldBe(2);
        again.Share!.Percent.ShouldBe(66);
        again.Items[20].ShouldSatisfyAllConditions(item => item.Disagrees.ShouldBeTrue(), item => item.ByDiscussion.ShouldBeTrue());
        again.Final[1].Words.ShouldBe("Ada on 1\nBen on 1");
    }

    [Fact]
    public void Nothing_is_discussed_before_both_have_answered()
    {
        var half = AppraisalConsensus.Of(Form, By("Ada", item => First(21, item)), By("Ben", item => item < 32 ? Verdict.Met : null));
        half.With(new(32, new(Verdict.Met), "x", ["Ada", "Ben"], Monday)).Refusal.ShouldBe("Both reviewers answer by themselves first.");
        half.Second.Missing(Form).Single().Number.ShouldBe(32);
        Should.Throw<ArgumentException>(() => AppraisalConsensus.Of(Form, half.First, half.First));
    }

    [Fact]
    public void Two_of_three_appraise_a_report()
    {
        var team = new AppraisalTeam(["Ada", "Ben", "Cem"]);
        Appraised[] so = [By("Ada", _ => Verdict.Met), By("Ben", _ => Verdict.Met)];
        team.Refusal("A", "Cem", so).ShouldBe("2 reviewers appraise this report already.");
        team.Refusal("A", "Ada", so).ShouldBeNull();
        team.Refusal("B", "Cem", so).ShouldBeNull();
        team.Refusal("B", "Dan", so).ShouldBe("Only members of the appraisal team appraise.");
    }

    [Fact]
    public void Agreement_is_told_item_by_item_before_discussion()
    {
        var one = AppraisalConsensus.Of(Form, By("Ada", item => First(21, item)), By("Ben", item => First(20, item)));
        var other = AppraisalConsensus.Of(Form, By("Ada", item => First(5, item), "B"), By("Cem", item => First(5, item), "B"));
        var settled = one.With(new(21, new(Verdict.Met), "x", ["Ada", "Ben"], Monday)).Consensus;
        var items = AppraisalAgreement.Of(Form, [settled, other]);
        (items[20].Agreed, items[20].Reports, items[20].Share).ShouldBe((1, 2, 0.5));
        items[0].ShouldSatisfyAllConditions(item => item.Share.ShouldBe(1), item => item.Alpha.ShouldBeNull());
        items[10].Alpha!.Value.ShouldBe(1, 1e-9);
        // 64 pairs, one of them mixed; 128 answers, of which 51 are "reported": 1 - 127 * 2 / (2 * 51 * 77).
        AppraisalAgreement.Alpha([.. one.Items, .. other.Items])!.Value.ShouldBe(1 - 127.0 * 2 / (2 * 51 * 77), 1e-9);
    }

    [Fact]
    public void Other_forms_are_data_of_the_same_shape()
    {
        const string Head = "{\"id\":\"f\",\"name\":\"F\",\"title\":\"t\",\"source\":\"s\",\"met\":\"yes\",\"notMet\":\"no\",\"unclear\":\"cannot tell\",\"items\":[";
        AppraisalForm.Read(Head + "{\"number\":1,\"domain\":\"d\",\"group\":\"g\",\"name\":\"n\",\"asks\":\"a?\"}]}").Unclear.ShouldBe("cannot tell");
        Should.Throw<ReviewFileException>(() => AppraisalForm.Read(Head + "{\"number\":2,\"domain\":\"d\",\"group\":\"g\",\"name\":\"n\",\"asks\":\"a?\"}]}")).Message.ShouldContain("place 1 has the number 2");
        Should.Throw<ReviewFileException>(() => AppraisalForm.Read(Head + "{\"number\":1}]}")).Message.ShouldContain("no form");
        Should.Throw<ReviewFileException>(() => AppraisalForm.Read(Head + "]}")).Message.ShouldContain("no items");
    }
}
