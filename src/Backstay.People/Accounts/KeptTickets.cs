using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace Backstay.People.Accounts;

/// <summary>
/// Remembers for a while what a sign-in cookie says, so that it is decrypted once and not at every page. Whether its device is still signed
/// in is asked every time all the same (<see cref="Recognition"/>).
/// </summary>
internal sealed class KeptTickets(ISecureDataFormat<AuthenticationTicket> read, IMemoryCache kept) : ISecureDataFormat<AuthenticationTicket>
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public string Protect(AuthenticationTicket data) => read.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => read.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null) return read.Unprotect(protectedText, purpose);
        var cookie = new Cookie(protectedText, purpose);
        // A request adds to its ticket's principal, so that each gets its own.
        if (kept.Get<AuthenticationTicket>(cookie) is { } known) return known.Clone();
        var ticket = read.Unprotect(protectedText, purpose);
        if (ticket is not null) kept.Set(cookie, ticket.Clone(), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Rest });
        return ticket;
    }

    private sealed record Cookie(string Text, string? Purpose);
}
