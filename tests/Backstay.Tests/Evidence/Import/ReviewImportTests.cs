using System.Text.Json;
using Backstay.Evidence;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class ReviewImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-review-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_of_any_format_become_one_list_and_what_is_refused_another()
    {
        var (ris, bib, letter) = (Save("a.ris", "TY  - JOUR\nAU  - Berg, Ida\nAU  - Group,\nTI  - <Größe> & \"Maß\"\nPY  - 2019\nAN  - 5\nER  - \n"), Save("b.bib", "@article{x, title={B}}\n@article{y, title={C"), Save("c.txt", "Dear all"));
        var report = ReviewImport.Run([ris, bib, letter], At("records.jsonl"), CancellationToken.None);
        report.Files.Select(file => (file.File, file.Format, file.Records, file.Refused)).ShouldBe([("a.ris", "RIS", 1, 0), ("b.bib", "BibTeX", 1, 1), ("c.txt", null, 0, 1)]);
        (report.Records, report.Refused).ShouldBe((2, 2));
        File.ReadAllLines(At("records.jsonl"))[0].ShouldBe("""{"type":"JOUR","title":"<Größe> & \"Maß\"","authors":[{"family":"Berg","given":"Ida"},{"family":"Group","given":null}],"year":2019,"journal":null,"volume":null,"issue":null,"pages":null,"doi":null,"pmid":null,"isbn":null,"abstract":null,"keywords":[],"source":"a.ris","extra":[{"name":"AN","value":"5"}]}""");
        var refused = File.ReadAllLines(At("records.refused.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        refused.Select(one => (one.GetProperty("file").GetString(), one.GetProperty("line").GetInt64())).ShouldBe([("b.bib", 2), ("c.txt", 1)]);
        refused.ShouldAllBe(one => one.GetProperty("reason").GetString()!.EndsWith('.'));
    }

    [Fact]
    public void Records_go_out_in_each_format_and_come_back_the_same()
    {
        ReviewImport.Run([Save("a.ris", "TY  - JOUR\nAU  - Berg, Ida\nTI  - A\nPY  - 2019\nKW  - one\nAN  - 5\nER  - \nTY  - CHAP\nTI  - =B\nER  - \n")], At("records.jsonl"), CancellationToken.None);
        var records = File.ReadAllText(At("records.jsonl")).Replace("a.ris", "", StringComparison.Ordinal);
        foreach (var name in (string[])["out.ris", "out.csv", "out.xml", "out.bib"])
        {
            ReviewExport.Run(At("records.jsonl"), At(name), CancellationToken.None).ShouldBe(new(2, 0, null));
            ReviewImport.Run([At(name)], At("again.jsonl"), CancellationToken.None);
            File.ReadAllText(At("again.jsonl")).Replace(name, "", StringComparison.Ordinal).ShouldBe(records);
        }
    }

    [Fact]
    public void A_line_that_is_no_record_is_told()
    {
        File.WriteAllText(At("records.jsonl"), "{\"title\":\"A\"}\n{\"title\":\n[1]\n\n{\"title\":\"\\ud800\"}\n{\"authors\":7,\"year\":\"x\",\"extra\":[1]}\n");
        var report = ReviewExport.Run(At("records.jsonl"), At("out.ris"), CancellationToken.None);
        (report.Records, report.Refused).ShouldBe((2, 3));
        report.First.ShouldNotBeNull().ShouldStartWith("Line 2 is no record");
    }

    [Fact]
    public void What_cannot_be_used_is_said_in_plain_words()
    {
        var letter = Save("c.txt", "Dear all");
        Should.Throw<ReviewFileException>(() => ReviewImport.Run([At("missing.ris")], At("r.jsonl"), CancellationToken.None)).Message.ShouldContain("is not there");
        Should.Throw<ReviewFileException>(() => ReviewImport.Run([letter], At("r.jsonl"), CancellationToken.None)).Message.ShouldContain("no export that is known");
        Should.Throw<ReviewFileException>(() => ReviewImport.Run([letter], letter, CancellationToken.None)).Message.ShouldContain("written over");
        Should.Throw<ReviewFileException>(() => ReviewExport.Run(letter, At("out.docx"), CancellationToken.None)).Message.ShouldContain(".ris");
        File.ReadAllText(letter).ShouldBe("Dear all");
    }

    private string At(string name) => Path.Combine(folder, name);

    private string Save(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
