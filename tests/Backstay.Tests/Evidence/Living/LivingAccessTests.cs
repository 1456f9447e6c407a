using System.Net;
using Backstay.Evidence.Log;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.People;

namespace Backstay.Tests.Evidence.Living;

public sealed class LivingAccessTests(TestApp app)
{
    [Fact]
    public async Task Nobody_but_its_members_sees_when_a_review_is_searched_again_or_what_waits()
    {
        using var team = await SearchedTwiceAsync();
        using var other = await Staff.SignedInAsync(app, Role.Researcher);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        var gone = team.Members[2];
        await gone.OpenAsync($"{team.Path}/team");
        await gone.PressAsync("Leave");
        foreach (var path in new[] { $"{team.Path}/next-search", $"{team.Path}?since=2", $"{team.Path}/flow.svg?since=2" })
        {
            (await team.Members[1].OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var one in new[] { other, patient, gone }) (await one.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in", path);
        }
        foreach (var one in new[] { other, patient, gone, stranger }) (await one.OpenAsync("/evidence")).Text.ShouldNotContain("wait for you");
    }

    [Fact]
    public async Task Only_who_leads_plans_the_next_search()
    {
        using var team = await SearchedTwiceAsync();
        using var stranger = app.NewVisitor();
        await team.Lead.OpenAsync($"{team.Path}/next-search");
        await team.Lead.PressAsync("Keep this plan", ("day", "2027-03-03"), ("months", "6"));
        List<KeyValuePair<string, string>> Of(Visitor one, string button) =>
            [.. one.Page.QuerySelectorAll("main button").First(that => that.TextContent.Trim() == button).Closest("form")!.QuerySelectorAll("input[type=hidden]").Select(that => KeyValuePair.Create(that.GetAttribute("name")!, that.GetAttribute("value") ?? "")),
                new("day", "2028-01-01"), new("months", "1")];
        var (plan, stop) = (Of(team.Lead, "Keep this plan"), Of(team.Lead, "Plan no further search"));
        var member = team.Members[1];
        (await member.OpenAsync($"{team.Path}/next-search")).Text.ShouldContain("Who leads the review can change this.");
        member.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var one in new[] { member, team.Members[2], stranger })
            foreach (var form in new[] { plan, stop }) await one.PostAsync($"{team.Path}/next-search", form);

        // Who led it while the page was open, and has left since.
        await member.OpenAsync($"{team.Path}/team");
        await member.PressAsync("Leave");
        foreach (var form in new[] { plan, stop }) await member.PostAsync($"{team.Path}/next-search", form);
        (await ScreenedReview.ReadAsync(app, team, state => state.Reporting.NextSearch.Plan!.Next)).ShouldBe(new(2027, 3, 3));
    }

    private async Task<ReviewTeams> SearchedTwiceAsync()
    {
        var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new Brought("later.ris", "Embase", 2, 4, 1));
        return team;
    }
}
