using System.Text.RegularExpressions;
using Backstay.CheckIns.Scoring;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Plan;
using Backstay.Plan.Advice;
using Backstay.Programmes;
using CsCheck;

namespace Backstay.Tests.Plan.Advice;

/// <summary>The rule sets that are shipped, and what is said of one that is wrong.</summary>
[Trait("Runs", "once")]
public sealed partial class RuleSetTests
{
    private const string Rules = """
        id: trial
        area: day
        conditions:
          poor-nights: { answers: [gwf-1.sleep], atMost: 4 }
        sources:
          one: { title: A study, publisher: A journal, year: 2020, supports: that it helps }
        rules:
          - { id: same-hour, when: [poor-nights], minutes: 3, priority: 1, links: [sleeping-with-a-sore-back], sources: [one] }
        """;

    private const string Words = """
        title: A trial
        conditions:
          poor-nights: you slept badly
        rules:
          same-hour: { title: Same hour, text: Get up at the same hour. }
        """;

    private static IReadOnlyList<RuleSet> Sets => RuleSetFiles.Read(ContentFolder.Path).Sets;

    [Fact]
    public void Each_that_is_shipped_can_be_used_and_each_programme_names_sets_that_are_there() => AdviceCheck.Run().ShouldBeEmpty();

    [Fact]
    public void There_is_one_for_each_area_with_at_least_eight_rules()
    {
        Sets.Select(set => set.Area).Order().ShouldBe(Enum.GetValues<AdviceArea>());
        Sets.ShouldAllBe(set => set.Rules.Count >= 8);
    }

    [Fact]
    public void For_every_rule_there_are_answers_that_make_it_fire()
    {
        var left = Sets.SelectMany(set => set.Rules).Select(rule => rule.Id).ToHashSet();
        ToldByFour.All.Sample(told =>
        {
            lock (left) left.ExceptWith(AdviceDeck.Fitting(Sets, told).Select(rule => rule.Id));
        }, iter: 400, seed: "0000KOIPe671");
        left.ShouldBeEmpty();
    }

    [Fact]
    public void Every_question_of_the_four_is_looked_at_by_a_rule()
    {
        var looked = Sets.SelectMany(set => set.Rules).SelectMany(rule => rule.When).SelectMany(condition => condition.Answers).Select(answer => answer.Item).ToHashSet();
        foreach (var file in ToldByFour.Files)
        {
            var covered = new HashSet<string>(looked);
            for (var round = 0; round < file.Scores.Count(); round++)
                foreach (var score in file.Scores.Where(score => covered.Contains(score.LinkId))) covered.UnionWith(Quoted().Matches(score.Expression!).Select(match => match.Groups[1].Value));
            file.Questions.Select(question => question.LinkId).Except(covered).ShouldBeEmpty(file.Id);
        }
    }

    [Fact]
    public void Somebody_back_at_work_is_advised_in_every_area()
    {
        var told = ToldByFour.Of("gwf-4", ("pain", "2"), ("limit-home", "1"), ("limit-move", "2"), ("limit-free", "1"), ("work-state", "usual"), ("hours", "38"), ("change", "2"), ("day-shape", "3"),
            ("sleep", "8"), ("brisk-days", "5"), ("plan", "back"), ("expect", "now"), ("sure", "9"), ("boss", "3"), ("open", "none"), ("care-now", "none"), ("guided", "8"), ("helped", "moving|work"));
        AdviceDeck.Fitting(Sets, told).Select(rule => rule.Area).Distinct().Order().ShouldBe(Enum.GetValues<AdviceArea>());
    }

    [Fact]
    public void A_reason_says_only_what_was_told() => ToldByFour.All.Sample(told =>
    {
        foreach (var rule in AdviceDeck.Fitting(Sets, told))
            foreach (var condition in rule.When)
            {
                condition.Holds(new(told)).ShouldBeTrue();
                AdviceReason.Of(rule).ShouldContain(condition.Words);
                condition.Newest(told).ShouldNotBeNull();
            }
    }, iter: 40);

    [Fact]
    public void What_was_told_last_counts_and_what_was_not_told_fires_nothing()
    {
        var fear = Sets.SelectMany(set => set.Rules).Single(rule => rule.Id == "gwf-day.out-of-bed");
        var badly = ToldByFour.Of("gwf-1", ("sleep", "2"));
        fear.Holds(new([])).ShouldBeFalse();
        fear.Holds(new(badly)).ShouldBeTrue();
        fear.Holds(new([.. badly, .. ToldByFour.Of("gwf-3", ("sleep", "8"))])).ShouldBeFalse();
    }

    [Fact]
    public void A_supervisor_is_told_no_answer_of_the_person()
    {
        foreach (var rule in Sets.SelectMany(set => set.Rules).Where(rule => rule.ForSupervisor is not null))
        {
            rule.Area.ShouldBe(AdviceArea.Counselling);
            rule.ForSupervisor!.ShouldNotContain("told us", Case.Insensitive, rule.Id);
            rule.When.ShouldAllBe(condition => !rule.ForSupervisor!.Contains(condition.Words, StringComparison.OrdinalIgnoreCase), rule.Id);
        }
        string[] theirsAlone = ["ask-for-one-thing", "words-for-doubters", "somebody-between", "tell-one-colleague", "one-talk-more"];
        Sets.SelectMany(set => set.Rules).Where(rule => theirsAlone.Contains(rule.Id.Split('.')[1])).Select(rule => rule.ForSupervisor).ShouldBe(new string?[theirsAlone.Length]);
    }

    [Theory]
    [InlineData("id: trial", "id: other", 1, "not the file's name")]
    [InlineData("area: day", "area: sleep", 2, "`sleep` for `area`")]
    [InlineData("atMost: 4", "below: 4", 4, "the key `below`")]
    [InlineData("atMost: 4", "atLeast: 7, atMost: 4", 4, "limits between which nothing is")]
    [InlineData("atMost: 4", "atMost: 4, oneOf: [a]", 4, "says it twice")]
    [InlineData("answers: [gwf-1.sleep]", "answers: [sleep]", 4, "`sleep` for `answers`")]
    [InlineData("year: 2020, ", "", 6, "no `year`")]
    [InlineData("minutes: 3", "minutes: 30", 8, "`30` for `minutes`")]
    [InlineData("when: [poor-nights]", "when: [poor-days]", 8, "condition poor-days, which is not there")]
    [InlineData("sources: [one] }", "sources: [] }", 8, "has no source")]
    [InlineData("id: same-hour", "id: other-hour", 8, "no words for `other-hour`")]
    [InlineData("minutes: 3, ", "", 8, "no `minutes`")]
    public void A_mistake_is_told_by_its_line_with_a_remedy(string from, string to, int line, string what)
    {
        var findings = new List<ContentFinding>();
        new RuleSetReader("trial", findings).Read(Rules.Replace(from, to, StringComparison.Ordinal), Words).ShouldBeNull();
        findings.ShouldContain(finding => finding.Line == line && finding.What.Contains(what, StringComparison.Ordinal), string.Join(Environment.NewLine, findings));
        findings.ShouldAllBe(finding => finding.File.StartsWith("advice/trial", StringComparison.Ordinal) && finding.Remedy.EndsWith('.'));
    }

    [Theory]
    [InlineData("poor-nights: you slept badly", "poor-knights: you slept badly", "no `poor-nights`")]
    [InlineData("text: Get up at the same hour.", "says: Get up.", "the key `says`")]
    [InlineData("text: Get", "forSupervisor: Call., text: Get", "not about work")]
    public void A_mistake_in_the_words_is_told_too(string from, string to, string what)
    {
        var findings = new List<ContentFinding>();
        new RuleSetReader("trial", findings).Read(Rules, Words.Replace(from, to, StringComparison.Ordinal)).ShouldBeNull();
        findings.ShouldContain(finding => finding.File == "advice/trial.en.yaml" && finding.What.Contains(what, StringComparison.Ordinal), string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public void Names_of_things_that_are_not_there_are_told()
    {
        var folder = Directory.CreateTempSubdirectory("backstay-advice-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "advice"));
            File.WriteAllText(Path.Combine(folder.FullName, "advice", "trial.yaml"), Rules);
            File.WriteAllText(Path.Combine(folder.FullName, "advice", "trial.en.yaml"), Words);
            var (sets, findings) = RuleSetFiles.Read(folder.FullName);
            findings.ShouldBeEmpty();
            RuleSetFiles.Check(folder.FullName, sets, _ => null).Select(finding => (finding.Line, finding.What)).ShouldBe(
                [(4, "names the questionnaire gwf-1, which is not there."), (8, "links to sleeping-with-a-sore-back, which is not there.")]);
            RuleSetFiles.Check(folder.FullName, sets, _ => new Dictionary<string, IReadOnlyList<string>>()).ShouldContain(finding => finding.What == "names the answer gwf-1.sleep, which nobody is asked for.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_programme_that_names_an_unknown_set_is_refused() =>
        AdviceCheck.OfProgrammes([new ProgrammeAdvice("trial.yaml", 3, "magic")], ["gwf-day"]).ShouldHaveSingleItem().ToString().ShouldBe("trial.yaml:3 names the rule set magic, which is not there. Use one of gwf-day.");

    [GeneratedRegex("'([a-z0-9-]+)'")]
    private static partial Regex Quoted();
}
