using System.Text.Json.Nodes;
using Backstay.CheckIns.Instruments;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.Tests.App;
using CsCheck;
using Hl7.Fhir.Model;
using Task = System.Threading.Tasks.Task;

namespace Backstay.Tests.CheckIns;

public sealed class InstrumentTests(TestApp app) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-instruments-").FullName;

    public static TheoryData<string, bool> Scored => [.. InstrumentShelf.Ids.Where(id => id != "ompsq").SelectMany(id => new[] { (id, false), (id, true) })];

    [Fact]
    public void Every_slot_reads_names_its_holder_and_says_how_to_ask()
    {
        InstrumentShelf.Ids.ShouldBe(["eq-5d-5l", "fabq-pa", "msk-hq", "nomad", "odi", "ompsq", "ompsq-sf", "phq-2", "phq-8", "pseq", "rmdq", "start-back", "tweets"]);
        foreach (var slot in InstrumentShelf.Ids.Select(new InstrumentShelf().Find))
        {
            slot.Findings.ShouldBeEmpty();
            slot.Questionnaire.ShouldBeNull();
            slot.ToString().ShouldContain(slot.Instrument!.Ask);
            slot.Instrument.CutOffs.Concat(slot.Instrument.Changes).ShouldAllBe(threshold => threshold.Source.Length > 0 && threshold.Means.Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Scored))]
    public void With_wording_its_scores_are_those_of_a_second_scorer_also_when_answers_are_missing(string id, bool asNumbers)
    {
        Write(id, MadeUpWording.Of(Instrument(id), asNumbers));
        var slot = new InstrumentShelf(folder).Find(id);
        slot.Findings.ShouldBeEmpty();
        var file = slot.Questionnaire.ShouldNotBeNull();
        slot.ToString().ShouldEndWith("offered");
        var all = file.Questions.Aggregate(Gen.Const(AnswerSet.Empty), (sets, question) => Gen.Select(sets, TestFiles.ValuesOf(question), (set, values) => set.With(question.LinkId, values)));
        var computed = new HashSet<string>();
        Gen.OneOf(all, TestFiles.Answers(file)).Sample(answers =>
        {
            var scores = Scores.Of(file, answers);
            var second = new InstrumentScorer(file, answers);
            foreach (var score in slot.Instrument!.Scores)
            {
                var (ours, theirs) = (scores[score.LinkId], second.Score(id, score.LinkId));
                if (theirs is null) ours.ShouldBeNull(score.LinkId);
                else if (theirs is string words) ((FhirString)ours!).Value.ShouldBe(words, score.LinkId);
                else Scores.Number(ours).ShouldNotBeNull(score.LinkId).ShouldBe((decimal)theirs, 0.00001m, score.LinkId);
                if (score.Least is { } least && ours is not null) Scores.Number(ours)!.Value.ShouldBeInRange(least, score.Most!.Value, score.LinkId);
                if (ours is not null) computed.Add(score.LinkId);
            }
        }, iter: 25, threads: 1);
        computed.Count.ShouldBe(slot.Instrument!.Scores.Count);
    }

    [Fact]
    public void Wording_that_is_not_that_of_the_instrument_is_refused_by_item_with_a_remedy()
    {
        var wording = MadeUpWording.Of(Instrument("pseq"));
        var items = wording["item"]![0]!["item"]!.AsArray();
        items[0]!["answerOption"]!.AsArray().RemoveAt(6);
        items[1]!["linkId"] = "something-else";
        items[2]!["linkId"] = "total";
        Write("pseq", wording);
        var findings = new InstrumentShelf(folder).Find("pseq").Findings;
        findings.ShouldContain("pseq.json, item pseq-1: has answers that the instrument has not. Make it a choice whose answers have the ordinalValue 0 to 6, or an integer with these as minValue and maxValue.");
        findings.ShouldContain("pseq.json, item pseq-2: is not asked. Give the question of Pain Self-Efficacy Questionnaire, 10 items this link id.");
        findings.ShouldContain("pseq.json, item something-else: is no item of Pain Self-Efficacy Questionnaire, 10 items. Take it out, or ask it in a questionnaire of its own.");
        findings.ShouldContain("pseq.json, item total: is a score that Backstay adds itself. Take it out of the file.");
    }

    [Theory]
    [InlineData("id: other", 1, "the id is not the file's name")]
    [InlineData("id: small\nnmae: X", 2, "nmae")]
    [InlineData("id: small\nname: X\nlanguage: any\nholder: H\nask: A\nlicence: L\nitems:\n  - { link: a, points: [3, 0] }\nscores:\n  - { id: s, title: S, type: integer, path: \"1\" }", 8, "has no range")]
    [InlineData("id: small\nname: X\nlanguage: any\nholder: H\nask: A\nlicence: L\nitems:\n  - { link: a, points: [0, 3] }\nscores:\n  - { id: s, title: S, type: integer, path: \"1 +\" }", 10, "cannot be read")]
    [InlineData("id: small\nname: X\nlanguage: any\nholder: H\nask: A\nlicence: L\nitems:\n  - { link: a, points: [0, 3] }\nscores:\n  - { id: s, title: S, type: integer, path: \"1\" }\ncutOffs:\n  - { score: t, from: 1, means: M, source: S, confirmed: true }", 12, "which is not there")]
    public void A_slot_that_cannot_be_read_is_named_by_line(string yaml, int line, string what)
    {
        var (instrument, findings) = InstrumentFile.Read("small", yaml);
        instrument.ShouldBeNull();
        findings.ShouldContain(finding => finding.Line == line && finding.ToString().Contains(what), string.Join('\n', findings));
    }

    [Fact]
    public async Task It_is_offered_only_where_the_operator_has_put_its_wording()
    {
        using var without = await Walk.StartedAsync(app);
        await without.OpenAsync("/questions/phq-2");
        without.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        Write("phq-2", MadeUpWording.Of(Instrument("phq-2")));
        var other = await app.StartAsync(app.Clock, $"--CheckIns:Instruments={folder}");
        using var visitor = new Visitor(new Uri(other.Urls.First()), app.Clock);
        await visitor.StartAsync();
        await visitor.FillAsync(new InstrumentShelf(folder).Find("phq-2").Questionnaire!);
        visitor.Text.ShouldContain("Thank you. Your answers are saved.");
    }

    [Fact]
    public async Task Check_tells_which_are_offered_and_whom_to_ask_for_the_others()
    {
        Write("pseq", MadeUpWording.Of(Instrument("pseq")));
        Write("odi", new JsonObject { ["resourceType"] = "Questionnaire" });
        var (code, output) = await RunningProgram.RunAsync("check", $"--Data={folder}", $"--CheckIns:Instruments={folder}");
        code.ShouldBe(1);
        output.ShouldContain("1 of 13 instruments offered");
        output.ShouldMatch("pseq +offered");
        output.ShouldMatch("odi +refused");
        output.ShouldContain("odi.json: ");
        output.ShouldMatch("rmdq +waits for its wording, held by M. Roland");
        output.ShouldMatch("ompsq +described only");
    }

    private static Instrument Instrument(string id) => new InstrumentShelf().Find(id).Instrument!;

    private void Write(string id, JsonObject wording) => File.WriteAllText(Path.Combine(folder, $"{id}.json"), wording.ToJsonString());

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
