using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Backstay.Browser.App;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>The app on somebody's phone that shows a new code every half minute (RFC 6238), by the real clock.</summary>
internal sealed class Authenticator(string key)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Sets the second step up on the page that shows the key, as somebody does who types it into an app.</summary>
    public static async Task<Authenticator> SetUpAsync(IPage page)
    {
        await page.GotoAsync("/me/two-step");
        await page.PressAsync("Set up a second step");
        var app = new Authenticator((await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await page.Locator("input[name='Form.Code']").FillAsync(app.Code());
        await page.PressAsync("Turn it on");
        await page.Locator(".codes").WaitForAsync();
        return app;
    }

    /// <param name="later">Half minutes from now; a phone's clock may be a little ahead, and each code works once.</param>
    public string Code(int later = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + later);
#pragma warning disable CA5350 // The standard's hash.
        var hash = HMACSHA1.HashData(Secret(), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private byte[] Secret()
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            (bits, held) = ((bits << 5 | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF, held + 5);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }
        return [.. bytes];
    }
}
