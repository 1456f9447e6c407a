using System.Text.RegularExpressions;
using Backstay.Content.Files;
using Backstay.Programmes;
using Backstay.Programmes.Files;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Backstay.Tests.Programmes;

[Trait("Runs", "once")]
public sealed class ProgrammeFilesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string Schema = Path.Combine(ProgrammeFiles.Folder, "programme.schema.json");

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(ProgrammeFiles.Folder, "*.yaml").Select(file => Path.GetFileName(file)).Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal))];

    [Fact]
    public void Each_programme_that_is_shipped_can_be_used() => ProgrammeCheck.Run().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task The_schema_takes_each_programme_that_the_program_takes(string file)
    {
        var schema = await JsonSchema.FromFileAsync(Schema, Ct);
        schema.Validate(ToJson(await File.ReadAllTextAsync(Path.Combine(ProgrammeFiles.Folder, file), Ct))).Select(error => error.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("modulez: []")]
    [InlineData("open: everybody")]
    [InlineData("length: five weeks")]
    [InlineData("opens: [cinema]")]
    [InlineData("asks: [ { questionnaire: start, when: often } ]")]
    [InlineData("entry: [ { age: grown-up, otherwise: young } ]")]
    [InlineData("today: { atMost: 9 }")]
    [InlineData("flareUp: false")]
    [InlineData("phases: [ { weeks: 1, suggestions: many } ]")]
    [InlineData("chatHour: Thorsday 19:00")]
    public async Task The_schema_and_the_program_refuse_the_same(string line)
    {
        var text = $"id: trial\nversion: 1\n{line}\n";
        new ProgrammeReader("trial.yaml", []).Read(text).ShouldBeNull();
        (await JsonSchema.FromFileAsync(Schema, Ct)).Validate(ToJson(text)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_schema_knows_the_same_keys_as_the_program()
    {
        var findings = new List<ContentFinding>();
        new ProgrammeReader("trial.yaml", findings).Read("id: trial\nversion: 1\nmodulez: []\n");
        var known = Regex.Match(findings.Single().Remedy, "^Use one of (.*), or take it out").Groups[1].Value.Split(", ");
        (await JsonSchema.FromFileAsync(Schema, Ct)).Properties.Keys.Order(StringComparer.Ordinal).ShouldBe(known);
    }

    [Fact]
    public void A_programme_names_what_is_there_and_has_words_for_each_refusal()
    {
        var folder = Directory.CreateTempSubdirectory("backstay-programme-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "trial.yaml"), "id: other\nversion: 1\nentry:\n  - { answer: nowhere.days, atLeast: 1, otherwise: early }\n  - { answer: start.weight, atLeast: 1, otherwise: early }\nmodules:\n  - { module: magic, week: 1 }\n");
            File.WriteAllText(Path.Combine(folder.FullName, "trial.en.yaml"), "title: A trial\nline: It tries.\nrefusals:\n  late: { why: So it is., instead: Read. }\n");
            var (programmes, findings) = ProgrammeFiles.ReadAll(folder.FullName);
            programmes.ShouldBeEmpty("none starts half");
            findings.Select(finding => $"{finding.File}:{finding.Line}").ShouldBe(["trial.yaml:1", "trial.yaml:7", "trial.yaml:4", "trial.yaml:5", "trial.en.yaml:1", "trial.en.yaml:1"]);
            findings.Select(finding => finding.What).ShouldBe(
            [
                "has the id other, which is not the file's name.", "names the module magic, which is not there.", "names the questionnaire nowhere, which is not there.",
                "names the answer start.weight, which nobody is asked for.",
                "has no words for `early`.", "has words for `late`, which no condition names.",
            ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ToJson(string yaml) =>
        new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml));
}
