using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Somebody who shares, and those who read it.
internal static partial class States
{
    /// <summary>On the page that shows a person's code, with all ticked that can be.</summary>
    public static async Task<string> ShareAsync(this IPage page, string? link = null, string reader = "clinician")
    {
        await page.GotoAsync($"/me/sharing/new/{reader}");
        if (link is not null) await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", link);
        await page.Locator("input[name=called]").FillAsync("Anna from the mill");
        foreach (var box in await page.Locator("input[name=share]").AllAsync()) await box.CheckAsync();
        await page.PressAsync("Make a code");
        return await page.Locator(".code-large code").InnerTextAsync();
    }

    /// <summary>A clinician who accepted that code; ends where they read.</summary>
    public static async Task<IPage> AcceptAsync(BrowserApp app, string code) => await (await StaffAsync(app, Role.Clinician)).AcceptAsync(code, "Dr Berg");

    private static async Task<IPage> AcceptAsync(this IPage reader, string code, string name)
    {
        await reader.GotoAsync("/care/link");
        await reader.Locator("input[name=code]").FillAsync(code);
        await reader.PressAsync("Go on");
        await reader.Locator("input[name=name]").FillAsync(name);
        await reader.PressAsync("Open it");
        await reader.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        return reader;
    }

    private static async Task<IPage> SharingAsync(BrowserApp app)
    {
        var person = await FullAsync(app);
        await Residents.ForgetLinkAsync(app, Guid.Parse(Shared));
        await (await AcceptAsync(app, await person.ShareAsync(Shared))).Context.CloseAsync();
        await person.ShowTextAsync();
        await person.ShareAsync();
        return person;
    }

    /// <summary>A clinician with whom somebody shares all, after two months and two questionnaires of Get Well Fast.</summary>
    public static async Task<IPage> ReadingAsync(BrowserApp app)
    {
        var person = await FullAsync(app);
        await Residents.ForgetLinkAsync(app, Guid.Parse(Read));
        var clinician = await AcceptAsync(app, await person.ShareAsync(Read));
        await person.ShowTextAsync();
        await Residents.GiveReportAsync(app, Guid.Parse(Read), Guid.Parse(Report));
        await person.Context.CloseAsync();
        return clinician;
    }

    private static async Task ShowTextAsync(this IPage person)
    {
        await person.GotoAsync("/learn/courses/pain/writing");
        await person.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", Written);
        await person.Locator("textarea[name=words]").FillAsync("Dear back,\nyou have had the whole table to yourself for long enough. Move over a little.\n\nYours, as ever");
        await person.PressAsync("Save");
        if (await person.GetByRole(AriaRole.Button, new() { Name = "Show this text" }).CountAsync() > 0) await person.PressAsync("Show this text");
    }

    /// <summary>Somebody at work, with whom a person on their way back shares the advice on counselling.</summary>
    private static async Task<IPage> SupervisingAsync(BrowserApp app)
    {
        var person = await OffWorkAsync(app);
        await Residents.ForgetLinkAsync(app, Guid.Parse(AtWork));
        var supervisor = await (await KeptAsync(app)).AcceptAsync(await person.ShareAsync(AtWork, "supervisor"), "Mr Bauer");
        await person.Context.CloseAsync();
        return supervisor;
    }

    public static string ReportPath => $"/care/{Read}/reports/{Report}";
}
