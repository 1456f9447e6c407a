using System.Net;
using Backstay.Evidence.Log;
using Backstay.Evidence.Publishing;
using Backstay.Evidence.Records;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Living;

public sealed class LivingPagesTests(TestApp app)
{
    [Fact]
    public async Task The_front_page_tells_each_member_what_waits_for_them_and_each_thing_is_a_way_there()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new Extracted(1, new Dictionary<string, string> { ["Country"] = "Spain" }));
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("1 report to extract");
        (await team.Members[1].OpenAsync(team.Path)).Text.ShouldContain("2 reports to extract");
        foreach (var link in team.Lead.Page.QuerySelector("main section")!.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!).ToList())
            (await team.Lead.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        (await team.Lead.OpenAsync("/evidence")).Text.ShouldContain("2 things wait for you");
    }

    [Fact]
    public async Task Where_nothing_waits_it_is_said_and_nobody_is_named()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("Nothing waits for you now.");
        (await team.Lead.OpenAsync("/evidence")).Text.ShouldContain("Nothing waits for you now.");
        await team.BringAsync(new Citation { Title = "One" });
        await ScreenedReview.ActAsync(app, team, 1, new Voted("title", 1, Decision.Include));
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("Nothing waits for you now.");
        team.Lead.Text.ShouldNotContain("Reviewer 2");
        (await team.Members[1].OpenAsync("/evidence")).Text.ShouldContain("1 thing waits for you");
    }

    [Fact]
    public async Task The_next_search_is_planned_told_and_due_for_who_leads()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await PlanAsync(team, today.AddDays(40), "6");
        team.Lead.Text.ShouldContain($"It is searched again every 6 months. The next search is planned for {Said(today.AddDays(40))}.");
        (await team.Members[1].OpenAsync(team.Path)).Text.ShouldContain($"The next search is due on {Said(today.AddDays(40))}.");
        (await team.Lead.OpenAsync(team.Path)).Page.QuerySelector("main section")!.TextContent.ShouldNotContain("The next search");
        await PlanAsync(team, today, "");
        (await team.Lead.OpenAsync(team.Path)).Page.QuerySelector("main section")!.QuerySelectorAll("a").Select(one => one.GetAttribute("href")).ShouldContain($"{team.Path}/bring");
        (await team.Members[1].OpenAsync(team.Path)).Page.QuerySelectorAll($"main section a[href='{team.Path}/bring']").ShouldBeEmpty();
        (await team.Lead.OpenAsync($"{team.Path}/protocol")).Text.ShouldContain($"It is searched again on {Said(today)}.");
        await ScreenedReview.ActAsync(app, team, 1, new Brought("later.ris", "Embase", 2, 4, 0));
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldNotContain("The next search is due");
    }

    [Fact]
    public async Task A_plan_is_taken_back_and_a_form_sent_twice_counts_once()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await PlanAsync(team, today.AddDays(40), "6");
        var events = await EventsAsync(team);
        await PlanAsync(team, today.AddDays(40), "6");
        (await EventsAsync(team)).ShouldBe(events);
        var form = team.Lead.Page.QuerySelectorAll("main button").First(one => one.TextContent.Trim() == "Plan no further search").Closest("form")!;
        List<KeyValuePair<string, string>> values = [.. form.QuerySelectorAll("input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""))];
        foreach (var _ in new[] { 1, 2 }) (await team.Lead.PostAsync($"{team.Path}/next-search", values)).Text.ShouldContain("No further search is planned.");
        (await EventsAsync(team)).ShouldBe(events + 1);
    }

    [Theory]
    [InlineData("", "6", "day"), InlineData("soon", "6", "day"), InlineData("2020-01-01", "6", "day"), InlineData("2526-01-01", "6", "day"), InlineData("2026-12-01", "0", "months"), InlineData("2026-12-01", "61", "months"), InlineData("2026-12-01", "many", "months")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_lost(string day, string months, string fault)
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.Lead.OpenAsync($"{team.Path}/next-search");
        await team.Lead.PressAsync("Keep this plan", ("day", day), ("months", months));
        team.Lead.Page.QuerySelectorAll(".field-error").Select(one => one.Id).ShouldBe([$"field-{fault}-error"]);
        (team.Lead.Page.QuerySelector("input[name=day]")!.GetAttribute("value") ?? "", team.Lead.Page.QuerySelector("input[name=months]")!.GetAttribute("value") ?? "").ShouldBe((day, months));
        (await team.Lead.OpenAsync($"{team.Path}/next-search")).Text.ShouldContain("No further search is planned.");
    }

    [Fact]
    public async Task Everybody_may_read_when_a_published_review_is_searched_again_and_replay_its_log()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(40);
        await PlanAsync(team, day, "6");
        await team.Lead.OpenAsync($"{team.Path}/publish");
        await team.Lead.PressAsync("Publish version 1", ("news", ""));
        using var stranger = app.NewVisitor();
        var open = PublishedReviews.PathOf(Guid.Parse(team.Path.Split('/')[^1]));
        (await stranger.OpenAsync(open)).Text.ShouldContain($"It is searched again every 6 months. The next search is planned for {Said(day)}.");
        await stranger.OpenAsync($"{open}/log.jsonl");
        (await stranger.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("search-planned");
    }

    [Fact]
    public async Task The_flow_of_an_update_is_shown_and_taken_away_once_there_are_two_waves()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        (await team.Lead.OpenAsync($"{team.Path}?since=2")).Text.ShouldNotContain("Update since search");
        (await team.Lead.OpenAsync($"{team.Path}/flow.svg?since=2")).Status.ShouldBe(HttpStatusCode.NotFound);
        await ScreenedReview.ActAsync(app, team, 1, new Brought("later.ris", "Embase", 2, 4, 2), new Merged(1, [4], "The same."));
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldNotContain("Previous studies");
        team.Lead.Page.QuerySelectorAll("#flow nav a").Select(one => one.TextContent.Trim()).ShouldBe(["The whole review", "Update since search 2"]);
        (await team.Lead.OpenAsync($"{team.Path}?since=2")).Text.ShouldContain("Previous studies");
        team.Lead.Page.QuerySelector("#flow nav a[aria-current]")!.TextContent.ShouldBe("Update since search 2");
        foreach (var link in team.Lead.Page.QuerySelectorAll("#flow a[href*='flow.']").Select(one => one.GetAttribute("href")!).ToList())
        {
            link.ShouldContain("since=2");
            (await team.Lead.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        }
        foreach (var wrong in new[] { "1", "3", "-1" }) (await team.Lead.OpenAsync($"{team.Path}/flow.csv?since={wrong}")).Status.ShouldBe(HttpStatusCode.NotFound, wrong);
        foreach (var wrong in new[] { "1", "3", "many" }) (await team.Lead.OpenAsync($"{team.Path}?since={wrong}")).Text.ShouldNotContain("Previous studies");
    }

    private static string Said(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task PlanAsync(ReviewTeams team, DateOnly day, string months)
    {
        await team.Lead.OpenAsync($"{team.Path}/next-search");
        await team.Lead.PressAsync("Keep this plan", ("day", $"{day:yyyy-MM-dd}"), ("months", months));
    }

    private Task<int> EventsAsync(ReviewTeams team) => ScreenedReview.ReadAsync(app, team, state => state.Events);
}
