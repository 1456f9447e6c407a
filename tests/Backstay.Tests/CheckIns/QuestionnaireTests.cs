using System.IO.Compression;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.Tests.App;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Task = System.Threading.Tasks.Task;

namespace Backstay.Tests.CheckIns;

public sealed class QuestionnaireTests(TestApp app)
{
    private static readonly QuestionnaireFile Start = new QuestionnaireShelf().Find("start")!;
    private static readonly QuestionnaireFile About = new QuestionnaireShelf().Find("about-you")!;

    [Fact]
    public void Every_questionnaire_file_is_valid_FHIR_that_we_can_ask() =>
        QuestionnaireShelf.Ids.Select(new QuestionnaireShelf().Find).ShouldAllBe(file => file!.Questions.Any());

    [Fact]
    public void A_question_is_asked_only_when_its_condition_holds()
    {
        QuestionnaireFlow.Shown(About, AnswerSet.Empty).ShouldNotContain(question => question.LinkId == "able");
        QuestionnaireFlow.Shown(About, AnswerSet.Empty.With("matters", ["Walk"])).ShouldContain(question => question.LinkId == "able");
    }

    [Theory]
    [InlineData("sitting,bending,sleep", 3)]
    [InlineData("none", 0)]
    public void A_score_is_computed_by_the_FHIRPath_of_the_file(string limits, int expected) =>
        Scores.Number(Scores.Of(Start, AnswerSet.Empty.With("limits", limits.Split(',')))["limits-count"]).ShouldBe(expected);

    [Fact]
    public void A_person_goes_on_at_the_first_question_without_an_answer()
    {
        QuestionnaireFlow.Next(Start, AnswerSet.Empty)!.LinkId.ShouldBe("pain");
        QuestionnaireFlow.Next(Start, AnswerSet.Empty.With("pain", ["4"]).With("limits", []))!.LinkId.ShouldBe("minutes");
    }

    [Fact]
    public async Task What_is_taken_out_holds_the_answers_and_ratings_as_FHIR()
    {
        using var visitor = await Walk.StartedAsync(app, pain: 6);
        await visitor.PressAsync("Save", ("pain", "5"));
        await visitor.OpenAsync("/me/data");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var path = visitor.Page.QuerySelector("main a[download]")!.GetAttribute("href")!;
        using var zip = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync(path, TestContext.Current.CancellationToken)));
        using var reader = new StreamReader(zip.GetEntry("fhir.json")!.Open());
        var bundle = FhirJsonDeserializer.STRICT.Deserialize<Bundle>(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        bundle.Entry.Select(entry => entry.Resource).OfType<QuestionnaireResponse>().Single().Status.ShouldBe(QuestionnaireResponse.QuestionnaireResponseStatus.Completed);
        ((Integer)bundle.Entry.Select(entry => entry.Resource).OfType<Observation>().Single().Value!).Value.ShouldBe(5);
    }
}
