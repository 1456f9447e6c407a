using System.Net;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Findings;

public sealed class ModelPagesTests(TestApp app)
{
    private static readonly Guid Theme = NamedGuid.Of("t"), Subtheme = NamedGuid.Of("s"), Code = NamedGuid.Of("c");

    [Fact]
    public async Task Each_member_places_a_code_in_the_theory_and_the_matrix_counts_them()
    {
        using var team = await WithModelAsync();
        foreach (var (member, construct) in new[] { (team.Members[0], "Coherence"), (team.Members[1], "CollectiveAction") })
        {
            await member.OpenAsync($"{team.Path}/theory/{Code}");
            await member.PressAsync("Keep my view", ("constructs", construct));
        }
        team.Members[1].Text.ShouldContain("'No time' is seen differently: Coherence (1 of 2); Collective action (1 of 2)");
        await team.Members[2].OpenAsync($"{team.Path}/theory/{Code}");
        await team.Members[2].PressAsync("Keep my view", ("constructs", "outside"), ("why", ""));
        team.Members[2].Text.ShouldContain("Say why");
        await team.Members[2].PressAsync("Keep my view", ("constructs", "outside"), ("why", "It is about means"));
        team.Members[2].Page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).ShouldBe(["1", "–", "1", "–", "1"]);
    }

    [Fact]
    public async Task Confidence_belongs_to_a_finding_with_studies_and_reasons()
    {
        using var team = await WithModelAsync();
        await team.Lead.OpenAsync($"{team.Path}/confidence/{Subtheme}");
        await team.Lead.PressAsync("Keep this", ("statement", "People lack time."), ("methods", "Serious"), ("coherence", "None"), ("adequacy", "None"), ("relevance", "None"), ("overall", "High"), ("reasons", ""));
        team.Lead.Page.QuerySelectorAll("main a[href^='#field']").Length.ShouldBe(2);
        await team.Lead.PressAsync("Keep this", ("methods-why", "Few told how"), ("reasons", "Small studies"));
        team.Lead.Text.ShouldContain("With a serious concern, confidence is not high");
        await team.Lead.PressAsync("Keep this", ("overall", "Moderate"));
        team.Lead.Page.QuerySelectorAll("main li small").Select(one => one.TextContent).ShouldBe(["People lack time.", "Moderate"]);
        (await team.Lead.OpenAsync($"{team.Path}/confidence/{Theme}")).Text.ShouldContain("No text is coded here yet");
    }

    [Fact]
    public async Task The_model_is_drawn_and_tells_what_changed_since_a_day()
    {
        using var team = await WithModelAsync();
        (await team.Lead.OpenAsync($"{team.Path}/model")).Text.ShouldContain("1 barrier and 0 facilitators in 1 theme and 1 subtheme");
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        (await team.Lead.OpenAsync($"{team.Path}/model?day={day:yyyy-MM-dd}")).Text.ShouldContain("Nothing has changed");
        (await team.Lead.OpenAsync($"{team.Path}/model?day={day.AddDays(-30):yyyy-MM-dd}")).Text.ShouldContain("New barrier in Means, Time: 'No time'");
        (await team.Lead.OpenAsync($"{team.Path}/model?day=soon")).Text.ShouldContain("Give a day");
    }

    [Fact]
    public async Task The_model_tells_what_changed_since_an_earlier_search()
    {
        using var team = await WithModelAsync();
        await ScreenedReview.ActAsync(app, team, 1, new Brought("later.ris", "PubMed", 2, 4, 0), new CodeAdded(NamedGuid.Of("n"), "Cost", Sense.Barrier, In: Theme));
        (await team.Lead.OpenAsync($"{team.Path}/model?wave=2")).Text.ShouldContain("New barrier in Means: 'Cost'");
        team.Lead.Text.ShouldNotContain("'No time'");
    }

    [Fact]
    public async Task Files_of_a_review_can_be_taken_and_its_log_gives_the_same_review_again()
    {
        using var team = await WithModelAsync();
        foreach (var file in new[] { "model.svg", "model.csv", "flow.svg", "flow.svg?style=2009", "flow.svg?one=true", "flow.png", "flow.pdf", "flow.csv", "flow.json", "checklists/entreq.csv", "checklists/prisma-2020.md", "checklists", "characteristics.csv", "appraisals.csv" })
            (await team.Lead.OpenAsync($"{team.Path}/{file}")).Status.ShouldBe(HttpStatusCode.OK, file);
        foreach (var file in new[] { "flow.exe", "checklists/own.csv", "checklists/entreq.exe" }) (await team.Lead.OpenAsync($"{team.Path}/{file}")).Status.ShouldBe(HttpStatusCode.NotFound, file);
        await team.Lead.OpenAsync($"{team.Path}/log.jsonl");
        using var log = new StringReader(await team.Lead.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var again = ReviewState.Of(ReviewLog.Read(log));
        again.Findings.Coding.Analysis.Passages.Count.ShouldBe(1);
        ReviewFlow.Of(again).Included.Reports.ShouldBe(2);
    }

    [Fact]
    public async Task Checklists_tell_what_the_log_knows()
    {
        using var team = await WithModelAsync();
        (await team.Lead.OpenAsync($"{team.Path}/checklists")).Text.ShouldContain("Does walking help?");
        team.Lead.Text.ShouldContain("Means");
        team.Lead.Text.ShouldContain("For you to write");
    }

    private async Task<ReviewTeams> WithModelAsync()
    {
        var team = await ScreenedReview.BegunAsync(app);
        await ScreenedReview.ActAsync(app, team, 1, new ThemeAdded(Theme, "Means"), new ThemeAdded(Subtheme, "Time", Theme), new CodeAdded(Code, "No time", Sense.Barrier, In: Subtheme), new Coded(1, NamedGuid.Of("p"), 0, 5, Code));
        return team;
    }
}
