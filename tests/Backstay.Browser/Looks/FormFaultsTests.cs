using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>
/// What every form does with nonsense: it says what is wrong in a summary that has the focus, beside the field and in the title; each line of the
/// summary leads to its field; what was typed is still there; and the page is as good as any.
/// </summary>
public abstract class FormFaults(BrowserApp app)
{
    private protected async Task FillInWronglyAsync(string name)
    {
        var wrong = WrongForms.All.Single(one => one.Name == name);
        var page = await wrong.ArriveAsync(app);
        var path = wrong.Path == "" ? page.Path() : wrong.Path.Replace("{yesterday}", $"{app.App.Clock.GetUtcNow().AddDays(-1):yyyy-MM-dd}", StringComparison.Ordinal);
        if (page.Path() != path) await page.GotoAsync(path);
        foreach (var (field, typed) in wrong.Kept) await page.FillInAsync(field, typed);
        if (name == "plan") await OverfillAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = wrong.Button, Exact = true }).First.ClickAsync();
        var summary = page.Locator(".error-summary");
        await summary.WaitForAsync();

        page.Path().ShouldBe(path);
        (await page.TitleAsync()).ShouldStartWith("Please check:");
        // The script that moves it runs after the page is there.
        await page.WaitForFunctionAsync("() => document.activeElement?.matches('.error-summary')");
        (await page.Locator(".field-error:visible").CountAsync()).ShouldBeGreaterThan(0);
        foreach (var (field, typed) in wrong.Kept) (await TypedAsync(page, field)).ShouldBe(typed, field);
        (await page.AllRoundAsync($"error-{name}")).ShouldBeEmpty();
        foreach (var link in await summary.Locator("a").AllAsync())
        {
            await link.ClickAsync();
            (await page.EvaluateAsync<bool>("() => document.activeElement.matches(location.hash) && document.activeElement.matches('input, textarea, select, fieldset')"))
                .ShouldBeTrue($"{await link.GetAttributeAsync("href")} leads to a field");
        }
        await page.Context.CloseAsync();
    }

    private static Task<string> TypedAsync(IPage page, string field) => page.EvaluateAsync<string>(
        "name => [...document.querySelectorAll(`main [name='${name}']`)].filter(e => !['radio', 'checkbox'].includes(e.type) || e.checked).map(e => e.value).join('|')", field);

    // Four different things on the day of the first one; a week may hold fewer than that in all.
    private static Task OverfillAsync(IPage page) => page.EvaluateAsync(
        """
        () => { const first = document.querySelector('main select'), day = first.value.split(' ')[0];
          for (const id of ['bridge', 'bird-dog', 'hip-hinge', 'wall-slides']) {
            const more = Object.assign(document.createElement('input'), { type: 'hidden', name: first.name, value: `${day} ${id}` });
            first.form.append(more); } }
        """);
}

public sealed class FormFaultsTests(BrowserApp app) : FormFaults(app)
{
    public static TheoryData<string> Names => [.. WrongForms.OfPeople.Select(wrong => wrong.Name)];

    [Theory, MemberData(nameof(Names))]
    public Task A_form_filled_in_wrongly_says_so_kindly_and_loses_nothing(string name) => FillInWronglyAsync(name);
}

public sealed class ReviewFormFaultsTests(BrowserApp app) : FormFaults(app)
{
    public static TheoryData<string> Names => [.. WrongForms.OfReviews.Select(wrong => wrong.Name)];

    [Theory, MemberData(nameof(Names))]
    public Task A_form_filled_in_wrongly_says_so_kindly_and_loses_nothing(string name) => FillInWronglyAsync(name);
}
