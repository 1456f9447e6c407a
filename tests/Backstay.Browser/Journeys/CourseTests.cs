using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Microsoft.Playwright;
using Shelf = Backstay.Content.Words;
using Told = Backstay.CheckIns.Words;

namespace Backstay.Browser.Journeys;

public sealed class CourseTests(BrowserApp app)
{
    [Fact]
    public async Task Somebody_reads_a_module_fills_in_a_sheet_and_writes_for_themselves()
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/learn");
        await page.Locator("main a[href='/learn/courses']").ClickAsync();
        await page.Locator("main a[href='/learn/courses/solutions']").ClickAsync();
        (await page.AllRoundAsync("module-new")).ShouldBeEmpty();
        await page.Locator("main a.main").ClickAsync();
        foreach (var part in new[] { "why", "known", "example", "try", "check" })
        {
            await page.WaitForURLAsync($"**/solutions/{part}");
            (await page.AllRoundAsync($"module-{part}")).ShouldBeEmpty();
            await page.PressAsync(Shelf.CourseNext);
        }
        await page.WaitForURLAsync("**/solutions/ask");
        await page.PressAsync(Shelf.CourseDone);
        await page.GetByText(Shelf.CourseFinished).WaitForAsync();
        (await page.AllRoundAsync("module-read")).ShouldBeEmpty();

        await page.Locator("main a[href='/sheets/week-timetable']").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Told.SheetNew }).ClickAsync();
        await page.Locator("textarea[name=has-to]").FillAsync("Work, and the doctor on Tuesday");
        for (var i = 0; i < 8 && page.Path().EndsWith("/fill", StringComparison.Ordinal); i++)
        {
            (await page.AllRoundAsync($"sheet-page-{i}")).ShouldBeEmpty();
            var before = page.Url;
            await page.Locator("main form button.main").ClickAsync();
            await page.WaitForFunctionAsync("before => location.href !== before", before);
        }
        await page.GetByText(Told.SheetSaved).WaitForAsync();
        (await page.AllRoundAsync("sheet-filled")).ShouldBeEmpty();

        await page.GotoAsync("/learn/courses/solutions/writing");
        await page.Locator("textarea").FillAsync("I once mended a gate that everybody had given up on.");
        await page.Locator("[data-draft-status]:not(:empty)").WaitForAsync();
        (await page.AllRoundAsync("writing-kept")).ShouldBeEmpty();
        await page.ReloadAsync();
        (await page.Locator("textarea").InputValueAsync()).ShouldStartWith("I once mended a gate");
        await page.PressAsync(Told.Save);
        await page.GetByText(Told.WritingSaved).WaitForAsync();
        await page.Context.CloseAsync();
    }
}
