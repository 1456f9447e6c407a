using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class WithoutScriptsTests(BrowserApp app)
{
    [Fact]
    public async Task The_first_walk_keeping_signing_in_a_bad_day_and_the_look_back_need_no_scripts()
    {
        var address = Walk.NewAddress();
        var page = await app.NewPageAsync(scripts: false);
        await page.StartAsync();
        await page.Locator(".points input[value='6']").CheckAsync();
        await page.PressAsync("Save");
        await page.GetByText("Saved: 6 of 10 today").WaitForAsync();
        await page.PressAsync("Done");
        (await page.Locator(".item.done").CountAsync()).ShouldBe(1);
        await page.Locator(".item summary").Last.ClickAsync();
        await page.Locator("details[open] input[value=dislike]").CheckAsync();
        await page.Locator("details[open] button[value=refuse]").ClickAsync();
        page.Path().ShouldBe("/today");
        (await page.Locator("button[data-print]:visible, button[data-speak]:visible, [data-passkey]:visible").CountAsync()).ShouldBe(0, "what needs scripts is not shown");

        await page.ProveAsync(app, "/me/keep", address);
        page.Path().ShouldBe("/me");
        await page.BeginFlareUpAsync();
        (await page.Locator(".notice.calm").CountAsync()).ShouldBe(1);
        await page.GotoAsync("/look-back");
        await page.Locator("input[name=pain][value='5']").CheckAsync();
        await page.Locator("input[name=change][value=same]").CheckAsync();
        await page.Locator("input[name=able][value='4']").CheckAsync();
        await page.Locator("input[name=fit][value=right]").CheckAsync();
        await page.PressAsync("Save");
        page.Path().ShouldBe("/week");
        await page.GotoAsync("/progress");
        (await page.Locator("svg[role=img]").CountAsync()).ShouldBeGreaterThan(0);
        await page.GotoAsync("/me/passkeys");
        (await page.GetByText("Adding a passkey needs scripts").CountAsync()).ShouldBe(1);

        var elsewhere = await app.NewPageAsync(scripts: false);
        await elsewhere.ProveAsync(app, "/sign-in", address);
        elsewhere.Path().ShouldBe("/today");
        await elsewhere.Context.CloseAsync();
        await page.Context.CloseAsync();
    }
}
