using Backstay.Browser.App;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>The steps that many journeys begin with.</summary>
internal static class Walk
{
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
        await page.Locator($".points input[value='{pain}']").First.CheckAsync(new() { Force = true });
        await page.Locator(".ticks input").First.CheckAsync();
        await page.Locator($".choices:not(.ticks) input[value='{minutes}']").First.CheckAsync();
        await page.Locator("main button.main").First.ClickAsync();
    }

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
}
