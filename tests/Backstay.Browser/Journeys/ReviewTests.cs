using System.Text;
using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.Evidence;
using Backstay.Evidence.Screening;
using Backstay.People.Roles;
using Backstay.Tests.Evidence;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class ReviewTests(BrowserApp app)
{
    private const string NotAsked = "No words of people in it", NotAProgram = "Not about a program";
    private static readonly string[] Included = ["Berg 2015", "Berg 2016", "Cole 2017", "Dahl 2018"];

    [Fact]
    public async Task A_team_of_four_goes_from_nine_files_to_the_flow_the_tables_and_the_model()
    {
        var (ana, ole, mia, per) = await GatherAsync();
        Reviewer[] team = [ana, ole, mia, per];
        await BringAsync(ana, mia);
        await ScreenAsync(ole, mia, per);
        await ExtractAsync(ana, ole, per);
        await AppraiseAsync(mia, per, ana);
        await CodeAsync(ole, mia);
        await MapAsync(team);

        await ana.Page.GotoAsync(ana.Review);
        (await ana.Page.AllRoundAsync("review-finished")).ShouldBeEmpty();
        (await ana.TextAsync()).ShouldNotContain("Screening goes on");
        var flow = Encoding.UTF8.GetString(await ana.DownloadAsync("flow.csv"));
        foreach (var (box, count) in new[] { ("database_results", 29), ("duplicates", 17), ("dbr_notretrieved_reports", 1), ("dbr_assessed", 6), ("new_studies", 3), ("new_reports", 4) })
            flow.Split('\n').Single(line => line.Split(',')[0].Trim('"') == box).ShouldContain($"{count}");
        await ShouldReplayAsync(ana);
        Encoding.UTF8.GetString(await ana.DownloadAsync("characteristics.csv")).ShouldContain("Postal workers,Berg 2015,");
        Encoding.UTF8.GetString(await ana.DownloadAsync("appraisals.csv")).ShouldContain("Dahl 2018");
        var model = Encoding.UTF8.GetString(await ana.DownloadAsync("model.csv"));
        foreach (var told in new[] { "Everyday life", "No time", "A person who asks" }) model.ShouldContain(told);
        Encoding.UTF8.GetString(await ana.DownloadAsync("model.svg")).ShouldContain("No time");
        await PublishAsync(ana);
        foreach (var one in team) await one.Page.Context.CloseAsync();
    }

    private async Task<(Reviewer Ana, Reviewer Ole, Reviewer Mia, Reviewer Per)> GatherAsync()
    {
        var lead = await States.StaffAsync(app, Role.Researcher);
        await lead.GotoAsync("/evidence");
        await lead.GetByRole(AriaRole.Link, new() { Name = "Begin a review" }).ClickAsync();
        var ana = new Reviewer(lead, "");
        await ana.TellAsync(("title", "Programs for low back pain in the words of those who use them"), ("question", "What helps people to begin and to go on?"), ("name", "Ana Berg"));
        await lead.Locator("summary").Filter(new() { HasText = "Full text" }).ClickAsync();
        await ana.TellAsync(("reasons-full-text", $"{NotAsked}\n{NotAProgram}"));
        await ana.SendAsync("Begin a review");
        ana = ana with { Review = lead.Path() };
        await ana.GoAsync("team");
        await ana.SendAsync("Make a code");
        var code = await lead.Locator(".key code").InnerTextAsync();
        List<Reviewer> others = [];
        foreach (var name in new[] { "Ole Holm", "Mia Lund", "Per Dahl" })
        {
            var page = await States.KeptAsync(app);
            await page.GotoAsync("/evidence/join");
            others.Add(new(page, ana.Review));
            await others[^1].TellAsync(("code", code), ("name", name));
            await others[^1].SendAsync("Join a review");
            page.Path().ShouldBe(ana.Review);
        }
        return (ana, others[0], others[1], others[2]);
    }

    private static async Task BringAsync(Reviewer lead, Reviewer second)
    {
        foreach (var (name, source, text) in NineFiles.Contents)
        {
            await lead.GoAsync("bring");
            await lead.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
            await lead.TellAsync(("source", source), ("strategy", "back pain AND program"));
            await lead.SendAsync("Bring this file");
            (await lead.TextAsync()).ShouldContain(source);
        }
        await lead.GoAsync("duplicates");
        await lead.SendAsync("Look for duplicates");
        while (await lead.Page.Locator("progress").CountAsync() > 0) await lead.GoAsync("duplicates");
        (await lead.TextAsync()).ShouldContain("29 records were compared. 16 were merged, and 1 wait");
        await second.GoAsync("duplicates/pairs");
        await second.SendAsync("The same");
        (await second.TextAsync()).ShouldContain("Undo");
    }

    private static async Task ScreenAsync(Reviewer ole, Reviewer mia, Reviewer mediator)
    {
        bool Is(string title, params string[] starts) => starts.Any(start => title.StartsWith(start, StringComparison.Ordinal));
        (Decision, string?) Out(bool excluded, string? reason = null) => excluded ? (Decision.Exclude, reason) : (Decision.Include, null);
        string[] beside = ["Spinal surgery", "Back pain in horses", "Coaching on the web"];

        (await ole.ScreenAsync("title", title => Out(Is(title, beside)))).Count.ShouldBe(NineFiles.Works);
        (await mia.ScreenAsync("title", title => Out(Is(title, [.. beside, "Knee pain"])), byKeys: true)).Count.ShouldBe(NineFiles.Works);
        foreach (var one in new[] { ole, mia }) (await one.ScreenAsync("abstract", title => Out(Is(title, "Exercise at home", "Knee pain")))).Count.ShouldBe(9);

        await ole.OpenAsync("reports", "Feedback from a belt");
        await ole.SendAsync("It is not to be had");
        foreach (var report in new[] { "interviews with postal workers", "what physiotherapists saw", "bakers with back pain", "Digital diaries" })
        {
            await ole.OpenAsync("reports", report);
            await ole.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "report.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF"u8.ToArray() });
            await ole.SendAsync("Keep this file");
        }
        (Decision, string?) Read(string title, bool diaries) => Is(title, "Text messages") ? Out(true, NotAsked) : Is(title, "Forums") ? Out(true, NotAProgram) : Out(!diaries && Is(title, "Digital diaries"), NotAsked);
        (await ole.ScreenAsync("full-text", title => Read(title, diaries: true))).Count.ShouldBe(6);
        (await mia.ScreenAsync("full-text", title => Read(title, diaries: false))).Count.ShouldBe(6);

        await mia.OpenAsync("conflicts", "Digital diaries");
        (await mia.Page.Locator("[name=decision]").CountAsync()).ShouldBe(0);
        await mediator.OpenAsync("conflicts", "Digital diaries");
        await mediator.ChooseAsync("decision", nameof(Decision.Include));
        await mediator.TellAsync(("note", "The groups speak of a program."));
        await mediator.SendAsync("Save what was agreed");
        (await mediator.TextAsync()).ShouldContain("Nothing");
    }

    private static async Task ExtractAsync(Reviewer lead, Reviewer one, Reviewer other)
    {
        foreach (var report in Included)
        {
            foreach (var (who, country) in new[] { (one, "Norway"), (other, report == "Cole 2017" ? "Sweden" : "Norway") })
            {
                await who.OpenAsync("extract", report);
                for (var field = 0; field < 8; field++) await who.TellAsync(($"value-{field}", field == 0 ? country : $"Told on page {field}"));
                await who.SendAsync("Keep mine");
            }
            (await other.Page.GetByText("You two differ here.").CountAsync()).ShouldBe(report == "Cole 2017" ? 1 : 0);
            if (report == "Cole 2017") await other.TellAsync(("value-0", "Norway"));
            await other.SendAsync("Keep what is agreed");
        }
        await lead.GoAsync("extract");
        foreach (var report in Included[..2]) await lead.Page.GetByLabel(report).First.CheckAsync();
        await lead.TellAsync(("study", "Postal workers"));
        await lead.SendAsync("They are one study");
        await lead.GoAsync("characteristics");
        (await lead.Page.Locator("table tbody tr").CountAsync()).ShouldBe(4);
    }

    private static async Task AppraiseAsync(Reviewer one, Reviewer other, Reviewer third)
    {
        foreach (var report in Included)
        {
            await one.AppraiseAsync(report, 6, 7);
            await other.AppraiseAsync(report, report == "Dahl 2018" ? [6] : [6, 7]);
        }
        await third.OpenAsync("appraise", "Dahl 2018");
        await third.ChooseAsync("answer-7", "NotMet");
        await third.TellAsync(("why-7", "Nothing is said of it."));
        await third.SendAsync("Settle this item");
        (await third.TextAsync()).ShouldContain("30 of 32");
    }

    private static async Task CodeAsync(Reviewer one, Reviewer other)
    {
        foreach (var report in Included)
        {
            await one.OpenAsync("codes", report);
            await one.TellAsync(("text", "Most had no time for it. A nurse asked how it went. That kept them going. The phone was old."));
            await one.SendAsync("Keep this text");
        }
        await one.CodeAsync("Berg 2015", [0], "No time", barrier: true);
        await one.CodeAsync("Berg 2016", [0], "No time", barrier: null);
        await other.CodeAsync("Cole 2017", [1, 2], "A person who asks", barrier: false);
        await other.CodeAsync("Dahl 2018", [3], "Old devices", barrier: true);
        foreach (var report in Included)
        {
            await other.OpenAsync("codes", report);
            await other.SendAsync("I have read it to the end");
        }
        await one.GoAsync("codes");
        await one.TellAsync(("theme", "Using it"));
        await one.SendAsync("Add it");
        await one.TellAsync(("theme", "Everyday life"));
        await one.Page.Locator("select[name=under]").SelectOptionAsync(new SelectOptionValue { Label = "Using it" });
        await one.SendAsync("Add it");
        foreach (var code in new[] { "No time", "A person who asks", "Old devices" })
        {
            await one.OpenAsync("codes", code);
            await one.Page.Locator("select[name=place]").SelectOptionAsync(new SelectOptionValue { Label = "Using it, Everyday life" });
            await one.SendAsync("Move it there");
        }
    }

    private static async Task MapAsync(Reviewer[] team)
    {
        foreach (var one in team)
            foreach (var (code, construct) in new[] { ("No time", "Cognitive participation"), ("A person who asks", "Reflexive monitoring"), ("Old devices", "Collective action") })
            {
                await one.OpenAsync("theory", code);
                await one.Page.GetByLabel(construct).First.CheckAsync();
                await one.SendAsync("Keep my view");
            }
        await team[0].OpenAsync("confidence", "Everyday life");
        await team[0].TellAsync(("statement", "Programs are used where they fit into the day."), ("reasons", "Three studies, all of one country."));
        foreach (var (part, concern) in new[] { ("methods", "None"), ("coherence", "None"), ("adequacy", "Minor"), ("relevance", "None") }) await team[0].ChooseAsync(part, concern);
        await team[0].TellAsync(("adequacy-why", "Few people spoke."));
        await team[0].ChooseAsync("overall", "Moderate");
        await team[0].SendAsync("Keep this");
        (await team[0].TextAsync()).ShouldContain("Programs are used where they fit into the day.");
    }

    private async Task PublishAsync(Reviewer lead)
    {
        await lead.GoAsync("publish");
        await lead.SendAsync("Publish version 1");
        var stranger = await app.NewPageAsync();
        await stranger.GotoAsync(lead.Review.Replace("/evidence/", "/evidence/open/", StringComparison.Ordinal));
        foreach (var told in new[] { "Programs for low back pain", "Postal workers", "Everyday life", "No time" }) (await stranger.Locator("main").InnerTextAsync()).ShouldContain(told);
        await stranger.Context.CloseAsync();
    }

    /// <summary>The log that pages give is what the commands read, and they draw the same flow from it.</summary>
    private static async Task ShouldReplayAsync(Reviewer lead)
    {
        var folder = Directory.CreateTempSubdirectory("backstay-review-").FullName;
        try
        {
            var (log, drawn) = (Path.Combine(folder, "review.jsonl"), Path.Combine(folder, "flow.svg"));
            await File.WriteAllBytesAsync(log, await lead.DownloadAsync("log.jsonl"), TestContext.Current.CancellationToken);
            ReviewReplay.Run(log).ShouldContain("Reports assessed: 6");
            ReviewPrisma.Draw(log, drawn).Findings.ShouldBeEmpty();
            (await File.ReadAllBytesAsync(drawn, TestContext.Current.CancellationToken)).ShouldBe(await lead.DownloadAsync("flow.svg"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
