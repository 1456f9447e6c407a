using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using CsCheck;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Backstay.Tests.CheckIns;

[Trait("Runs", "once")]
public sealed class FlowTests
{
    private static readonly QuestionnaireFile Every = TestFiles.Find("every-kind");
    private static readonly QuestionnaireFile Conditions = TestFiles.Find("conditions");

    public static TheoryData<string> Files => [.. TestFiles.Paths.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Answers_to_hidden_questions_change_nothing_and_are_not_written(string name)
    {
        var file = TestFiles.Read(TestFiles.Paths.First(path => Path.GetFileName(path) == name));
        TestFiles.Answers(file).Sample(answers =>
        {
            var counting = QuestionnaireFlow.Counting(file, answers);
            var shown = QuestionnaireFlow.Shown(file, answers).Select(question => question.LinkId).ToHashSet();
            counting.Values.Keys.ShouldAllBe(linkId => shown.Contains(linkId));
            QuestionnaireFlow.Shown(file, counting).Select(question => question.LinkId).ShouldBe(shown);
            var written = LinkIds(FhirResponse.Write(file, answers, Scores.Of(file, answers)).Item).ToHashSet();
            file.Questions.Where(question => written.Contains(question.LinkId)).Select(question => question.LinkId)
                .ShouldBe(file.Questions.Where(question => counting.Of(question.LinkId).Count > 0).Select(question => question.LinkId));
        }, iter: 200);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_response_is_strictly_valid_FHIR_and_reads_back_the_same(string name)
    {
        var file = TestFiles.Read(TestFiles.Paths.First(path => Path.GetFileName(path) == name));
        TestFiles.Answers(file).Sample(answers =>
        {
            var response = FhirResponse.Write(file, answers, Scores.Of(file, answers));
            var read = FhirJsonDeserializer.STRICT.Deserialize<QuestionnaireResponse>(new FhirJsonSerializer().SerializeToString(response));
            read.IsExactly(response).ShouldBeTrue();
        }, iter: 100);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_question_stands_on_one_page_in_the_order_of_the_file(string name)
    {
        var file = TestFiles.Read(TestFiles.Paths.First(path => Path.GetFileName(path) == name));
        Gen.Select(TestFiles.Answers(file), Gen.Bool).Sample((answers, oneByOne) =>
        {
            var pages = QuestionPages.Of(file, answers, oneByOne);
            pages.SelectMany(page => page.Questions).ShouldBe(QuestionnaireFlow.Shown(file, answers).Where(question => question.IsAsked));
            if (oneByOne) pages.ShouldAllBe(page => page.Questions.Count() == 1);
            pages.SelectMany(page => page.Items).Count(item => item.Kind == QuestionKind.Display).ShouldBe(QuestionnaireFlow.Shown(file, answers).Count(item => item.Kind == QuestionKind.Display));
        }, iter: 100);
    }

    [Theory]
    [InlineData("integer", """ "answerInteger": 5 """, "5", "4", "6")]
    [InlineData("decimal", """ "answerDecimal": 2.5 """, "2.50", "2.4", "10")]
    [InlineData("date", """ "answerDate": "2026-03-02" """, "2026-03-02", "2025-12-31", "2026-03-10")]
    [InlineData("time", """ "answerTime": "10:00:00" """, "10:00:00", "09:30", "22:00")]
    [InlineData("dateTime", """ "answerDateTime": "2026-03-02T10:00:00Z" """, "2026-03-02T11:00+01:00", "2026-03-02T10:30+01:00", "2026-03-02T09:30-05:00")]
    [InlineData("string", """ "answerString": "m" """, "m", "a", "z")]
    [InlineData("quantity", """ "answerQuantity": { "value": 1, "code": "kg" } """, "1000 g", "999 g", "1.1 kg")]
    [InlineData("choice", """ "answerCoding": { "code": "mid" } """, "mid", "zero", "top")]
    [InlineData("boolean", """ "answerBoolean": true """, "true", "false", null)]
    public void Every_operator_works_on_every_kind_of_answer(string type, string answer, string same, string? less, string? more)
    {
        const string Options =
            """
            "answerOption": [{ "valueCoding": { "code": "zero", "display": "Z", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0 }] } },
              { "valueCoding": { "code": "mid", "display": "M", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 1 }] } },
              { "valueCoding": { "code": "top", "display": "T" }, "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2 }] }],
            """;
        const string Units =
            """
            "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption", "valueCoding": { "code": "kg" } },
              { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption", "valueCoding": { "code": "g" } }],
            """;
        foreach (var (op, atNone, atLess, atSame, atMore) in new[]
        {
            ("=", false, false, true, false), ("!=", true, true, false, true), (">", false, false, false, true), ("<", false, true, false, false),
            (">=", false, false, true, true), ("<=", false, true, true, false),
        })
        {
            var (file, findings) = TestFiles.Of(
                $$"""{ "linkId": "q", "text": "Q", {{(type == "choice" ? Options : type == "quantity" ? Units : "")}} "type": "{{type}}" }""",
                $$"""{ "linkId": "then", "text": "T", "type": "string", "enableWhen": [{ "question": "q", "operator": "{{op}}", {{answer}} }] }""");
            findings.ShouldBeEmpty();
            bool Asked(AnswerSet answers) => QuestionnaireFlow.Shown(file!, answers).Any(question => question.LinkId == "then");
            Asked(AnswerSet.Empty).ShouldBe(atNone, op);
            Asked(AnswerSet.Empty.With("q", [same])).ShouldBe(atSame, op);
            if (less is not null) Asked(AnswerSet.Empty.With("q", [less])).ShouldBe(atLess, op);
            if (more is not null) Asked(AnswerSet.Empty.With("q", [more])).ShouldBe(atMore, op);
        }
    }

    [Fact]
    public void A_question_that_is_not_asked_has_no_answer_for_those_that_look_at_it()
    {
        var told = AnswerSet.Empty.With("heavy", ["true"]).With("load", ["20000 g"]).With("often", ["3"]).With("height", ["1.5"]);
        Asked(told).ShouldBe(["heavy", "load", "often", "height"]);
        Scores.Number(Scores.Of(Conditions, told)["work"]).ShouldBe(90000);
        Asked(told.With("heavy", ["false"])).ShouldBe(["heavy"]);
        Asked(told.With("load", ["2 kg"])).ShouldBe(["heavy", "load"]);
        Scores.Number(Scores.Of(Conditions, told.With("load", ["2 kg"]))["work"]).ShouldBeNull();
        Scores.Number(Scores.Of(Conditions, told.With("load", ["2 kg"]))["told"]).ShouldBe(2);

        static IEnumerable<string> Asked(AnswerSet answers) => QuestionnaireFlow.Shown(Conditions, answers).Select(question => question.LinkId);
    }

    [Theory]
    [InlineData("decimal", "3,5", null)]
    [InlineData("decimal", "3.55", AnswerFault.TooManyPlaces)]
    [InlineData("decimal", "0,4", AnswerFault.OutOfRange)]
    [InlineData("decimal", "1.000,5", AnswerFault.NotADecimal)]
    [InlineData("decimal", "1e3", AnswerFault.NotADecimal)]
    [InlineData("number", "3.5", AnswerFault.NotANumber)]
    [InlineData("number", "8", AnswerFault.OutOfRange)]
    [InlineData("weight", "70,5 kg", null)]
    [InlineData("weight", "155 [lb_av]", null)]
    [InlineData("weight", "60 [lb_av]", AnswerFault.OutOfRange)]
    [InlineData("weight", "70 st", AnswerFault.NoUnit)]
    [InlineData("weight", "7 0 kg", AnswerFault.NotADecimal)]
    [InlineData("height", "99 cm", AnswerFault.OutOfRange)]
    [InlineData("since", "1949-12-31", AnswerFault.OutOfRange)]
    [InlineData("since", "2026-02-30", AnswerFault.NotADay)]
    [InlineData("bed", "25:00", AnswerFault.NotATime)]
    [InlineData("visit", "2026-03-02", AnswerFault.NotAMoment)]
    [InlineData("scale", "0", AnswerFault.OutOfRange)]
    [InlineData("open", "words:My old chair", null)]
    [InlineData("choice", "words:My old chair", AnswerFault.NotAChoice)]
    [InlineData("yes", "maybe", AnswerFault.NotAChoice)]
    [InlineData("words", "This name for it is much longer than forty letters.", AnswerFault.TooLong)]
    public void An_answer_is_taken_or_refused_for_a_reason(string linkId, string written, object? fault)
    {
        var question = Every.Find(linkId)!;
        var found = AnswerCheck.Fault(question, [AnswerCheck.Stored(question, written)]);
        found.ShouldBe((AnswerFault?)fault);
        if (found is { } wrong) FaultWords.Of(wrong, question).ShouldNotContain("{");
    }

    private static IEnumerable<string> LinkIds(IEnumerable<QuestionnaireResponse.ItemComponent> items) =>
        items.SelectMany(item => LinkIds(item.Item.Concat(item.Answer.SelectMany(answer => answer.Item))).Prepend(item.LinkId!));
}
