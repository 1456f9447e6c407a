using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Founding;
using Backstay.Evidence.Living;
using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Living;

[Trait("Runs", "once")]
public sealed class WaitingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly BesideLog Nothing = new(0, new HashSet<int>(), new HashSet<string>());
    private static readonly Guid Theme = NamedGuid.Of("theme"), Code = NamedGuid.Of("code"), Later = NamedGuid.Of("later");

    private int minutes;

    [Fact]
    public void Records_wait_at_each_level_for_those_who_have_not_judged_them()
    {
        var state = Begun(records: 3);
        Told(state, 1).ShouldBe(["Judge 3 screen/title Titles"]);
        Vote(state, "title", 1, Decision.Include, 1, 2);
        Told(state, 1).ShouldBe(["Judge 2 screen/title Titles", "Judge 1 screen/abstract Abstracts"]);
        Vote(state, "title", 2, Decision.Include, 2);
        Told(state, 1)[0].ShouldBe("Judge 2 screen/title Titles");
        Told(state, 2)[0].ShouldBe("Judge 1 screen/title Titles");
    }

    [Fact]
    public void What_two_have_judged_waits_for_no_third_and_a_level_of_others_for_nobody_else()
    {
        var state = Begun(records: 2);
        Vote(state, "title", 1, Decision.Exclude, 1, 2);
        Told(state, 3).ShouldBe(["Judge 1 screen/title Titles"]);
        Do(state, 1, new Assigned("title", [1, 2]));
        Told(state, 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_disagreement_waits_for_whoever_may_settle_it_alone()
    {
        var state = Begun(records: 1);
        foreach (var level in new[] { "title", "abstract" }) Vote(state, level, 1, Decision.Include, 1, 2);
        Do(state, 1, new Retrieved(1, true));
        Vote(state, "full-text", 1, Decision.Include, 1);
        Vote(state, "full-text", 1, Decision.Exclude, 2);
        Told(state, 1).ShouldBeEmpty();
        Told(state, 3).ShouldBe(["Settle 1 conflicts "]);
    }

    [Fact]
    public void A_third_party_sees_a_record_to_judge_and_not_that_others_disagree()
    {
        var state = Begun(records: 2, Disagreement.ThirdParty);
        Vote(state, "title", 1, Decision.Include, 1);
        Vote(state, "title", 1, Decision.Exclude, 2);
        Told(state, 3).ShouldBe(["Judge 2 screen/title Titles"]);
        Told(state, 1).ShouldBe(["Judge 1 screen/title Titles"]);
    }

    [Fact]
    public void What_another_said_changes_nothing_that_a_member_sees()
    {
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var state = Begun(records: 2);
            foreach (var level in new[] { "title", "abstract" }) Vote(state, level, 1, Decision.Include, 1, 2);
            var before = Told(state, 1);
            Vote(state, "title", 2, decision, 2);
            Vote(state, "full-text", 1, decision, 2);
            Told(state, 1).ShouldBe(before, $"{decision}");
        }
    }

    [Fact]
    public void A_full_text_is_sought_until_somebody_says_whether_it_is_there()
    {
        var state = Begun(records: 1);
        foreach (var level in new[] { "title", "abstract" }) Vote(state, level, 1, Decision.Include, 1, 2);
        Told(state, 1).ShouldBe(["Judge 1 screen/full-text Full texts", "Fetch 1 reports "]);
        Do(state, 1, new Retrieved(1, true));
        Told(state, 1).ShouldBe(["Judge 1 screen/full-text Full texts"]);
        Do(state, 1, new Retrieved(1, false));
        Told(state, 1).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_are_extracted_and_appraised_by_two_and_then_agreed_on()
    {
        var state = Included();
        Told(state, 1).ShouldBe(["Extract 2 extract ", "Appraise 2 appraise "]);
        var values = new Dictionary<string, string> { ["Country"] = "Spain" };
        Do(state, 1, new Extracted(1, values));
        Told(state, 1)[0].ShouldBe("Extract 1 extract/2 ");
        Do(state, 2, new Extracted(1, values));
        Told(state, 3)[..2].ShouldBe(["Extract 1 extract/2 ", "Compare 1 extract/1 "]);
        Do(state, 1, new ExtractionAgreed(1, values));
        Do(state, 1, new ReportAppraised(1, Answers(Verdict.Met)));
        Told(state, 1).ShouldBe(["Extract 1 extract/2 ", "Appraise 1 appraise/2 "]);
        Do(state, 2, new ReportAppraised(1, Answers(Verdict.NotMet)));
        Told(state, 3).ShouldBe(["Extract 1 extract/2 ", "Appraise 1 appraise/2 ", "TalkOver 1 appraise/1 "]);
        Do(state, 1, new ReportAppraised(2, new Dictionary<int, Answer> { [1] = new(Verdict.Met) }));
        Told(state, 1)[1].ShouldBe("Appraise 1 appraise/2 ", "a form half done still waits");
    }

    [Fact]
    public void Texts_are_read_once_and_again_after_a_new_code()
    {
        var (state, texts) = (Included(), Nothing with { Texts = new HashSet<int> { 1, 9 } });
        Coding(state, texts).ShouldBe(["Read 1 text/1 "]);
        Do(state, 2, new ReadToEnd(1));
        Coding(state, texts).ShouldBeEmpty();
        Do(state, 2, new CodeAdded(Code, "No time", Sense.Barrier));
        Coding(state, texts).ShouldBe(["ReadAgain 1 text/1 ", $"Map 1 theory/{Code} "]);
        Do(state, 1, new ReadToEnd(1), new CodeMapped(Code, ["Coherence"], null));
        Coding(state, texts).ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_waits_for_its_confidence_once_it_rests_on_a_study_and_then_the_article_is_to_be_written()
    {
        var state = Included();
        Do(state, 1, new ThemeAdded(Theme, "Means"), new CodeAdded(Code, "No time", Sense.Barrier, In: Theme), new CodeMapped(Code, ["Coherence"], null));
        Coding(state, Nothing).ShouldBeEmpty();
        Do(state, 1, new Coded(1, NamedGuid.Of("passage"), 0, 5, Code));
        Coding(state, Nothing).ShouldBe([$"Confidence 1 confidence/{Theme} ", "Write 1 draft/discussion "]);
        Coding(state, Nothing with { Written = new HashSet<string> { "discussion" } }).ShouldBe([$"Confidence 1 confidence/{Theme} "]);
        Do(state, 1, new CodeAdded(Later, "No money", Sense.Barrier), new CodesMerged(Later, Code));
        Coding(state, Nothing).ShouldNotContain(line => line.StartsWith("Map", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_that_is_due_waits_for_who_leads_and_pairs_for_all()
    {
        var state = Begun(records: 0);
        Do(state, 1, new SearchPlanned(Today, 6));
        Told(state, 2, Nothing with { Pairs = 4 }).ShouldBe(["Pairs 4 duplicates/pairs "]);
        Told(state, 1).ShouldBe(["Search 1 bring 2 March 2026"]);
        Waiting.Of(state, Mine(1), Nothing, Today.AddDays(-1)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_of_screening_waits_in_the_founding_review()
    {
        var waiting = Waiting.Of(ReviewState.Of(FoundingReview.Log()), Mine(3), Nothing, Today);
        waiting.Select(one => (one.What, one.Count)).ShouldBe([(WaitingFor.Extract, 5), (WaitingFor.Appraise, 5)]);
    }

    private static List<string> Coding(ReviewState state, BesideLog beside) => [.. Told(state, 1, beside).Where(line => !line.StartsWith("Extract", StringComparison.Ordinal) && !line.StartsWith("Appraise", StringComparison.Ordinal))];

    private static List<string> Told(ReviewState state, int member, BesideLog? beside = null) =>
        [.. Waiting.Of(state, Mine(member), beside ?? Nothing, Today).Select(one => $"{one.What} {one.Count} {one.Path} {one.Where}")];

    private static OpenReview Mine(int member) => new(new(Guid.Empty), "", member, Leads: member == 1);

    private static Dictionary<int, Answer> Answers(Verdict verdict) => AppraisalForm.Coreq.Items.ToDictionary(item => item.Number, item => new Answer(item.Number == 1 ? verdict : Verdict.Met));

    private void Vote(ReviewState state, string level, int record, Decision decision, params int[] members)
    {
        foreach (var member in members) Do(state, member, new Voted(level, record, decision));
    }

    private void Do(ReviewState state, int member, params ReviewEvent[] events)
    {
        foreach (var what in events) state.Apply(new(Monday.AddMinutes(minutes++), member, what));
    }

    private ReviewState Begun(int records, Disagreement? titles = null)
    {
        var state = new ReviewState();
        state.Apply(new(Monday, null, new Begun("Rest", "Does rest help?", [.. ScreeningLevel.Usual.Select(level => level.Id == "title" && titles is { } rule ? level with { Rule = rule } : level)])));
        foreach (var member in new[] { 1, 2, 3 }) state.Apply(new(Monday, null, new Joined(member, $"Reviewer {member}")));
        if (records > 0) Do(state, 1, new Brought("a.ris", "Embase", 1, 1, records));
        return state;
    }

    private ReviewState Included()
    {
        var state = Begun(records: 2);
        foreach (var level in ScreeningLevel.Usual)
            foreach (var record in new[] { 1, 2 }) Vote(state, level.Id, record, Decision.Include, 1, 2);
        return state;
    }
}
