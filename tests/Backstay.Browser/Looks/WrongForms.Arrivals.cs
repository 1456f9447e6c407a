using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.People.Roles;
using Backstay.Tests.Evidence.Import;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// The ways to forms that wait behind other steps.
internal static partial class WrongForms
{
    private static string? newcomer;

    /// <summary>Somebody new, the same for all forms: none of them saves what is wrong.</summary>
    private static async Task<IPage> NewcomerAsync(BrowserApp app)
    {
        if (newcomer is not null) return await app.NewPageAsync(state: newcomer);
        var page = await States.NewAsync(app);
        newcomer = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>Types into a field, or chooses in it, by its name.</summary>
    public static async Task FillInAsync(this IPage page, string field, string typed)
    {
        var fields = page.Locator($"main [name='{field}']");
        if (await fields.First.GetAttributeAsync("type") is "radio" or "checkbox") await page.Locator($"main [name='{field}'][value='{typed}']").CheckAsync();
        else if (await fields.First.EvaluateAsync<bool>("element => element.matches('select')")) await fields.First.SelectOptionAsync(typed);
        else
        {
            // A browser's own limit on length is a comfort; the form has to do without it.
            await fields.First.EvaluateAsync("element => element.removeAttribute('maxlength')");
            await fields.First.FillAsync(typed);
        }
    }

    private static async Task<IPage> GoalAsync(BrowserApp app)
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/goals/new");
        await page.FillInAsync("what", "Swim again");
        await page.FillInAsync("able", "3");
        await page.PressAsync("Save what matters");
        await page.WaitForURLAsync("**?saved=true");
        return page;
    }

    private static async Task<IPage> PlanningAsync(BrowserApp app)
    {
        var page = await GoalAsync(app);
        await page.GotoAsync($"{page.Path()}/plan");
        return page;
    }

    /// <summary>A plan for each day, asked about before it is due.</summary>
    private static async Task<IPage> FollowingUpAsync(BrowserApp app)
    {
        var page = await PlanningAsync(app);
        await page.FillInAsync("what", "I swim");
        foreach (var day in await page.Locator("[name=days]").AllAsync()) await day.CheckAsync();
        await page.Locator("[name=when]").SelectOptionAsync("Lunch");
        await page.PressAsync("Save my plan");
        await page.WaitForURLAsync("**?saved=true");
        await page.GotoAsync($"{await page.Locator("main a[href^='/goals/plans/']").First.GetAttributeAsync("href")}/{app.Today}");
        return page;
    }

    /// <summary>A table of records whose columns are in no language that is known.</summary>
    private static async Task<IPage> AskedColumnsAsync(BrowserApp app)
    {
        var page = await States.FindingAsync(app);
        await page.GotoAsync($"{States.FoundPath}/bring");
        await page.FillInAsync("source", "Library");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "found.csv", MimeType = "text/csv", Buffer = "Nimi,Tekijä,Vuosi\nKävely,Berg Ana,2019\n"u8.ToArray() });
        await page.PressAsync("Bring this file");
        await page.Locator(".columns").WaitForAsync();
        return page;
    }

    private static async Task<IPage> OldWorkbookAsync(BrowserApp app)
    {
        var page = await States.FindingAsync(app);
        await page.GotoAsync($"{States.FoundPath}/bring");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "found.xls", MimeType = "application/vnd.ms-excel", Buffer = Workbooks.Old(isLocked: false) });
        return page;
    }

    private static async Task<IPage> SharedAsync(BrowserApp app)
    {
        var page = await States.NewAsync(app);
        await page.ShareAsync();
        await page.GotoAsync("/me/sharing");
        await page.GotoAsync((await page.Locator("main section.card a.button").GetAttributeAsync("href"))!);
        return page;
    }

    private static async Task<IPage> AcceptingAsync(BrowserApp app)
    {
        var person = await States.NewAsync(app);
        var code = await person.ShareAsync();
        await person.Context.CloseAsync();
        var page = await States.StaffAsync(app, Role.Clinician);
        await page.GotoAsync($"/care/link/{code.Replace(" ", "", StringComparison.Ordinal)}");
        return page;
    }

    private static async Task<IPage> BegunAsync(BrowserApp app)
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.PressAsync("None of these");
        await page.WaitForURLAsync("**/start**");
        return page;
    }

    private static async Task<IPage> AskedAsync(BrowserApp app)
    {
        var page = await States.KeptAsync(app);
        await page.GotoAsync("/me/address");
        await page.FillInAsync("Form.Address", Walk.NewAddress());
        await page.PressAsync("Send me a code");
        await page.WaitForURLAsync("**/me/address/code");
        return page;
    }

    private static async Task<IPage> SettingUpAsync(BrowserApp app)
    {
        var page = await States.KeptAsync(app);
        await page.GotoAsync("/me/two-step");
        await page.PressAsync("Set up a second step");
        return page;
    }
}
