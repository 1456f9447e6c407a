using System.Data.Common;
using System.Reflection;
using Backstay.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Backstay.Data;

internal static class Schema
{
    /// <summary>Brings the database to this program's schema. Two nodes that start together wait for each other.</summary>
    /// <exception cref="StartupFault">The database's schema is newer than this program.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        Directory.CreateDirectory(options.Folder);
        if (await IsCurrentAsync(services, options, ct)) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BackstayDb>().Database.MigrateAsync(ct);
    }

    /// <returns>How many changes of the schema this database still lacks.</returns>
    /// <exception cref="StartupFault">The database's schema is newer than this program.</exception>
    public static async Task<int> WaitingAsync(IServiceProvider services, CancellationToken ct)
    {
        var known = Known(services.GetRequiredService<DatabaseOptions>().IsPostgres ? typeof(PostgresDb) : typeof(SqliteDb));
        var applied = await AppliedAsync(services.GetRequiredService<DbDataSource>(), ct);
        if (applied.FindLast(one => !known.Contains(one)) is { } newer) throw new StartupFault(
            $"The database was written by a newer Backstay (it has {newer}).", "Install that version or a later one. Nothing was changed.");
        return known.Count - applied.Count;
    }

    // Asked without EF Core, whose model of the tables is still being made at this time of a start. Whatever goes wrong here, EF Core mends it
    // by making the database, or says what it is.
    private static async Task<bool> IsCurrentAsync(IServiceProvider services, DatabaseOptions options, CancellationToken ct)
    {
        if (options.File is { } file && !File.Exists(file)) return false;
        try
        {
            return await WaitingAsync(services, ct) == 0;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static HashSet<string> Known(Type context) =>
    [
        .. context.Assembly.GetTypes().Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>(),
    ];

    private static async Task<List<string>> AppliedAsync(DbDataSource source, CancellationToken ct)
    {
        try
        {
            var applied = new List<string>();
            await using var ask = source.CreateCommand("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """);
            await using var rows = await ask.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct)) applied.Add(rows.GetString(0));
            return applied;
        }
        catch (DbException error) when (error is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
        {
            return [];
        }
    }
}
