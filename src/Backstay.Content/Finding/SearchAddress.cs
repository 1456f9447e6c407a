using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Backstay.Content.Finding;

/// <summary>
/// The address of what a query found. What people look for tells of their health, so the query stands in it as a cipher that this installation alone
/// can read, and for a day: histories and proxies learn nothing, and going back and reloading are plain reads. Nothing is stored.
/// </summary>
internal sealed class SearchAddress(IDataProtectionProvider protection)
{
    public const string Path = "/learn/search";

    /// <summary>Longer queries are cut.</summary>
    public const int MostLetters = 200;

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector cipher = protection.CreateProtector("Backstay.Content.Search").ToTimeLimitedDataProtector();

    public string Of(string query) => QueryHelpers.AddQueryString(Path, "for", cipher.Protect(Cut(query), Life));

    /// <returns>Null for a cipher that is too old or not ours.</returns>
    public string? Read(string? ciphered)
    {
        try
        {
            return ciphered is null ? null : cipher.Unprotect(ciphered);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Cut(string query) => query.Trim() is { Length: > MostLetters } much ? much[..MostLetters] : query.Trim();
}
