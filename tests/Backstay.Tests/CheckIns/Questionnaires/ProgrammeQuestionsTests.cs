using System.Globalization;
using System.Net;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.Tests.App;
using CsCheck;

namespace Backstay.Tests.CheckIns;

/// <summary>The questionnaires of the programmes and of the follow-ups.</summary>
public sealed class ProgrammeQuestionsTests(TestApp app)
{
    private static readonly string[] Ids =
    [
        "gwf-entry", "gwf-1", "gwf-2", "gwf-3", "gwf-4", "myb-baseline", "myb-daily", "myb-exit", "bcpa-screening", "bcpa-wellbeing", "bcpa-4-months", "outcome-core",
    ];

    public static TheoryData<string> Files => [.. Ids];

    [Theory]
    [MemberData(nameof(Files))]
    public void Answers_within_range_will_do_and_others_are_refused(string id)
    {
        var file = TestFiles.Ours(id);
        TestFiles.Answers(file).Sample(answers => answers.Values.ShouldAllBe(pair => AnswerCheck.Fault(file.Find(pair.Key)!, pair.Value) == null), iter: 100);
        foreach (var question in file.Questions)
        {
            AnswerCheck.Fault(question, []).ShouldBe(question.Required ? AnswerFault.Missing : null, question.LinkId);
            if (question.IsNumber)
            {
                AnswerCheck.Fault(question, [Beside(question.Most!, 1)]).ShouldBe(AnswerFault.OutOfRange, question.LinkId);
                AnswerCheck.Fault(question, [Beside(question.Least!, -1)]).ShouldBe(AnswerFault.OutOfRange, question.LinkId);
            }
            if (question.Options.Count > 0) AnswerCheck.Fault(question, ["no such answer"]).ShouldBe(AnswerFault.NotAChoice, question.LinkId);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_complete_exactly_when_every_question_that_is_asked_has_an_answer_that_will_do(string id)
    {
        var file = TestFiles.Ours(id);
        TestFiles.Answers(file).Sample(answers =>
        {
            var asked = QuestionnaireFlow.Shown(file, answers).Where(item => item.IsAsked).Select(item => item.LinkId).ToList();
            QuestionnaireFlow.IsComplete(file, answers).ShouldBe(asked.All(answers.Values.ContainsKey));
            foreach (var gated in file.Questions.Where(question => question.ShownWhen.Count > 0 && !asked.Contains(question.LinkId)))
                QuestionnaireFlow.Counting(file, answers.With(gated.LinkId, ["1"])).Of(gated.LinkId).ShouldBeEmpty();
        }, iter: 100);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_scores_are_those_of_a_second_scorer_and_stay_in_their_range(string id)
    {
        var file = TestFiles.Ours(id);
        file.Scores.Select(score => score.LinkId).Order().ShouldBe(SecondScorer.NamesOf(id).Order());
        TestFiles.Answers(file).Sample(answers =>
        {
            var told = new SecondScorer(QuestionnaireFlow.Counting(file, answers));
            foreach (var score in file.Scores)
            {
                var reading = ScoreReadings.Of(file, answers, score.LinkId, new(2026, 3, 2));
                var expected = told.Score(id, score.LinkId);
                if (expected is null) reading.ShouldBeNull(score.LinkId);
                else reading.ShouldNotBeNull(score.LinkId).Value.ShouldBe(expected.Value, 0.00001m, score.LinkId);
                if (reading?.Least is { } least) reading.Value.ShouldBeGreaterThanOrEqualTo(least, score.LinkId);
                if (reading?.Most is { } most) reading.Value.ShouldBeLessThanOrEqualTo(most, score.LinkId);
            }
        }, iter: 60);
    }

    [Fact]
    public void The_four_of_get_well_fast_ask_the_same_core_in_the_same_words()
    {
        string[] core = ["pain", "limit-home", "limit-move", "limit-free", "work-state", "hours"];
        var first = TestFiles.Ours("gwf-1");
        foreach (var linkId in core)
            foreach (var other in new[] { "gwf-2", "gwf-3", "gwf-4" }.Select(TestFiles.Ours))
                other.Find(linkId)!.Text.ShouldBe(first.Find(linkId)!.Text, $"{other.Id} {linkId}");
    }

    [Fact]
    public void The_screening_says_that_it_is_not_the_licensed_one_and_names_a_source_for_each_domain()
    {
        var file = TestFiles.Ours("bcpa-screening");
        file.All.ShouldContain(item => item.Text.Contains("not the Örebro questionnaire", StringComparison.Ordinal));
        file.Fhir.Item.SelectMany(group => group.Item.Prepend(group)).Where(item => item.AnswerOption.Count == 5)
            .Count(item => item.Extension.Any(extension => extension.Url == "urn:backstay:source" && $"{extension.Value}".Contains("doi:", StringComparison.Ordinal))).ShouldBe(10);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_opens_and_is_filled_in_in_one_go(string id)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.FillAsync(id);
        visitor.Text.ShouldContain("Thank you. Your answers are saved.", Case.Sensitive, id);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Words_of_despair_in_an_answer_are_met_with_help_at_once()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.FillAsync("myb-exit", ("open", "I want to end my life"));
        visitor.Url.AbsolutePath.ShouldBe("/writing/help");
        visitor.Page.QuerySelector("a[href='tel:112']").ShouldNotBeNull();
    }

    private static string Beside(string bound, int step) => (decimal.Parse(bound, CultureInfo.InvariantCulture) + step).ToString(CultureInfo.InvariantCulture);
}
