using Backstay.Kernel.Audit;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.People.Consent;
using Backstay.People.Roles;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.CareLinks;

/// <summary>A link as its reader sees it.</summary>
/// <param name="PersonId">Who shares.</param>
/// <param name="ReaderId">With whom.</param>
/// <param name="CalledAs">What the person wants to be called here; their address stays theirs.</param>
/// <param name="Shares">Names of <see cref="CareShares"/>, in the order in which they are read.</param>
public sealed record OpenLink(CareLinkId Id, PersonId PersonId, PersonId ReaderId, CareReader Reader, string CalledAs, IReadOnlyList<string> Shares, DateTimeOffset Since)
{
    public string Path => $"/care/{Id.Value}";
}

/// <summary>Who may read what of whom, now. Nothing is kept from one request to the next, so what is taken back is gone at once.</summary>
public sealed class CareReading(AppDb db, Consents consents, TimeProvider clock)
{
    /// <returns>Null for a link that was taken back, is not there or is somebody else's, and for a clinician's without the role.</returns>
    public async Task<OpenLink?> FindAsync(CurrentPerson me, Guid link, CancellationToken ct)
    {
        var id = new CareLinkId(link);
        return MayRead(me, await Open().FirstOrDefaultAsync(one => one.Acceptance.LinkId == id && one.Acceptance.PersonId == me.Id, ct) is { } row ? Seen(row) : null) is { } seen
            && await HoldsAsync(seen, ct) ? seen : null;
    }

    /// <returns>The people who share with somebody, by the names they gave.</returns>
    public async Task<IReadOnlyList<OpenLink>> AllAsync(CurrentPerson me, CancellationToken ct) =>
        [.. (await HoldingAsync(await Open().Where(one => one.Acceptance.PersonId == me.Id).ToListAsync(ct), ct)).Where(seen => MayRead(me, seen) is not null).OrderBy(seen => seen.CalledAs, StringComparer.CurrentCulture)];

    /// <returns>Open links of a person to readers of one kind; clinicians only as long as they are clinicians here.</returns>
    public async Task<IReadOnlyList<OpenLink>> ReadersOfAsync(PersonId person, CareReader reader, CancellationToken ct)
    {
        return await ReadableAsync(await Open().Where(one => one.Link.PersonId == person && one.Link.Reader == reader).ToListAsync(ct), ct);
    }

    /// <returns>Who may read a part of somebody now, by the names they gave; in no order.</returns>
    /// <param name="share">A name of <see cref="CareShares"/>.</param>
    public async Task<IReadOnlyList<string>> NamesAsync(PersonId person, string share, CancellationToken ct)
    {
        var rows = await Open().Where(one => one.Link.PersonId == person).ToListAsync(ct);
        var readable = (await ReadableAsync(rows, ct)).Where(link => link.Shares.Contains(share)).Select(link => link.Id).ToHashSet();
        return [.. rows.Where(row => readable.Contains(row.Link.Id)).Select(row => row.Acceptance.Name)];
    }

    /// <summary>Writes into the person's log that the reader looked.</summary>
    /// <param name="what">A name of <see cref="CareShares"/>, or "report".</param>
    public Task RecordAsync(OpenLink link, string what, CancellationToken ct)
    {
        db.RecordAccess(clock, link.PersonId, link.ReaderId, link.Reader.ToString(), what);
        return db.SaveChangesAsync(ct);
    }

    private IQueryable<Row> Open() => db.CareAcceptances.AsNoTracking()
        .Join(db.CareLinks.AsNoTracking().Where(link => link.EndedAt == null && link.AcceptedAt != null), acceptance => acceptance.LinkId, link => link.Id, (acceptance, link) => new Row { Acceptance = acceptance, Link = link });

    private async Task<IReadOnlyList<OpenLink>> HoldingAsync(IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var held = new List<OpenLink>(rows.Count);
        foreach (var seen in rows.Select(Seen))
            if (await HoldsAsync(seen, ct)) held.Add(seen);
        return held;
    }

    /// <returns>Those whose consent holds; of clinicians only those who are clinicians here.</returns>
    private async Task<IReadOnlyList<OpenLink>> ReadableAsync(IReadOnlyList<Row> rows, CancellationToken ct)
    {
        var links = await HoldingAsync(rows, ct);
        var ids = links.Where(link => link.Reader == CareReader.Clinician).Select(link => link.ReaderId).ToList();
        if (ids.Count == 0) return links;
        var roles = await db.People.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Roles, ct);
        return [.. links.Where(link => link.Reader != CareReader.Clinician || roles.GetValueOrDefault(link.ReaderId).HasFlag(Role.Clinician))];
    }

    private Task<bool> HoldsAsync(OpenLink seen, CancellationToken ct) => consents.HasAsync(seen.PersonId, seen.Reader.Purpose(), ct, CareLinkBook.SubjectOf(seen.Id));

    private static OpenLink? MayRead(CurrentPerson me, OpenLink? seen) => seen is { Reader: CareReader.Clinician } && !me.Is(RoleNames.Clinician) ? null : seen;

    private static OpenLink Seen(Row row) => new(row.Link.Id, row.Link.PersonId, row.Acceptance.PersonId, row.Link.Reader, row.Link.CalledAs, row.Link.Shares, row.Acceptance.At);

    private sealed class Row
    {
        public required CareAcceptance Acceptance { get; init; }
        public required CareLink Link { get; init; }
    }
}
