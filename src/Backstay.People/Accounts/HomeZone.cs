using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.Accounts;

/// <summary>The zone in which a person's clock runs, for requests that come without the person.</summary>
public sealed class HomeZone(AppDb db)
{
    /// <returns>UTC where it is not known.</returns>
    public async Task<TimeZoneInfo> OfAsync(PersonId person, CancellationToken ct) =>
        await db.People.Where(one => one.Id == person).Select(one => one.TimeZone).FirstOrDefaultAsync(ct) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone : TimeZoneInfo.Utc;
}
