using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.Accounts;

/// <summary>Where a person can be written to. Whoever shows an address to somebody else records that access.</summary>
public sealed class AddressBook(AppDb db)
{
    /// <returns>Null for a guest.</returns>
    public Task<string?> OfAsync(PersonId person, CancellationToken ct) =>
        db.Accounts.Where(account => account.Id == person.Value).Select(account => account.Email).FirstOrDefaultAsync(ct);

    /// <returns>Null where nobody has it.</returns>
    public async Task<PersonId?> WhoseAsync(string address, CancellationToken ct)
    {
        var normal = Address.Normal(address);
        return await db.Accounts.Where(account => account.Email == normal).Select(account => (Guid?)account.Id).FirstOrDefaultAsync(ct) is { } id ? new PersonId(id) : null;
    }
}
