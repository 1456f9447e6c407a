using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>What hands do: twice, backwards, in a browser that forbids something.</summary>
public sealed class SlipsTests(BrowserApp app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_does_what_one_click_does(bool scripts)
    {
        var page = await (await app.NewPageAsync(scripts: scripts)).StartAsync();
        var before = await page.Locator(".item").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).First.DblClickAsync();
        await page.Locator(".item.done").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await page.Locator(".item.done").CountAsync()).ShouldBe(1);
        (await page.Locator(".item").CountAsync()).ShouldBe(before);

        await page.GotoAsync("/check-in");
        await page.Locator("textarea").FillAsync("told once");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).DblClickAsync();
        // Without scripts the second click takes the first one's place, so there is no one navigation to wait for.
        await Assertions.Expect(page).ToHaveURLAsync($"{app.Address}/today");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.GotoAsync($"/diary/{app.Today}");
        (await page.Locator("textarea").InputValueAsync()).ShouldBe("told once");
        (await page.GetByText("told once").CountAsync()).ShouldBe(1, "there is one version of the day");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Going_back_after_sending_and_sending_again_loses_nothing_and_doubles_nothing()
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/check-in");
        await page.Locator("textarea").FillAsync("the first words");
        await page.PressAsync("Save");
        await page.WaitForURLAsync("**/today");
        await page.GoBackAsync();
        page.Path().ShouldBe("/check-in");
        await page.Locator("textarea").FillAsync("other words");
        await page.PressAsync("Save");
        await page.WaitForURLAsync("**/today");
        await page.GotoAsync("/check-in");
        (await page.Locator("textarea").InputValueAsync()).ShouldBe("other words");
        await page.GotoAsync($"/diary/{app.Today}");
        (await page.GetByText("the first words").CountAsync()).ShouldBe(1, "both are kept");

        await page.GotoAsync("/today");
        await page.PressAsync("Done");
        await page.Locator(".item.done").First.WaitForAsync();
        await page.GoBackAsync();
        await page.ReloadAsync();
        (await page.Locator(".item.done").CountAsync()).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_browser_that_keeps_no_cookies_is_told_so_and_how_to_go_on()
    {
        var page = await app.NewPageWithoutCookiesAsync();
        await page.GotoAsync("/");
        await page.PressAsync("None of these");
        await page.WaitForURLAsync("**/form-again");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Please allow them in its settings");
        await page.GotoAsync("/emergency");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("112");
        await page.GotoAsync("/bad-day/offline");
        (await page.Locator(".large-choices li").CountAsync()).ShouldBe(5);
        await page.Context.CloseAsync();
    }
}
