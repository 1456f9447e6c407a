using System.Diagnostics;
using System.Net;
using System.Text;
using Backstay.Evidence.Records;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Evidence.Deduplication;
using Backstay.Tests.Evidence.Import;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.People;

namespace Backstay.Tests.Evidence.Records;

public sealed class BringRecordsTests(TestApp app)
{
    [Fact]
    public async Task A_file_is_brought_with_its_search_and_counted_in_the_flow()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        await team.Members[1].BringAsync(team, "medline.ris", Exports.Ris(Made.Many(20, 1).Take(20)), ("strategy", "back pain/ AND walk*\n1 OR 2"), ("from", "2000-01-01"), ("to", "2016-03-31"));
        team.Members[1].Url.AbsolutePath.ShouldStartWith($"{team.Path}/files/");
        foreach (var word in new[] { "What was understood", "RIS", "MEDLINE, wave 1", "1 – 20", "Reviewer 2" }) team.Members[1].Text.ShouldContain(word);
        await team.Lead.OpenAsync($"{team.Path}/files");
        foreach (var word in new[] { "medline.ris", "20 records", "The search in MEDLINE", "back pain/ AND walk*", "From 1 Jan 2000 to 31 Mar 2016" }) team.Lead.Text.ShouldContain(word);
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("20 records");
        team.Lead.Page.QuerySelector(".flow, .workbench svg")!.TextContent.ShouldContain("MEDLINE");
    }

    [Theory]
    [InlineData("pubmed.nbib", Exports.PubMed, "PubMed", "Özdemir, Ayşe")]
    [InlineData("cadima.csv", Exports.Table, "table", "Backs, and their owners")]
    public async Task Other_formats_are_told_by_what_is_in_them(string name, string content, string format, string words)
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, name, Encoding.UTF8.GetBytes(content));
        team.Lead.Text.ShouldContain("What was understood");
        team.Lead.Page.QuerySelector("dl.told dd")!.TextContent.ShouldContain(format, Case.Insensitive);
        (await team.Lead.OpenAsync($"{team.Path}/records")).Text.ShouldContain(words);
    }

    [Fact]
    public async Task A_workbook_is_brought_and_one_in_other_words_is_asked_about_once()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, "found.xlsx", Workbooks.Of(["Title", "Authors", "Year"], ["Backs, and their owners", "Berg, Ana", 2019]));
        foreach (var word in new[] { "Excel sheet", "1 – 1" }) team.Lead.Text.ShouldContain(word);
        var other = Workbooks.Of(["Titel", "Verfasser", "Jahr"], ["Rücken im Büro", "Holm, Ole", 2020]);
        await team.Lead.BringAsync(team, "suche.xlsx", other, ("source", "Bibliothek"));
        foreach (var word in new[] { "We do not know the columns of this table", "First: Rücken im Büro" }) team.Lead.Text.ShouldContain(word);
        await team.Lead.SendAsync("suche.xlsx", other);
        team.Lead.Text.ShouldContain("sheet of Bibliothek");
        await team.Lead.BringAsync(team, "again.xlsx", other);
        team.Lead.Text.ShouldContain("sheet of Bibliothek");
        foreach (var word in new[] { "Rücken im Büro", "Holm, Ole", "2020" }) (await team.Lead.OpenAsync($"{team.Path}/records/3")).Text.ShouldContain(word);
    }

    [Theory]
    [InlineData(true, "take the password away")]
    [InlineData(false, "choose Save as")]
    public async Task An_old_or_locked_workbook_is_refused_with_how_to_save_it_and_what_was_typed_stays(bool isLocked, string words)
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, "old.xls", Workbooks.Old(isLocked), ("source", "Embase"), ("strategy", "backs AND walks"));
        team.Lead.Page.QuerySelector("#field-file-error, .error-summary")!.TextContent.ShouldContain(words);
        (team.Lead.Page.QuerySelector("input[name=source]")!.GetAttribute("value"), team.Lead.Page.QuerySelector("textarea[name=strategy]")!.TextContent).ShouldBe(("Embase", "backs AND walks"));
        (await team.Lead.OpenAsync($"{team.Path}/files")).Text.ShouldContain("No file was brought yet");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_with_its_line_and_costs_no_other_record()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.BringAsync(team, "endnote.xml", Encoding.UTF8.GetBytes(Exports.Damaged));
        team.Lead.Text.ShouldContain("Line 3: This record is damaged");
        (await team.Lead.OpenAsync($"{team.Path}/files")).Text.ShouldContain("2 records, 1 not read");
    }

    [Theory]
    [InlineData("", "", "Choose the file")]
    [InlineData("empty.ris", "", "This file is empty")]
    [InlineData("holiday.jpg", "ÿØÿà nothing of a study", "We do not know this kind of file")]
    [InlineData("none.xml", "<xml><records><record><titles><title>cut", "no record in it can be read")]
    public async Task A_file_that_is_none_is_refused_and_what_was_typed_stays(string name, string content, string words)
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.OpenAsync($"{team.Path}/bring");
        if (name.Length == 0) await team.Lead.PressAsync("Bring this file", ("source", "Embase"), ("strategy", "backs AND walks"));
        else await team.Lead.SendAsync(name, Encoding.Latin1.GetBytes(content), ("source", "Embase"), ("strategy", "backs AND walks"));
        team.Lead.Page.QuerySelector("#field-file-error, .error-summary")!.TextContent.ShouldContain(words);
        team.Lead.Page.QuerySelector("input[name=source]")!.GetAttribute("value").ShouldBe("Embase");
        team.Lead.Page.QuerySelector("textarea[name=strategy]")!.TextContent.ShouldBe("backs AND walks");
        (await team.Lead.OpenAsync($"{team.Path}/files")).Text.ShouldContain("No file was brought yet");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        var other = await app.StartAsync(app.Clock, "--Evidence:LargestFile=1");
        using var lead = team.Lead.On(new(other.Urls.First()), app.Clock);
        await lead.BringAsync(team, "large.ris", new byte[(1 << 20) + 1]);
        lead.Text.ShouldContain("more than 1 megabytes");
    }

    [Fact]
    public async Task Wrong_fields_are_all_told_at_once()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.OpenAsync($"{team.Path}/bring");
        await team.Lead.PressAsync("Bring this file", ("source", ""), ("wave", "7"), ("from", "soon"), ("strategy", new string('a', 20_001)));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Length.ShouldBe(5);
        await team.Lead.PressAsync("Bring this file", ("source", "A"), ("wave", "1"), ("from", "2016-03-31"), ("to", "2016-03-30"), ("strategy", ""));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#field-to", "#field-file"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_form_sent_twice_brings_its_file_once()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.OpenAsync($"{team.Path}/bring");
        var id = team.Lead.Page.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        using var again = team.Lead.On(app.Address, app.Clock);
        await again.OpenAsync($"{team.Path}/bring");
        await Task.WhenAll(team.Lead.SendAsync("one.ris", Exports.Ris(Made.Work), ("source", "Embase")), again.SendAsync("one.ris", Exports.Ris(Made.Work), ("source", "Embase"), ("id", id)));
        (again.Status, again.Url.AbsolutePath).ShouldBe((HttpStatusCode.OK, team.Lead.Url.AbsolutePath));
        (await team.Lead.OpenAsync($"{team.Path}/records")).Text.ShouldContain("1 record");
        (await team.Lead.OpenAsync($"{team.Path}/files")).Page.QuerySelectorAll("ul.rows li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Files_that_several_people_bring_at_once_are_all_in_and_a_new_wave_is_one_for_all()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 3);
        await team.BringAsync(Made.Work);
        foreach (var member in team.Members) await member.OpenAsync($"{team.Path}/bring");
        await Task.WhenAll(team.Members.Select((member, place) => member.SendAsync($"{place}.ris", Exports.Ris(Made.Many(600, place)), ("source", $"Source {place}"), ("wave", "2"))));
        await team.Lead.OpenAsync($"{team.Path}/files");
        team.Lead.Page.QuerySelectorAll("section h2").Select(one => one.TextContent).ShouldBe(["Wave 1", "Wave 2"]);
        var expected = 1 + Enumerable.Range(0, 3).Sum(place => Made.Many(600, place).Count);
        (await team.Lead.OpenAsync($"{team.Path}/records")).Text.ShouldContain($"{expected:N0} records");
        (await team.Lead.OpenAsync($"{team.Path}/records?source=Source%202")).Text.ShouldContain($"{Made.Many(600, 2).Count:N0} records");
        (await team.Lead.OpenAsync($"{team.Path}/records/{expected}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task As_many_records_as_the_founding_review_had_come_in_as_one_file()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        var file = Exports.Ris(Enumerable.Range(0, 14_191).Select(place => Made.Work with { Title = $"{Made.Work.Title} {place}", Abstract = string.Concat(Enumerable.Repeat("Nothing of this was ever done. ", 40)) }));
        var (began, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await team.Lead.BringAsync(team, "all.ris", file);
        TestContext.Current.SendDiagnosticMessage($"{file.Length >> 20} MB in {began.Elapsed.TotalSeconds:N1} s, {(Environment.CpuUsage.TotalTime - used).TotalSeconds:N1} s of work");
        team.Lead.Text.ShouldContain("14,191");
        (await team.Lead.OpenAsync($"{team.Path}/records/14191")).Text.ShouldContain($"{Made.Work.Title} 14190");
    }

    [Fact]
    public async Task Nobody_else_sees_records_or_brings_any()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 2);
        await team.Lead.BringAsync(team, "one.ris", Exports.Ris(Made.Work));
        string[] paths = [team.Lead.Url.AbsolutePath, .. new[] { "bring", "files", "records", "records/1", "records.ris", "duplicates", "duplicates/pairs", "duplicates/merged" }.Select(path => $"{team.Path}/{path}")];
        using var other = await ReviewTeams.BegunAsync(app, members: 1);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        await team.Members[1].OpenAsync($"{team.Path}/bring");
        var token = team.Members[1].Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await team.Lead.OpenAsync($"{team.Path}/team");
        await team.Lead.PressAsync("Remove");
        foreach (var path in paths)
        {
            (await team.Lead.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var nobody in new[] { other.Lead, patient, team.Members[1] }) (await nobody.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in", path);
        }
        foreach (var path in new[] { "duplicates/look", "records/1/part", "duplicates/say" })
            (await team.Members[1].PostAsync($"{team.Path}/{path}", [new("__RequestVerificationToken", token), new("record", "1"), new("other", "2"), new("say", "same")])).Status.ShouldBe(HttpStatusCode.NotFound, path);
        // A page that is not there has no form either.
        (await team.Members[1].PostAsync($"{team.Path}/bring", [new("__RequestVerificationToken", token), new("_handler", "bring-records")])).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }
}
