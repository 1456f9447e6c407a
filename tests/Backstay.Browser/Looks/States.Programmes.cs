using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Somebody on the way into a programme, or in one.
internal static partial class States
{
    /// <summary>In Get Well Fast: told once, with a day, a problem with a way out, an agreement, and steps with a hard week.</summary>
    public static async Task<IPage> OffWorkAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GoBackToWorkAsync(app, address, Guid.Parse(Part), Guid.Parse(Problem));
        return page;
    }

    /// <summary>In the second week of a programme that opens week by week.</summary>
    private static async Task<IPage> EnrolledAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.EnrolAsync(app, address, "web-bcpa", days: 9, beside: "oneself");
        return page;
    }

    /// <summary>In the second week of the study of suggestions, with one of them done.</summary>
    private static async Task<IPage> StudyAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.EnrolAsync(app, address, "mybehavior-cbp", days: 9, beside: "oneself");
        await page.GotoAsync("/movement");
        foreach (var (told, what) in new[] { "Walking", "Walking", "Gardening" }.Index())
        {
            await page.Locator($"input[value={what}]").CheckAsync();
            await page.Locator("input[name=minutes][value='20']").CheckAsync();
            await page.PressAsync("Save for today");
            await page.Locator("form[action='/movement/remove']").Nth(told).WaitForAsync();
        }
        await page.GotoAsync("/today");
        await page.PressAsync("I did it");
        await page.Locator(".item.done").WaitForAsync();
        return page;
    }

    public static async Task<IPage> ApplyingAsync(BrowserApp app, string programme, string? age)
    {
        var page = await NewAsync(app);
        await page.GotoAsync($"/programmes/{programme}");
        await page.PressAsync("I want to begin");
        if (age is null) return page;
        await page.Locator("input[name=age]").FillAsync(age);
        await page.PressAsync("Next");
        await page.GetByRole(AriaRole.Button, new() { Name = "Not now" }).First.WaitForAsync();
        return page;
    }

    private static async Task<IPage> InvitingAsync(BrowserApp app)
    {
        var page = await StaffAsync(app, Role.Clinician);
        await page.GotoAsync("/invitations");
        await page.Locator("input[value='web-bcpa']").CheckAsync();
        await page.PressAsync("Make the code");
        await page.Locator(".qr").WaitForAsync();
        return page;
    }

    /// <summary>On the walking track, with a walk done.</summary>
    private static async Task<IPage> WalkingAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/walking");
        await page.PressAsync("Begin with the walks");
        await page.PressAsync("I took a walk");
        return page;
    }
}
