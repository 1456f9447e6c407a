using Backstay.Tests.App;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Reports;

public sealed class PdfPagesTests(TestApp app)
{
    private const string Take = "Take the text of the PDF";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passage_in_the_text_of_a_pdf_leads_to_its_page()
    {
        using var team = await WithPdfAsync(PdfFiles.Article());
        var lead = team.Lead;
        await lead.OpenAsync($"{team.Path}/text/1");
        foreach (var _ in new[] { 1, 2 }) await lead.PressAsync(Take);
        lead.Text.ShouldContain("easy to begin with");
        var sentence = lead.Page.QuerySelectorAll("label").Single(one => one.TextContent.Contains("Their doctors", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value");
        await lead.PressAsync("Code these sentences", ("sentence", sentence), ("name", "No word"), ("sense", "Barrier"));
        PageOf(lead).ShouldBe(("page 2", $"{team.Path}/reports/1.pdf#page=2"));
        lead.Text.ShouldNotContain(Take);
        var code = await ScreenedReview.ReadAsync(app, team, state => state.Findings.Coding.Book.Codes[0].Id.Value);
        await lead.OpenAsync($"{team.Path}/codes/{code}");
        PageOf(lead).ShouldBe(("page 2", $"{team.Path}/reports/1.pdf#page=2"));
        await lead.OpenAsync($"{team.Path}/codes.qdpx");
        using var project = new System.IO.Compression.ZipArchive(await lead.Response.Content.ReadAsStreamAsync(Ct));
        using var qde = new StreamReader(project.GetEntry("project.qde")!.Open());
        (await qde.ReadToEndAsync(Ct)).ShouldContain("<Description>page 2</Description>");
    }

    [Fact]
    public async Task Pages_of_a_pdf_are_told_until_another_takes_its_place()
    {
        var article = PdfFiles.Article();
        using var team = await WithPdfAsync(article);
        await team.Lead.OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync(Take);
        await team.Lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "No word"), ("sense", "Barrier"));
        foreach (var (pdf, page) in new[] { (article, "page 1"), (PdfFiles.Scanned(), "") })
        {
            await team.Lead.OpenAsync($"{team.Path}/reports/1");
            await team.Lead.SendFileAsync("Keep this file", "file", "nordin.pdf", pdf);
            await team.Lead.OpenAsync($"{team.Path}/text/1");
            PageOf(team.Lead).Text.ShouldBe(page);
            team.Lead.Text.ShouldContain("No word");
        }
    }

    [Fact]
    public async Task A_pdf_without_text_is_told_beside_the_field_in_which_words_are_pasted()
    {
        foreach (var (pdf, words) in new[] { (PdfFiles.Scanned(), "pictures of pages and no text"), (PdfFiles.Locked(), "locked with a password"), (PdfFiles.CutOff(), "does not open") })
        {
            using var team = await WithPdfAsync(pdf);
            await team.Lead.OpenAsync($"{team.Path}/text/1");
            await team.Lead.PressAsync(Take);
            team.Lead.Page.QuerySelector("#field-text-error")!.TextContent.ShouldContain(words);
            await team.Lead.PressAsync("Keep this text", ("text", ScreenedReview.Text));
            team.Lead.Text.ShouldContain("A nurse helped them to begin.");
        }
    }

    [Fact]
    public async Task A_text_in_which_something_is_coded_is_not_replaced()
    {
        using var team = await WithPdfAsync(PdfFiles.Article());
        await team.Lead.OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Keep this text", ("text", ScreenedReview.Text));
        await team.Members[1].OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "No time"), ("sense", "Barrier"));
        team.Lead.Page.QuerySelector("a[href*='#page=']").ShouldBeNull();
        await team.Members[1].PressAsync(Take);
        team.Members[1].Text.ShouldContain("Something is coded in this text");
        team.Members[1].Text.ShouldContain("A nurse helped them to begin.");
    }

    [Fact]
    public async Task Nobody_but_its_members_takes_the_text_of_a_pdf()
    {
        using var team = await WithPdfAsync(PdfFiles.Article());
        var gone = team.Members[1];
        await gone.OpenAsync($"{team.Path}/text/1");
        var form = gone.Page.QuerySelectorAll("main button").Single(one => one.TextContent == Take).Closest("form")!;
        List<KeyValuePair<string, string>> values = [.. form.QuerySelectorAll("input").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""))];
        await gone.OpenAsync($"{team.Path}/team");
        await gone.PressAsync("Leave");
        ((int)(await gone.PostAsync($"{team.Path}/text/1", values)).Status).ShouldBeInRange(400, 404);
        (await team.Lead.OpenAsync($"{team.Path}/text/1")).Text.ShouldContain(Take);
        team.Lead.Text.ShouldNotContain("Use another text");
    }

    private async Task<ReviewTeams> WithPdfAsync(byte[] pdf)
    {
        var team = await ScreenedReview.BegunAsync(app, members: 2);
        await team.Lead.OpenAsync($"{team.Path}/reports/1");
        await team.Lead.SendFileAsync("Keep this file", "file", "nordin.pdf", pdf);
        return team;
    }

    private static (string Text, string? Path) PageOf(Visitor visitor) => visitor.Page.QuerySelector("a[href*='#page=']") is { } link ? (link.TextContent, link.GetAttribute("href")) : ("", null);
}
