using System.IO.Compression;
using System.Text;
using Backstay.Evidence;

namespace Backstay.Tests.Evidence.Deduplication;

[Trait("Runs", "once")]
public sealed class ReviewDeduplicationTests : IDisposable
{
    private const string Table = """
        record_id,title,author,year,journal,volume,number,pages,doi,isbn,abstract,label
        a,"Walking after strain: a trial, with ""graded"" steps","Ibsen, Lars and Okonkwo, C.",2014,Journal of Made Up Rehabilitation,27,3,1008-1016,,,"Two
        lines.",x
        b,"Walking after strain: a trial, with graded steps.",Ibsen L.; Okonkwo C.,2014,J Made Up Rehabil,27,,1008-16,,,,x
        c,Sitting and sciatica in bus drivers,"Quist, A.",2011,Spine and Work,3,,5-9,,,,x
        d,"Walking after strain: a trial, with graded steps - Reply","Ibsen, Lars and Okonkwo, C.",2014,Journal of Made Up Rehabilitation,27,3,1017,,,,x

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dedupe").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_table_tells_what_became_of_each_record()
    {
        Run(Written("one.csv", Table)).ShouldBe(
        [
            "record_id,cluster_id,decision,reason", "a,a,kept,", "b,a,merged,\"as record a: same title, authors, year, journal, volume and pages; journal is abbreviated\"", "c,c,kept,",
            "d,d,uncertain,\"perhaps as record a: same title, authors, year, journal and volume; one is a correction, reply, comment, retraction or protocol; pages differ\"",
        ]);
    }

    [Fact]
    public void A_packed_table_is_read_as_the_plain_one()
    {
        var packed = Path.Combine(folder, "one.csv.gz");
        using (var stream = new GZipStream(File.Create(packed), CompressionMode.Compress)) stream.Write(Encoding.UTF8.GetBytes(Table));
        Run(packed).ShouldBe(Run(Written("one.csv", Table)));
    }

    [Fact]
    public void A_title_alone_is_not_enough_to_join_records_and_people_are_asked() =>
        Run(Written("few.csv", "title,record_id\nWalking after strain: a trial of graded steps,1\nWalking after strain: a trial of graded steps,2\n"))[1..].ShouldBe(["1,1,kept,", "2,2,uncertain,perhaps as record 1: same title; one names no authors; one tells no year"]);

    [Fact]
    public void Lines_of_an_import_are_named_by_their_number()
    {
        var lines = Written("records.jsonl", """
            {"type":"JOUR","title":"Walking after strain: a trial","authors":[{"family":"Ibsen","given":"L."}],"year":2014,"journal":"Spine","volume":"3","issue":null,"pages":"12-9","doi":"10.1000/x","keywords":[],"source":"Ovid","extra":[{"name":"AN","value":"5"}]}
            {"type":"JOUR","title":"Walking after strain - a trial","authors":[{"family":"Ibsen","given":null}],"year":2014,"doi":"10.1000/x","abstract":null,"keywords":null,"extra":null}

            """);
        Run(lines).Skip(1).Select(line => string.Join(',', line.Split(',')[..3])).ShouldBe(["1,1,kept", "2,1,merged"]);
    }

    [Fact]
    public void Names_that_two_files_share_are_told_apart()
    {
        var (one, two) = (Written("one.csv", Table), Written("two.csv", Table));
        var rows = Run(one, two).Skip(1).ToList();
        rows.Count.ShouldBe(8);
        rows[0].ShouldStartWith("one.csv:a,");
        rows.ShouldContain(row => row.StartsWith("two.csv:c,one.csv:c,merged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x.csv", "id,title\n1,a\n", "no column record_id"), InlineData("x.csv", "", "no column record_id"), InlineData("x.csv", "record_id,title\n1,a\n1,b\n", "more than one record"), InlineData("x.csv", "record_id,title\n,a\n", "has no record_id")]
    [InlineData("x.jsonl", "{\"title\":\"a\"}\n{\"title\":\n", "Line 2 of x.jsonl"), InlineData("x.csv.gz", "not packed", "is not packed")]
    public void A_file_that_cannot_be_used_says_why_and_writes_nothing(string name, string content, string why)
    {
        var table = Path.Combine(folder, "never.csv");
        Should.Throw<ReviewFileException>(() => ReviewDeduplication.Run([Written(name, content)], table, TestContext.Current.CancellationToken)).Message.ShouldContain(why);
        File.Exists(table).ShouldBeFalse();
    }

    private string Written(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private string[] Run(params string[] files)
    {
        var table = Path.Combine(folder, "out.csv");
        ReviewDeduplication.Run(files, table, TestContext.Current.CancellationToken);
        return File.ReadAllLines(table);
    }
}
