using Backstay.Kernel.Data;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Backstay.People.Erasure;

/// <summary>Removes what nobody can use any more: old codes, devices that timed out, and guests whom no device can reach. Once a day.</summary>
public sealed partial class Housekeeping(AppDb db, TimeProvider clock, IOptions<PeopleOptions> options, ILogger<Housekeeping> log)
{
    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var dayAgo = now.AddDays(-1);
        var codes = await db.SignInCodes.Where(c => c.ExpiresAt < dayAgo).ExecuteDeleteAsync(ct);
        var unused = now.AddDays(-options.Value.DeviceDays - 1);
        await db.Devices.Where(d => d.SeenAt < unused).ExecuteDeleteAsync(ct);
        var before = now.AddDays(-options.Value.GuestDays);
        var devices = db.Devices;
        var lost = await db.People.Where(p => p.IsGuest && !p.IsDemo && p.BeganAt < before && !devices.Any(d => d.PersonId == p.Id))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(AtOnce).ToListAsync(ct);
        var eraser = new Eraser(db);
        foreach (var guest in lost) await eraser.EraseAsync(guest, ct);
        LogDone(codes, lost.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Housekeeping removed {Codes} old codes and {Guests} guests without a device")]
    private partial void LogDone(int codes, int guests);
}
