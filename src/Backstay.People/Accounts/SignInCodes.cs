using Backstay.Kernel.Data;
using Backstay.People.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.People.Accounts;

internal enum Asked { Sent, SentBefore, TooMany, NotSent }

internal enum Proof { Right, Wrong, Expired, Used, TooManyTries, NotAsked }

/// <summary>Sends codes to addresses and proves them. Whether an address is known makes no difference here.</summary>
internal sealed class SignInCodes(AppDb db, TimeProvider clock, Postbox post, Letters letters, IOptions<PeopleOptions> options)
{
    public async Task<Asked> AskAsync(HttpContext http, string typed, CancellationToken ct, bool withLink = true) => PeopleMeter.Count(await SendAsync(http, typed, withLink, ct));

    private async Task<Asked> SendAsync(HttpContext http, string typed, bool withLink, CancellationToken ct)
    {
        var address = Address.Normal(typed);
        var network = AskingBrowser.Network(http);
        var browser = AskingBrowser.Remember(http);
        if (await LimitAsync(address, network, ct) is { } refused) return refused;
        var (code, digits, token) = SignInCode.New(address, browser, network, clock);
        db.SignInCodes.Add(code);
        await db.SaveChangesAsync(ct);
        if (await post.SendAsync(letters.Code(address, digits, withLink ? token : null, http.Request), ct)) return Asked.Sent;
        await db.SignInCodes.Where(c => c.Id == code.Id).ExecuteDeleteAsync(ct);
        return Asked.NotSent;
    }

    /// <summary>Where this browser's newest code went.</summary>
    public async Task<string?> AskedForAsync(HttpContext http, CancellationToken ct) => AskingBrowser.HashOf(http) is not { } browser ? null
        : await db.SignInCodes.Where(c => c.Browser == browser).OrderByDescending(c => c.Id).Select(c => c.Address).FirstOrDefaultAsync(ct);

    public async Task<(Proof Proof, string? Address)> ProveAsync(HttpContext http, string digits, CancellationToken ct) => PeopleMeter.Count(await TryAsync(http, digits, ct));

    private async Task<(Proof Proof, string? Address)> TryAsync(HttpContext http, string digits, CancellationToken ct)
    {
        if (AskingBrowser.HashOf(http) is not { } browser) return (Proof.NotAsked, null);
        var now = clock.GetUtcNow();
        if (await TriesOfNetworkAsync(http, ct) >= options.Value.TriesPerNetwork) return (Proof.TooManyTries, null);
        // Counted before it is compared, so that tries sent at the same moment are all counted.
        var open = await db.SignInCodes
            .Where(c => c.Browser == browser && c.UsedAt == null && c.ExpiresAt > now && c.Tries < SignInCode.MostTries)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), ct);
        var codes = await db.SignInCodes.AsNoTracking().Where(c => c.Browser == browser).OrderByDescending(c => c.Id).Take(20).ToListAsync(ct);
        var meant = codes.FirstOrDefault(c => c.HasDigits(digits));
        if (meant is null) return (codes.Count == 0 ? Proof.NotAsked : open > 0 ? Proof.Wrong : Closed(codes[0], now), null);
        return open == 0 ? (Closed(meant, now), null) : await UseAsync(meant, now, ct);
    }

    /// <summary>Looks at a link without using it up.</summary>
    public async Task<(Proof Proof, SignInCode? Code)> LookAsync(string token, CancellationToken ct)
    {
        var code = SignInCode.IdIn(token) is { } id ? await db.SignInCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) : null;
        if (code is null || !code.HasToken(token)) return (Proof.Expired, null);
        var now = clock.GetUtcNow();
        return code.UsedAt is null && code.ExpiresAt > now ? (Proof.Right, code) : (Closed(code, now), code);
    }

    public async Task<(Proof Proof, string? Address)> ProveLinkAsync(string token, CancellationToken ct) =>
        PeopleMeter.Count(await LookAsync(token, ct) is (Proof.Right, { } code) ? await UseAsync(code, clock.GetUtcNow(), ct) : (Proof.Expired, null));

    private static Proof Closed(SignInCode code, DateTimeOffset now) =>
        code.UsedAt is not null ? Proof.Used : code.ExpiresAt <= now ? Proof.Expired : Proof.TooManyTries;

    private async Task<(Proof, string?)> UseAsync(SignInCode code, DateTimeOffset now, CancellationToken ct)
    {
        var used = await db.SignInCodes.Where(c => c.Id == code.Id && c.UsedAt == null && c.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), ct);
        return used == 1 ? (Proof.Right, code.Address) : (Closed(code, now) is Proof.Expired ? Proof.Expired : Proof.Used, null);
    }

    /// <summary>An address over its limit is refused only while a mail that it has already got still works, so nobody can shut it out.</summary>
    private async Task<Asked?> LimitAsync(string address, string? network, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hourAgo = now.AddHours(-1);
        var toAddress = await db.SignInCodes.CountAsync(c => c.Address == address && c.AskedAt > hourAgo, ct);
        var toNetwork = network is null ? 0 : await db.SignInCodes.CountAsync(c => c.Network == network && c.AskedAt > hourAgo, ct);
        var live = await db.SignInCodes.AnyAsync(c => c.Address == address && c.UsedAt == null && c.ExpiresAt > now, ct);
        if (toNetwork >= options.Value.MailsPerNetwork) return live ? Asked.SentBefore : Asked.TooMany;
        return live && toAddress >= options.Value.MailsPerAddress ? Asked.SentBefore : null;
    }

    private async Task<int> TriesOfNetworkAsync(HttpContext http, CancellationToken ct)
    {
        var hourAgo = clock.GetUtcNow().AddHours(-1);
        return AskingBrowser.Network(http) is not { } network ? 0
            : await db.SignInCodes.Where(c => c.Network == network && c.AskedAt > hourAgo).SumAsync(c => c.Tries, ct);
    }
}
