using System.Net;
using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Evidence.Deduplication.Looking;

public sealed class DuplicateLookTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Duplicates_are_merged_with_a_reason_counted_in_the_flow_and_can_be_parted()
    {
        using var team = await ReviewTeams.BegunAsync(app);
        await team.BringAsync(Looks.Three);
        await team.LookAsync();
        team.Lead.Text.ShouldContain("3 records were compared. 1 were merged, and 1 wait for a person");
        team.Lead.Text.ShouldContain("All records have been compared");
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("1 merged");

        await team.Members[1].OpenAsync($"{team.Path}/duplicates/merged");
        team.Members[1].Text.ShouldContain("Merged into 1");
        team.Members[1].Text.ShouldContain("same title");
        await team.Lead.OpenAsync($"{team.Path}/records/2");
        team.Lead.Text.ShouldContain("It is merged into record 1");
        (await team.Members[1].OpenAsync($"{team.Path}/records/1")).Text.ShouldContain("It stands for these too record 2");

        using var again = team.Lead.On(app.Address, app.Clock);
        await again.OpenAsync($"{team.Path}/duplicates/merged");
        await team.Lead.PressAsync("It is a record of its own");
        team.Lead.Text.ShouldNotContain("It is merged into");
        await again.PressAsync("It is a record of its own");
        again.Text.ShouldContain("0 records");
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("0 merged");
        (await team.Lead.OpenAsync($"{team.Path}/records?which=unique")).Text.ShouldContain("3 records");
    }

    [Fact]
    public async Task A_later_wave_is_compared_with_what_is_there_and_earlier_decisions_stay()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.BringAsync(Looks.Three[0], Looks.Three[1], Looks.Other(0), Looks.Other(0));
        await team.LookAsync();
        await team.Lead.OpenAsync($"{team.Path}/records/2");
        await team.Lead.PressAsync("It is a record of its own");
        await team.BringAsync(Looks.Other(0) with { Journal = "J Made Up Rehabil" }, Looks.Other(1));
        (await team.Lead.OpenAsync($"{team.Path}/duplicates")).Text.ShouldContain("2 records are not compared yet. What you decided on earlier ones stays");
        await team.LookAsync();
        team.Lead.Text.ShouldContain("2 records were compared. 1 were merged");
        (await team.Lead.OpenAsync($"{team.Path}/records/2")).Text.ShouldNotContain("It is merged into");
        (await team.Lead.OpenAsync($"{team.Path}/records/5")).Text.ShouldContain("It is merged into record 3");
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain("2 merged");
    }

    [Fact]
    public async Task Two_who_ask_at_once_get_one_look_and_nothing_is_merged_twice()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 3);
        await team.BringAsync([.. Made.Many(300, 5)]);
        foreach (var member in team.Members) await member.OpenAsync($"{team.Path}/duplicates");
        await Task.WhenAll(team.Members.Select(member => member.PressAsync("Look for duplicates")));
        team.Members.ShouldAllBe(member => member.Status == HttpStatusCode.OK);
        await team.Lead.FoundAsync(team);
        var looks = await LooksAsync(team);
        looks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.State.ShouldBe(LookState.Done), one => one.Merged.ShouldBeGreaterThan(100), one => one.Percent.ShouldBe(100));
        (await team.Lead.OpenAsync(team.Path)).Text.ShouldContain($"{looks[0].Merged} merged");
    }

    [Fact]
    public async Task A_look_that_a_lost_copy_of_the_program_had_begun_is_done_by_the_next_one()
    {
        using var team = await ReviewTeams.BegunAsync(app, members: 1);
        await team.BringAsync(Looks.Three);
        await app.WithDbAsync(db =>
        {
            db.Add(new DuplicateLook { ReviewId = IdOf(team), Number = 1, AskedAt = app.Clock.GetUtcNow(), Member = 1, State = LookState.Running, Percent = 40, LeasedUntil = app.Clock.GetUtcNow().AddMinutes(-1) });
            return db.SaveChangesAsync(Ct);
        });
        (await team.Lead.OpenAsync($"{team.Path}/duplicates")).Text.ShouldContain("Looking for duplicates: 40 %");
        team.Lead.Response.Headers.TryGetValues("Refresh", out _).ShouldBeTrue();
        await app.StartAsync(app.Clock);
        await team.Lead.FoundAsync(team);
        team.Lead.Text.ShouldContain("1 were merged");
    }

    [Fact]
    public void Thousands_of_merges_take_no_longer_each_than_a_few()
    {
        var state = new ReviewState();
        state.Apply(new(default, null, new Brought("a", "A", 1, 1, 200_000)));
        for (var record = 2; record <= 100_000; record++) state.Apply(new(default, null, new Merged(1, [record], "same DOI")));
        state.Apply(new(default, null, new Merged(100_001, [1], "same title")));
        (state.Duplicates, state.KeptFor(77), state.Merges.ReasonOf(77), state.Merges.With(100_001).Count).ShouldBe((100_000, 100_001, "same DOI", 100_000));
        Should.Throw<Backstay.Evidence.Screening.ReviewRuleException>(() => state.Apply(new(default, null, new Merged(77, [100_002], ""))));
        state.Duplicates.ShouldBe(100_000);
    }

    internal static ReviewId IdOf(ReviewTeams team) => new(Guid.Parse(team.Path.Split('/')[^1]));

    private Task<List<DuplicateLook>> LooksAsync(ReviewTeams team)
    {
        var id = IdOf(team);
        return app.WithDbAsync(db => db.Set<DuplicateLook>().AsNoTracking().Where(one => one.ReviewId == id).ToListAsync(Ct));
    }
}
