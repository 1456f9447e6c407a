using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.Consent;

/// <summary>Asks for, gives and takes back consent. Nothing is cached: what is taken back no longer holds at the next request.</summary>
public sealed class Consents(AppDb db, TimeProvider clock)
{
    /// <param name="subject">Whom or what it is for within the purpose, such as the id of a care link.</param>
    public Task<bool> HasAsync(PersonId person, Purpose purpose, CancellationToken ct, string subject = "") =>
        db.Consents.AnyAsync(c => c.PersonId == person && c.Purpose == purpose && c.Subject == subject && c.WithdrawnAt == null, ct);

    /// <param name="among">Null for everybody.</param>
    /// <param name="subject">Whom or what it is for within the purpose.</param>
    /// <returns>Whose consent holds now.</returns>
    public async Task<IReadOnlySet<PersonId>> StandingAsync(Purpose purpose, IReadOnlyCollection<PersonId>? among, CancellationToken ct, string subject = "")
    {
        var standing = db.Consents.Where(c => c.Purpose == purpose && c.Subject == subject && c.WithdrawnAt == null);
        if (among is not null) standing = standing.Where(c => among.Contains(c.PersonId));
        return await standing.Select(c => c.PersonId).ToHashSetAsync(ct);
    }

    /// <summary>Gives consent to the words shown; the same words twice store one row, new words replace the old consent.</summary>
    /// <param name="text">Exactly what the person read.</param>
    public async Task GiveAsync(PersonId person, Purpose purpose, int version, string text, CancellationToken ct, string subject = "")
    {
        var hash = GivenConsent.HashOf(text);
        var held = await HeldAsync(person, purpose, subject, ct);
        if (held.Any(c => c.TextHash == hash && c.Version == version)) return;
        foreach (var old in held) old.Withdraw(clock.GetUtcNow());
        db.Consents.Add(new GivenConsent
        {
            Id = clock.NewId<ConsentId>(), PersonId = person, Purpose = purpose, Subject = subject, Version = version, TextHash = hash,
            GivenAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);
    }

    public async Task WithdrawAsync(PersonId person, Purpose purpose, CancellationToken ct, string subject = "")
    {
        foreach (var consent in await HeldAsync(person, purpose, subject, ct)) consent.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private Task<List<GivenConsent>> HeldAsync(PersonId person, Purpose purpose, string subject, CancellationToken ct) => db.Consents
        .Where(c => c.PersonId == person && c.Purpose == purpose && c.Subject == subject && c.WithdrawnAt == null).ToListAsync(ct);
}
