using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>Pictures of every state, kept in artifacts/screenshots for people to look at.</summary>
internal static class Gallery
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots");

    /// <summary>A whole page has no bottom of a window for a bar to stick to.</summary>
    private const string Unrolled = ".bottom { position: static !important; }";

    public static async Task KeepPictureAsync(this IPage page, string name) => await page.ScreenshotAsync(new() { Path = In($"{name}.png"), FullPage = true, Style = Unrolled });

    public static Task KeepAsync(string file, byte[] content) => File.WriteAllBytesAsync(In(file), content);

    private static string In(string file)
    {
        Directory.CreateDirectory(Folder);
        return Path.Combine(Folder, file);
    }
}
