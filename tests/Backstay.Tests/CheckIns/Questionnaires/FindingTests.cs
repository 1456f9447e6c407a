using Backstay.CheckIns.Questionnaires;
using Backstay.Tests.App;
using Microsoft.Extensions.Configuration;

namespace Backstay.Tests.CheckIns;

public sealed class FindingTests(TestApp app) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-questionnaires-").FullName;

    [Theory]
    [InlineData("""{ "linkId": "a", "type": "attachment", "text": "A" }""", "item a: is of type attachment")]
    [InlineData("""{ "linkId": "a", "type": "string" }""", "item a: has no text")]
    [InlineData("""{ "linkId": "a", "type": "choice", "text": "A" }""", "item a: has no answers to pick")]
    [InlineData("""{ "linkId": "a", "type": "choice", "text": "A", "answerValueSet": "http://loinc.org/vs/LL358-3" }""", "item a: takes its answers from http://loinc.org/vs/LL358-3")]
    [InlineData("""{ "linkId": "a", "type": "quantity", "text": "A" }""", "item a: has no unit")]
    [InlineData("""{ "linkId": "a b", "type": "string", "text": "A" }""", "item a b: has a link id that no field can have")]
    [InlineData("""{ "linkId": "a", "type": "string", "text": "A", "repeats": true }""", "item a: repeats")]
    [InlineData("""{ "linkId": "a", "type": "string", "text": "A" }, { "linkId": "a", "type": "string", "text": "B" }""", "item a: stands twice")]
    [InlineData("""{ "linkId": "a", "type": "string", "text": "A", "enableWhen": [{ "question": "b", "operator": "=", "answerInteger": 1 }] }""", "item a: looks at b")]
    [InlineData("""{ "linkId": "a", "type": "string", "text": "A", "enableWhen": [{ "question": "a", "operator": "exists", "answerBoolean": true }] }""", "item a: is asked only when it is asked itself")]
    [InlineData("""{ "linkId": "a", "type": "integer", "text": "A" }, { "linkId": "b", "type": "string", "text": "B", "enableWhen": [{ "question": "a", "operator": "=", "answerString": "x" }] }""", "item b: compares a with x")]
    [InlineData("""{ "linkId": "a", "type": "string", "text": "A", "extension": [{ "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression", "valueExpression": { "language": "text/fhirpath", "expression": "true" } }] }""", "item a: is asked by an expression")]
    [InlineData("""{ "linkId": "a", "typ": "string", "text": "A" }""", "unknown element 'typ'")]
    public void A_file_that_cannot_be_asked_is_refused_by_item_and_with_a_remedy(string items, string finding)
    {
        var (file, findings) = TestFiles.Of(items);
        file.ShouldBeNull();
        findings.ShouldContain(found => found.StartsWith("small.json", StringComparison.Ordinal) && found.Contains(finding));
    }

    [Theory]
    [InlineData("1 +", "fails")]
    [InlineData("%resource.item.bogus()", "Unknown symbol 'bogus'")]
    [InlineData("%variable + 1", "Unknown symbol 'variable'")]
    [InlineData("%resource.item.where(linkId='s').answer.value + 1", "computed from itself")]
    [InlineData("%resource.item.where(linkId='a').answer.value / 2", "which is no integer")]
    [InlineData("(1 | 2)", "2 values")]
    public void A_score_that_cannot_be_computed_is_found_before_anybody_answers(string expression, string finding)
    {
        var (file, findings) = TestFiles.Of("""{ "linkId": "a", "type": "integer", "text": "A" }""",
            $$"""
            { "linkId": "s", "type": "integer", "text": "S", "readOnly": true, "extension": [{ "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
              "valueExpression": { "language": "text/fhirpath", "expression": "{{expression}}" } }] }
            """);
        file.ShouldBeNull();
        findings.ShouldHaveSingleItem().ShouldStartWith("small.json, item s: ");
        findings[0].ShouldContain(finding);
    }

    [Fact]
    public async Task A_broken_file_is_named_by_check_and_refuses_only_its_own_questions()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "about-you.json"), "{ \"resourceType\": \"Questionnaire\", ", TestContext.Current.CancellationToken);
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var (code, output) = await RunningProgram.RunAsync("check", $"--Data={data}", $"--CheckIns:Questionnaires={folder}");
        code.ShouldBe(1);
        output.ShouldContain("about-you.json: is no JSON");
        var other = await app.StartAsync(app.Clock, $"--CheckIns:Questionnaires={folder}");
        using var visitor = new Visitor(new Uri(other.Urls.First()), app.Clock);
        await visitor.StartAsync();
        await visitor.OpenAsync("/about-you");
        visitor.Text.ShouldContain("We cannot show these questions right now");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Backstay.CheckIns.QuestionnaireCheck.Run(new ConfigurationBuilder().AddInMemoryCollection([new("CheckIns:Questionnaires", Path.Combine(folder, "nowhere"))]).Build())
            .Wrong.ShouldHaveSingleItem().ShouldContain("no such folder");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
