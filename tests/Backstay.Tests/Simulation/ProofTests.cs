using Backstay.Programmes.Files;
using Backstay.Proving;

namespace Backstay.Tests.Simulation;

/// <summary>A few virtual people live each reviewed programme, on a database of their own, and its acceptance list holds.</summary>
[Trait("Runs", "once")]
public sealed class ProofTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-proof-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[]> Waiting => new()
    {
        { "oneself", ["A thread of the forum becomes", "A request for missing information", "A testimonial is told", "The newsletter lists"] },
        { "get-well-fast", [] },
        { "mybehavior-cbp", [] },
        { "web-bcpa", [] },
    };

    [Theory]
    [MemberData(nameof(Waiting))]
    public async Task Each_line_holds_but_those_whose_room_is_not_built(string programme, string[] waiting)
    {
        var report = await RunAsync(programme, people: 4);
        Fails(report).ShouldBeEmpty();
        var waits = report.Proofs.Where(proof => proof.Verdict == Verdict.Waits).Select(proof => proof.Statement).ToList();
        waits.Count.ShouldBe(waiting.Length, string.Join('\n', waits));
        foreach (var (statement, begin) in waits.Zip(waiting)) statement.ShouldStartWith(begin);
        report.Proofs.ShouldContain(proof => proof.Verdict == Verdict.Holds && proof.Evidence.StartsWith("4 of 4 people", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("get-well-fast", "atLeast: 14", "atLeast: 7", "Who is off work for 13 days")]
    [InlineData("mybehavior-cbp", "weeks: 1, suggestions: none", "weeks: 1, suggestions: generic", "In the first week no page suggests anything")]
    [InlineData("oneself", "community: [forum, chat, ", "community: [forum, ", "A thread of the forum becomes")]
    public async Task A_programme_that_does_not_do_what_it_must_fails_by_the_line(string programme, string right, string wrong, string line)
    {
        foreach (var file in Directory.EnumerateFiles(ProgrammeFiles.Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var path = Path.Combine(folder, $"{programme}.yaml");
        var text = await File.ReadAllTextAsync(path, Ct);
        text.ShouldContain(right);
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal).Replace("\nchatHour:", "\n# chatHour:", StringComparison.Ordinal), Ct);
        var report = await RunAsync(programme, people: 1, $"--Programmes:Folder={folder}");
        Fails(report).ShouldContain(proof => proof.Contains(line, StringComparison.Ordinal));
        report.Fails.ShouldBeTrue();
        report.Proofs.ShouldContain(proof => proof.Verdict == Verdict.Holds, "the other lines are told as before");
    }

    [Fact]
    public async Task The_same_seed_shows_the_same_and_another_seed_something_else()
    {
        var one = await RunAsync("mybehavior-cbp", people: 1);
        (await RunAsync("mybehavior-cbp", people: 1)).Proofs.ShouldBe(one.Proofs);
        (await RunAsync("mybehavior-cbp", people: 1, seed: 2)).Proofs.ShouldNotBe(one.Proofs);
    }

    private static List<string> Fails(ProofReport report) => [.. report.Proofs.Where(proof => proof.Verdict == Verdict.Fails).Select(proof => $"{proof.Statement}: {proof.Evidence}")];

    private Task<ProofReport> RunAsync(string programme, int people, string? setting = null, int seed = 1) =>
        Proofs.RunAsync(programme, [$"--Data={folder}/{Guid.CreateVersion7()}", .. setting is null ? Array.Empty<string>() : [setting]], people, seed, (_, _) => { }, Ct);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
