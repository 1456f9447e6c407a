using Backstay.Browser.App;
using Microsoft.Playwright;
using Words = Backstay.Words;

namespace Backstay.Browser.Journeys;

public sealed class OfflineTests(BrowserApp app)
{
    [Fact]
    public async Task The_emergency_page_opens_without_a_network_after_one_visit()
    {
        var page = await VisitedOnceAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/emergency");
        (await page.Locator("main h1").InnerTextAsync()).ShouldNotBeEmpty();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("112");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Any_other_page_without_a_network_gives_way_to_one_that_helps_at_once()
    {
        var page = await VisitedOnceAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/today");
        (await page.Locator("main h1").InnerTextAsync()).ShouldBe(Words.OfflineTitle);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_emergency_page_needs_no_scripts()
    {
        var page = await app.NewPageAsync(scripts: false);
        await page.GotoAsync("/emergency");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("112");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> VisitedOnceAsync()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync(
            """
            async () => { await navigator.serviceWorker.ready;
              for (let i = 0; i < 100; i++) { if (await caches.match('/emergency') && await caches.match('/offline')) return; await new Promise(r => setTimeout(r, 100)); }
              throw new Error('the worker kept nothing'); }
            """);
        return page;
    }
}
