using System.Text;
using System.Text.Json;
using Backstay.Evidence.Import.Tables;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class TableTests
{
    [Theory]
    [InlineData("Authors,Author full names,Title,Year,Source title,Volume,Issue,Art. No.,Page start,Page end,DOI,Link,Abstract,Author Keywords,ISSN,PubMed ID,Document Type\n\"Berg, I.; Holm, J.\",\"Berg, Ida (1); Holm, Jon (2)\",Walking,2019,Spine Notes,3,2,,11,19,10.1000/1,https://www.scopus.com/x,Text.,walking; back,12345678,99,Article\n", "Berg|I.; Holm|J.")]
    [InlineData("PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n99,Walking,\"Berg I, Holm J.\",\"Spine Notes. 2019 Jun;3(2):11-19. doi: 10.1000/1.\",Berg I,Spine Notes,2019,2019/06/01,,,10.1000/1\n", "Berg|I; Holm|J")]
    [InlineData("Article Title\tAuthor\tJournal Title\tISSN\tPublication Date\tVolume\tIssue\tPages\tDOI\tPMID\nWalking\tBerg, I.; Holm, J.\tSpine Notes\t1234-5678\t20190601\t3\t2\t11-19\thttps://doi.org/10.1000/1\t99\n", "Berg|I.; Holm|J.")]
    [InlineData("artinfo/tig/atl;artinfo/aug/au/0;artinfo/aug/au/1;jinfo/jtl;pubinfo/dt/@year;pubinfo/vid;pubinfo/iid;pages;artinfo/ui;pmid\nWalking;Berg, I.;Holm, J.;Spine Notes;2019;3;2;11-19;10.1000/1;99\n", "Berg|I.; Holm|J.")]
    [InlineData("Title,Author Names,Source,DOI,Medline PMID\nWalking,\"Berg I., Holm J.\",Spine Notes (2019) 3:2 (11-19). Date of Publication: 1 Jun 2019,10.1000/1,99\n", "Berg|I.; Holm|J.")]
    [InlineData("UI|TI|AU|SO|DO|PM\n5|Walking|Berg I. Holm J.|Spine Notes. 3(2):11-19, 2019 Jun.|10.1000/1|99\n", "Berg|I; Holm|J")]
    [InlineData("sep=;\nreference id;title;authors;year;journal;volume;number;pages;doi;pmid\n5;Walking;\"['Berg, I.', \"\"Holm, J.\"\"]\";2019;Spine Notes;3;2;11-19;10.1000/1;99\n", "Berg|I.; Holm|J.")]
    public void Tables_of_databases_and_tools_are_understood(string table, string names)
    {
        var read = Imported.Of(table, "x.csv");
        var citation = read.Only;
        (citation.Title, citation.Year, citation.Journal, citation.Volume, citation.Issue, citation.Pages, citation.Doi, citation.Pmid).ShouldBe(("Walking", 2019, "Spine Notes", "3", "2", "11-19", "10.1000/1", "99"));
        citation.Names().ShouldBe(names);
    }

    [Fact]
    public void Cells_may_hold_separators_quotation_marks_and_lines_and_columns_without_a_field_are_kept()
    {
        var read = Imported.Of("title,abstract,label,\r\n\"A, \"\"quoted\"\" title\",\"Line one\r\nline two\",1,x\r\n,,,\r\nSecond,,0\r\n");
        read.Records.Select(one => (one.Citation.Title, one.Citation.Abstract, one.Citation.Extras(), one.Line))
            .ShouldBe([("A, \"quoted\" title", "Line one line two", "label=1; column 4=x", 2), ("Second", null, "label=0", 5)]);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_costs_its_row_only()
    {
        var read = Imported.Of("title,abstract\nA,\"one\"\n\"B,two\n\"C\",\"three\"\nD,\"four \"inner\" words\"\n\"E,five\n");
        read.Records.Select(one => (one.Citation.Title, one.Citation.Abstract)).ShouldBe([("A", "one"), ("C", "three"), ("D", "four \"inner\" words"), ("E,five", null)]);
        read.Refused.Select(one => one.Line).ShouldBe([3]);
    }

    [Fact]
    public void A_mapping_reads_a_table_that_nobody_knows_and_can_be_kept_as_JSON()
    {
        var mapping = JsonSerializer.Deserialize<ColumnMapping>(JsonSerializer.Serialize(new ColumnMapping("OTseeker", new Dictionary<string, string> { ["Naam"] = "title", ["Wie"] = "authors", ["Von"] = "first page", ["Bis"] = "last page" }, ';')))!;
        var imported = new Imported();
        Backstay.Evidence.Import.ICitationFormat format = new TableFormat(mapping);
        format.Read(new MemoryStream(Encoding.UTF8.GetBytes("Naam;Wie;Von;Bis;Titel\nWalking;Berg, I.;1;9;x\n")), imported, CancellationToken.None);
        var citation = imported.Only;
        (citation.Title, citation.Names(), citation.Pages, citation.Extras()).ShouldBe(("Walking", "Berg|I.", "1-9", "Titel=x"));
        format.Read(new StringReader("a;b\n1;2\n"), imported, CancellationToken.None);
        imported.Refused.ShouldHaveSingleItem().Reason.ShouldContain("heading");
        new ColumnMapping("x", new Dictionary<string, string> { ["a"] = "titel" }).Unknown.ShouldBe(["titel"]);
    }

    [Theory]
    [InlineData("Dear colleagues, please find the records below.\nThey are many.\n")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("")]
    public void What_is_no_table_of_references_is_not_taken_for_one(string text) => Imported.Of(text, "x.csv").Format.ShouldBeNull();
}
