using Backstay.Browser.App;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>The steps that many journeys begin with.</summary>
internal static class Walk
{
    private static int number;

    public static string NewAddress() => $"browser{Interlocked.Increment(ref number)}@example.org";

    /// <summary>From the first page to a plan for today.</summary>
    public static async Task<IPage> StartAsync(this IPage page, int pain = 4, int minutes = 10)
    {
        await page.GotoAsync("/");
        await page.PressAsync("None of these");
        await page.AnswerStartAsync(pain, minutes);
        await page.WaitForURLAsync("**/today");
        return page;
    }

    public static async Task AnswerStartAsync(this IPage page, int pain, int minutes)
    {
        await page.Locator($".points input[value='{pain}']").First.CheckAsync();
        await page.Locator(".ticks input").First.CheckAsync();
        await page.Locator($".choices:not(.ticks) input[value='{minutes}']").First.CheckAsync();
        await page.Locator("main button.main").First.ClickAsync();
    }

    /// <summary>From /me/keep or /sign-in with an address and the code that is mailed to it.</summary>
    public static async Task ProveAsync(this IPage page, BrowserApp app, string from, string address)
    {
        await page.GotoAsync(from);
        await page.Locator("input[name='Form.Address']").FillAsync(address);
        await page.PressAsync("Send me a code");
        await page.Locator("input[name='Form.Digits']").FillAsync(app.CodeFor(address));
        await page.PressAsync("Go on");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in/code", StringComparison.Ordinal));
    }

    public static async Task BeginFlareUpAsync(this IPage page)
    {
        await page.GotoAsync("/bad-day");
        await page.PressAsync("Make my plan small");
        await page.PressAsync("Show my small plan");
        await page.WaitForURLAsync("**/today");
    }

    /// <summary>Ticks one danger sign on the full list.</summary>
    public static async Task TickDangerAsync(this IPage page, string sign)
    {
        await page.GotoAsync("/danger-signs");
        await page.Locator($"input[value='{sign}']").CheckAsync();
        await page.PressAsync("Show what to do");
        await page.WaitForURLAsync("**/danger-signs/result");
    }

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public static string Path(this IPage page) => new Uri(page.Url).AbsolutePath;
}
