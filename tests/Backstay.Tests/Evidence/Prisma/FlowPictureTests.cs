using System.Text;
using System.Xml.Linq;
using Backstay.Evidence;
using Backstay.Evidence.Drawing;
using Backstay.Evidence.Prisma;
using CsCheck;

namespace Backstay.Tests.Evidence.Prisma;

[Trait("Runs", "once")]
public sealed class FlowPictureTests
{
    private static readonly FlowLook[] Looks = [new(), new(Narrow: true), new(FlowEdition.Prisma2009), new(FlowEdition.Prisma2009, Narrow: true)];

    public static TheoryData<string> Names => [.. Flows.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_stay_in_their_boxes_boxes_apart_and_arrows_out_of_them(string name)
    {
        foreach (var look in Looks) IsWellSet(FlowDrawing.Of(Flows.All[name], look));
    }

    private static readonly Gen<string> Name = Gen.String[Gen.Char["aWi -\u0416\u00e9,;<&\u0001\ud83d"], 0, 60];
    private static readonly Gen<IReadOnlyList<NamedCount>> Named = Gen.Select(Name, Gen.Int[0, 99999], (name, count) => new NamedCount(name, count % 5 == 0 ? null : count)).Array[0, 6].Select(list => (IReadOnlyList<NamedCount>)list);

    [Fact]
    public void A_flow_is_well_set_whatever_names_and_reasons_are_called() =>
        Gen.Select(Named, Named, Name, Gen.Int[0, 7]).Sample((sources, reasons, level, which) => IsWellSet(FlowDrawing.Of(
            Flows.All.Values.ElementAt(which % Flows.All.Count) with { DatabaseSources = sources, Reports = new(9, 1, 8, 5) { Reasons = reasons }, Levels = [new(level, 9, 1), new(level, 8, 1), new("text", 7, 1)] }, Looks[which % 4])), iter: 30);

    [Fact]
    public void The_narrow_flow_fits_a_phone_of_360_pixels_with_letters_of_full_size() =>
        FlowDrawing.Of(Flows.UpdatedWithOther, new(Narrow: true)).Width.ShouldBeLessThanOrEqualTo(360);

    [Fact]
    public void What_other_methods_gave_and_was_not_sought_has_its_place()
    {
        foreach (var look in Looks) IsWellSet(FlowDrawing.Of(Flows.OtherScreened, look));
        FlowCheck.Of(Flows.OtherScreened).ShouldBeEmpty();
    }

    [Fact]
    public void SVG_tells_who_cannot_see_it_what_it_shows()
    {
        var svg = XDocument.Parse(SvgSheet.AsFile(FlowDrawing.Of(Flows.UpdatedWithOther, new())));
        svg.Root!.Attribute("role")!.Value.ShouldBe("img");
        svg.Root.Elements().First().ToString().ShouldContain("PRISMA 2020");
        var told = svg.Root.Elements().ElementAt(1).Value.Replace('\u00a0', ' ');
        told.ShouldContain("Records screened by title (n = 860). Records excluded by title (n = 700).");
        told.ShouldContain("Total studies included in review (n = 16); Reports of total included studies (n = 20).");
    }

    [Fact]
    public void PRISMA_2009_adds_up_where_records_came_by_other_ways_too()
    {
        var told = Prisma2009Plan.Of(Flows.NewWithOther).InWords.Replace('\u00a0', ' ');
        // 1,275 + 15 - 401 - 12 - 2 = 875; 875 - 780 - 4 = 91; 91 - 76 = 15.
        foreach (var part in new[] { "(n = 1,275)", "(n = 15)", "others (n = 875)", "Records screened (n = 875)", "excluded (n = 780)", "eligibility (n = 91); Not retrieved (n = 4)", "Full-text articles excluded (n = 76)", "report them (n = 15)" })
            told.ShouldContain(part);
    }

    [Fact]
    public void SVG_for_a_page_has_no_style_and_takes_the_ink_of_the_page()
    {
        var part = SvgSheet.AsPart(FlowDrawing.Of(Flows.New, new()));
        part.ShouldNotContain("style");
        part.ShouldStartWith("<svg");
        part.ShouldContain("fill=\"currentColor\"");
    }

    [Fact]
    public void The_same_counts_give_the_same_bytes()
    {
        foreach (var ending in ReviewPrisma.Endings)
            ReviewPrisma.Bytes(Flows.Founding, ending, Looks[3]).ShouldBe(ReviewPrisma.Bytes(Flows.Founding, ending, Looks[3]), ending);
    }

    [Fact]
    public void PNG_is_of_printing_size_and_PDF_carries_its_letters()
    {
        var png = ReviewPrisma.Bytes(new(), ".png", new());
        Encoding.Latin1.GetString(png, 1, 3).ShouldBe("PNG");
        (png[18] * 256 + png[19]).ShouldBe((int)Math.Ceiling(FlowDrawing.Of(new(), new()).Width * 3));
        var pdf = Encoding.Latin1.GetString(ReviewPrisma.Bytes(Flows.New, ".pdf", new()));
        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("FontFile2");
        pdf.ShouldContain("Arimo");
    }

    private static void IsWellSet(Sheet sheet)
    {
        XDocument.Parse(SvgSheet.AsFile(sheet)).Root!.Elements().Count().ShouldBeGreaterThan(5);
        var panels = sheet.Marks.OfType<Panel>().ToList();
        foreach (var panel in panels) (panel.X >= 0 && panel.Y >= 0 && panel.X + panel.Width <= sheet.Width && panel.Y + panel.Height <= sheet.Height).ShouldBeTrue($"{panel} stands out");
        foreach (var (n, panel) in panels.Index())
            foreach (var other in panels.Skip(n + 1))
                (panel.X + panel.Width <= other.X || other.X + other.Width <= panel.X || panel.Y + panel.Height <= other.Y || other.Y + other.Height <= panel.Y).ShouldBeTrue($"{panel} lies over {other}");
        foreach (var words in sheet.Marks.OfType<Lettering>().Where(words => !words.Upwards))
        {
            var (wide, left) = (Typesetting.Width(words.Text, words.Bold), words.X);
            if (words.Centred) left -= wide / 2;
            panels.ShouldContain(panel => left >= panel.X && left + wide <= panel.X + panel.Width && words.Y - 9 >= panel.Y && words.Y + 3 <= panel.Y + panel.Height, words.Text);
        }
        foreach (var arrow in sheet.Marks.OfType<Arrow>())
            foreach (var (from, to) in arrow.Path.Zip(arrow.Path.Skip(1)))
            {
                (from.X == to.X || from.Y == to.Y).ShouldBeTrue("a line is straight");
                panels.ShouldNotContain(panel => Math.Max(from.X, to.X) > panel.X + .01 && Math.Min(from.X, to.X) < panel.X + panel.Width - .01 && Math.Max(from.Y, to.Y) > panel.Y + .01 && Math.Min(from.Y, to.Y) < panel.Y + panel.Height - .01);
            }
    }
}
