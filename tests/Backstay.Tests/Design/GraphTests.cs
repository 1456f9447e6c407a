using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Backstay.Design.Graphs;
using CsCheck;

namespace Backstay.Tests.Design;

[Trait("Runs", "once")]
public sealed class GraphTests
{
    private static readonly Gen<double?[]> AnyDays = Gen.Int[-4, 10].Select(value => value < 0 ? null : (double?)value).Array[2, 60].Where(days => days.Any(day => day is not null));

    [Fact]
    public void Any_graph_is_well_formed_small_and_carries_no_style() => Gen.Select(AnyDays, Gen.Int[0, 59], Gen.Int[0, 20]).Sample((days, from, length) =>
    {
        var graph = Graphs.Of(days, days, new Band(Graphs.First.AddDays(from), Graphs.First.AddDays(from + length), "flare-up"));
        var svg = Svg(graph);
        svg.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
        svg.ToString(SaveOptions.DisableFormatting).ShouldNotContain("NaN");
        Encoding.UTF8.GetByteCount(GraphDrawing.Svg(graph)).ShouldBeLessThan(8 * 1024);
    });

    [Fact]
    public void Words_are_escaped()
    {
        var graph = Graphs.ThreeWeeks with { FirstDay = "<script>\"&'" };
        Svg(graph).Elements("text").ShouldContain(text => text.Value == "<script>\"&'");
    }

    [Fact]
    public void A_day_that_was_not_told_is_a_gap()
    {
        var line = Svg(Graphs.OneLine("Pain", [5, 4, null, 4, 3, 3], 0, 10)).Elements("path").Single(path => Has(path, "stroke-ink"));
        line.Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(piece => piece.Split('L').Length).ShouldBe([2, 3]);
    }

    [Fact]
    public void A_day_alone_between_gaps_is_a_dot()
    {
        var svg = Svg(Graphs.OneLine("Pain", [5, null, 4, null, 3], 0, 10));
        svg.Elements("path").ShouldNotContain(path => Has(path, "stroke-ink"));
        svg.Elements("circle").Select(dot => dot.Attribute("cx")!.Value).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void A_told_zero_stands_on_the_hairline_and_a_day_not_told_does_not()
    {
        var graph = Graphs.Of([5, 5, 5], [10, 0, null]);
        Svg(graph).Elements("path").Single(path => Has(path, "fill-sea")).Attribute("d")!.Value.Count(letter => letter == 'M').ShouldBe(2);
    }

    [Fact]
    public void Each_measure_is_named_where_its_newest_number_is()
    {
        var svg = Svg(Graphs.ThreeWeeks);
        var pain = svg.Elements("text").Single(text => text.Value == "pain 3");
        var dot = svg.Elements("circle").Last();
        Number(pain, "x").ShouldBe(Number(dot, "cx") + 8, .2);
        Number(pain, "y").ShouldBe(Number(dot, "cy"), .2);
        svg.Elements("text").Select(text => text.Value).ShouldBe(["flare-up", "pain 3", "6", "18 min", "4 Nov", "today"], ignoreOrder: true);
    }

    [Fact]
    public void No_word_leaves_the_drawing() => Gen.Select(AnyDays, Gen.Int[0, 59], Gen.Int[0, 20]).Sample((days, from, length) =>
    {
        var band = new Band(Graphs.First.AddDays(Math.Min(from, days.Length - 1)), Graphs.First.AddDays(Math.Min(from + length, days.Length - 1)), "flare-up");
        var graph = Graphs.Of(days, days, band);
        foreach (var text in Svg(graph).Elements("text"))
        {
            var width = text.Value.Length * 8;
            var left = Number(text, "x") - (Has(text, "end") ? width : Has(text, "middle") ? width / 2 : 0);
            left.ShouldBeGreaterThanOrEqualTo(-8, text.Value);
            (left + width).ShouldBeLessThanOrEqualTo(GraphDrawing.Width + 8, text.Value);
            Number(text, "y").ShouldBeInRange(0, GraphDrawing.Height(graph));
        }
    });

    [Fact]
    public async Task The_table_holds_the_same_numbers_newest_first()
    {
        var graph = Graphs.ThreeWeeks;
        var page = new HtmlParser().ParseDocument(await Graphs.FrameAsync(graph, "Your pain is lower"));
        page.QuerySelector("svg")!.GetAttribute("aria-label").ShouldBe("Your pain is lower");
        page.QuerySelector("svg")!.GetAttribute("role").ShouldBe("img");
        page.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent).ShouldBe(["Day", "Pain", "Minutes"]);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToList();
        rows.Count.ShouldBe(21);
        rows[0].ShouldBe(["24 Nov", "3", "18"]);
        rows[^1].ShouldBe(["4 Nov", "6", "5"]);
        foreach (var (column, panel) in graph.Panels.Index())
            rows.Select(row => row[column + 1]).Where(cell => cell != "–").Select(double.Parse).Reverse().ShouldBe(graph.ValuesOf(panel).Select(one => one.Value));
        page.QuerySelector("caption").ShouldNotBeNull();
    }

    [Fact]
    public void A_week_stands_for_the_mean_of_its_told_days()
    {
        double?[] days = [.. Enumerable.Repeat<double?>(4, 7), 1, null, 3, null, null, null, null, .. Enumerable.Repeat<double?>(null, 7), 6];
        var weeks = Weekly.Means(Graphs.Values(days), Graphs.First);
        weeks.ShouldBe(new Dictionary<DateOnly, double> { [Graphs.First] = 4, [Graphs.First.AddDays(7)] = 2, [Graphs.First.AddDays(21)] = 6 }, ignoreOrder: true);
    }

    private static XElement Svg(DayGraph graph) => XElement.Parse($"<svg>{GraphDrawing.Svg(graph)}</svg>");

    private static bool Has(XElement element, string name) => element.Attribute("class")!.Value.Split(' ').Contains(name);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
