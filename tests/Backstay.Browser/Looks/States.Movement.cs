using System.Globalization;
using System.Text;
using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.Tests.Movement.Brought;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Somebody whose phone tells how they move.
internal static partial class States
{
    /// <summary>A month of a phone that was walked with to the library and back, on Thursdays and on this weekday.</summary>
    private static async Task<IPage> WithPhoneAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await Residents.ForgetFileAsync(app, Guid.Parse(Brought));
        await page.GotoAsync("/movement/bring");
        await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", Brought);
        var today = DateOnly.Parse(app.Today, CultureInfo.InvariantCulture);
        await page.BringAsync("walks.gpx", Phone.Gpx(today, 4, today.DayOfWeek, DayOfWeek.Thursday));
        return page;
    }

    /// <summary>Messages are on, and one of them stands on Today.</summary>
    private static async Task<IPage> SpokenToAsync(BrowserApp app)
    {
        var page = await WithPhoneAsync(app);
        await page.GotoAsync("/movement/messages");
        await page.PressAsync("Turn messages on");
        await Residents.SpeakAsync(app, Guid.Parse(Brought));
        return page;
    }

    /// <summary>A week of a phone that hardly knew where it was.</summary>
    private static async Task<IPage> WithVaguePhoneAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/movement/bring");
        await page.BringAsync("vague.csv", Phone.Csv(300, DateOnly.Parse(app.Today, CultureInfo.InvariantCulture), 1, DayOfWeek.Thursday));
        return page;
    }

    /// <summary>Somebody in whose days more moving goes along with less pain.</summary>
    private static async Task<IPage> WithTendencyAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GiveDaysAsync(app, address, 80);
        return page;
    }

    /// <summary>Somebody who brought a table with headings that say nothing.</summary>
    /// <param name="known">They said already what its columns are.</param>
    public static async Task<IPage> WithTableAsync(BrowserApp app, bool known = false)
    {
        var page = await NewAsync(app);
        await Residents.ForgetFileAsync(app, Guid.Parse(BroughtTable));
        await page.GotoAsync("/movement/bring");
        await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", BroughtTable);
        var day = DateOnly.Parse(app.Today, CultureInfo.InvariantCulture).AddDays(-2).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "table.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"alpha;beta;gamma;delta;epsilon\n{day};08:00;900;10;My old watch\n{day};09:00;450;5;My old watch\n") });
        await page.PressAsync("Bring this file");
        await page.GetByText("It is not clear which column").WaitForAsync();
        if (!known) return page;
        await page.GotoAsync($"/movement/bring/{BroughtTable}/columns");
        foreach (var (field, column) in new[] { ("date", "0"), ("time", "1"), ("steps", "2"), ("minutes", "3"), ("source", "4") }) await page.Locator($"select[name={field}]").SelectOptionAsync(column);
        await page.PressAsync("Save and read the table");
        await page.GetByText("What we understood").WaitForAsync();
        return page;
    }

    /// <summary>Chooses a file on the page that takes them, and waits until it is read.</summary>
    public static async Task BringAsync(this IPage page, string name, byte[] content)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.PressAsync("Bring this file");
        await page.WaitForURLAsync("**/movement/bring/*");
        await page.GetByText("What we understood").WaitForAsync();
    }
}
