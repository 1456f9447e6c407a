using System.Text;
using Backstay.Evidence.Import;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records.Tables;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.Evidence.Screening.Pages;

namespace Backstay.Tests.Evidence.Records.Tables;

public sealed class ToldColumnsTests(TestApp app)
{
    private const string Table = "Nr;Titel;Verfasser;Jahr;Bezeichner;Was drin steht;Anmerkung\r\n1;Rücken im Büro;Berg, Ana;2019;10.1000/a.1;Nichts davon geschah.;rot\r\n2;Wege zur Arbeit;Holm, Ole;2020;10.1000/a.2;Auch das nicht.;blau\r\n";

    [Fact]
    public async Task A_table_in_other_words_is_asked_about_once_and_the_next_one_is_read_alike()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 2);
        await team.Lead.BringAsync(team, "suche.csv", Encoding.UTF8.GetBytes(Table), ("source", "Bibliothek"), ("strategy", "Rücken"));
        team.Lead.Text.ShouldContain("We do not know the columns of this table");
        Columns(team.Lead).ShouldBe([("Nr", "extra"), ("Titel", "title"), ("Verfasser", "authors"), ("Jahr", "year"), ("Bezeichner", "doi"), ("Was drin steht", "extra"), ("Anmerkung", "extra")]);
        team.Lead.Text.ShouldContain("First: Rücken im Büro");
        (team.Lead.Page.QuerySelector("input[name=mapping]")!.GetAttribute("value"), team.Lead.Page.QuerySelector("textarea[name=strategy]")!.TextContent).ShouldBe(("Bibliothek", "Rücken"));
        (await team.LookAsync(app, state => (state.Identified, state.Tables.All.Count))).ShouldBe((0, 0));

        await SayAsync(team.Lead, "suche.csv", Table, ("field-5", "abstract"));
        foreach (var word in new[] { "table of Bibliothek", "1 – 2" }) team.Lead.Text.ShouldContain(word);
        await team.Lead.OpenAsync($"{team.Path}/records/1");
        foreach (var word in new[] { "Rücken im Büro", "Berg, Ana", "2019", "10.1000/a.1", "Nichts davon geschah.", "rot" }) team.Lead.Text.ShouldContain(word);

        // The order of the columns may be another.
        await team.Members[1].BringAsync(team, "more.csv", Encoding.UTF8.GetBytes("Titel;Was drin steht;Verfasser;Jahr;Nr;Bezeichner;Anmerkung\r\nDritte;Kurz;Lund, Mia;2021;3;10.1000/a.3;x\r\n"));
        team.Members[1].Text.ShouldContain("table of Bibliothek");
        foreach (var word in new[] { "Dritte", "Kurz", "Lund, Mia" }) (await team.Members[1].OpenAsync($"{team.Path}/records/3")).Text.ShouldContain(word);
    }

    [Fact]
    public async Task What_was_told_wrongly_can_be_told_anew()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, "suche.csv", Encoding.UTF8.GetBytes(Table), ("source", "Bibliothek"));
        await SayAsync(team.Lead, "suche.csv", Table, ("field-1", "abstract"));
        await team.Lead.OpenAsync($"{team.Path}/bring");
        team.Lead.Text.ShouldContain("Tables that you explained");
        ((AngleSharp.Html.Dom.IHtmlInputElement)team.Lead.Page.QuerySelector("input[name=ask]")!).IsChecked = true;
        await team.Lead.SendAsync("suche.csv", Encoding.UTF8.GetBytes(Table), ("source", "Bibliothek"));
        Columns(team.Lead)[1].ShouldBe(("Titel", "title"));
        await SayAsync(team.Lead, "suche.csv", Table);
        (await team.LookAsync(app, state => state.Tables.All.Single().Columns["Titel"])).ShouldBe("title");
        (await team.Lead.OpenAsync($"{team.Path}/records/3")).Text.ShouldContain("Rücken im Büro");
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_what_was_said_stays()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, "suche.csv", Encoding.UTF8.GetBytes(Table));
        await SayAsync(team.Lead, "suche.csv", Table, ("field-1", "journal"), ("field-4", "extra"), ("mapping", ""));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#field-mapping", "#field-field-0"], ignoreOrder: true);
        Columns(team.Lead)[1].ShouldBe(("Titel", "journal"));
        await SayAsync(team.Lead, "suche.csv", Table, ("field-1", "nonsense"), ("mapping", new string('a', 31)));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Length.ShouldBe(2);
        // Another file has other columns, and is asked about.
        await SayAsync(team.Lead, "other.csv", "Foo,Bar\r\na,b\r\n", ("field-1", "title"), ("mapping", "Mine"));
        Columns(team.Lead).ShouldBe([("Foo", "extra"), ("Bar", "extra")]);
        (await team.LookAsync(app, state => (state.Identified, state.Tables.All.Count))).ShouldBe((0, 0));
        // One that is known needs no telling.
        await team.Lead.SendAsync("known.csv", Encoding.UTF8.GetBytes(Exports.Table), ("mapping", "Mine"));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#field-field-0"]);
    }

    [Theory]
    [InlineData("Dear all,\r\nhere is what I found.\r\n")]
    [InlineData("one\r\ntwo\r\n")]
    [InlineData("a;a\r\n1;2\r\n")]
    [InlineData("heading;alone\r\n")]
    [InlineData("\0;\u0001\r\n1;2\r\n")]
    public void What_is_no_table_is_not_asked_about(string text) => TableHead.Of(new FileHead("x.csv", text)).ShouldBeNull();

    [Fact]
    public void A_table_is_kept_by_its_name_and_refused_where_it_tells_of_no_field()
    {
        var tables = new KnownTables();
        tables.Apply(new("Mine", new Dictionary<string, string> { ["A"] = "title", ["B"] = "extra" }));
        tables.Apply(new("MINE", new Dictionary<string, string> { ["A"] = "abstract", ["B"] = "extra" }));
        KnownTables.For(tables.All, ["b", "a"])!.Columns["A"].ShouldBe("abstract");
        (KnownTables.For(tables.All, ["A"]), KnownTables.For(tables.All, ["A", "B", "C"])).ShouldBe((null, null));
        foreach (var told in new ColumnsTold[] { new("", new Dictionary<string, string>()), new(new string('a', 31), new Dictionary<string, string>()), new("x", new Dictionary<string, string> { ["A"] = "nonsense" }) })
            Should.Throw<ReviewRuleException>(() => tables.Apply(told));
        ((ColumnsTold)ReviewLog.Parse(ReviewLog.Line(new(default, 1, new ColumnsTold("x", new Dictionary<string, string> { ["A"] = "title" }))), 1).What).Columns["A"].ShouldBe("title");
    }

    private static List<(string, string)> Columns(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".columns select").Cast<AngleSharp.Html.Dom.IHtmlSelectElement>()
        .Select(select => (visitor.Page.QuerySelector($"input[name=column-{select.Name!.Split('-')[1]}]")!.GetAttribute("value")!, select.Value!))];

    private static Task SayAsync(Visitor visitor, string name, string table, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields.Where(one => one.Field.StartsWith("field-", StringComparison.Ordinal)))
            if (value == "nonsense") visitor.Page.QuerySelector($"select[name={field}] option[selected]")!.SetAttribute("value", value);
            else ((AngleSharp.Html.Dom.IHtmlSelectElement)visitor.Page.QuerySelector($"select[name={field}]")!).Value = value;
        return visitor.SendAsync(name, Encoding.UTF8.GetBytes(table), [.. fields.Where(one => !one.Field.StartsWith("field-", StringComparison.Ordinal))]);
    }
}
