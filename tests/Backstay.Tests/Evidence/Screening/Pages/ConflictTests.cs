using Backstay.Evidence;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Screening.Pages;

public sealed class ConflictTests(TestApp app)
{
    private static readonly string[] Levels = ["title", "abstract", "full-text"];

    [Fact]
    public async Task At_each_level_a_disagreement_goes_on_by_its_rule()
    {
        foreach (var (level, place) in Levels.Select((level, place) => (level, place)))
        {
            using var team = await ScreeningTeam.ScreeningAsync(app, 3, 3, "Not digital", [.. Levels.Select(one => ($"rule-{one}", (string?)(one == level ? "IncludeToNext" : "Discussion")))]);
            await team.PassAsync(app, 1, place);
            await team.VoteAsync(1, level, 1, "Include");
            await team.VoteAsync(2, level, 1, "Exclude", ("reason", "Not digital"));
            (await StandingAsync(team, place, 1)).ShouldBe(Standing.Included, level);
            (await team.Lead.OpenAsync($"{team.Path}/conflicts")).Text.ShouldContain("Nothing waits to be settled");
        }
    }

    [Fact]
    public async Task At_each_level_a_third_person_decides_where_the_rule_says_so()
    {
        foreach (var (level, place) in Levels.Select((level, place) => (level, place)))
        {
            using var team = await ScreeningTeam.ScreeningAsync(app, 3, 1, "Not digital", ($"rule-{level}", "ThirdParty"));
            await team.PassAsync(app, 1, place);
            await team.VoteAsync(1, level, 1, "Include");
            await team.VoteAsync(2, level, 1, "Exclude", ("reason", "Not digital"));
            (await team.Lead.OpenAsync($"{team.Path}/conflicts/{level}/1")).Text.ShouldContain("You screened this record, so somebody else has to settle it");
            await team.Members[2].OpenAsync($"{team.Path}/screen/{level}");
            team.Members[2].RecordShown().ShouldBe(1);
            await team.Members[2].PressAsync("Exclude", ("reason", "Not digital"));
            (await StandingAsync(team, place, 1)).ShouldBe(Standing.Excluded, level);
        }
    }

    [Fact]
    public async Task A_mediator_who_did_not_screen_it_writes_down_what_was_agreed_and_who_screened_it_cannot()
    {
        using var team = await DisputedAsync(3, 1);
        var conflict = $"{team.Path}/conflicts/full-text/1";
        await team.Members[2].OpenAsync($"{team.Path}/conflicts");
        await team.Members[2].OpenAsync(team.Members[2].Page.QuerySelector("main .rows a")!.GetAttribute("href")!);
        foreach (var said in new[] { "Reviewer 1", "Include", "Reviewer 2", "Exclude (Not digital)" }) team.Members[2].Text.ShouldContain(said);
        await team.Members[2].PressAsync("Save what was agreed", ("note", "we met"));
        team.Members[2].Page.QuerySelector("a[href='#field-decision']").ShouldNotBeNull();
        await team.Members[2].PressAsync("Save what was agreed", ("decision", "Exclude"), ("note", "we met"));
        team.Members[2].Page.QuerySelector("a[href='#field-reason']").ShouldNotBeNull();
        team.Members[2].Page.QuerySelector("textarea[name=note]")!.TextContent.ShouldBe("we met");

        await team.Lead.OpenAsync(conflict);
        team.Lead.Text.ShouldContain("Ask one of: Reviewer 3");
        await team.Lead.OpenAsync("/evidence/join");
        await team.Lead.PostAsync(conflict, [new("__RequestVerificationToken", team.Lead.Token()), new("_handler", "settle"), new("decision", "Include")]);
        team.Lead.Text.ShouldContain("Who screened a record cannot mediate it");
        (await StandingAsync(team, 2, 1)).ShouldBe(Standing.Conflict);

        await team.Members[2].PressAsync("Save what was agreed", ("decision", "Exclude"), ("reason", "Not digital"), ("note", "we met"));
        (await StandingAsync(team, 2, 1)).ShouldBe(Standing.Excluded);
        (await team.LookAsync(app, state => state.Screening.CourseOf("full-text").NoteOf(1))).ShouldBe("we met");
        await team.Members[2].OpenAsync("/evidence/join");
        await team.Members[2].PostAsync(conflict, [new("__RequestVerificationToken", team.Members[2].Token()), new("_handler", "settle"), new("decision", "Exclude"), new("reason", "Not digital")]);
        team.Members[2].Url.AbsolutePath.ShouldBe($"{team.Path}/conflicts", "pressed twice, it is as it was");
    }

    [Fact]
    public async Task Those_who_talk_it_over_can_change_a_vote_and_agreement_still_tells_what_they_said_unseeing()
    {
        using var team = await DisputedAsync(2, 1);
        (await team.Lead.OpenAsync($"{team.Path}/conflicts")).Text.ShouldContain("Nobody in the team can settle this yet");
        (await team.Lead.OpenAsync($"{team.Path}/conflicts/full-text/1")).Text.ShouldContain("Invite one more colleague");
        await team.Lead.OpenAsync(team.Lead.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Change my vote").GetAttribute("href")!);
        await team.Lead.PressAsync("Exclude", ("reason", "Not digital"));
        (await StandingAsync(team, 2, 1)).ShouldBe(Standing.Excluded);
        await team.Lead.OpenAsync($"{team.Path}/agreement");
        team.Lead.Text.ShouldContain("said the same of 0 in 1 records");
        var votes = await team.Lead.TakeAsync($"{team.Path}/votes.csv");
        ReviewAgreement.Run(votes, TestContext.Current.CancellationToken).Levels.Single(level => level.Level == "full-text").Pairs.ShouldHaveSingleItem().Agreed.ShouldBe(0);
        File.Delete(votes);
    }

    [Fact]
    public async Task When_a_reviewer_is_removed_what_they_disputed_is_asked_of_another()
    {
        using var team = await DisputedAsync(3, 1);
        await team.Lead.OpenAsync($"{team.Path}/team");
        await team.ActAsync(app, 1, new Left(2));
        (await StandingAsync(team, 2, 1)).ShouldBe(Standing.Waiting);
        (await team.Members[2].OpenAsync($"{team.Path}/screen/full-text")).RecordShown().ShouldBe(1);
        await team.Members[2].PressAsync("Include");
        (await StandingAsync(team, 2, 1)).ShouldBe(Standing.Included);
    }

    [Fact]
    public async Task A_level_is_given_to_some_and_never_to_too_few()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 3, 2);
        var page = $"{team.Path}/screen/title/members";
        await team.Lead.OpenAsync(page);
        await team.Lead.PressAsync("Save who judges", ("members", "3"));
        team.Lead.Text.ShouldContain("This level needs 2 people");
        team.Lead.Page.QuerySelector("input[value='3']")!.HasAttribute("checked").ShouldBeTrue("what was ticked stays");
        await team.Lead.PressAsync("Save who judges", ("members", "1|77"));
        team.Lead.Text.ShouldContain("is not in the team");
        await team.Lead.PressAsync("Save who judges", ("members", "1|3"));
        team.Lead.Url.AbsolutePath.ShouldBe($"{team.Path}/screen");
        (await team.Members[1].OpenAsync($"{team.Path}/screen/title")).Text.ShouldContain("This level is given to others");
        (await team.Members[1].OpenAsync($"{team.Path}/screen/title?again=1")).RecordShown().ShouldBeNull();
        (await team.Members[2].OpenAsync($"{team.Path}/screen/title")).RecordShown().ShouldBe(1);
        (await team.Members[1].OpenAsync(page)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, "only who leads gives levels");
        await team.ActAsync(app, 1, new Left(3));
        (await team.Members[1].OpenAsync($"{team.Path}/screen/title")).RecordShown().ShouldBe(1, "with one left of two, everybody judges again");
    }

    /// <summary>The last level is disputed by the first two.</summary>
    private async Task<ReviewTeams> DisputedAsync(int members, int record)
    {
        var team = await ScreeningTeam.ScreeningAsync(app, members, 1, "Not digital");
        await team.PassAsync(app, record, 2);
        await team.VoteAsync(1, "full-text", record, "Include");
        await team.VoteAsync(2, "full-text", record, "Exclude", ("reason", "Not digital"));
        return team;
    }

    private Task<Standing?> StandingAsync(ReviewTeams team, int level, int record) => team.LookAsync(app, state => state.At(level, record)?.Standing);
}
