using System.Net;
using System.Text;
using Backstay.Evidence.Coding;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Findings;

public sealed class CodingPagesTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_coded_by_sentences_and_pressing_twice_codes_once()
    {
        using var team = await WithTextAsync();
        var lead = team.Lead;
        await lead.PressAsync("Code these sentences", ("sentence", "1"));
        lead.Text.ShouldContain("Choose a code, or name a new one");
        lead.Page.QuerySelector("input[name=sentence][value='1']")!.HasAttribute("checked").ShouldBeTrue();
        foreach (var _ in new[] { 1, 2 }) await lead.PressAsync("Code these sentences", ("sentence", "1|2"), ("name", "No time"), ("sense", "Barrier"));
        lead.Text.ShouldContain("They had no time for it. A nurse helped them to begin.");
        (await ReadAsync(team, coding => (coding.Book.Codes.Count, coding.Analysis.Passages.Count))).ShouldBe((1, 1));
        var form = lead.Page.QuerySelectorAll("main button").Single(one => one.TextContent == "Take away").Closest("form")!;
        var values = form.QuerySelectorAll("input").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")).ToList();
        foreach (var _ in new[] { 1, 2 }) (await lead.PostAsync($"{team.Path}/text/1", values)).Status.ShouldBe(HttpStatusCode.OK);
        lead.Text.ShouldContain("Nothing is coded here yet");
    }

    [Fact]
    public async Task Codes_are_renamed_placed_and_merged_and_the_clinic_tells_what_is_open()
    {
        using var team = await WithTextAsync();
        var lead = team.Lead;
        await lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "No time"), ("sense", "Barrier"));
        await lead.PressAsync("Code these sentences", ("sentence", "3"), ("name", "Cost"), ("sense", "Barrier"));
        await lead.OpenAsync($"{team.Path}/codes");
        lead.Text.ShouldContain("'Cost' stands in no theme");
        await lead.PressAsync("Add it", ("theme", ""));
        lead.Text.ShouldContain("Fill this in");
        await lead.PressAsync("Add it", ("theme", "Means"));
        var (time, cost, theme) = await ReadAsync(team, coding => (coding.Book.Codes[0].Id.Value, coding.Book.Codes[1].Id.Value, coding.Book.Themes[0].Id.Value));
        await lead.PressAsync("Add it", ("theme", "What it takes"), ("under", $"{theme}"));
        await lead.PressAsync("Rename a theme", ("which", $"{theme}"), ("renamed", "Resources"));
        await lead.OpenAsync($"{team.Path}/codes/{cost}");
        await lead.PressAsync("Keep name and memo", ("name", "Costs"), ("memo", "Money that people pay."));
        await lead.PressAsync("Move it there", ("place", $"{theme}"));
        lead.Text.ShouldContain("Nobody paid for it.");
        await lead.PressAsync("Merge them", ("into", ""));
        lead.Text.ShouldContain("Choose the code that stays");
        await lead.PressAsync("Merge them", ("into", $"{time}"));
        lead.Url.AbsolutePath.ShouldEndWith($"{time}");
        lead.Text.ShouldContain("Merged with 'Costs'");
        (await lead.OpenAsync($"{team.Path}/codes/{cost}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await lead.OpenAsync($"{team.Path}/codes/{time}");
        await lead.PressAsync("Move it there", ("place", $"{theme}"));
        (await lead.OpenAsync($"{team.Path}/codes")).Text.ShouldContain("The clinic can be closed");
    }

    [Fact]
    public async Task A_new_code_asks_to_read_earlier_reports_again()
    {
        using var team = await WithTextAsync();
        await team.Lead.PressAsync("I have read it to the end");
        await team.Lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "No time"), ("sense", "Barrier"));
        (await team.Lead.OpenAsync($"{team.Path}/codes")).Text.ShouldContain("Read Nordin 2017 (1) again for 'No time'");
    }

    [Fact]
    public async Task Two_coders_of_one_text_are_compared()
    {
        using var team = await WithTextAsync();
        await team.Lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "No time"), ("sense", "Barrier"));
        await team.Lead.PressAsync("I have read it to the end");
        var code = await ReadAsync(team, coding => coding.Book.Codes[0].Id.Value);
        await team.Members[1].OpenAsync($"{team.Path}/text/1");
        await team.Members[1].PressAsync("Code these sentences", ("sentence", "1"), ("code", $"{code}"));
        await team.Members[1].PressAsync("I have read it to the end");
        (await team.Members[1].OpenAsync($"{team.Path}/codes")).Page.QuerySelectorAll(".numbers td").Select(cell => cell.TextContent).ShouldBe(["1.00"]);
    }

    [Fact]
    public async Task A_text_that_is_coded_stays_and_an_empty_one_is_none()
    {
        using var team = await ScreenedReview.BegunAsync(app, members: 2);
        await team.Lead.OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Keep this text", ("text", " "));
        team.Lead.Text.ShouldContain("Paste some text");
        await team.Lead.SendFileAsync("Keep this text", "file", "text.txt", Encoding.UTF8.GetBytes("One.\r\nTwo."));
        await team.Members[1].OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "Two"), ("sense", "Neither"));
        await team.Members[1].PressAsync("Keep this text", ("text", "Another"));
        team.Members[1].Text.ShouldContain("Something is coded in this text");
    }

    [Fact]
    public async Task A_code_book_goes_out_and_comes_in_once()
    {
        using var team = await WithTextAsync();
        const string Book = """{"star": "* = physician perspective", "taxonomy": {"Means": [{"subtheme": "Time", "barriers": ["*No time"], "facilitators": ["Own pace"]}]}}""";
        await team.Lead.OpenAsync($"{team.Path}/codes");
        await team.Lead.SendFileAsync("Bring it in", "file", "codes.txt", [1]);
        team.Lead.Text.ShouldContain("does not end in .qdpx, .qdc or .json");
        foreach (var _ in new[] { 1, 2 }) await team.Lead.SendFileAsync("Bring it in", "file", "codes.json", Encoding.UTF8.GetBytes(Book));
        (await ReadAsync(team, coding => (coding.Book.Codes.Count, coding.Book.Places.Count, coding.Book.Themes.Count))).ShouldBe((2, 2, 1));
        foreach (var kind in new[] { "qdc", "qdpx", "json" })
        {
            (await team.Lead.OpenAsync($"{team.Path}/codes.{kind}")).Status.ShouldBe(HttpStatusCode.OK, kind);
            (await team.Lead.Response.Content.ReadAsByteArrayAsync(Ct)).Length.ShouldBeGreaterThan(50);
        }
        (await team.Lead.OpenAsync($"{team.Path}/codes.exe")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_project_that_goes_out_holds_text_and_passages()
    {
        using var team = await WithTextAsync();
        await team.Lead.PressAsync("Code these sentences", ("sentence", "0"), ("name", "Liked"), ("sense", "Facilitator"));
        await team.Lead.OpenAsync($"{team.Path}/codes.qdpx");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.qdpx");
        try
        {
            await File.WriteAllBytesAsync(file, await team.Lead.Response.Content.ReadAsByteArrayAsync(Ct), Ct);
            using var read = CodeFile.Open(file);
            read.Analysis.Passages.Single().Where.In(ScreenedReview.Text).ShouldBe((0, 23));
            read.Report().Read.ShouldBe("0 themes, 0 subthemes, 1 code, 1 passage");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<ReviewTeams> WithTextAsync()
    {
        var team = await ScreenedReview.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Keep this text", ("text", ScreenedReview.Text));
        return team;
    }

    private Task<T> ReadAsync<T>(ReviewTeams team, Func<CodingState, T> look) => ScreenedReview.ReadAsync(app, team, state => look(state.Findings.Coding));
}
