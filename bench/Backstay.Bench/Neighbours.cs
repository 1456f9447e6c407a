using Backstay.Simulation;

namespace Backstay.Bench;

/// <summary>Virtual people who lived with the program until yesterday, through its real pages.</summary>
internal static class Neighbours
{
    private static readonly Temperament Steady = new(
        Habit: .95, Wear: .02, Confidence: .9, Telling: .5, Pain: 5, Healing: .3, FlareChance: 0, Hour: 8, Minutes: 10, Limits: ["sitting", "bending"]);

    public static Task<IReadOnlyList<Life>> LiveAsync(Place place, int people, int days)
    {
        var residents = Enumerable.Range(1, people).Select(seed => new Resident(seed, Steady)).ToList();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return Town.RunAsync(place.Settings, new(residents, today.AddDays(-days), days), _ => { }, CancellationToken.None);
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
