using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Backstay.People.Accounts;

/// <summary>Recognises the browser and the network that ask for a code, by hashes.</summary>
internal static class AskingBrowser
{
    private const string Cookie = "backstay-code";

    /// <returns>Null for a browser that asked for no code.</returns>
    public static string? HashOf(HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: 64 } nonce ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(nonce))) : null;

    public static string Remember(HttpContext http)
    {
        if (HashOf(http) is { } known) return known;
        var nonce = RandomNumberGenerator.GetHexString(64, lowercase: true);
        http.Response.Cookies.Append(Cookie, nonce, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromHours(1),
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(nonce)));
    }

    /// <returns>
    /// Null for the machine itself: a proxy on it that forwards no address would make all people look like one, and a limit would shut all out.
    /// IPv6 counts by its first 64 bits, which one household owns.
    /// </returns>
    public static string? Network(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)) return null;
        var bytes = address.GetAddressBytes();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, Math.Min(8, bytes.Length))))[..32];
    }
}
