using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.Plan;
using Backstay.Plan.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Account = Backstay.People.Words;
using Shelf = Backstay.Content.Words;
using Spoken = Backstay.Plan.Words;

namespace Backstay.Browser.Journeys;

public sealed class SessionTests(BrowserApp app)
{
    private const string Ten = "/move/sessions/stiff-morning-10", Five = "/move/sessions/flare-up-5";

    [Fact]
    public async Task Ten_minutes_run_to_their_end_are_saved_and_asked_about()
    {
        var page = await OpenAsync(Ten);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await page.PressAsync(Spoken.StartSession);
        (await page.Locator("#player-name").InnerTextAsync()).ShouldBe("Get ready: Gentle pelvic tilts");
        (await page.Locator("[data-left]").InnerTextAsync()).ShouldBe("9:54 left");
        await page.Clock.RunForAsync(18_000);
        (await page.Locator("[data-caption]").InnerTextAsync()).ShouldBe("Three, two, one.");
        await LookAsync(page, "session-ready");

        await page.Clock.RunForAsync(4_000);
        (await page.Locator("#player-name").InnerTextAsync()).ShouldBe("Gentle pelvic tilts");
        (await page.Locator("[data-seconds]").InnerTextAsync()).ShouldBe("1 of 8");
        var pose = await PoseAsync(page);
        await page.Clock.RunForAsync(4_000);
        (await PoseAsync(page)).ShouldNotBe(pose, "the figure moves, and is held for less than that");
        await LookAsync(page, "session-work");

        await page.Clock.RunForAsync(10 * 60_000);
        await Over(page).WaitForAsync();
        (await page.Locator("[data-did]").InnerTextAsync()).ShouldBe("You did 7 of 7. That counts.");
        await page.GetByText(Spoken.RunSent).WaitForAsync();
        await page.Clock.ResumeAsync();
        (await page.AllRoundAsync("session-over")).ShouldBeEmpty();
        await page.PressAsync(Spoken.FeltTooEasy);
        await page.Locator("[data-ask]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.GetByText(Spoken.RunSent).WaitForAsync();
        await EmptiedAsync(page);
        (await RunsAsync("stiff-morning-10")).ShouldContain(run => run.Exercises.Count == 7 && run.Felt == Felt.TooEasy);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_session_that_was_opened_once_runs_without_a_network_and_is_told_later()
    {
        var page = await OpenAsync(Five);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await page.EvaluateAsync(
            """
            async () => { await navigator.serviceWorker.ready; await fetch('/help'); }
            """);
        await page.ReloadAsync();
        await page.EvaluateAsync("async path => { while (!await caches.match(path) || !await caches.match(JSON.parse(document.querySelector('[data-session-steps]').textContent).steps[3].frames)) await new Promise(r => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); }); }", Five);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Five);
        await page.PressAsync(Spoken.StartSession);
        await page.Clock.RunForAsync(22_000);
        var pose = await PoseAsync(page);
        await page.Clock.RunForAsync(2_000);
        (await PoseAsync(page)).ShouldNotBe(pose, "its motion is kept too");
        await page.Clock.RunForAsync(6 * 60_000);
        await Over(page).WaitForAsync();
        await page.GetByText(Spoken.RunKept).WaitForAsync();
        await page.PressAsync(Spoken.FeltFine);
        await page.PressAsync(Spoken.CloseSession);

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/today");
        await page.Clock.RunForAsync(1_000);
        await EmptiedAsync(page);
        (await RunsAsync("flare-up-5")).ShouldContain(run => run.Exercises.Count == 4 && run.Felt == Felt.Fine);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Signing_out_takes_kept_sessions_off_the_device_for_they_show_what_was_left_out_for_this_person()
    {
        var page = await OpenAsync(Five, fakeClock: false);
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; await fetch('/help'); }");
        await page.ReloadAsync();
        await page.EvaluateAsync("async path => { while (!await caches.match(path)) await new Promise(r => setTimeout(r, 50)); }", Five);
        await page.GotoAsync("/me/sign-out");
        await page.PressAsync(Account.GuestOut);
        await page.WaitForURLAsync("**/signed-out");
        (await page.EvaluateAsync<bool>("async path => !await caches.match(path)", Five)).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Kept_on_the_phone_its_sound_is_there_too_until_it_is_taken_off()
    {
        var page = await OpenAsync(Five, fakeClock: false);
        var keep = page.Locator("[data-keep]");
        await keep.WaitForAsync();
        (await keep.InnerTextAsync()).ShouldMatch(@"^Keep on this phone \(\d+ KB\)$");
        await keep.ClickAsync();
        await page.GetByText(Spoken.SessionKept).WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        (await page.EvaluateAsync<bool>("async () => (await fetch(JSON.parse(document.querySelector('[data-session-steps]').textContent).sound)).ok")).ShouldBeTrue();
        await page.PressAsync(Shelf.TakeOffPhone);
        await page.GetByText(Shelf.IsTakenOff).WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_starts_pauses_skips_goes_back_and_ends()
    {
        var page = await OpenAsync(Ten);
        for (var i = 0; i < 40 && !await page.EvaluateAsync<bool>("document.activeElement.hasAttribute('data-start')"); i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("player-name");
        await page.Keyboard.PressAsync("Space");
        (await page.Locator("[data-do=pause]").InnerTextAsync()).ShouldBe(Spoken.GoOn);
        await page.Clock.RunForAsync(30_000);
        (await page.Locator("[data-left]").InnerTextAsync()).ShouldBe("9:54 left", "it waits");
        await page.Keyboard.PressAsync("Space");
        await page.Clock.RunForAsync(100_000);
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.Locator("[data-place]").InnerTextAsync()).ShouldBe("Exercise 3 of 7");
        await page.Keyboard.PressAsync("ArrowLeft");
        (await page.Locator("[data-place]").InnerTextAsync()).ShouldBe("Exercise 2 of 7");
        await page.Keyboard.PressAsync("Escape");
        await Over(page).WaitForAsync();
        (await page.Locator("[data-did]").InnerTextAsync()).ShouldBe("You did 1 of 7. That counts.");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("dialog").IsVisibleAsync()).ShouldBeFalse();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_it_is_a_list_to_follow_and_what_was_done_is_ticked()
    {
        var page = await app.NewPageAsync(scripts: false);
        await page.StartAsync();
        await page.GotoAsync(Five);
        (await page.Locator(".steps > li").CountAsync()).ShouldBe(4);
        (await page.GetByText(Spoken.StartSession, new() { Exact = true }).IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("dialog").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("input[name=done]").First.UncheckAsync();
        await page.PressAsync(Spoken.Done);
        (await page.Locator(".notice.done h2").InnerTextAsync()).ShouldBe("You did 3 of 4. That counts.");
        await page.PressAsync(Spoken.FeltFine);
        (await page.GetByText(Spoken.WasFine).IsVisibleAsync()).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_motion_is_not_wanted_the_figures_stand_still_and_with_a_longer_rest_there_is_more_time()
    {
        var page = await OpenAsync(Ten);
        await page.PressAsync(Spoken.StartSession);
        await page.PressAsync(Spoken.MoreRest);
        await page.Clock.RunForAsync(21_000);
        (await page.Locator("#player-name").InnerTextAsync()).ShouldBe("Get ready: Gentle pelvic tilts");
        await page.Clock.RunForAsync(16_000);
        (await page.Locator("#player-name").InnerTextAsync()).ShouldBe("Gentle pelvic tilts");
        var pose = await PoseAsync(page);
        await page.Clock.RunForAsync(3_000);
        (await PoseAsync(page)).ShouldBe(pose);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_words_beneath_a_figure_follow_its_moves()
    {
        var page = await app.NewPageAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await page.Clock.InstallAsync();
        await page.GotoAsync("/move/bridge");
        var captions = await page.Locator(".still p").AllInnerTextsAsync();
        await StopClockAsync(page);
        await page.PressAsync(Shelf.FigurePlay);
        await page.GetByRole(AriaRole.Button, new() { Name = Shelf.FigurePause, Exact = true }).WaitForAsync();
        await page.Clock.RunForAsync(1000);
        (await page.Locator(".still p").First.InnerTextAsync()).ShouldBe(captions[1], "it is on the way up");
        await page.Clock.RunForAsync(4000);
        (await page.Locator(".still p").First.InnerTextAsync()).ShouldBe(captions[0], "it is on the way down");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path, bool fakeClock = true)
    {
        var page = await app.NewPageAsync();
        await page.StartAsync();
        if (fakeClock) await page.Clock.InstallAsync();
        await page.GotoAsync(path);
        if (fakeClock) await StopClockAsync(page);
        return page;
    }

    private static async Task StopClockAsync(IPage page) =>
        await page.Clock.PauseAtAsync(DateTimeOffset.FromUnixTimeMilliseconds((long)await page.EvaluateAsync<double>("Date.now()") + 1000).UtcDateTime);

    // The session waits while it is looked at, and the clock goes on for those who look.
    private static async Task LookAsync(IPage page, string name)
    {
        await page.PressAsync(Spoken.PauseSession);
        await page.Clock.ResumeAsync();
        (await page.AllRoundAsync(name)).ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.NoPreference });
        await StopClockAsync(page);
        await page.PressAsync(Spoken.GoOn);
    }

    private Task<List<SessionRun>> RunsAsync(string session) => app.App.WithDbAsync(db => db.SessionRuns.AsNoTracking().Where(run => run.Session == session).ToListAsync(TestContext.Current.CancellationToken));

    private static ILocator Over(IPage page) => page.Locator("[data-over]");

    private static Task<string> PoseAsync(IPage page) => page.EvaluateAsync<string>("[...document.querySelectorAll('dialog .person path')].map(path => path.getAttribute('d')).join()");

    private static Task EmptiedAsync(IPage page) => page.EvaluateAsync(
        "async () => { for (let i = 0; i < 500000; i++) { if (!localStorage.getItem('outbox')) return; await new Promise(r => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); }); } throw new Error('still in the outbox'); }");
}
