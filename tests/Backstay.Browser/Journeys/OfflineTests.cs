using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.Content;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task A_bad_day_without_a_network_has_five_large_choices_that_all_work_and_tell_nothing_personal()
    {
        var page = await VisitedOnceAsync();
        await page.StartAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Locator("a.bad-day").ClickAsync();
        page.Path().ShouldBe("/bad-day");
        var choices = page.Locator(".large-choices a");
        (await choices.CountAsync()).ShouldBe(5);
        (await page.Locator("input:not([type=hidden]), textarea, form").CountAsync()).ShouldBe(0, "nothing to type and nothing to send");
        (await page.AllRoundAsync("offline-bad-day")).ShouldBeEmpty();
        foreach (var address in await choices.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
        {
            await page.GotoAsync("/bad-day");
            await page.Locator($".large-choices a[href='{address}']").ClickAsync();
            (await page.Locator("main h1").InnerTextAsync()).ShouldNotBe(Words.OfflineTitle, $"{address} is kept");
            if (address.StartsWith('/')) page.Path().ShouldBe(address);
            (await page.Locator("footer").CountAsync()).ShouldBe(0, $"{address} is kept as a stranger sees it");
        }
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
    public async Task What_is_kept_for_later_is_fetched_anew_after_a_day()
    {
        var page = await VisitedOnceAsync();
        await page.EvaluateAsync(
            """
            async () => { const cache = await caches.open((await caches.keys())[0]);
              await cache.put('/emergency', new Response('<h1>old</h1>', { headers: { 'Content-Type': 'text/html', Date: new Date(Date.now() - 2 * 86400000).toUTCString() } })); }
            """);
        await page.GotoAsync("/help");
        await page.EvaluateAsync(
            """
            async () => { for (let i = 0; i < 100; i++) { if (!(await (await caches.match('/emergency')).text()).includes('<h1>old</h1>')) return; await new Promise(r => setTimeout(r, 100)); }
              throw new Error('the old page is still kept'); }
            """);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_exercise_that_was_opened_once_is_there_without_a_network_with_its_motion()
    {
        var page = await VisitedOnceAsync();
        var exercises = app.App.Services.GetRequiredService<Catalogue>().Items.Where(item => item.Kind == ItemKind.Exercise).ToList();
        foreach (var exercise in exercises) await page.GotoAsync(exercise.Path);
        await page.EvaluateAsync(
            """
            async paths => { for (const path of paths) for (let i = 0; !await caches.match(path); i++) { if (i > 100) throw new Error(`${path} is not kept`); await new Promise(r => setTimeout(r, 100)); } }
            """, exercises.Select(exercise => exercise.Path).ToArray());
        await page.Context.SetOfflineAsync(true);
        foreach (var exercise in exercises)
        {
            await page.GotoAsync(exercise.Path);
            (await page.Locator("main h1").InnerTextAsync()).ShouldBe(exercise.Title);
            (await page.EvaluateAsync<bool>("async () => { const figure = document.querySelector('[data-frames]'); return !figure || (await fetch(figure.dataset.frames)).ok; }")).ShouldBeTrue(exercise.Id);
        }
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
              for (let i = 0; i < 100; i++) { if (await caches.match('/emergency') && await caches.match('/help')) return; await new Promise(r => setTimeout(r, 100)); }
              throw new Error('the worker kept nothing'); }
            """);
        return page;
    }
}
