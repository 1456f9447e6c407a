using Backstay.Browser.App;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class KeyboardTests(BrowserApp app)
{
    [Fact]
    public async Task A_person_reaches_todays_plan_with_the_keyboard_alone()
    {
        var page = await app.NewPageAsync(1280);
        await page.GotoAsync("/");
        await TabToAsync(page, "button.main");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/start**");

        await TabToAsync(page, ".points input");
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < 4; i++) await page.Keyboard.PressAsync("ArrowRight");
        await TabToAsync(page, ".ticks input");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, ".choices:not(.ticks) input");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "button.main");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/today");
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{selector} cannot be reached by keyboard on {page.Url}.");
    }
}
