using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>Fills questionnaires in as a person does, page by page.</summary>
internal static class Filling
{
    private const int MostPages = 60;

    /// <param name="told">Answers by question; any other gets its first choice or its least number.</param>
    public static async Task FillAsync(this IPage page, string questionnaire, params (string Question, string Answer)[] told)
    {
        var path = $"/questions/{questionnaire}";
        await page.GotoAsync(path);
        var button = page.Locator("main form button.main");
        for (var number = 0; number < MostPages && page.Path() == path && await button.CountAsync() > 0; number++)
        {
            foreach (var name in await NamesAsync(page)) await AnswerAsync(page, name, told.FirstOrDefault(one => one.Question == name).Answer);
            await page.SubmitAsync(button.First);
        }
    }

    /// <summary>Presses a button that sends a form, and waits for what comes back.</summary>
    public static async Task SubmitAsync(this IPage page, ILocator button)
    {
        await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Ok);
        await page.WaitForLoadStateAsync();
    }

    public static Task SubmitAsync(this IPage page, string button) => page.SubmitAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    private static Task<string[]> NamesAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...new Set([...document.querySelectorAll('main form [name]')].filter(field => field.type !== 'hidden' && field.tagName !== 'BUTTON').map(field => field.name))]");

    private static async Task AnswerAsync(IPage page, string name, string? answer)
    {
        var field = page.Locator($"main form [name='{name}']");
        if (await field.First.GetAttributeAsync("type") is "radio" or "checkbox") await (answer is null ? field.First : page.Locator($"main form [name='{name}'][value='{answer}']")).CheckAsync();
        else await field.First.FillAsync(answer ?? await field.First.GetAttributeAsync("min") ?? "1");
    }
}
