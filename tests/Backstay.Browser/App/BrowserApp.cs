using System.Globalization;
using Backstay.Tests.App;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Backstay.Browser.App.BrowserApp))]

namespace Backstay.Browser.App;

/// <summary>The real program and one real Chromium for the whole run; each test gets a browser context of its own.</summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private const string Zone = "Europe/Berlin";

    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    /// <summary>A real browser drops cookies that the real clock says are over, so the program's clock begins now.</summary>
    public TestApp App { get; } = new() { From = DateTimeOffset.UtcNow, Settings = [$"--CheckIns:Questionnaires={OwnQuestionnaires}"] };

    /// <summary>An operator's folder, with a questionnaire of every kind of question.</summary>
    private static string OwnQuestionnaires => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "tests", "Backstay.Tests", "CheckIns", "Questionnaires", "Files"));

    /// <summary>localhost and not 127.0.0.1: passkeys need a name.</summary>
    public string Address => $"http://localhost:{App.Address.Port}";

    /// <summary>The day where the browsers are, as addresses of the diary write it.</summary>
    public string Today => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(App.Clock.GetUtcNow(), Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Chromium => Environment.GetEnvironmentVariable("BACKSTAY_TEST_CHROMIUM") ?? "/usr/bin/chromium-headless-shell";

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quiet });
    }

    /// <summary>A visitor's browser of the given width, on a page of its own.</summary>
    /// <param name="state">Cookies of somebody who is signed in already, as another page's context told them.</param>
    /// <param name="address">Of another copy of the program.</param>
    public async Task<IPage> NewPageAsync(
        int width = 360, bool scripts = true, ColorScheme scheme = ColorScheme.Light, bool mobile = true, ForcedColors forced = ForcedColors.None, string? state = null, string? address = null)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            ViewportSize = new() { Width = width, Height = width < 700 ? 740 : 800 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            ForcedColors = forced,
            HasTouch = mobile && width < 700,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = Zone,
            Locale = "en-GB",
            StorageState = state,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>The browser of somebody who came here without one, which is much quicker; on the page where they are.</summary>
    public async Task<IPage> NewPageAsync(Visitor visitor)
    {
        var page = await NewPageAsync();
        await page.Context.AddCookiesAsync(visitor.Cookies.Select(one => new Cookie { Name = one.Key, Value = one.Value, Url = Address, HttpOnly = true, SameSite = SameSiteAttribute.Lax }));
        await page.GotoAsync(visitor.Url.PathAndQuery);
        return page;
    }

    /// <summary>A browser that keeps no cookies.</summary>
    public async Task<IPage> NewPageWithoutCookiesAsync()
    {
        var page = await NewPageAsync();
        await page.RouteAsync("**", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            await page.Context.ClearCookiesAsync();
            await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => header.Key != "set-cookie") });
        });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }
}

internal static class Cookies
{
    /// <returns>As a Cookie header, for a request beside the browser.</returns>
    public static async Task<string> CookiesAsync(this IPage page) =>
        string.Join("; ", (await page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}"));
}
