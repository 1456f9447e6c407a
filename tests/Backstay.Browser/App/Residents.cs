using Backstay.Data;
using Backstay.People.Accounts;
using Backstay.People.Roles;
using Backstay.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Browser.App;

/// <summary>People whom many tests need: some who have used Backstay for two months, with a flare-up, and staff.</summary>
internal static class Residents
{
    public const int Days = 60;

    /// <summary>Lived sixty days to yesterday; the second one likes large text.</summary>
    public const string Lived = "lived@example.org", Reader = "reader@example.org";

    private static readonly SemaphoreSlim once = new(1);
    private static bool simulated;

    /// <summary>Runs the simulation that the demo uses on the test's own database, once, up to yesterday.</summary>
    public static async Task LiveAsync(BrowserApp app)
    {
        await once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (simulated) return;
            var database = app.App.Services.GetRequiredService<DatabaseOptions>();
            var today = DateOnly.FromDateTime(app.App.Clock.GetUtcNow().UtcDateTime);
            var steady = new Temperament(Keenness: .95, Wear: 0, Weekend: 1, Thinness: 0, Confidence: .95, Telling: .8, Pain: 6, Healing: .35, Restless: .7, FlareChance: 0, Hour: 6, Minutes: 10, Limits: ["sitting", "bending"]);
            var plan = new TownPlan([new(11, steady, FlareOn: 25, Email: Lived), new(12, steady, FlareOn: 30, Email: Reader)], today.AddDays(-Days), Days) { Alone = false };
            await using var town = await Town.FoundAsync([$"--Data={database.Folder}", $"--ConnectionStrings:Backstay={database.ConnectionString}"], plan, TestContext.Current.CancellationToken);
            await town.LiveAsync(_ => { }, TestContext.Current.CancellationToken);
            // Shown as people are, without the demo's label.
            await app.App.WithDbAsync(db => db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(person => person.IsDemo, false)));
            simulated = true;
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>Arranged; <see cref="Journeys.SecondStepTests"/> earns a role through the pages.</summary>
    public static Task GrantAsync(BrowserApp app, string address, Role role) => app.App.WithDbAsync(async db =>
    {
        var account = await db.Set<Account>().SingleAsync(one => one.Email == address);
        (await db.Set<Person>().SingleAsync(person => person.Id == account.PersonId)).Grant(role);
        await db.SaveChangesAsync();
        return await db.Set<Device>().Where(device => device.PersonId == account.PersonId).ExecuteUpdateAsync(set => set.SetProperty(device => device.TwoFactors, true));
    });
}
