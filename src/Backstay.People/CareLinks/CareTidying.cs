using Backstay.Kernel.Data;
using Backstay.People.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.CareLinks;

/// <summary>Forgets wrong codes after a day, ends links that nobody accepted in a month, and drops what is left of links whose person is gone.</summary>
internal sealed class CareTidying(AppDb db, CareLinkBook book, TimeProvider clock) : INightlyTidying
{
    private const int DaysUnused = 30, AtOnce = 200;

    public async Task TidyAsync(CancellationToken ct)
    {
        var (dayAgo, longAgo) = (clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddDays(-DaysUnused));
        await db.CareTries.Where(one => one.At < dayAgo).ExecuteDeleteAsync(ct);
        var links = db.CareLinks;
        await db.CareAcceptances.Where(one => !links.Any(link => link.Id == one.LinkId)).ExecuteDeleteAsync(ct);
        foreach (var link in await db.CareLinks.Where(one => one.AcceptedAt == null && one.EndedAt == null && one.CodeEndsAt < longAgo).OrderBy(one => one.Id).Take(AtOnce).ToListAsync(ct))
            await book.TakeBackAsync(link, ct);
    }
}
