using Backstay.Tests.App;

namespace Backstay.Tests.Evidence;

[Trait("Runs", "once")]
public sealed class ReviewCommandTests : IDisposable
{
    private const string Ris = """
        TY  - JOUR
        TI  - Walking with a sore back: a trial of small steps in postal workers
        AU  - Berg, Ann
        PY  - 2019
        JO  - Journal of Made-up Studies
        VL  - 3
        SP  - 11
        EP  - 19
        DO  - 10.1234/made.up.1
        ER  - 
        TY  - JOUR
        TI  - Resting with a sore back: what bakers say
        AU  - Cole, Bo
        PY  - 2017
        JO  - Journal of Made-up Studies
        VL  - 1
        SP  - 1
        EP  - 9
        ER  - 
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("backstay-review-").FullName;

    [Fact]
    public async Task Records_of_two_databases_are_imported_their_duplicate_is_found_and_they_go_out_again()
    {
        var (one, other, records) = (In("one.ris"), In("other.nbib"), In("records.jsonl"));
        await File.WriteAllTextAsync(one, Ris, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(other, """
            PMID- 123
            TI  - Walking with a sore back: a trial of small steps in postal workers.
            FAU - Berg, Ann
            DP  - 2019 Mar
            JT  - Journal of Made-up Studies
            VI  - 3
            PG  - 11-9
            LID - 10.1234/made.up.1 [doi]

            """, TestContext.Current.CancellationToken);
        (await RunAsync("import", one, other, "--out", records)).ShouldContain("one.ris: RIS, 2 records, 0 refused.");
        File.ReadAllLines(records).Length.ShouldBe(3);
        (await RunAsync("dedupe", records, "--out", In("same.csv"))).ShouldContain("3 records: 1 merged, 0 uncertain.");
        File.ReadAllLines(In("same.csv")).Count(line => line.Contains(",merged,", StringComparison.Ordinal)).ShouldBe(1);
        (await RunAsync("export", records, "--out", In("records.bib"))).ShouldContain("3 records.");
        (await RunAsync("import", In("records.bib"), "--out", In("again.jsonl"))).ShouldContain("BibTeX, 3 records, 0 refused.");
    }

    [Fact]
    public async Task The_founding_review_is_written_replayed_and_drawn()
    {
        (await RunAsync("founding", "--out", In("founding.jsonl"))).ShouldContain("filled in evenly");
        (await RunAsync("replay", In("founding.jsonl"))).ShouldContain("Reports assessed: 105");
        foreach (var ending in new[] { "svg", "png", "pdf", "csv" })
        {
            await RunAsync("prisma", In("founding.jsonl"), "--2009", "--out", In($"flow.{ending}"));
            new FileInfo(In($"flow.{ending}")).Length.ShouldBeGreaterThan(1000);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_of_in_plain_words()
    {
        var (code, output) = await RunningProgram.RunAsync("review", "agreement", In("votes.csv"));
        code.ShouldBe(1);
        output.ShouldContain("Look at the file's name");
        output.ShouldNotContain("Exception");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string name) => Path.Combine(folder, name);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var (code, output) = await RunningProgram.RunAsync(["review", .. arguments]);
        code.ShouldBe(0, output);
        return output;
    }
}
