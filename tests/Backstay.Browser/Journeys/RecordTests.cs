using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;
using Moving = Backstay.Movement.Words;

namespace Backstay.Browser.Journeys;

public sealed class RecordTests(BrowserApp app)
{
    private const string Page = "/movement/record";

    [Fact]
    public async Task A_walk_is_recorded_found_again_without_a_network_kept_counted_and_taken_back()
    {
        var page = await OpenAsync();
        await page.Context.GrantPermissionsAsync(["geolocation", "accelerometer", "gyroscope"]);
        await page.PressAsync(Moving.RecordStart);
        // A phone feels at once that it moves, and learns where it is a little later.
        await FeelAsync(page);
        await page.Clock.RunForAsync(2_000);
        (await page.Locator("[data-note=place]").InnerTextAsync()).ShouldBe(Moving.RecordPlaceAsked);
        await WalkAsync(page, steps: 15);
        (await page.Locator("[data-note=place]").InnerTextAsync()).ShouldBe(Moving.RecordPlaceOn);
        (await page.Locator("[data-note=motion]").InnerTextAsync()).ShouldBe(Moving.RecordMotionOn);
        (await page.Locator("[data-minutes]").InnerTextAsync()).ShouldBeOneOf("2 minutes", "3 minutes");
        (await page.Locator("[data-metres]").InnerTextAsync()).ShouldBe("about 190 metres");
        await page.PressAsync(Moving.RecordPause);
        await page.GetByText(Moving.RecordPaused).WaitForAsync();
        await LookAsync(page, "record-paused");
        await page.PressAsync(Moving.RecordGoOn);
        await WalkAsync(page, steps: 15);

        // The page goes away in the midst of it.
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "A walk of 5 minutes waits here" }).WaitForAsync();
        await LookAsync(page, "record-waits");
        await page.PressAsync(Moving.RecordThrow);
        await page.GetByText(Moving.RecordThrown).WaitForAsync();
        await LookAsync(page, "record-thrown");
        await page.PressAsync(Moving.RecordTakeBack);
        await page.PressAsync(Moving.RecordKeep);
        await page.GetByText(Moving.RecordOffline).WaitForAsync();
        await LookAsync(page, "record-offline");

        await page.Context.SetOfflineAsync(false);
        await page.Clock.ResumeAsync();
        await page.WaitForURLAsync("**/movement/bring/*");
        await page.GetByText(Moving.UnderstoodTitle).WaitForAsync();
        (await page.Locator("main h1").InnerTextAsync()).ShouldStartWith("Walk of ");
        var file = page.Path();
        await page.GetByText(Moving.SeeDay).ClickAsync();
        await page.GetByText(Moving.DayWhy).WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("From: Walk with me");
        (await page.Locator("main .lead").InnerTextAsync()).ShouldBeOneOf("4 minutes of moving.", "5 minutes of moving.");
        await page.GotoAsync(Page);
        await page.Locator("[data-do=start]").WaitForAsync();
        (await page.Locator("[data-walk]").CountAsync()).ShouldBe(0, "what is kept waits no more");

        await page.GotoAsync(file);
        await page.PressAsync(Moving.BroughtUndo);
        await page.GetByText(Moving.StateUndone).WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_walk_that_is_thrown_away_is_gone_at_the_next_visit()
    {
        var page = await OpenAsync();
        // What is not granted is refused.
        await page.Context.GrantPermissionsAsync(["accelerometer", "gyroscope"]);
        await page.PressAsync(Moving.RecordStart);
        await FeelAsync(page);
        await page.Clock.RunForAsync(30_000);
        await page.GetByText(Moving.RecordPlaceRefused).WaitForAsync();
        (await page.Locator("[data-note=motion]").InnerTextAsync()).ShouldBe(Moving.RecordMotionOn, "the one goes without the other");
        await page.PressAsync(Moving.RecordStop);
        await page.GetByText("A walk of 1 minute waits here").WaitForAsync();
        await page.PressAsync(Moving.RecordGoOnWith);
        await page.Clock.RunForAsync(65_000);
        await page.PressAsync(Moving.RecordStop);
        await page.GetByText("A walk of 2 minutes waits here").WaitForAsync();
        await page.PressAsync(Moving.RecordThrow);
        await page.GetByText(Moving.RecordThrown).WaitForAsync();
        await page.ReloadAsync();
        await page.Locator("[data-do=start]").WaitForAsync();
        (await page.Locator("[data-walk]").CountAsync()).ShouldBe(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_both_are_refused_it_is_fine_and_the_walk_is_told_by_hand_in_two_taps()
    {
        var page = await OpenAsync(asIPhone: true);
        await page.PressAsync(Moving.RecordStart);
        await page.GetByText(Moving.RecordNoneLine).WaitForAsync();
        await LookAsync(page, "record-none");
        await page.GetByText(Moving.RecordByHand).Filter(new() { Visible = true }).ClickAsync();
        page.Path().ShouldBe("/movement");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_page_leads_to_telling_by_hand()
    {
        var page = await app.NewPageAsync(scripts: false);
        await page.StartAsync();
        await page.GotoAsync("/movement");
        await page.GetByText(Moving.RecordTitle).ClickAsync();
        await page.GetByText(Moving.RecordNoScript).WaitForAsync();
        (await page.Locator("main button:visible").CountAsync()).ShouldBe(0);
        await page.GetByText(Moving.RecordByHand).Filter(new() { Visible = true }).ClickAsync();
        page.Path().ShouldBe("/movement");
        await page.Context.CloseAsync();
    }

    /// <summary>The page's clock began an hour ago, so that minutes that pass in an instant are no future.</summary>
    private async Task<IPage> OpenAsync(bool asIPhone = false)
    {
        var page = await app.NewPageAsync();
        await page.StartAsync();
        if (asIPhone) await page.AddInitScriptAsync("DeviceMotionEvent.requestPermission = async () => 'denied';");
        await page.GotoAsync("/help");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await page.Clock.InstallAsync(new() { TimeDate = DateTime.UtcNow.AddHours(-1) });
        await page.GotoAsync(Page);
        await page.EvaluateAsync("async path => { while (!await caches.match(path)) await new Promise(r => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); }); }", Page);
        await StopClockAsync(page);
        await page.Locator("[data-do=start]").WaitForAsync();
        return page;
    }

    /// <summary>North, some 13 metres in ten seconds, with the phone in the pocket.</summary>
    private static async Task WalkAsync(IPage page, int steps)
    {
        await FeelAsync(page);
        for (var step = 0; step < steps; step++)
        {
            var latitude = await page.EvaluateAsync<double>("() => window.latitude = (window.latitude ?? 52.52) + .00012");
            await page.Context.SetGeolocationAsync(new() { Latitude = (float)latitude, Longitude = 13.405f, Accuracy = 8 });
            for (var look = 0; look < 100 && await page.EvaluateAsync<double>("() => Math.abs((window.seen ?? 0) - window.latitude)") > .00001; look++) await Task.Delay(20);
            await page.Clock.RunForAsync(10_000);
        }
    }

    /// <summary>A thigh that walks, 50 times a second: the forces of two steps a stride, which swings by 22 degrees.</summary>
    private static Task FeelAsync(IPage page) => page.EvaluateAsync(
        """
        () => {
          if (window.feels) return;
          const g = 9.80665, at = t => {
            const s = 2 * Math.PI * 1.8 * t, swing = .38 * Math.sin(Math.PI * 1.8 * t), noise = () => .03 * (Math.random() + Math.random() - 1);
            const x = 1.4 * (.14 * Math.sin(s + .6) + .07 * Math.sin(2 * s) + noise()), y = 1.4 * (.1 * Math.sin(s / 2) + .04 * Math.sin(1.5 * s) + noise());
            const z = 1 + 1.4 * (.24 * Math.sin(s) + .1 * Math.sin(2 * s + 1) + .05 * Math.sin(3 * s) + noise());
            return { x: g * (x * Math.cos(swing) + z * Math.sin(swing)), y: g * y, z: g * (z * Math.cos(swing) - x * Math.sin(swing)) };
          };
          // Only the page's clock is another; the moment that the browser gives to an event is of the world's.
          window.feels = setInterval(() => {
            const event = new DeviceMotionEvent('devicemotion', { accelerationIncludingGravity: at(performance.now() / 1000), interval: 20 });
            window.dispatchEvent(Object.defineProperty(event, 'timeStamp', { value: performance.now() }));
          }, 20);
          navigator.geolocation.watchPosition(place => { window.seen = place.coords.latitude; });
        }
        """);

    private static async Task StopClockAsync(IPage page) =>
        await page.Clock.PauseAtAsync(DateTimeOffset.FromUnixTimeMilliseconds((long)await page.EvaluateAsync<double>("Date.now()") + 1000).UtcDateTime);

    private static async Task LookAsync(IPage page, string name)
    {
        await page.Clock.ResumeAsync();
        (await page.AllRoundAsync(name)).ShouldBeEmpty();
        await StopClockAsync(page);
    }
}
