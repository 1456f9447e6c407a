using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Editors, reviewers, moderators and other staff.
internal static partial class States
{
    /// <summary>Articles with a draft that needs mending, and with one that waits for a review.</summary>
    public const string Edited = "anger-and-frustration", Reviewed = "another-illness-too";

    public static async Task<IPage> EditorAsync(BrowserApp app)
    {
        var page = await StaffAsync(app, Role.Editor);
        await page.DraftAsync(Edited, "Conservative multidisciplinary rehabilitation considerably facilitates functional restoration afterwards, universally.");
        return page;
    }

    private static async Task<IPage> ReviewerAsync(BrowserApp app)
    {
        var editor = await StaffAsync(app, Role.Editor);
        await editor.DraftAsync(Reviewed, "One step at a time.");
        await editor.GotoAsync($"/editor/item/library/{Reviewed}");
        await editor.PressAsync("Ask for a review");
        await editor.Context.CloseAsync();
        return await StaffAsync(app, Role.Clinician);
    }

    /// <summary>A draft of an article with a sentence more; one that is there already is left as it is.</summary>
    public static async Task DraftAsync(this IPage page, string article, string sentence)
    {
        await page.GotoAsync($"/editor/item/library/{article}");
        if (!await page.GetByText("Begin a new version").IsVisibleAsync()) return;
        await page.PressAsync("Begin a new version");
        await page.WaitForURLAsync($"**/editor/write/library/{article}");
        var words = page.Locator("#field-half-minute");
        await words.FillAsync($"{await words.InputValueAsync()} {sentence}");
        await page.PressAsync("Save");
        await page.WaitForURLAsync("**?saved=yes");
    }

    public static async Task<IPage> StaffAsync(BrowserApp app, Role role)
    {
        await Residents.LiveAsync(app);
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GrantAsync(app, address, role);
        return page;
    }

    private static async Task<IPage> ModeratorAsync(BrowserApp app)
    {
        var worried = await KeptAsync(app);
        await worried.GotoAsync("/check-in");
        await worried.Locator("textarea").FillAsync("I want to end my life");
        await worried.PressAsync("Save");
        await worried.PressAsync("Ask somebody here to write to me");
        await worried.Context.CloseAsync();
        return await StaffAsync(app, Role.Moderator);
    }

    private static async Task<IPage> UnprovedAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var first = await KeptAsync(app, address);
        await Residents.GrantAsync(app, address, Role.Editor);
        await first.Context.CloseAsync();
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", address);
        return page;
    }

    /// <summary>An editor with an authenticator app, on a new device, before its code.</summary>
    public static async Task<IPage> UnprovedWithAppAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var first = await KeptAsync(app, address);
        await Authenticator.SetUpAsync(first);
        await Residents.GrantAsync(app, address, Role.Editor);
        await first.Context.CloseAsync();
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", address);
        return page;
    }
}
