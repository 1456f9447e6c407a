using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Backstay.People.Mail;

/// <summary>A short mail from another room. A lock screen shows it: it may hold nothing about health and nobody's name.</summary>
public sealed class NoticeMail
{
    private readonly AppDb db;
    private readonly Postbox post;
    private readonly MailOptions options;

    internal NoticeMail(AppDb db, Postbox post, IOptions<MailOptions> options) => (this.db, this.post, this.options) = (db, post, options.Value);

    /// <param name="path">Within this site; left out where no request says where the site is and no setting does.</param>
    /// <exception cref="IOException">The mail server did not take it; the caller tries again.</exception>
    public async Task SendAsync(PersonId to, string subject, IReadOnlyList<string> lines, string linkText, string path, CancellationToken ct)
    {
        // Someone who has left gets no mail any more.
        if (await db.Accounts.Where(account => account.Id == to.Value).Select(account => account.Email).FirstOrDefaultAsync(ct) is not { } address) return;
        var site = options.Site?.ToString().TrimEnd('/');
        if (!await post.SendAsync(new(address, subject, lines, null, site is null ? null : linkText, site is null ? null : site + path), ct)) throw new IOException("The mail server did not take the mail.");
    }
}
