using System.IO.Compression;
using Backstay.Browser.App;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class FirstWalkTests(BrowserApp app)
{
    private const int MostTaps = 6;
    private const int MostWords = 150;

    [Fact]
    public async Task From_the_first_page_to_something_useful_in_six_taps_and_150_words_then_kept_signed_in_elsewhere_taken_out_and_erased()
    {
        var page = await app.NewPageAsync();
        var (taps, words) = (0, 0);
        await page.GotoAsync("/");
        words += await WordsAsync(page);
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "None of these" }));
        words += await WordsAsync(page);
        await TapAsync(page.Locator("label:has(input[name=pain][value='5'])"));
        await TapAsync(page.Locator("label:has(input[name=limits][value='sitting'])"));
        await TapAsync(page.Locator("label:has(input[name=minutes][value='10'])"));
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Show my plan" }));
        await page.WaitForURLAsync("**/today");
        (await page.Locator(".item").CountAsync()).ShouldBeGreaterThan(0);
        taps.ShouldBeLessThanOrEqualTo(MostTaps);
        words.ShouldBeLessThanOrEqualTo(MostWords);

        const string address = "walker@example.org";
        await page.GotoAsync("/me/keep");
        await page.Locator("input[type=email], input[name='Form.Address']").First.FillAsync(address);
        await page.PressAsync("Send me a code");
        await page.Locator("input[name='Form.Digits']").FillAsync(app.CodeFor(address));
        await page.PressAsync("Go on");
        await page.WaitForURLAsync("**/me**");

        var elsewhere = await app.NewPageAsync(1280);
        await elsewhere.GotoAsync("/sign-in");
        await elsewhere.Locator("input[name='Form.Address']").FillAsync(address);
        await elsewhere.PressAsync("Send me a code");
        await elsewhere.Locator("input[name='Form.Digits']").FillAsync(app.CodeFor(address));
        await elsewhere.PressAsync("Go on");
        await elsewhere.WaitForURLAsync("**/today");
        (await elsewhere.Locator(".item").CountAsync()).ShouldBeGreaterThan(0);

        await elsewhere.GotoAsync("/me/data");
        var download = await elsewhere.RunAndWaitForDownloadAsync(() => elsewhere.Locator("main a.button, main button").First.ClickAsync());
        using (var zip = ZipFile.OpenRead(await download.PathAsync())) zip.Entries.ShouldContain(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal));

        await elsewhere.GotoAsync("/me/erase/sure");
        await elsewhere.PressAsync("Erase everything now");
        await elsewhere.WaitForURLAsync("**/goodbye");
        await page.GotoAsync("/today");
        new Uri(page.Url).AbsolutePath.ShouldBe("/sign-in");
        await page.Context.CloseAsync();
        await elsewhere.Context.CloseAsync();

        async Task TapAsync(ILocator target)
        {
            taps++;
            await target.First.ClickAsync();
        }
    }

    [Fact]
    public async Task A_page_at_400_percent_needs_no_side_scroll()
    {
        var page = await app.NewPageAsync(320);
        await page.StartAsync();
        foreach (var path in new[] { "/today", "/week", "/move", "/learn", "/help", "/bad-day", "/check-in" })
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(path);
        }
        await page.Context.CloseAsync();
    }

    private static async Task<int> WordsAsync(IPage page) =>
        (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter));
}
