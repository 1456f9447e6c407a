using System.Net;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.People.Erasure;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Reviews;

public sealed class ReviewPagesTests(TestApp app)
{
    [Fact]
    public async Task A_review_is_begun_joined_with_a_code_and_seen_by_its_team()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 3);
        foreach (var member in team.Members)
        {
            (await member.OpenAsync(team.Path)).Text.ShouldContain("3 people");
            (await member.OpenAsync("/evidence")).Text.ShouldContain("Walking and backs");
            (await member.OpenAsync($"{team.Path}/team")).Text.ShouldContain("Reviewer 3");
        }
        team.Members[1].Page.QuerySelectorAll("main button").Select(one => one.TextContent.Trim()).ShouldBe(["Leave"]);
    }

    [Fact]
    public async Task Nobody_else_sees_a_review()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        using var other = await Staff.SignedInAsync(app, Role.Researcher);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        foreach (var path in new[] { team.Path, $"{team.Path}/team" })
        {
            (await other.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await patient.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in", path);
        }
        (await other.OpenAsync("/evidence")).Text.ShouldContain("You work on no review here yet");
        (await patient.OpenAsync("/evidence/begin")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_leaves_sees_it_no_more_and_somebody_always_leads()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 2);
        await team.Lead.OpenAsync($"{team.Path}/team");
        await team.Lead.PressAsync("Leave");
        team.Lead.Text.ShouldContain("Somebody has to lead the review");
        await team.Lead.PressAsync("Let them lead too");
        await team.Lead.PressAsync("Leave");
        team.Lead.Url.AbsolutePath.ShouldBe("/evidence");
        (await team.Lead.OpenAsync(team.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await team.Members[1].OpenAsync($"{team.Path}/team")).Text.ShouldContain("has left");
    }

    [Fact]
    public async Task Who_erases_themselves_has_left_and_another_leads()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 2);
        await team.Lead.OpenAsync("/me/erase/sure");
        await team.Lead.PressAsync(team.Lead.Page.QuerySelector("main form button")!.TextContent.Trim());
        await using (var scope = app.Services.CreateAsyncScope())
            foreach (var one in scope.ServiceProvider.GetServices<INightlyTidying>().OfType<TeamTidying>()) await one.TidyAsync(TestContext.Current.CancellationToken);
        await team.Members[1].OpenAsync($"{team.Path}/team");
        team.Members[1].Text.ShouldContain("has left");
        team.Members[1].Text.ShouldContain("leads the review");
    }

    [Fact]
    public async Task A_code_that_is_old_or_was_replaced_lets_nobody_in_and_what_was_typed_stays()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 2);
        var first = team.Lead.Page.QuerySelector(".key")!.TextContent;
        await team.Lead.PressAsync("Make a new code");
        using var late = await Guests.SignedInAsync(app, Guests.NewAddress());
        await late.OpenAsync("/evidence/join");
        foreach (var code in new[] { first, "abc", "" })
        {
            await late.PressAsync("Join a review", ("code", code), ("name", "Late"));
            late.Url.AbsolutePath.ShouldBe("/evidence/join");
            late.Page.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Late");
        }
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_beside_its_field_and_nothing_is_begun()
    {
        using var lead = await Staff.SignedInAsync(app, Role.Researcher);
        await lead.OpenAsync("/evidence/begin");
        await lead.PressAsync("Begin a review", ("title", ""), ("question", "Why?"), ("name", "Me"), ("reviewers-title", "0"));
        lead.Page.QuerySelectorAll("main a[href^='#field']").Length.ShouldBe(2);
        lead.Page.QuerySelector("textarea[name=question]")!.TextContent.ShouldBe("Why?");
        (await lead.OpenAsync("/evidence")).Text.ShouldContain("You work on no review here yet");
    }

    [Fact]
    public async Task Records_that_come_in_at_the_same_moment_are_all_there_and_numbered_once()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        await Task.WhenAll(Enumerable.Range(1, 5).Select(one => team.BringAsync(new Citation { Title = $"Title {one}" }, new Citation { Title = $"Other {one}" })));
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("10");
        team.Lead.Text.ShouldContain("Screening goes on");
    }

    [Fact]
    public async Task The_founding_review_is_open_to_everybody()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/evidence");
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        stranger.Text.ShouldContain("14,191");
        stranger.Text.ShouldContain("29 barriers and 38 facilitators in 4 themes and 10 subthemes");
        foreach (var file in stranger.Page.QuerySelectorAll("main a.button").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith("/evidence/example", StringComparison.Ordinal)).ToList())
        {
            await stranger.OpenAsync(file);
            stranger.Status.ShouldBe(HttpStatusCode.OK, file);
        }
    }
}
