using System.Net;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Screening.Pages;

public sealed class VotingTests(TestApp app)
{
    [Fact]
    public async Task Titles_are_shown_alone_then_abstracts_then_reports_and_names_stay_folded_away()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 1);
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        team.Lead.Page.QuerySelector(".record-title")!.TextContent.ShouldBe("Title 1");
        team.Lead.Text.ShouldNotContain("Abstract 1");
        await team.PassAsync(app, 1, 1);
        await team.Lead.OpenAsync($"{team.Path}/screen/abstract");
        team.Lead.Text.ShouldContain("Abstract 1");
        team.Lead.Page.QuerySelector("details:not([open]) dl")!.TextContent.ShouldContain("Author, A");
        await team.PassAsync(app, 1, 2);
        (await team.Lead.OpenAsync($"{team.Path}/screen/full-text")).Text.ShouldContain("The report is not here yet");
    }

    [Fact]
    public async Task A_vote_sent_twice_counts_once_and_can_be_taken_back_until_the_record_has_gone_on()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 2);
        await team.VoteAsync(1, "title", 1, "Exclude", ("note", "not sure at all"));
        await team.VoteAsync(1, "title", 1, "Exclude", ("note", "not sure at all"));
        (await EventsAsync(team)).ShouldBe(1);
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        await team.Lead.OpenAsync(team.Lead.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Take back my last vote").GetAttribute("href")!);
        team.Lead.Text.ShouldContain("Until now you said: Exclude");
        team.Lead.Page.QuerySelector("textarea[name=note]")!.TextContent.ShouldBe("not sure at all");
        await team.Lead.PressAsync("Include");
        await team.VoteAsync(2, "title", 1, "Include");
        await team.VoteAsync(2, "abstract", 1, "Include");
        await team.VoteAsync(1, "title", 1, "Exclude");
        (await team.LookAsync(app, state => state.At(0, 1)!.Standing)).ShouldBe(Standing.Included, "one of two still includes it, so that it goes on");
        await team.VoteAsync(2, "title", 1, "Exclude");
        team.Members[1].Text.ShouldContain("is judged at the next level already. Your vote was not stored");
        (await team.LookAsync(app, state => state.At(0, 1)!.Standing)).ShouldBe(Standing.Included);
    }

    [Fact]
    public async Task When_more_vote_at_once_than_a_level_asks_the_others_are_told_and_lose_nothing()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 4, 1);
        foreach (var member in team.Members) await member.OpenAsync($"{team.Path}/screen/title");
        await Task.WhenAll(team.Members.Select(member => member.PressAsync("Include", ("note", "a thought of mine"))));
        (await team.LookAsync(app, state => state.At(0, 1)!.Votes.Count)).ShouldBe(2);
        var late = team.Members.Where(member => member.Text.Contains("Your vote was not stored", StringComparison.Ordinal)).ToList();
        late.Count.ShouldBe(2);
        foreach (var member in late) member.Text.ShouldContain("a thought of mine");
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 1, 1, "Not digital\nNo patients", ("reviewers-title", "1"));
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        await team.Lead.PressAsync("Exclude", ("note", "so it was"));
        team.Lead.Page.QuerySelector("a[href='#field-reason']").ShouldNotBeNull();
        team.Lead.Page.QuerySelector("textarea[name=note]")!.TextContent.ShouldBe("so it was");
        await team.Lead.PressAsync("Exclude", ("reason", "Something else"));
        await team.Lead.PressAsync("Exclude", ("reason", "Not digital"), ("note", new string('x', 1001)));
        team.Lead.Text.ShouldContain("longer than 1000");
        foreach (var record in new[] { "99", "-1", "x", "" })
        {
            await team.Lead.OpenAsync($"{team.Path}/screen/title");
            await team.Lead.PressAsync("Include", ("record", record));
            team.Lead.Status.ShouldBe(HttpStatusCode.OK, record);
        }
        (await team.LookAsync(app, state => state.At(0, 1)!.Votes.Count)).ShouldBe(0);
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        await team.Lead.PressAsync("Exclude", ("reason", "Not digital"));
        (await team.LookAsync(app, state => state.At(0, 1)!.Reason)).ShouldBe("Not digital");
        team.Lead.Text.ShouldContain("Nothing waits for you here");
        (await team.Lead.OpenAsync($"{team.Path}/screen/cellar")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_record_is_offered_once_likely_ones_first_and_some_by_chance()
    {
        using var team = await ReviewTeams.BegunAsync(app, 1, ("reviewers-title", "1"));
        await team.BringAsync([.. Enumerable.Range(1, 45).Select(number => new Citation
        {
            Title = number % 3 == 0 ? $"Walking exercise for back pain, trial {number}" : $"Surgery of the knee joint, case {number}", Abstract = number % 3 == 0 ? "People walked every day." : "A knee was repaired.",
        })]);
        List<(int Record, bool Likely)> offered = [];
        await team.Lead.OpenAsync($"{team.Path}/screen/title");
        var (alike, byChance) = (0, 0);
        while (team.Lead.RecordShown() is { } record)
        {
            offered.Add((record, record % 3 == 0));
            if (team.Lead.Text.Contains("looks most like what you included", StringComparison.Ordinal)) alike++;
            if (team.Lead.Text.Contains("drawn by chance, to learn", StringComparison.Ordinal)) byChance++;
            offered.Count.ShouldBeLessThanOrEqualTo(45);
            await team.Lead.PressAsync(record % 3 == 0 ? "Include" : "Exclude");
        }
        offered.Select(one => one.Record).Order().ShouldBe(Enumerable.Range(1, 45), "nothing is left out, and nothing comes twice");
        byChance.ShouldBe(2);
        alike.ShouldBeGreaterThan(30);
        offered.Skip(9).Take(13).Count(one => one.Likely).ShouldBeGreaterThan(10, "after three of each kind the likely ones come");
        team.Lead.Text.ShouldContain("of what belongs in is found");
        (await team.LookAsync(app, state => state.Screening.CourseOf("title").Begun.Count(one => one.ByChance))).ShouldBe(2, "kept with the decision");
    }

    [Fact]
    public async Task Who_comes_second_goes_the_way_of_who_went_first()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 5);
        foreach (var record in new[] { 4, 2 }) await team.VoteAsync(1, "title", record, "Unsure");
        List<int?> seen = [];
        await team.Members[1].OpenAsync($"{team.Path}/screen/title");
        for (var number = 0; number < 5; number++)
        {
            seen.Add(team.Members[1].RecordShown());
            await team.Members[1].PressAsync("Include");
        }
        seen.ShouldBe([4, 2, 1, 3, 5]);
        team.Members[1].Text.ShouldContain("Some records wait for others");
    }

    [Fact]
    public async Task Words_for_and_against_are_marked_and_only_who_leads_changes_the_criteria()
    {
        using var team = await ScreeningTeam.ScreeningAsync(app, 2, 1);
        await team.Lead.OpenAsync($"{team.Path}/criteria");
        await team.Lead.PressAsync("Save the criteria", ("include", "Adults with <b>back</b> pain"), ("exclude", "Animals"), ("for", "tit*\n<script>"), ("against", "1x\nabstract"));
        await team.PassAsync(app, 1, 1);
        await team.Members[1].OpenAsync($"{team.Path}/screen/abstract");
        team.Members[1].Page.QuerySelector("mark.for")!.TextContent.ShouldBe("Title");
        team.Members[1].Page.QuerySelector("mark.against")!.TextContent.ShouldBe("Abstract");
        team.Members[1].Page.QuerySelectorAll("main b").ShouldBeEmpty();
        team.Members[1].Text.ShouldContain("Adults with <b>back</b> pain");
        (await team.Members[1].OpenAsync($"{team.Path}/criteria")).Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await team.Lead.OpenAsync($"{team.Path}/criteria");
        await team.Lead.PressAsync("Save the criteria", ("for", "*"), ("include", "Typed before"));
        team.Lead.Page.QuerySelector("a[href='#field-for']").ShouldNotBeNull();
        team.Lead.Page.QuerySelector("textarea[name=include]")!.TextContent.ShouldBe("Typed before");
        (await team.LookAsync(app, state => state.Screening.Criteria.Exclude)).ShouldBe(["Animals"]);
    }

    private Task<int> EventsAsync(ReviewTeams team) => team.LookAsync(app, state => state.At(0, 1)!.Votes.Count);
}
