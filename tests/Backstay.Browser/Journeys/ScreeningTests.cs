using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class ScreeningTests(BrowserApp app)
{
    [Fact]
    public async Task Votes_are_cast_by_keys_and_one_that_cannot_be_sent_says_so_and_stays()
    {
        var page = await States.ScreeningAsync(app);
        await page.GotoAsync($"{States.ScreeningPath}/screen/title");
        var first = await RecordAsync(page);
        var button = await page.GetByRole(AriaRole.Button, new() { Name = "Unsure" }).BoundingBoxAsync();
        (button!.Y + button.Height).ShouldBeLessThan(740, "buttons are within reach of a thumb");

        await page.GetByText("A note, if you like").First.ClickAsync();
        await page.Locator("main textarea[name=note]").PressSequentiallyAsync("i like it");
        (await RecordAsync(page)).ShouldBe(first, "letters of a note are no votes");
        await page.Locator("h1").ClickAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Keyboard.PressAsync("i");
        await page.GetByText("This was not sent").WaitForAsync();
        (await page.Locator("main textarea[name=note]").InputValueAsync()).ShouldBe("i like it");

        await page.Context.SetOfflineAsync(false);
        await page.Keyboard.PressAsync("i");
        await page.WaitForFunctionAsync("first => document.querySelector('main input[name=record]')?.value !== first", first);
        await page.GotoAsync($"{States.ScreeningPath}/screen/title?again={first}");
        await page.GetByText("Until now you said: Include").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<string?> RecordAsync(IPage page) => await page.Locator("main input[name=record]").GetAttributeAsync("value");
}
