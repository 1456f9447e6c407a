using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Backstay.Web;

/// <summary>
/// Gives a browser the same form token again for a while, where the framework would make one for each page. A token proves the pair of form
/// cookie and person, and stays as valid as any other made for that pair; making one costs more than asking the database.
/// </summary>
internal sealed class KeptTokens(IAntiforgery made, IMemoryCache kept, IOptions<AntiforgeryOptions> options) : IAntiforgery
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext http)
    {
        if (http.Request.Cookies[options.Value.Cookie.Name!] is not { } cookie) return made.GetAndStoreTokens(http);
        var pair = new Pair(cookie, string.Join('|', http.User.Claims.Select(claim => claim.Value)));
        if (kept.Get<AntiforgeryTokenSet>(pair) is { } known) return known;
        var tokens = made.GetAndStoreTokens(http);
        // With a cookie token in the answer, the browser's own was refused.
        if (tokens.CookieToken is null) kept.Set(pair, tokens, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Rest });
        return tokens;
    }

    public AntiforgeryTokenSet GetTokens(HttpContext http) => made.GetTokens(http);

    public Task<bool> IsRequestValidAsync(HttpContext http) => made.IsRequestValidAsync(http);

    public Task ValidateRequestAsync(HttpContext http) => made.ValidateRequestAsync(http);

    public void SetCookieTokenAndHeader(HttpContext http) => made.SetCookieTokenAndHeader(http);

    private sealed record Pair(string Cookie, string Person);
}
