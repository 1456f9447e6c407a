using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Deduplication.Looking;

public sealed class PairTests(TestApp app)
{
    [Fact]
    public async Task A_pair_is_shown_side_by_side_decided_and_taken_back()
    {
        using var team = await WithPairAsync();
        var lead = team.Lead;
        lead.Page.QuerySelectorAll("table.beside thead th").Length.ShouldBe(2);
        lead.Page.QuerySelectorAll("table.beside mark").Select(one => one.TextContent).ShouldBe(["3", "11", "1008", "1016", "7001", "7009", "More", "is", "told", "here"]);
        await lead.PressAsync("The same");
        lead.Text.ShouldContain("0 pairs wait");
        (await lead.OpenAsync($"{team.Path}/records/3")).Text.ShouldContain("It is merged into record 1. A reviewer looked at both");
        await Shown(2);
        await lead.OpenAsync($"{team.Path}/duplicates/pairs");
        await lead.PressAsync("Undo");
        lead.Text.ShouldContain("1 pair waits");
        await Shown(1);
        await lead.OpenAsync($"{team.Path}/duplicates/pairs");
        await lead.PressAsync("Two publications");
        lead.Text.ShouldContain("are two publications");
        await Shown(1);
        await lead.OpenAsync($"{team.Path}/duplicates/pairs");
        await lead.PressAsync("Undo");
        lead.Text.ShouldContain("1 pair waits");

        async Task Shown(int merged) => (await team.Members[1].OpenAsync(team.Path)).Text.ShouldContain($"{merged} merged");
    }

    [Fact]
    public async Task What_had_been_merged_before_comes_back_as_it_was()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.BringAsync(Looks.Three[2]);
        await team.LookAsync();
        // A pair is the new ones' cluster beside the earlier record.
        await team.BringAsync(Looks.Three[0], Looks.Three[1]);
        await team.LookAsync();
        await team.Lead.OpenAsync($"{team.Path}/duplicates/pairs");
        await team.Lead.PressAsync("The same");
        (await team.Lead.OpenAsync($"{team.Path}/records/3")).Text.ShouldContain("It is merged into record 1");
        await team.Lead.OpenAsync($"{team.Path}/duplicates/pairs");
        await team.Lead.PressAsync("Undo");
        await team.Lead.OpenAsync($"{team.Path}/records/3");
        team.Lead.Text.ShouldContain("It is merged into record 2");
        team.Lead.Text.ShouldContain("same title");
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("1 merged");
    }

    [Fact]
    public async Task A_pair_that_is_put_off_comes_last()
    {
        using var team = await WithPairAsync();
        await team.BringAsync(Looks.Other(3), Looks.Other(3) with { Pages = "7001-7009", Issue = "11" });
        await team.LookAsync();
        await team.Lead.OpenAsync($"{team.Path}/duplicates/pairs");
        team.Lead.Text.ShouldContain("2 pairs wait");
        var first = Pair();
        await team.Lead.PressAsync("Later");
        team.Lead.Text.ShouldContain("2 pairs wait");
        var second = Pair();
        second.ShouldNotBe(first);
        await team.Lead.PressAsync("Later");
        Pair().ShouldBe(first);

        string Pair() => team.Lead.Page.QuerySelector("input[name=record]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task Of_two_who_decide_on_one_pair_the_first_is_heard_and_pressing_twice_changes_nothing()
    {
        using var team = await WithPairAsync();
        var (lead, second) = (team.Lead, team.Members[1]);
        await second.OpenAsync($"{team.Path}/duplicates/pairs");
        using var again = lead.On(app.Address, app.Clock);
        await again.OpenAsync($"{team.Path}/duplicates/pairs");
        await Task.WhenAll(lead.PressAsync("The same"), again.PressAsync("The same"));
        await second.PressAsync("Two publications");
        foreach (var visitor in new[] { lead, again, second })
        {
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Text.ShouldContain("0 pairs wait");
        }
        second.Text.ShouldNotContain("Your last decision");
        (await second.OpenAsync(team.Path)).Text.ShouldContain("2 merged");
        // The other copy of the page still offers it; it is taken back once.
        await again.OpenAsync($"{team.Path}/duplicates/pairs");
        await lead.OpenAsync($"{team.Path}/duplicates/pairs");
        await Task.WhenAll(lead.PressAsync("Undo"), again.PressAsync("Undo"));
        (await second.OpenAsync(team.Path)).Text.ShouldContain("1 merged");
    }

    [Fact]
    public async Task What_names_no_pair_or_says_nothing_is_refused()
    {
        using var team = await WithPairAsync();
        var token = team.Lead.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (record, say, status) in new[] { ("x", "same", HttpStatusCode.BadRequest), ("3", "perhaps", HttpStatusCode.BadRequest), ("99", "same", HttpStatusCode.OK) })
            (await team.Lead.PostAsync($"{team.Path}/duplicates/say", [new("__RequestVerificationToken", token), new("record", record), new("other", "1"), new("say", say)])).Status.ShouldBe(status);
        (await team.Lead.OpenAsync($"{team.Path}/duplicates")).Text.ShouldContain("1 pair waits");
    }

    private async Task<ReviewTeams> WithPairAsync()
    {
        var team = await ReviewTeams.BegunAsync(app);
        await team.BringAsync(Looks.Three);
        await team.LookAsync();
        await team.Lead.OpenAsync($"{team.Path}/duplicates/pairs");
        team.Lead.Text.ShouldContain("1 pair waits");
        return team;
    }
}
