using System.Text;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Refi;

namespace Backstay.Tests.Evidence.Coding.Refi;

[Trait("Runs", "once")]
public sealed class CodebookTests
{
    private static (IReadOnlyList<RefiCode> Codes, IReadOnlyList<RefiSet> Sets, IReadOnlyList<string> Findings) Read(string xml) => CodebookFile.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    [Theory]
    [InlineData("urn:QDA-XML:codebook:1.0")]
    [InlineData("urn:QDA-XML:codebook:1:0")]
    [InlineData("urn:QDA-XML:codebook:0:4")]
    [InlineData("")]
    public void A_code_book_is_read_whatever_its_namespace_is_called(string ns)
    {
        var (codes, _, findings) = Read($"<CodeBook xmlns=\"{ns}\" origin=\"NVivo 12\"><Codes><Code guid=\"{{{MadeUpProject.Id("a").ToString().ToUpperInvariant()}}}\" name=\"Ångest\" isCodable=\"1\"><Description>d</Description><Code name=\"in it\"/></Code></Codes><Extra/></CodeBook>");
        codes.Single().ShouldSatisfyAllConditions(code => code.Id.ShouldBe(MadeUpProject.Id("a")), code => code.Name.ShouldBe("Ångest"), code => code.Description.ShouldBe("d"), code => code.Codes.Single().Name.ShouldBe("in it"));
        findings.ShouldBe(["in it: its id could not be read, so it has a new one.", "The part 'Extra' is not known to the format and was left out."]);
    }

    [Fact]
    public void Tags_of_Taguette_are_grouped_by_the_dots_in_their_names()
    {
        string Tag(string name) => $"<Code guid=\"{MadeUpProject.Id(name).ToString().ToUpperInvariant()}\" name=\"{name}\" isCodable=\"true\"/>";
        var (codes, _, findings) = Read($"<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Taguette 1.4.1\"><Codes>{Tag("support")}{Tag("support.family")}{Tag("time.work")}{Tag("support.nurse")}{Tag("alone")}</Codes><Sets/></CodeBook>");
        codes.Select(code => (code.Name, code.IsCodable, string.Join("+", code.Codes.Select(inner => inner.Name)))).ShouldBe([("support", true, "family+nurse"), ("time", false, "work"), ("alone", true, "")]);
        findings.Count.ShouldBe(1);
        var book = RefiCodes.Read(codes, [], new HashSet<Guid>());
        book.Themes.Select(theme => theme.Name).ShouldBe(["support", "time"]);
        book.Codes.Single(code => code.Name == "alone").ShouldBe(book.Codes.Single(code => book.PlacesOf(code.Id).Count == 0));
    }

    [Fact]
    public void A_code_book_of_ones_own_makes_the_round_trip()
    {
        var book = CodeBooks.Themes.With(CodeBooks.Code("a") with { Memo = "see <b>" }).With(CodeBooks.Code("b", Sense.Facilitator, view: "nurse")).With(CodeBooks.Code("c", Sense.Neither))
            .Placed(CodeBooks.Id("a"), CodeBooks.Family).Placed(CodeBooks.Id("b"), CodeBooks.Support);
        using var to = new MemoryStream();
        CodebookFile.Write(RefiCodes.Write(book), RefiCodes.Sets(book), to);
        var (codes, sets, findings) = CodebookFile.Read(() => new MemoryStream(to.ToArray()));
        findings.ShouldBeEmpty();
        var back = RefiCodes.Read(codes, sets, new HashSet<Guid>());
        back.Codes.Select(code => (code.Id, code.Name, code.Sense, code.Perspective, code.Memo)).ShouldBe(book.Codes.Select(code => (code.Id, code.Name, code.Sense, code.Perspective, code.Memo)), ignoreOrder: true);
        back.Places.ShouldBe(book.Places, ignoreOrder: true);
        back.Themes.Select(theme => (theme.Id, theme.Name, theme.Subthemes.Count)).ShouldBe(book.Themes.Select(theme => (theme.Id, theme.Name, theme.Subthemes.Count)));
    }

    [Fact]
    public void Deeper_headings_than_a_subtheme_are_named_in_the_code()
    {
        var deep = new RefiCode(MadeUpProject.Id("1"), "Theme", true, null, [new(MadeUpProject.Id("2"), "Sub", true, null, [new(MadeUpProject.Id("3"), "Group", false, null, [new(MadeUpProject.Id("4"), "code", true, null, [])])])]);
        RefiCodes.Read([deep], [], new HashSet<Guid>()).Codes.Select(code => code.Name).ShouldBe(["Group: code"]);
        RefiCodes.Read([deep], [], new HashSet<Guid> { MadeUpProject.Id("1"), MadeUpProject.Id("3") }).Codes.Select(code => code.Name).ShouldBe(["Theme", "Group", "Group: code"]);
    }

    [Fact]
    public void Something_else_is_refused() => Should.Throw<ReviewFileException>(() => Read("<Project/>")).Message.ShouldContain("CodeBook");
}
