using System.Xml.Linq;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Drawing;
using Backstay.Evidence.Model;
using Backstay.Evidence.Model.Drawing;
using Backstay.Tests.Evidence.Coding;
using static Backstay.Tests.Evidence.Coding.CodeBooks;

namespace Backstay.Tests.Evidence.Model;

[Trait("Runs", "once")]
public sealed class ModelTests
{
    private static readonly Analysis Small = new(
        Themes.With(Code("No time <at> all")).With(Code("A quiet hour", Sense.Facilitator, view: "nurse")).With(Code("Lights up")).Placed(Id("No time <at> all"), Family).Placed(Id("A quiet hour"), Family).Placed(Id("Lights up"), Machine),
        [Passage("A1", 0, 5, "Ada", "No time <at> all"), Passage("A2", 0, 5, "Ada", "No time <at> all"), Passage("B", 0, 5, "Ada", "A quiet hour")]);

    private static ConceptualModel Model(Analysis analysis) => ConceptualModel.Of(analysis, report => report[..1]);

    [Fact]
    public void Two_articles_of_one_study_support_a_code_once()
    {
        var code = Model(Small).Codes.Single(one => one.Sense == Sense.Barrier && one.Passages > 0);
        (code.Studies.Count, code.Passages).ShouldBe((1, 2));
    }

    [Fact]
    public void The_table_holds_each_code_once_and_escapes_what_people_wrote()
    {
        var html = ThemeTable.Html(Model(Small), "Themes & codes");
        html.ShouldContain("<li>No time &lt;at&gt; all <small>1 study, 2 passages</small></li>");
        html.ShouldContain("<li>*A quiet hour <small>1 study, 1 passage</small></li>");
        html.ShouldContain("* Perspective: nurse.");
        XElement.Parse(html).Descendants("li").Count().ShouldBe(3);
        ThemeTable.AsCsv(ConceptualModel.Of(new(Themes.With(Code("=1+1, \"x\"")).Placed(Id("=1+1, \"x\""), Machine), [])))
            .ShouldBe("theme,subtheme,sense,code,perspective,studies,passages\r\nThe machine,,barrier,\"'=1+1, \"\"x\"\"\",,0,0\r\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_figure_says_all_codes_within_its_edges(bool tall)
    {
        var svg = XElement.Parse(ModelFigure.Svg(Model(Small), "What helps & what does not", tall));
        XNamespace ns = "http://www.w3.org/2000/svg";
        var texts = svg.Descendants(ns + "text").Select(text => text.Value).ToList();
        foreach (var words in new[] { "No time <at> all", "*A quiet hour", "Lights up", "Support", "Family", "The machine", "1 study, 2 passages" }) texts.ShouldContain(words);
        svg.Element(ns + "title")!.Value.ShouldBe("What helps & what does not");
        svg.Element(ns + "desc")!.Value.ShouldContain("Support: 1 barrier and 1 facilitator; 2 studies, 3 passages");
        double[] box = [.. ((string)svg.Attribute("viewBox")!).Split(' ').Select(double.Parse)];
        foreach (var rect in svg.Descendants(ns + "rect").Skip(1))
        {
            ((double)rect.Attribute("x")!).ShouldBeGreaterThanOrEqualTo(0);
            ((double)rect.Attribute("x")! + (double)rect.Attribute("width")!).ShouldBeLessThanOrEqualTo(box[2]);
            ((double)rect.Attribute("y")! + (double)rect.Attribute("height")!).ShouldBeLessThanOrEqualTo(box[3]);
        }
        ModelFigure.Svg(Model(Small), "x", tall, standsAlone: false).ShouldNotContain("style");
    }

    [Fact]
    public void Lines_are_broken_before_they_are_too_wide()
    {
        const string Words = "Accessible even during periods with severe pain symptoms and/or at night-time";
        var lines = Typesetting.Even(Words, 120, 15);
        lines.Count.ShouldBeGreaterThan(3);
        lines.ShouldAllBe(line => Typesetting.Width(line, false) * 15 / Typesetting.Size <= 120);
        string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).ShouldBe(Words.Replace(" ", "", StringComparison.Ordinal));
        string.Concat(Typesetting.Even(new string('W', 50), 100, 15)).Length.ShouldBe(50);
    }

    [Fact]
    public void What_changed_is_told_in_plain_words()
    {
        var later = Small.Rename(Id("Lights up"), "Lamps").Analysis.Move(Id("Lights up"), Support).Analysis
            .Split(Id("A quiet hour"), [Code("An hour", Sense.Facilitator)], _ => Id("An hour")).Analysis;
        later = later with { Passages = [.. later.Passages.Skip(1), Passage("C", 1, 2, "Ada", "No time <at> all")] };
        later = later with { Book = later.Book with { Themes = [later.Book.Themes[0], later.Book.Themes[1] with { Name = "The app" }, new(new(NamedGuid.Of("t", "new")), "New", [])] } };
        ModelDifference.Between(Model(Small), Model(later)).Select(change => change.Words).ShouldBe(
        [
            "'The machine' is called 'The app' now.",
            "New theme: New.",
            "New facilitator in Support, Family: 'An hour' (1 study, 1 passage).",
            "The facilitator 'A quiet hour' is gone from Support, Family.",
            "'No time <at> all' is supported by 2 studies, 2 passages now, before by 1 study, 2 passages.",
            "'Lights up' is called 'Lamps' now.",
            "'Lamps' moved from The machine to Support.",
        ]);
        ModelDifference.Between(Model(Small), Model(Small)).ShouldBeEmpty();
    }

    [Fact]
    public void A_moved_code_of_a_file_without_ids_is_known_by_its_name()
    {
        static ConceptualModel Of(string json) => ConceptualModel.Of(new(TaxonomyFile.Read(json), []));
        ModelDifference.Between(Of("""{"taxonomy":{"T":[{"subtheme":"a","barriers":["x"]},{"subtheme":"b","barriers":[]}]}}"""), Of("""{"taxonomy":{"T":[{"subtheme":"a","barriers":[]},{"subtheme":"b","barriers":["x"]}]}}"""))
            .Select(change => change.Words).ShouldBe(["'x' moved from T, a to T, b."]);
    }

    [Fact]
    public void A_taxonomy_makes_the_round_trip()
    {
        const string Json = """{"star":"* = nurse perspective","taxonomy":{"T":[{"subtheme":"a","barriers":["x","*x"],"facilitators":["y"]},{"subtheme":"b","barriers":[],"facilitators":[],"neither":["z"]}]}}""";
        var book = TaxonomyFile.Read(Json);
        book.Codes.Select(code => (code.Name, code.Sense, code.Perspective)).ShouldBe([("x", Sense.Barrier, null), ("x", Sense.Barrier, "nurse"), ("y", Sense.Facilitator, null), ("z", Sense.Neither, null)]);
        var back = TaxonomyFile.Read(TaxonomyFile.Write(book));
        back.Codes.ShouldBe(book.Codes);
        back.Places.ShouldBe(book.Places);
        foreach (var wrong in new[] { "", "[]", "{}", "{\"taxonomy\":{\"T\":3}}" }) Should.Throw<ReviewFileException>(() => TaxonomyFile.Read(wrong)).Message.ShouldContain("no taxonomy");
    }
}
