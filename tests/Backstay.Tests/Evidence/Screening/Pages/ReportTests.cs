using System.Net;
using System.Text;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.People;

namespace Backstay.Tests.Evidence.Screening.Pages;

public sealed class ReportTests(TestApp app)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF");

    [Fact]
    public async Task A_report_is_brought_read_replaced_and_removed()
    {
        using var team = await LastLevelAsync();
        var page = $"{team.Path}/reports/1";
        await team.Lead.OpenAsync(page);
        await team.Lead.SendFileAsync("Keep this file", "file", "nordin <2017>.pdf", Pdf);
        team.Lead.Text.ShouldContain("Here as nordin <2017>.pdf");
        await team.Members[1].OpenAsync($"{page}.pdf");
        var headers = team.Members[1].Response;
        headers.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        headers.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        headers.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldEndWith("sandbox");
        (await team.LookAsync(app, state => state.IsRetrieved(1))).ShouldBe(true);
        await team.Lead.OpenAsync(page);
        await team.Lead.SendFileAsync("Keep this file", "file", "other.pdf", [.. Pdf, 10]);
        team.Lead.Text.ShouldContain("Here as other.pdf");
        (await team.Members[1].OpenAsync($"{team.Path}/screen/full-text")).Page.QuerySelector($"a[href='{page}.pdf']").ShouldNotBeNull();
        await team.Lead.PressAsync("Remove this file");
        (await team.Lead.OpenAsync($"{page}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_pdf_is_refused_and_the_one_before_stays()
    {
        using var team = await LastLevelAsync();
        await team.Lead.OpenAsync($"{team.Path}/reports/1");
        await team.Lead.SendFileAsync("Keep this file", "file", "report.pdf", Pdf);
        foreach (var (content, words) in new[] { ("<html>", "This is no PDF"), ("", "This is no PDF"), ("%PD", "This is no PDF") })
        {
            await team.Lead.OpenAsync($"{team.Path}/reports/1");
            await team.Lead.SendFileAsync("Keep this file", "file", "page.pdf", Encoding.ASCII.GetBytes(content));
            team.Lead.Text.ShouldContain(words);
        }
        await team.Lead.OpenAsync($"{team.Path}/reports/1");
        await team.Lead.PressAsync("Keep this file");
        team.Lead.Text.ShouldContain("Choose a file first");
        (await team.Lead.OpenAsync($"{team.Path}/reports/1.pdf")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_cannot_be_had_is_counted_as_such_and_not_asked_of_anybody_until_it_is_found()
    {
        using var team = await LastLevelAsync();
        await team.Lead.OpenAsync($"{team.Path}/reports/1");
        await team.Lead.PressAsync("It is not to be had");
        await team.Lead.PostAsync($"{team.Path}/reports/1", [new("__RequestVerificationToken", team.Lead.Token()), new("_handler", "not-had")]);
        team.Lead.Status.ShouldBe(HttpStatusCode.OK, "pressed twice");
        (await team.Lead.OpenAsync($"{team.Path}/reports")).Text.ShouldContain("1 reports are sought. 0 are found, 1 could not be had");
        (await team.Lead.OpenAsync($"{team.Path}/screen/full-text")).RecordShown().ShouldBeNull();
        await team.Lead.OpenAsync($"{team.Path}/reports/1");
        await team.Lead.PressAsync("It is found");
        (await team.Lead.OpenAsync($"{team.Path}/screen/full-text")).RecordShown().ShouldBe(1);
        foreach (var path in new[] { "reports/2", "reports/99", "reports/99.pdf" }) (await team.Lead.OpenAsync($"{team.Path}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task Two_who_bring_a_report_at_once_leave_one()
    {
        using var team = await LastLevelAsync();
        foreach (var member in team.Members) await member.OpenAsync($"{team.Path}/reports/1");
        await Task.WhenAll(team.Members.Select(member => member.SendFileAsync("Keep this file", "file", "report.pdf", Pdf)));
        foreach (var member in team.Members) member.Text.ShouldContain("Here as report.pdf");
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_how_a_review_is_screened()
    {
        using var team = await LastLevelAsync();
        await team.Lead.OpenAsync($"{team.Path}/reports/1");
        await team.Lead.SendFileAsync("Keep this file", "file", "report.pdf", Pdf);
        await team.ActAsync(app, 1, new Voted("full-text", 1, Decision.Include));
        await team.ActAsync(app, 2, new Voted("full-text", 1, Decision.Exclude));
        using var other = await Staff.SignedInAsync(app, Role.Researcher);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        string[] paths = ["/criteria", "/screen", "/screen/title", "/screen/title?again=1", "/screen/title/members", "/conflicts", "/conflicts/full-text/1", "/agreement", "/votes.csv", "/reports", "/reports/1", "/reports/1.pdf"];
        foreach (var path in paths.Select(path => team.Path + path))
        {
            (await team.Lead.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            (await other.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await patient.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in", path);
        }
        await other.OpenAsync("/evidence/begin");
        foreach (var (path, form) in new[] { ("/criteria", "criteria"), ("/screen/title", "vote"), ("/screen/title/members", "assign"), ("/conflicts/full-text/1", "settle"), ("/reports/1", "remove-report"), ("/reports/1", "not-had") })
        {
            await other.PostAsync(team.Path + path, [new("__RequestVerificationToken", other.Token()), new("_handler", form), new("decision", "Include"), new("record", "1"), new("include", "x")]);
            ((int)other.Status).ShouldBeGreaterThanOrEqualTo(400, form);
            await other.OpenAsync("/evidence/begin");
        }
        await team.Members[1].OpenAsync($"{team.Path}/team");
        await team.Members[1].PressAsync("Leave");
        foreach (var path in paths) (await team.Members[1].OpenAsync(team.Path + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await team.Lead.OpenAsync($"{team.Path}/reports/1.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await team.LookAsync(app, state => state.Screening.Criteria.Include.Count)).ShouldBe(0);
    }

    private async Task<ReviewTeams> LastLevelAsync()
    {
        var team = await ScreeningTeam.ScreeningAsync(app, 2, 2);
        await team.PassAsync(app, 1, 2);
        return team;
    }
}
