using System.Buffers.Text;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.People.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Backstay.People.Passkeys;

/// <summary>
/// Adds passkeys and signs in by them. Between the two halves of a ceremony its challenge waits in an encrypted cookie, so any node can finish it.
/// </summary>
internal sealed class PasskeyCeremony(
    UserManager<Account> accounts, IPasskeyHandler<Account> handler, IDataProtectionProvider protection, AppDb db, TimeProvider clock)
{
    private const string Cookie = "backstay-passkey";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector challenge = protection.CreateProtector("people.passkey").ToTimeLimitedDataProtector();

    /// <returns>Creation options as WebAuthn JSON.</returns>
    public async Task<string> BeginAddingAsync(HttpContext http, Account account)
    {
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Email! };
        var made = await handler.MakeCreationOptionsAsync(entity, http);
        Remember(http, made.AttestationState);
        return made.CreationOptionsJson;
    }

    /// <returns>False when the browser's answer does not prove a new passkey for this account.</returns>
    public async Task<bool> AddAsync(HttpContext http, Account account, string credential, string name, CancellationToken ct)
    {
        if (Recall(http) is not { } state) return false;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != account.Id.ToString()) return false;
        result.Passkey.Name = name;
        db.Publish(new PasskeyAdded(account.PersonId, name, clock.GetUtcNow()), clock);
        return (await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey)).Succeeded;
    }

    /// <returns>Request options as WebAuthn JSON; any passkey of this site will do, so they tell nothing about accounts.</returns>
    public async Task<string> BeginSignInAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        Remember(http, made.AssertionState);
        return made.RequestOptionsJson;
    }

    /// <returns>The account whose passkey answered, or null.</returns>
    public async Task<Account?> ProveAsync(HttpContext http, string credential)
    {
        if (Recall(http) is not { } state) return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded || !result.Passkey.IsUserVerified) return null;
        // Keeps the counter that tells a copied passkey.
        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    /// <summary>A passkey's id as an address or a form carries it.</summary>
    public static string Name(byte[] id) => Base64Url.EncodeToString(id);

    private void Remember(HttpContext http, string? state) => http.Response.Cookies.Append(Cookie, challenge.Protect(state ?? "", Patience),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Patience });

    /// <summary>Each challenge is answered once.</summary>
    private string? Recall(HttpContext http)
    {
        var kept = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return kept is null ? null : challenge.Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
