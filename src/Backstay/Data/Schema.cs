using Backstay.Faults;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Data;

internal static class Schema
{
    /// <summary>Brings the database to this program's schema. Two nodes that start together wait for each other.</summary>
    /// <exception cref="StartupFault">The database's schema is newer than this program.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        Directory.CreateDirectory(options.Folder);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackstayDb>();
        // EF Core's own look whether anything waits compares whole models, which costs half of a start.
        if (await db.Database.CanConnectAsync(ct) && await WaitingAsync(db, ct) == 0) return;
        await db.Database.MigrateAsync(ct);
    }

    /// <returns>How many changes of the schema this database still lacks.</returns>
    /// <exception cref="StartupFault">The database's schema is newer than this program.</exception>
    public static async Task<int> WaitingAsync(BackstayDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.FindLast(one => !known.Contains(one)) is { } newer) throw new StartupFault(
            $"The database was written by a newer Backstay (it has {newer}).", "Install that version or a later one. Nothing was changed.");
        return known.Count - applied.Count;
    }
}
