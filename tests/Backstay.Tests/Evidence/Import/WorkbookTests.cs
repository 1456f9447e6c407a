using System.IO.Compression;
using System.Text;
using Backstay.Evidence.Import;
using Backstay.Evidence.Import.Sheets;
using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Records.Bringing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static Backstay.Tests.Evidence.Import.Workbooks;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class WorkbookTests
{
    [Fact]
    public void The_first_sheet_that_is_shown_is_read_as_the_same_table_in_text_is()
    {
        const string table = "Authors,Title,Year,Source title,Volume,Issue,Pages,DOI,PubMed ID,Label\n\"Berg, I.; Holm, J.\",\"Walking, and \"\"rest\"\"\",2019,Spine Notes,3,2,11-19,https://doi.org/10.1000/1,31765988,yes\n\"Lund, M.\",Second,2020,Spine Notes,,,e12,,,0.5\n";
        var read = Imported.Of(Of(
            ["Authors", "Title", "Year", "Source title", "Volume", "Issue", "Pages", "DOI", "PubMed ID", "Label"],
            ["Berg, I.; Holm, J.", "Walking, and \"rest\"", 2019, "Spine Notes", 3, "2", "11-19", "https://doi.org/10.1000/1", 31765988, "yes"],
            ["Lund, M.", "Second", new Shown(43831, 1), "Spine Notes", null, null, "e12", null, null, .5]), "found.xlsx");
        read.Format.ShouldBe("Excel sheet");
        var text = Imported.Of(table, "found.csv");
        read.Records.Count.ShouldBe(2);
        foreach (var (one, other) in read.Records.Zip(text.Records)) Backstay.Evidence.Import.Fields.ExactFields.IsSame(one.Citation, other.Citation).ShouldBeTrue(one.Citation.Extras());
        read.Records.Select(one => one.Line).ShouldBe([2, 3]);
        read.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void Days_and_numbers_are_as_the_cell_shows_them()
    {
        var extras = Imported.Of(Of(["title", "year", "day", "other day", "many", "long", "part"],
            ["A", new Shown(43831, 1), new Shown(43894, 2), new Shown(43894, 3), new Shown(12345, 4), 123456789012345, .1])).Only;
        (extras.Year, extras.Extras()).ShouldBe((2020, "day=2020-03-04; other day=4 Mar 2020; many=12,345; long=123456789012345; part=0.1"));
    }

    [Fact]
    public void Cells_of_every_kind_are_read_and_what_is_above_the_heading_is_passed_over()
    {
        var read = Imported.Of(OfSheet("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>Searched on 3 May</t></is></c></row><row r="3"/>
            <row r="4"><c r="B4" t="inlineStr"><is><t>Title</t></is></c><c r="D4" t="str"><f>"Abs"&amp;"tract"</f><v>Abstract</v></c></row>
            <row r="6"><c r="B6" t="inlineStr"><is><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></is></c><c r="C6" t="b"><v>1</v></c><c r="D6" t="str"><v>One._x000D_
            Two.</v></c><c r="F6" t="e"><v>#N/A</v></c></row>
            <row><c t="s"><v>99</v></c><c t="str"><v>By its place</v></c></row>
            """), "x.xlsx");
        var (first, second) = (read.Records[0], read.Records[1]);
        (first.Line, first.Citation.Title, first.Citation.Abstract, first.Citation.Extras()).ShouldBe((6, "Rich text", "One. Two.", "column 3=TRUE; column 6=#N/A"));
        (second.Line, second.Citation.Title).ShouldBe((7, "By its place"));
    }

    [Fact]
    public void A_workbook_that_the_formats_own_library_wrote_is_read()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.MacroEnabledWorkbook))
        {
            var (book, cells) = (document.AddWorkbookPart(), new SheetData());
            var sheet = book.AddNewPart<WorksheetPart>();
            foreach (var row in new[] { new[] { "title", "doi" }, ["A", "10.1000/1"] })
                cells.Append(new Row(row.Select(text => new Cell { DataType = CellValues.InlineString, InlineString = new(new Text(text)) })));
            sheet.Worksheet = new(cells);
            book.Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = "One", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        var citation = Imported.Of(file.ToArray(), "x.xlsm").Only;
        (citation.Title, citation.Doi).ShouldBe(("A", "10.1000/1"));
    }

    [Fact]
    public void A_mapping_reads_a_sheet_in_other_words()
    {
        var imported = new Imported();
        ICitationFormat format = new WorkbookFormat(new ColumnMapping("OTseeker", new Dictionary<string, string> { ["Naam"] = "title", ["Jaar"] = "year" }));
        format.Read(new MemoryStream(Of(["Naam", "Jaar"], ["Walking", 2019])), imported, CancellationToken.None);
        (format.Name, imported.Only.Title, imported.Only.Year).ShouldBe(("sheet of OTseeker", "Walking", 2019));
    }

    public static TheoryData<string, string> Others => new() { { "old", "old Excel file" }, { "locked", "password" }, { "binary", ".xlsb" }, { "zip", "no Excel workbook" }, { "cut", "damaged" }, { "no sheet", "no sheet" }, { "no heading", "columns" }, { "type", "damaged" } };

    [Theory, MemberData(nameof(Others))]
    public void What_cannot_be_read_is_refused_with_how_to_save_it(string kind, string words)
    {
        var whole = Of(["title", "doi"], ["A", "10.1000/1"]);
        var read = Imported.Of(kind switch
        {
            "old" => Old(isLocked: false),
            "locked" => Old(isLocked: true),
            "binary" => Packed(("_rels/.rels", """<r xmlns="x"><Relationship Id="a" Type="y/officeDocument" Target="xl/workbook.bin"/></r>"""), ("xl/workbook.bin", "x")),
            "zip" => Packed(("records.ris", "TY  - JOUR")),
            "cut" => whole[..^300],
            "no sheet" => OfSheet("", null, ("xl/workbook.xml", "<workbook/>")),
            "no heading" => Of(["a", "b"], ["1", "2"]),
            _ => OfSheet("", null, ("xl/worksheets/sheet2.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>")),
        }, "x.xlsx");
        read.Records.ShouldBeEmpty();
        read.Refused.ShouldHaveSingleItem().Reason.ShouldContain(words);
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_large_one_is_not_unpacked_to_its_end()
    {
        using var file = new MemoryStream();
        file.Write(OfSheet("", null, ("xl/worksheets/sheet2.xml", "")));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet2.xml")!.Delete();
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet2.xml").Open());
            sheet.Write("<worksheet><sheetData><row><c t=\"str\"><v>title</v></c><c t=\"str\"><v>doi</v></c></row>");
            for (var n = 0; n < 60 << 4; n++) sheet.Write(new string(' ', 1 << 16));
        }
        file.Length.ShouldBeLessThan(1 << 18);
        Counted(file.ToArray()).RefusedFirst.ShouldHaveSingleItem().Reason.ShouldContain("far more than its size");
    }

    [Fact]
    public void A_long_text_that_many_cells_share_does_not_become_large()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>", 2_000));
        var read = Counted(OfSheet($"<row><c t=\"str\"><v>title</v></c><c t=\"str\"><v>note</v></c></row>{rows}", $"<sst><si><t>A</t></si><si><t>{new string('x', 1_000_000)}</t></si></sst>"));
        read.Records.ShouldBeLessThan(600);
        read.RefusedFirst.ShouldHaveSingleItem().Reason.ShouldContain("more text");
    }

    [Fact]
    public void A_cell_far_to_the_right_costs_its_row_only()
    {
        var read = Imported.Of(OfSheet("""
            <row r="1"><c r="A1" t="str"><v>title</v></c><c r="B1" t="str"><v>doi</v></c></row>
            <row r="2"><c r="ZZZZZZZZZ2" t="str"><v>x</v></c></row>
            <row r="999999999999"><c r="A3" t="str"><v>B</v></c></row>
            """));
        read.Only.Title.ShouldBe("B");
        read.Refused.ShouldHaveSingleItem().Reason.ShouldContain("columns");
    }

    [Fact]
    public void Many_rows_are_read_in_their_order() =>
        Imported.Of(Of([["title", "year"], .. Enumerable.Range(0, 3_000).Select(n => new object?[] { $"Title {n}", 1990 + n % 30 })])).Records.Select(one => one.Citation.Title).ShouldBe(Enumerable.Range(0, 3_000).Select(n => $"Title {n}"));

    [Fact]
    public void The_command_reads_workbooks_and_PubMed_XML_too()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (sheet, xml, result) = (Path.Combine(folder.FullName, "a.xlsx"), Path.Combine(folder.FullName, "b.xml"), Path.Combine(folder.FullName, "records.jsonl"));
            File.WriteAllBytes(sheet, Of(["title", "doi"], ["From a sheet", "10.1000/1"]));
            File.WriteAllText(xml, "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID></MedlineCitation></PubmedArticle></PubmedArticleSet>");
            var report = Backstay.Evidence.ReviewImport.Run([sheet, xml], result, CancellationToken.None);
            report.Files.Select(file => (file.Format, file.Records, file.Refused)).ShouldBe([("Excel sheet", 1, 0), ("PubMed XML", 1, 0)]);
            File.ReadAllText(result, Encoding.UTF8).ShouldContain("From a sheet");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static FileContent Counted(byte[] file) => FileContent.Of("x.xlsx", new MemoryStream(file), [], asksAnew: false, CancellationToken.None);
}
