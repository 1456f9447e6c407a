using Backstay.Tests.App;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Backstay.Browser.App.BrowserApp))]

namespace Backstay.Browser.App;

/// <summary>The real program and one real Chromium for the whole run; each test gets a browser context of its own.</summary>
public sealed class BrowserApp : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    /// <summary>A real browser drops cookies that the real clock says are over, so the program's clock begins now.</summary>
    public TestApp App { get; } = new() { From = DateTimeOffset.UtcNow };

    /// <summary>localhost and not 127.0.0.1: passkeys need a name.</summary>
    public string Address => $"http://localhost:{App.Address.Port}";

    public static string Chromium => Environment.GetEnvironmentVariable("BACKSTAY_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A visitor's browser of the given width, on a page of its own.</summary>
    public async Task<IPage> NewPageAsync(int width = 360, bool scripts = true, ColorScheme scheme = ColorScheme.Light, bool mobile = true)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = width < 700 ? 740 : 800 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            HasTouch = mobile && width < 700,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }
}
