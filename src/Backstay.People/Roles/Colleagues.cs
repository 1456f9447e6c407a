using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.Roles;

/// <summary>Who works here, for others who do: pages of staff alone may show it.</summary>
public sealed class Colleagues(AppDb db)
{
    /// <returns>The address of each; somebody who is gone is not there.</returns>
    public async Task<IReadOnlyDictionary<PersonId, string>> AddressesAsync(IEnumerable<PersonId> people, CancellationToken ct)
    {
        var ids = people.Select(person => person.Value).Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<PersonId, string>()
            : await db.Accounts.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.PersonId, account => account.Email ?? "", ct);
    }
}
