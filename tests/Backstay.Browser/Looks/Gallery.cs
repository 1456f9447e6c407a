using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>Pictures of every state for people to look at, kept in artifacts/screenshots where BACKSTAY_TEST_PICTURES is set: they take a third of the time.</summary>
internal static class Gallery
{
    private const string Bar = "place => document.querySelector('.bottom')?.style.setProperty('position', place)";

    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("BACKSTAY_TEST_PICTURES") is { Length: > 0 };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots");

    /// <summary>A picture of a whole page has no bottom of a window, so the bar that sticks to it stands at the end.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (!IsWanted) return;
        await page.EvaluateAsync(Bar, "static");
        await page.ScreenshotAsync(new() { Path = In($"{name}.png"), FullPage = true });
        await page.EvaluateAsync(Bar, "");
    }

    public static Task KeepAsync(string file, byte[] content) => File.WriteAllBytesAsync(In(file), content);

    private static string In(string file)
    {
        Directory.CreateDirectory(Folder);
        return Path.Combine(Folder, file);
    }
}
