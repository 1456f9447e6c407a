using System.Globalization;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Consent;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.CareLinks;

/// <summary>A link as the person who shares sees it.</summary>
/// <param name="ReaderName">As the reader gave it; null while nobody accepted, and when the reader is gone.</param>
internal sealed record Sharing(CareLink Link, string? ReaderName)
{
    public string Path => $"/me/sharing/{Link.Id.Value}";
}

/// <summary>A person's own links: made, changed and taken back. What may be read is what the newest consent says.</summary>
internal sealed class CareLinkBook(AppDb db, Consents consents, TimeProvider clock)
{
    /// <summary>Of the words beside the ticks.</summary>
    private const int Version = 1;

    /// <returns>Those that were not taken back, newest first.</returns>
    public async Task<IReadOnlyList<Sharing>> AllAsync(PersonId person, CancellationToken ct)
    {
        var links = await db.CareLinks.AsNoTracking().Where(link => link.PersonId == person && link.EndedAt == null).OrderByDescending(link => link.Id).ToListAsync(ct);
        var ids = links.Select(link => link.Id).ToList();
        var names = await db.CareAcceptances.Where(one => ids.Contains(one.LinkId)).ToDictionaryAsync(one => one.LinkId, one => one.Name, ct);
        return [.. links.Select(link => new Sharing(link, names.GetValueOrDefault(link.Id)))];
    }

    /// <returns>Null for one that was taken back, or is somebody else's.</returns>
    public async Task<Sharing?> FindAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var key = new CareLinkId(id);
        return await db.CareLinks.FirstOrDefaultAsync(link => link.Id == key && link.PersonId == person && link.EndedAt == null, ct) is { } found
            ? new(found, await db.CareAcceptances.Where(one => one.LinkId == key).Select(one => one.Name).FirstOrDefaultAsync(ct)) : null;
    }

    /// <param name="id">Made when the form was shown: sent again, it gives the same link a new code.</param>
    /// <returns>The code, to be shown once; null where the id belongs to a link that waits for nobody.</returns>
    public async Task<string?> MakeAsync(PersonId person, Guid id, CareReader reader, string calledAs, IReadOnlyList<string> shares, CancellationToken ct)
    {
        var key = new CareLinkId(id);
        var link = await db.CareLinks.FirstOrDefaultAsync(one => one.Id == key, ct);
        if (link is null) db.CareLinks.Add(link = new CareLink { Id = key, PersonId = person, Reader = reader, MadeAt = clock.GetUtcNow() });
        else if (link.PersonId != person || link.Reader != reader || !link.IsWaiting) return null;
        var code = link.NewCode(clock.GetUtcNow());
        await ShareAsync(link, calledAs, shares, ct);
        return code;
    }

    public async Task<string> NewCodeAsync(CareLink link, CancellationToken ct)
    {
        var code = link.NewCode(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return code;
    }

    public async Task ShareAsync(CareLink link, string calledAs, IReadOnlyList<string> shares, CancellationToken ct)
    {
        link.Share(calledAs, shares);
        await consents.GiveAsync(link.PersonId, link.Reader.Purpose(), Version, TextOf(link), ct, SubjectOf(link.Id));
        await db.SaveChangesAsync(ct);
    }

    public async Task TakeBackAsync(CareLink link, CancellationToken ct)
    {
        link.End(clock.GetUtcNow());
        await consents.WithdrawAsync(link.PersonId, link.Reader.Purpose(), ct, SubjectOf(link.Id));
    }

    /// <summary>What a consent to a link is stored under.</summary>
    public static string SubjectOf(CareLinkId link) => link.Value.ToString();

    /// <summary>What stands beside the ticks.</summary>
    public static string Agreement(CareReader reader) => string.Format(CultureInfo.CurrentCulture, Words.CareAgree, reader.Name());

    /// <summary>The words that were read, with what was ticked.</summary>
    public static string TextOf(CareLink link) => string.Join('\n', [Agreement(link.Reader), .. link.Shares.Select(CareShares.NameOf)]);
}
