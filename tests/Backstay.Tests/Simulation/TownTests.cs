using Backstay.Simulation;

namespace Backstay.Tests.Simulation;

/// <summary>Virtual people live with the real program; SQLite, since what is tested is they.</summary>
[Trait("Runs", "once")]
public sealed class TownTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-town-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_gives_the_same_lives_and_another_seed_others()
    {
        var one = await LiveAsync(TownPlan.Of(4, 1, 5, Today));
        (await LiveAsync(TownPlan.Of(4, 1, 5, Today))).ShouldBe(one);
        (await LiveAsync(TownPlan.Of(4, 1, 6, Today))).ShouldNotBe(one);
    }

    [Fact]
    public async Task Virtual_people_go_through_every_door()
    {
        var plan = TownPlan.Of(16, 4, 2, Today);
        // Flare-ups are rare; some of these people have many.
        plan = plan with { Residents = [.. plan.Residents.Select((one, n) => n % 4 > 0 ? one : one with { Temperament = one.Temperament with { FlareChance = .2, Keenness = .9 } })] };
        await using var town = await Town.FoundAsync([$"--Data={folder}/doors"], plan, Ct);
        await town.LiveAsync(_ => { }, Ct);
        var pressed = town.Lives.SelectMany(life => life.Tally.Pressed.Keys).ToHashSet();
        string[] doors =
        [
            "done", "made easier", "swapped", "refused", "known already", "liked", "put off to tomorrow", "bad day", "bad day since yesterday", "flare-up goes on",
            "way back", "week agreed", "week changed", "paused", "resumed", "about you", "cautions", "articles read", "saved for later", "check-in with more",
        ];
        doors.Except(pressed).ShouldBeEmpty();
        var tallies = town.Lives.Select(life => life.Tally).ToList();
        tallies.Sum(tally => tally.LookBacks).ShouldBeGreaterThan(5);
        tallies.Count(tally => tally.Kept).ShouldBe(plan.Residents.Count(one => one.Email is not null));
        tallies.Count(tally => tally.Left).ShouldBeInRange(1, 15);
        tallies.Sum(tally => tally.Done).ShouldBeLessThan(tallies.Sum(tally => tally.Planned));
    }

    [Fact]
    public async Task A_simulation_is_refused_where_people_are()
    {
        string[] settings = [$"--Data={folder}/people"];
        await using (var town = await Town.FoundAsync(settings, TownPlan.Of(1, 1, 1, Today), Ct)) await town.LiveAsync(_ => { }, Ct);
        (await Should.ThrowAsync<Backstay.Faults.StartupFault>(() => Town.FoundAsync(settings, TownPlan.Of(1, 1, 1, Today), Ct))).Message.ShouldContain("already");
    }

    private async Task<IReadOnlyList<string>> LiveAsync(TownPlan plan)
    {
        await using var town = await Town.FoundAsync([$"--Data={Path.Combine(folder, Guid.CreateVersion7().ToString())}"], plan, Ct);
        await town.LiveAsync(_ => { }, Ct);
        return [.. town.Lives.Select(life => life.Tally).Select(tally =>
            $"{string.Join(',', tally.Visits)}; {string.Join(',', tally.Pains)}; {tally.Done} of {tally.Planned}; {string.Join(',', tally.Pressed)}")];
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
