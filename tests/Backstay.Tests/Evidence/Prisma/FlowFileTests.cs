using System.Text;
using Backstay.Evidence;
using Backstay.Evidence.Prisma;
using Backstay.Tests.App;

namespace Backstay.Tests.Evidence.Prisma;

[Trait("Runs", "once")]
public sealed class FlowFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public static TheoryData<string> Names => [.. Flows.All.Keys.Where(name => name != "empty")];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_CSV_of_PRISMA2020_gives_back_every_number(string name)
    {
        var counts = Flows.All[name];
        var csv = Prisma2020Csv.Write(counts);
        Prisma2020Csv.Write(Prisma2020Csv.Read(csv)).ShouldBe(csv);
        // Commas divide names from numbers there, so that those within names are left out.
        FlowNumbers.Of(Prisma2020Csv.Read(csv)).ShouldBe(FlowNumbers.Of(counts).Select(one => (one.Name.Replace(",", "", StringComparison.Ordinal), one.Count)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_gives_back_everything(string name)
    {
        var json = FlowFile.ToJson(Flows.All[name]);
        FlowFile.ToJson(FlowFile.FromJson(json)).ShouldBe(json);
        FlowNumbers.Of(FlowFile.FromJson(json)).ShouldBe(FlowNumbers.Of(Flows.All[name]));
    }

    /// <summary>PRISMA2020 finds a row by a part of its key, so that no key of ours may hold one of theirs.</summary>
    [Fact]
    public void Rows_for_separate_levels_do_not_disturb_PRISMA2020()
    {
        var keys = Prisma2020Csv.Write(Flows.Founding).Split("\r\n").Skip(1).Select(row => row.Split(',')[0]).ToList();
        keys.Count(key => key.StartsWith(Prisma2020Rows.Level, StringComparison.Ordinal)).ShouldBe(2);
        foreach (var theirs in Prisma2020Rows.All.Select(row => row.Key).Where(key => key != "NA"))
            keys.Count(key => theirs is "total_studies" or "total_reports" ? key == theirs : key.Contains(theirs, StringComparison.Ordinal)).ShouldBe(1, theirs);
    }

    [Fact]
    public void The_published_template_is_read_as_a_review_without_counts()
    {
        var template = FlowFile.Read(SharedData.Of("evidence", "fixtures", "prisma2020-mit", "PRISMA.csv"));
        (template.Previous, template.Other, template.Total, template.Analysed).ShouldBe((null, null, null, null));
        (template.DatabaseSources.Count, template.Reports.Reasons.Count, template.Levels.Single().Screened).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Our_CSV_has_the_rows_of_the_published_template_in_its_order()
    {
        string[] Keys(IEnumerable<string> rows) => [.. rows.Where(row => row.Length > 0).Select(row => string.Join(",", row.Split(',').Take(3).Select(cell => cell.Length == 0 ? "NA" : cell)))];
        Keys(Prisma2020Csv.Write(Flows.New).Split("\r\n")).ShouldBe(Keys(File.ReadLines(SharedData.Of("evidence", "fixtures", "prisma2020-mit", "PRISMA.csv"))));
    }

    [Fact]
    public void The_founding_review_is_drawn_with_its_own_numbers()
    {
        var flow = SharedData.Of("evidence", "lbp-review", "flow.json");
        FlowNumbers.Of(FlowFile.Read(flow)).ShouldBe(FlowNumbers.Of(Flows.Founding));
        var picture = Path.Combine(folder, "flow.svg");
        ReviewPrisma.Draw(flow, picture, new(Style2009: true)).Findings.ShouldBeEmpty();
        var told = File.ReadAllText(picture).Replace('\u00a0', ' ');
        foreach (var count in new[] { "14,191", "5,973", "8,218", "7,436", "782", "677", "105", "100", "4", "5" }) told.ShouldContain($"(n = {count})");
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "columns")]
    [InlineData("data,n\nfoo,2\n", "PRISMA2020")]
    [InlineData("data,boxtext,n\nrecords_screened,x,many\n", "many")]
    [InlineData("data,boxtext,n\nrecords_screened,x,-4\n", "-4")]
    [InlineData("""{ "databases": "many" }""", "JSON")]
    [InlineData("""{ "databases": -4 }""", "-4")]
    [InlineData("""{ "datbases": 4 }""", "datbases")]
    [InlineData("""{ "identified": 1.5 }""", "identified")]
    [InlineData("""{ "levels": null }""", "JSON")]
    [InlineData("""{ "levels": [""", "JSON")]
    [InlineData("", "columns")]
    public void A_review_that_cannot_be_understood_is_refused_with_the_reason(string text, string reason)
    {
        var file = Path.Combine(folder, "review");
        File.WriteAllText(file, text);
        Should.Throw<ReviewFileException>(() => ReviewPrisma.Draw(file, Path.Combine(folder, "flow.svg"))).Message.ShouldContain(reason);
        File.Exists(Path.Combine(folder, "flow.svg")).ShouldBeFalse();
    }

    [Fact]
    public void A_flow_is_written_by_the_ending_of_its_name_and_other_endings_are_refused()
    {
        var review = Path.Combine(folder, "review.json");
        File.WriteAllText(review, FlowFile.ToJson(Flows.NewWithOther with { Duplicates = 400 }));
        ReviewPrisma.Draw(review, Path.Combine(folder, "flow.csv")).Findings.Single().ShouldContain("1,275");
        ReviewPrisma.Draw(Path.Combine(folder, "flow.csv"), Path.Combine(folder, "flow.PDF"));
        Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder, "flow.PDF")), 0, 5).ShouldBe("%PDF-");
        Should.Throw<ReviewFileException>(() => ReviewPrisma.Draw(review, Path.Combine(folder, "flow.docx"))).Message.ShouldContain(".svg");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
