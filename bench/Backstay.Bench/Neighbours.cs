using Backstay.Simulation;

namespace Backstay.Bench;

/// <summary>Virtual people who lived with the program until yesterday, through its real pages.</summary>
internal static class Neighbours
{
    private static readonly Temperament Steady = new(
        Keenness: .95, Wear: 0, Weekend: 1, Thinness: 0, Confidence: .9, Telling: .5, Pain: 5, Healing: .3, Restless: .7, FlareChance: 0, Hour: 8, Minutes: 10, Limits: ["sitting", "bending"]);

    public static async Task<IReadOnlyList<Life>> LiveAsync(Place place, int people, int days)
    {
        var residents = Enumerable.Range(1, people).Select(seed => new Resident(seed, Steady) { Steady = true }).ToList();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var town = await Town.FoundAsync(place.Settings, new(residents, today.AddDays(-days), days), CancellationToken.None);
        await town.LiveAsync(_ => { }, CancellationToken.None);
        return town.Lives;
    }

    /// <summary>Opens today's page at an address with what a person's browser holds.</summary>
    public static async Task<Browser> OpenTodayAsync(Life life, Uri address)
    {
        var browser = new Browser(address);
        browser.TakeCookies(life.Browser);
        await browser.OpenAsync("/today", CancellationToken.None);
        return browser.Url.AbsolutePath == "/today" && browser.Page.QuerySelector(".item") is not null ? browser
            : throw new InvalidOperationException($"No plan for today at {browser.Url}: {browser.Text}");
    }
}
