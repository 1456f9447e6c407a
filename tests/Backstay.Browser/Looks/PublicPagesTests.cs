using Backstay.Browser.App;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

public sealed class PublicPagesTests(BrowserApp app)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "start", "/" }, { "help", "/help" }, { "offline", "/offline" }, { "emergency", "/emergency" }, { "not-found", "/no-such-page" },
        { "sign-in", "/sign-in" }, { "learn", "/learn" }, { "move", "/move" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_public_page_is_good_at_every_width_in_light_and_dark(string name, string path)
    {
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (360, ColorScheme.Dark), (768, ColorScheme.Light), (1280, ColorScheme.Light) })
        {
            var page = await app.NewPageAsync(width, scheme: scheme);
            await page.GotoAsync(path);
            await page.ShouldBeGoodAsync(name);
            await page.KeepPictureAsync($"{name}-{width}-{scheme.ToString().ToLowerInvariant()}");
            await page.Context.CloseAsync();
        }
    }
}
