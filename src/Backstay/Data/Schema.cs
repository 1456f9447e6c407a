using Microsoft.EntityFrameworkCore;

namespace Backstay.Data;

internal static class Schema
{
    /// <summary>Brings the database to this program's schema.</summary>
    /// <exception cref="StartupFault">The folder cannot be written, the database cannot be reached, or its schema is newer.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        if (!options.IsPostgres) Directory.CreateDirectory(options.Folder);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackstayDb>();
        if (db.Database.GetMigrations().Any()) await db.Database.MigrateAsync(ct);
        else await db.Database.EnsureCreatedAsync(ct);
    }
}
