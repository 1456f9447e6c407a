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
        var known = db.Database.GetMigrations().ToHashSet();
        if (await NewerAsync(db, known, ct) is { } newer) throw new StartupFault(
            $"The database was written by a newer Backstay (it has {newer}).", "Install that version or a later one. Nothing was changed.");
        await db.Database.MigrateAsync(ct);
    }

    private static async Task<string?> NewerAsync(BackstayDb db, HashSet<string> known, CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct)
            ? (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault(applied => !known.Contains(applied))
            : null;
}
