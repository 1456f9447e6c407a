using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Protocols;

public sealed class ProtocolTests(TestApp app)
{
    [Fact]
    public async Task What_is_planned_before_screening_needs_no_reason_and_each_later_change_one()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        await SaveAsync(team, ("registration", "PROSPERO 1"), ("link", "https://example.org/1"));
        await SaveAsync(team, ("searches", "Two databases"));
        team.Lead.Text.ShouldNotContain("Reason for this change");
        await team.BringAsync(new Backstay.Evidence.Records.Citation { Title = "Apps" });
        await ScreenedReview.ActAsync(app, team, 1, new Voted("title", 1, Decision.Include));
        await SaveAsync(team, ("searches", "Nine databases"));
        team.Lead.Text.ShouldContain("Say why the protocol changes");
        team.Lead.Page.QuerySelector("textarea[name=searches]")!.TextContent.ShouldBe("Nine databases");
        await team.Lead.PressAsync("Save the protocol", ("reason", "Two found little"));
        team.Lead.Text.ShouldContain("2 March 2026: Where and how you will search. Reason: Two found little");
        await SaveAsync(team);
        (await ScreenedReview.ReadAsync(app, team, state => state.Reporting.Protocol.Amendments.Count)).ShouldBe(1);
        (await team.Members[1].OpenAsync($"{team.Path}/protocol")).Text.ShouldContain("Nine databases");
        (await team.Lead.OpenAsync($"{team.Path}/checklists")).Text.ShouldContain("PROSPERO 1.");
        team.Lead.Text.ShouldContain("Two found little");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await SaveAsync(team, ("link", "javascript:alert(1)"), ("begins", "soon"), ("funding", new string('x', 4001)));
        team.Lead.Page.QuerySelectorAll(".error-summary a").Length.ShouldBe(3);
        team.Lead.Page.QuerySelector("input[name=link]")!.GetAttribute("value").ShouldBe("javascript:alert(1)");
        (await ScreenedReview.ReadAsync(app, team, state => state.Reporting.Protocol.Writings)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_writes_over_a_colleague_is_told_first()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/protocol");
        await ScreenedReview.ActAsync(app, team, 2, new Planned(new Dictionary<string, string> { ["funding"] = "The state" }));
        await team.Lead.PressAsync("Save the protocol", ("funding", "Nobody"));
        team.Lead.Text.ShouldContain("A colleague saved the protocol while you wrote");
        team.Lead.Text.ShouldContain("The state");
        team.Lead.Page.QuerySelector("textarea[name=funding]")!.TextContent.ShouldBe("Nobody");
        await team.Lead.PressAsync("Save the protocol");
        (await ScreenedReview.ReadAsync(app, team, state => state.Reporting.Protocol["funding"])).ShouldBe("Nobody");
    }

    private static async Task SaveAsync(ReviewTeams team, params (string Name, string? Value)[] fields)
    {
        await team.Lead.OpenAsync($"{team.Path}/protocol");
        await team.Lead.PressAsync("Save the protocol", fields);
    }
}
