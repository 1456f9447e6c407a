using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Refi;
using Backstay.Tests.App;

namespace Backstay.Tests.Evidence.Coding.Refi;

[Trait("Runs", "once")]
public sealed class ProjectTests
{
    private static readonly XNamespace Own = RefiGrammar.Namespace;

    private static RefiProject Read(byte[] zip)
    {
        using var open = new ProjectZip(new MemoryStream(zip));
        return ProjectFile.Read(open);
    }

    private static RefiProject Read(string qde) => Read(MadeUpProject.Zip(new Dictionary<string, byte[]> { ["project.qde"] = Encoding.UTF8.GetBytes(qde) }));

    private static byte[] Write(RefiProject project, byte[]? from = null)
    {
        using var to = new MemoryStream();
        using var open = from is null ? null : new ProjectZip(new MemoryStream(from));
        ProjectFile.Write(project, name => open?.Open(name), to);
        return to.ToArray();
    }

    [Fact]
    public void A_project_goes_out_as_it_came_in()
    {
        var (zip, files) = MadeUpProject.Make();
        var project = Read(zip);
        project.Findings.ShouldBe(["'relative:///scan.pdf' lies outside the project file; its place is kept, the file itself is not there."]);
        project.Codes.SelectMany(code => code.All).Count().ShouldBe(MadeUpProject.Codes);
        project.Tree.Descendants(Own + "PlainTextSelection").Count().ShouldBe(MadeUpProject.Selections + 1);
        project.Tree.Descendants(Own + "Coding").Count().ShouldBe(MadeUpProject.Codings + 3);
        var exchanged = Exchange.Read(project);
        var written = Write(Exchange.Write(project.Name, exchanged.Analysis, exchanged.Reports, exchanged.Coders, project), zip);
        Lines(Parse(written)).ShouldBe(Lines(Parse(zip)));
        using var again = new ZipArchive(new MemoryStream(written));
        again.Entries.Count.ShouldBe(files.Count);
        foreach (var (name, bytes) in files.Where(file => file.Key != "project.qde")) Bytes(again.GetEntry(name)!).ShouldBe(bytes, name);
        Write(Read(written), written).ShouldBe(written);
    }

    [Fact]
    public void What_is_written_follows_the_schema()
    {
        // The schema lies beside the recordings.
        var schemas = new XmlSchemaSet();
        schemas.Add(RefiGrammar.Namespace, SharedData.Of("evidence", "fixtures", "refi-qda", "schema.xsd"));
        var foreign = Read(MadeUpProject.Make().Zip);
        var exchanged = Exchange.Read(foreign);
        var own = Exchange.Write("Own", exchanged.Analysis, exchanged.Reports, exchanged.Coders);
        foreach (var tree in new[] { foreign.Tree, Exchange.Write("x", exchanged.Analysis, exchanged.Reports, exchanged.Coders, foreign).Tree, own.Tree, Read(ForeignTongue).Tree })
            new XDocument(tree).Validate(schemas, (_, told) => throw told.Exception);
    }

    [Fact]
    public void An_analysis_of_ones_own_makes_the_round_trip()
    {
        var exchanged = Exchange.Read(Read(MadeUpProject.Make().Zip));
        var own = Exchange.Write("Own", exchanged.Analysis, exchanged.Reports, exchanged.Coders);
        var back = Exchange.Read(Read(Write(own)));
        back.Analysis.Passages.OrderBy(one => one.Id.Value).ShouldBe(exchanged.Analysis.Passages.OrderBy(one => one.Id.Value));
        back.Analysis.Passages.Count.ShouldBe(MadeUpProject.Codings + 2);
        back.Analysis.Book.Codes.OrderBy(one => one.Id.Value).ShouldBe(exchanged.Analysis.Book.Codes.OrderBy(one => one.Id.Value));
        back.Analysis.Book.Places.Order(Comparer<Place>.Create((one, other) => one.Code.Value.CompareTo(other.Code.Value)))
            .ShouldBe(exchanged.Analysis.Book.Places.Order(Comparer<Place>.Create((one, other) => one.Code.Value.CompareTo(other.Code.Value))));
        back.Analysis.Book.Themes.Select(theme => theme.Name).ShouldBe(exchanged.Analysis.Book.Themes.Select(theme => theme.Name));
        back.Reports.ShouldBe(exchanged.Reports);
        back.Coders.Where(coder => exchanged.Coders[coder.Key] != coder.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Passages_lie_where_they_lay_beyond_smileys_and_line_breaks()
    {
        var exchanged = Exchange.Read(Read(MadeUpProject.Make().Zip));
        foreach (var (report, text) in exchanged.Reports.Where(one => one.Name.StartsWith("Répört", StringComparison.Ordinal)).Select(one => (one.Id, one.Text!)))
            foreach (var passage in exchanged.Analysis.Passages.Where(one => one.Report == report))
            {
                var (start, end) = passage.Where.In(text)!.Value;
                text[start..end].EnumerateRunes().Count().ShouldBeInRange(20, 49);
            }
        exchanged.Analysis.Passages.Single(one => one.Id.Value == MadeUpProject.Id("pdf word coding")).Where.ShouldBe(new TextStretch(11, 16));
        exchanged.Analysis.Passages.Single(one => one.Id.Value == MadeUpProject.Id("pdf coding")).Where.ShouldBe(new PdfStretch(2, "it hurts"));
    }

    [Theory]
    [InlineData("a🙂\r\nIt hurts again", 5, 13, true)]
    [InlineData("a🙂\r\nIt hurts again", 4, 12, true)]
    [InlineData("a🙂\r\nIt hurts again", 3, 11, true)]
    [InlineData("a🙂\r\nIt hurts again", 4, 12, false)]
    public void Positions_are_understood_whatever_a_program_counted(string text, int start, int end, bool named)
    {
        var name = named ? " name=\"It hurts\"" : "";
        var project = Read(MadeUpProject.Zip(new Dictionary<string, byte[]>
        {
            ["project.qde"] = Encoding.UTF8.GetBytes($"<Project name=\"x\" xmlns=\"urn:QDA-XML:project:1.0\"><Sources><TextSource guid=\"{Guid.Empty}\" plainTextPath=\"internal://a.txt\"><PlainTextSelection guid=\"{MadeUpProject.Id("s")}\"{name} startPosition=\"{start}\" endPosition=\"{end}\"/></TextSource></Sources></Project>"),
            ["sources/a.txt"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        }));
        project.Sources.Single().Selections.Single().Where!.In(text).ShouldBe((5, 13));
        project.Tree.Descendants(Own + "PlainTextSelection").Single().Attribute("startPosition")!.Value.ShouldBe("4");
    }

    // Order, spelling, brackets, and parts that only its own program knows.
    private static readonly string ForeignTongue = $"""
        <Project xmlns="urn:QDA-XML:project:1.0" name="x" colour="red"><Sets/><Mine><x/></Mine>
        <Sources><TextSource plainTextPath="internal://../../etc/passwd" guid="{Guid.Empty:B}" creationDateTime="yesterday"><NoteRef targetGUID="{Guid.Empty}"/><PlainTextSelection guid="bad" startPosition="1" endPosition="2"/>
        <VariableValue><VariableRef targetGUID="{Guid.Empty}"/><TextValue>a</TextValue><IntegerValue>1</IntegerValue></VariableValue><PlainTextContent>abc</PlainTextContent></TextSource></Sources>
        <CodeBook><Codes><Code guid="{Guid.Empty:B}" name="a" isCodable="True"/></Codes></CodeBook></Project>
        """;

    [Fact]
    public void What_the_format_does_not_know_is_told_and_the_rest_is_read()
    {
        var project = Read(ForeignTongue);
        project.Codes.Single().ShouldSatisfyAllConditions(code => code.Name.ShouldBe("a"), code => code.IsCodable.ShouldBeTrue());
        project.Sources.Single().Text.ShouldBe("abc");
        project.Findings.ShouldBe(
        [
            "Project: 'colour' is not part of the format and was left out.",
            "Project: the part 'Mine' is not known to the format and was left out.",
            "TextSource: creationDateTime 'yesterday' could not be understood and was left out.",
            "PlainTextSelection: guid 'bad' could not be understood and was left out.",
            "PlainTextSelection without guid was left out, with all that stands in it.",
            "'internal://../../etc/passwd' leads out of the project and was not followed.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_code_merged_here_is_merged_in_the_project_that_goes_back()
    {
        var (zip, _) = MadeUpProject.Make();
        var project = Read(zip);
        var exchanged = Exchange.Read(project);
        var (gone, stays) = (exchanged.Analysis.Passages[0].Code, exchanged.Analysis.Passages.First(one => one.Code != exchanged.Analysis.Passages[0].Code).Code);
        var merged = exchanged.Analysis.Merge(gone, stays).Analysis;
        var moved = merged with { Passages = [.. merged.Passages.Skip(1), new(new(MadeUpProject.Id("new")), exchanged.Reports[0].Id, new TextStretch(0, 6), "Cem", stays, default)] };
        var back = Exchange.Read(Read(Write(Exchange.Write("x", moved, exchanged.Reports, exchanged.Coders, project), zip)));
        back.Analysis.Passages.OrderBy(one => one.Id.Value).Select(one => (one.Id, one.Where, one.Code)).ShouldBe(moved.Passages.OrderBy(one => one.Id.Value).Select(one => (one.Id, one.Where, one.Code)));
        back.Analysis.Book.Find(gone).ShouldBeNull();
        back.Coders.Values.ShouldContain("Cem");
    }

    [Fact]
    public void A_deep_code_book_changes_only_where_it_was_changed_here()
    {
        string Code(string name, bool codable, string inner = "") => $"<Code guid=\"{MadeUpProject.Id(name)}\" name=\"{name}\" isCodable=\"{(codable ? "true" : "false")}\" color=\"#123456\">{inner}</Code>";
        var project = Read($"<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><CodeBook><Codes>{Code("theme", true, Code("sub", false, Code("group", false, Code("deep", true)) + Code("other", true)) + Code("near", true))}{Code("alone", true)}</Codes></CodeBook></Project>");
        var exchanged = Exchange.Read(project);
        string Back(Analysis analysis) => Shape(Exchange.Write("x", analysis, [], exchanged.Coders, project).Codes);
        Back(exchanged.Analysis).ShouldBe("theme(sub(group(deep) other) near) alone");
        CodeId Id(string name) => new(MadeUpProject.Id(name));
        var moved = exchanged.Analysis.Move(Id("alone"), new(MadeUpProject.Id("sub"))).Analysis.Rename(Id("deep"), "deeper").Analysis.Merge(Id("near"), Id("other")).Analysis.Add(CodeBooks.Code("new"), new(MadeUpProject.Id("theme"))).Analysis;
        Back(moved).ShouldBe("theme(sub(group(deeper) other alone) new)");
        var themes = moved with { Book = moved.Book with { Themes = [new(new(MadeUpProject.Id("theme")), "Theme!", []), new(new(MadeUpProject.Id("fresh")), "fresh", moved.Book.Themes[0].Subthemes)] } };
        Back(themes).ShouldBe("Theme!(new) fresh(sub(group(deeper) other alone))");
    }

    private static string Shape(IReadOnlyList<RefiCode> codes) => string.Join(' ', codes.Select(code => code.Name + (code.Codes.Count > 0 ? $"({Shape(code.Codes)})" : "")));

    [Fact]
    public void Barriers_and_views_travel_as_sets()
    {
        var book = CodeBooks.Themes.With(CodeBooks.Code("a")).With(CodeBooks.Code("b", Sense.Facilitator, view: "nurse")).Placed(CodeBooks.Id("a"), CodeBooks.Family);
        var back = Exchange.Read(Read(Write(Exchange.Write("x", new(book, []), [], new Dictionary<string, string>())))).Analysis.Book;
        back.Codes.Select(code => (code.Name, code.Sense, code.Perspective)).ShouldBe([("a", Sense.Barrier, null), ("b", Sense.Facilitator, "nurse")]);
        back.Places.ShouldBe(book.Places);
        back.Themes.Select(theme => theme.Subthemes.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public void An_id_that_stands_for_two_codings_is_told_and_both_are_kept()
    {
        var coding = $"<Coding guid=\"{MadeUpProject.Id("twice")}\"><CodeRef targetGUID=\"{MadeUpProject.Id("a")}\"/></Coding>";
        var project = Read($"<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><CodeBook><Codes><Code guid=\"{MadeUpProject.Id("a")}\" name=\"a\" isCodable=\"true\"/></Codes></CodeBook><Sources><TextSource guid=\"{MadeUpProject.Id("t")}\"><PlainTextContent>abc</PlainTextContent><PlainTextSelection guid=\"{MadeUpProject.Id("s")}\" startPosition=\"0\" endPosition=\"2\">{coding}{coding}</PlainTextSelection></TextSource></Sources></Project>");
        project.Findings.ShouldBe(["1 ids stand for more than one coding each. The first of each is shown, all are kept."]);
        var exchanged = Exchange.Read(project);
        exchanged.Analysis.Passages.Count.ShouldBe(1);
        Exchange.Write("x", exchanged.Analysis, exchanged.Reports, exchanged.Coders, project).Tree.Descendants(Own + "Coding").Count().ShouldBe(2);
    }

    [Fact]
    public void Hostile_files_are_refused()
    {
        Should.Throw<ReviewFileException>(() => Read("<!DOCTYPE Project [<!ENTITY a \"aaaa\">]><Project name=\"&a;\"/>")).Message.ShouldContain("document type");
        Should.Throw<ReviewFileException>(() => Read(string.Concat(Enumerable.Repeat("<a>", 100)))).Message.ShouldContain("deeper");
        Should.Throw<ReviewFileException>(() => Read("<Project name='x'>")).Message.ShouldContain("damaged");
        Should.Throw<ReviewFileException>(() => Read([1, 2, 3])).Message.ShouldContain("cannot be unpacked");
        Should.Throw<ReviewFileException>(() => Read(MadeUpProject.Zip(new Dictionary<string, byte[]> { ["a.txt"] = [] }))).Message.ShouldContain("no project.qde");
        var many = MadeUpProject.Zip(Enumerable.Range(0, 20).ToDictionary(file => $"{file}", _ => Array.Empty<byte>()));
        Should.Throw<ReviewFileException>(() => new ProjectZip(new MemoryStream(many), new(Files: 10))).Message.ShouldContain("more than 10 files");
        var bomb = MadeUpProject.Zip(new Dictionary<string, byte[]> { ["project.qde"] = new byte[4 << 20] });
        var crowd = string.Concat(Enumerable.Range(0, 20_001).Select(code => $"<Code guid=\"{new Guid(code, 0, 0, new byte[8])}\" name=\"a\" isCodable=\"true\"/>"));
        Should.Throw<ReviewFileException>(() => Exchange.Read(Read($"<Project name=\"x\"><CodeBook><Codes>{crowd}</Codes></CodeBook></Project>"))).Message.ShouldContain("20,000 codes");
        using var zip = new ProjectZip(new MemoryStream(bomb), new(Free: 1 << 20));
        Should.Throw<ReviewFileException>(() => zip.Open("project.qde")!.CopyTo(Stream.Null)).Message.ShouldContain("far more");
    }

    private static XElement Parse(byte[] zip)
    {
        using var open = new ZipArchive(new MemoryStream(zip));
        using var qde = open.GetEntry("project.qde")!.Open();
        return XElement.Load(qde, LoadOptions.PreserveWhitespace);
    }

    // All that a tree says, element by element in order, ids in one spelling.
    private static List<string> Lines(XElement tree) => [.. tree.DescendantsAndSelf().Select(element => string.Join('|', element.Ancestors().Count(), element.Name.LocalName,
        string.Join(';', element.Attributes().Where(one => one.Name.Namespace == XNamespace.None && !one.IsNamespaceDeclaration).OrderBy(one => one.Name.LocalName).Select(one => $"{one.Name}={(Guid.TryParse(one.Value, out var id) ? id.ToString() : one.Value)}")),
        element.HasElements ? "" : element.Value))];

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var file = entry.Open();
        using var to = new MemoryStream();
        file.CopyTo(to);
        return to.ToArray();
    }
}
