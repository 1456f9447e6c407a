using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>Screenshots of every state, kept in artifacts/screenshots for people to look at.</summary>
internal static class Gallery
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots");

    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
    }
}
