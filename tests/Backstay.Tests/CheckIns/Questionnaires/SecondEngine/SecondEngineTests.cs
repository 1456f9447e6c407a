using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using CsCheck;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Task = System.Threading.Tasks.Task;

namespace Backstay.Tests.CheckIns;

/// <summary>Every score of every questionnaire file, by Firely's FHIRPath and by fhirpath.js, over made-up responses.</summary>
[Trait("Runs", "once")]
public sealed class SecondEngineTests
{
    private const int Responses = 60;
    private static readonly string Folder = Path.Combine(TestFiles.Source, "SecondEngine");
    private static readonly Dictionary<string, DataType?> NoScores = [];

    [Fact]
    public async Task Two_engines_agree_on_every_score()
    {
        var cases = TestFiles.Paths.Select(path => (Path: path, File: TestFiles.Read(path))).Where(one => one.File.Scores.Any())
            .Select(one => (one.Path, one.File, Answers: TestFiles.Answers(one.File).Array[Responses].Single().Prepend(AnswerSet.Empty).ToList())).ToList();
        var json = new FhirJsonSerializer();
        var theirs = await SecondEngineAsync(new JsonArray([.. cases.Select(one => new JsonObject
        {
            ["questionnaire"] = JsonNode.Parse(File.ReadAllText(one.Path)),
            ["responses"] = new JsonArray([.. one.Answers.Select(answers => JsonNode.Parse(json.SerializeToString(FhirResponse.Write(one.File, answers, NoScores))))]),
        })]));
        foreach (var ((_, file, answers), place) in cases.Select((one, place) => (one, place)))
        {
            var ours = answers.Select(set => Scores.Of(file, set)).ToList();
            foreach (var score in file.Scores)
            {
                ours.ShouldContain(scores => scores[score.LinkId] != null, $"{file.Id} {score.LinkId} was never computed");
                for (var i = 0; i < ours.Count; i++)
                    Same(ours[i][score.LinkId], theirs[place]![i]![score.LinkId]).ShouldBeTrue($"{file.Id} {score.LinkId}: {ours[i][score.LinkId]} and {theirs[place]![i]![score.LinkId]} of {JsonSerializer.Serialize(answers[i].Values)}");
            }
        }
    }

    private static bool Same(DataType? ours, JsonNode? theirs) => ours switch
    {
        null => theirs is null,
        FhirString text => theirs?.GetValue<string>() == text.Value,
        FhirBoolean yes => theirs?.GetValue<bool>() == yes.Value,
        _ => theirs is not null && Math.Abs((double)Scores.Number(ours)! - theirs.GetValue<double>()) < 1e-6,
    };

    private static async Task<JsonNode> SecondEngineAsync(JsonArray cases)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "fhirpath"))) await RunAsync("npm", "", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        return JsonNode.Parse(await RunAsync("node", cases.ToJsonString(), "scores.mjs"))!;
    }

    private static async Task<string> RunAsync(string program, string input, params string[] args)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is missing, so the scores were NOT checked against a second engine. Install Node.js 20 or later.");
            throw;
        }
        using var running = process;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (process.ExitCode != 0 && program == "npm") Assert.Skip($"The package fhirpath cannot be had, so the scores were NOT checked against a second engine: {await errors}");
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} said: {await errors}");
    }
}
