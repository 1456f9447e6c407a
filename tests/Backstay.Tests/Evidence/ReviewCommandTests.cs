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
    public async Task Nine_files_become_a_log_with_its_flow_its_table_and_its_model()
    {
        foreach (var (name, _, text) in NineFiles.Contents) await WriteAsync(name, text);
        var (records, same, log) = (In("records.jsonl"), In("same.csv"), In("review.jsonl"));
        await RunAsync(["import", .. NineFiles.Contents.Select(file => In(file.Name)), "--out", records]);
        (await RunAsync("dedupe", records, "--out", same)).ShouldContain("29 records: 16 merged, 1 uncertain.");
        var rows = await File.ReadAllLinesAsync(same, TestContext.Current.CancellationToken);
        var pair = rows.Single(row => row.Contains(",uncertain,", StringComparison.Ordinal));
        var (one, other) = (pair.Split(',')[0], pair.Split("perhaps as record ")[1].Split(':')[0]);
        await WriteAsync("same.csv", string.Join('\n', rows.Select(row => row == pair ? $"{one},{other},merged,A person saw that they are one." : row)));
        await RunAsync("keep", log, "--title", "Programs for back pain", "--question", "What helps?", "--member", "Ole", "--member", "Mia", "--member", "Per", "--records", records, "--same", same);

        var unique = rows.Where(row => !row.Contains(",merged,", StringComparison.Ordinal) && row != pair).Skip(1).Select(row => row.Split(',')[0]).ToList();
        unique.Count.ShouldBe(NineFiles.Works);
        string Votes(string level, IEnumerable<string> of, params string[] excluded) =>
            string.Concat(of.SelectMany(record => new[] { "Ole", "Mia" }.Select(who => $"{level},{record},{who},{(excluded.Contains(record) ? "exclude" : "include")},{(level == "full-text" && excluded.Contains(record) ? "No program" : "")}\n")));
        await WriteAsync("votes.csv", $"level,record_id,reviewer,decision,reason\n{Votes("title", unique, [.. unique.Skip(9)])}{Votes("abstract", unique.Take(9), [.. unique.Take(9).Skip(5)])}{Votes("full-text", unique.Take(4), unique[3])}");
        await WriteAsync("more.jsonl", $$$"""{"what":{"kind":"retrieved","record":{{{unique[4]}}},"found":false}}""" + "\n" + $$$"""{"what":{"kind":"grouped","study":"Postal workers","reports":[{{{unique[0]}}},{{{unique[1]}}}]}}""");
        (await RunAsync("keep", log, "--votes", In("votes.csv"), "--events", In("more.jsonl"))).ShouldContain("52 events were added.");
        (await RunAsync("agreement", In("votes.csv"))).ShouldContain("title");

        var told = await RunAsync("replay", log);
        foreach (var box in new[] { "Databases: 29", "Duplicates: 17", "Reports not retrieved: 1", "Reports assessed: 4" }) told.ShouldContain(box);
        told.ShouldNotContain(", but ");
        await RunAsync("prisma", log, "--out", In("flow.svg"));
        File.ReadAllText(In("flow.svg")).ShouldContain("cochrane");
        (await RunAsync("keep", log, "--votes", In("votes.csv"))).ShouldContain("0 events were added.");
        await WriteAsync("late.csv", $"level,record_id,reviewer,decision\nfull-text,{unique[0]},Per,include\ntitle,{unique[9]},Ole,exclude\ntitle,{unique[0]},Mia,exclude\ntitle,{unique[0]},Ole,exclude\n");
        var (code, refused) = await RunningProgram.RunAsync("review", "keep", log, "--votes", In("late.csv"));
        code.ShouldBe(1);
        refused.ShouldContain("Nothing was added.");
        (await RunAsync("replay", log)).ShouldBe(told);

        await WriteAsync("codes.json", """{"taxonomy":{"Using it":[{"subtheme":"Everyday life","barriers":["No time"],"facilitators":["A person who asks"]}]}}""");
        await RunAsync("table", In("codes.json"), "--out", In("table.csv"));
        File.ReadAllText(In("table.csv")).ShouldContain("A person who asks");
        await RunAsync("model", In("codes.json"), "--out", In("model.svg"));
        File.ReadAllText(In("model.svg")).ShouldContain("No time");
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

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(In(name), text, TestContext.Current.CancellationToken);

    private string In(string name) => Path.Combine(folder, name);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var (code, output) = await RunningProgram.RunAsync(["review", .. arguments]);
        code.ShouldBe(0, output);
        return output;
    }
}
