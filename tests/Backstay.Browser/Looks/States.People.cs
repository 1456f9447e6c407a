using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.Tests.People;
using Microsoft.Playwright;
using FirstSteps = Backstay.Tests.CheckIns.Walk;

namespace Backstay.Browser.Looks;

// Somebody alone with their own pages.
internal static partial class States
{
    public static async Task<IPage> NewAsync(BrowserApp app)
    {
        using var visitor = await FirstSteps.StartedAsync(app.App);
        return await app.NewPageAsync(visitor);
    }

    public static async Task<IPage> KeptAsync(BrowserApp app, string? address = null)
    {
        using var visitor = await FirstSteps.StartedAsync(app.App);
        await Guests.SignInAsync(app.App, visitor, address ?? Walk.NewAddress(), "/me/keep");
        return await app.NewPageAsync(visitor);
    }

    public static async Task<IPage> FullAsync(BrowserApp app)
    {
        await Residents.LiveAsync(app);
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", Residents.Lived);
        return page;
    }

    private static async Task<IPage> LargeAsync(BrowserApp app)
    {
        await Residents.LiveAsync(app);
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", Residents.Reader);
        await page.ChooseComfortAsync("largest");
        return page;
    }

    public static async Task<IPage> SimpleAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.ChooseComfortAsync("simple");
        return page;
    }

    private static async Task ChooseComfortAsync(this IPage page, string value)
    {
        await page.GotoAsync("/me/comfort");
        await page.Locator($"input[value='{value}']").CheckAsync();
        await page.PressAsync("Save");
        await page.WaitForURLAsync("**/me/comfort?saved=yes");
    }

    /// <summary>In the middle of a module, with a sheet begun and a text of their own.</summary>
    private static async Task<IPage> StudyingAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/learn/courses/behaviour/why");
        await page.PressAsync("Next part");
        await page.WaitForURLAsync("**/known");
        await page.GotoAsync($"/sheets/pacing-log/{Kept}/fill");
        await page.Locator("input[name=activity]").FillAsync("An hour of paperwork");
        await page.PressAsync("Next");
        await page.WaitForURLAsync("**/fill?item=*");
        await page.GotoAsync($"/sheets/pacing-log/{Kept}/fill?item=activity");
        await page.Locator("input[name=activity]").FillAsync("Two hours of paperwork");
        await page.PressAsync("Next");
        await page.GotoAsync("/learn/courses/behaviour/writing");
        await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", Kept);
        await page.Locator("textarea").FillAsync("Whenever my back hurts, I always go quiet.");
        await page.PressAsync("Save");
        await page.WaitForURLAsync($"**/writing/{Kept}**");
        return page;
    }

    /// <summary>With two goals that were rated over weeks, plans with an hour and with a meal, one of them told of, and a goal that was let go.</summary>
    private static async Task<IPage> GoalsAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GiveGoalsAsync(app, address, Guid.Parse(Kept), Guid.Parse(Planned), Guid.Parse(LetGo));
        return page;
    }

    private static async Task<IPage> FlareUpAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.BeginFlareUpAsync();
        return page;
    }

    private static async Task<IPage> PausedAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/week");
        await page.PressAsync("Pause my plan");
        return page;
    }

    private static async Task<IPage> DangerAsync(BrowserApp app, string sign)
    {
        var page = await NewAsync(app);
        await page.TickDangerAsync(sign);
        return page;
    }

    private static async Task<IPage> ChangingAddressAsync(BrowserApp app)
    {
        var page = await KeptAsync(app);
        await page.GotoAsync("/me/address");
        await page.Locator("input[name='Form.Address']").FillAsync(Walk.NewAddress());
        await page.PressAsync("Send me a code");
        return page;
    }
}
