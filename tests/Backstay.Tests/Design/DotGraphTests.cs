using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Backstay.Design.Graphs;
using CsCheck;

namespace Backstay.Tests.Design;

[Trait("Runs", "once")]
public sealed class DotGraphTests
{
    private static readonly Gen<DotGraph> AnyGraph = Gen.Select(Gen.Select(Gen.Double[0, 240], Gen.Int[0, 10]).Array[0, 80], Gen.Double[-2, 2], Gen.Double[0, 1]).Select((dots, slope, width) =>
        Graphs.Dots([.. dots.Select(one => (one.Item1, (double)one.Item2))], new(slope, slope - width, slope + width)));

    [Fact]
    public void Any_graph_is_well_formed_carries_no_style_and_nothing_leaves_the_drawing() => AnyGraph.Sample(graph =>
    {
        var svg = XElement.Parse($"<svg>{DotDrawing.Svg(graph)}</svg>");
        svg.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
        svg.ToString(SaveOptions.DisableFormatting).ShouldNotContain("NaN");
        foreach (var text in svg.Elements("text"))
        {
            var (width, x, side) = (text.Value.Length * 7, Number(text, "x"), text.Attribute("class")!.Value);
            var left = x - (side.Contains("end", StringComparison.Ordinal) ? width : 0);
            left.ShouldBeGreaterThanOrEqualTo(-4, text.Value);
            (left + width).ShouldBeLessThanOrEqualTo(DotDrawing.Width + 4, text.Value);
            Number(text, "y").ShouldBeInRange(0, DotDrawing.Height);
        }
        foreach (var dot in svg.Elements("circle"))
        {
            Number(dot, "cx").ShouldBeInRange(0, DotDrawing.Width);
            Number(dot, "cy").ShouldBeInRange(0, DotDrawing.Height);
        }
    });

    [Fact]
    public void Each_day_is_a_dot_and_more_pain_stands_higher()
    {
        var dots = Svg(Graphs.Dots([(0, 2), (30, 8), (60, 2)])).Elements("circle").ToList();
        dots.Count.ShouldBe(3);
        Number(dots[1], "cy").ShouldBeLessThan(Number(dots[0], "cy"));
        Number(dots[2], "cx").ShouldBeGreaterThan(Number(dots[1], "cx"));
    }

    [Fact]
    public void A_tendency_is_a_line_over_a_band_and_without_one_there_is_neither()
    {
        (double, double)[] days = [(0, 8), (30, 5), (60, 2)];
        Svg(Graphs.Dots(days)).Elements("path").Select(path => path.Attribute("class")!.Value).ShouldBe(["stroke-line"]);
        var told = Svg(Graphs.Dots(days, new(-.1, -.15, -.05)));
        told.Elements("path").Select(path => path.Attribute("class")!.Value).ShouldContain("fill-line");
        told.Elements("path").Last().Attribute("class")!.Value.ShouldBe("stroke-ink", "over the dots");
    }

    [Fact]
    public async Task The_table_holds_the_same_days_newest_first()
    {
        var page = new HtmlParser().ParseDocument(await Graphs.FrameAsync(Graphs.Dots([(10, 6), (20, 5), (30.5, 4)]), "Less pain after moving", "Each dot is a day."));
        page.QuerySelector("svg")!.GetAttribute("aria-label").ShouldBe("Less pain after moving Each dot is a day.");
        page.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent).ShouldBe(["Day", "minutes before", "pain"]);
        page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ShouldBe(["6 Nov 2026|30.5|4", "5 Nov 2026|20|5", "4 Nov 2026|10|6"]);
        page.QuerySelector("caption")!.TextContent.ShouldBe("Pain and minutes, newest day first");
    }

    private static XElement Svg(DotGraph graph) => XElement.Parse($"<svg>{DotDrawing.Svg(graph)}</svg>");

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
