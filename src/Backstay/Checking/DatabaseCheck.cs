using System.Data.Common;
using Backstay.Data;
using Backstay.Faults;

namespace Backstay.Checking;

/// <summary>Looks at the database and its folder without changing either.</summary>
internal static class DatabaseCheck
{
    private const string NoSuchDatabase = "3D000";

    /// <returns>A line about what is there.</returns>
    public static async Task<string> RunAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        TryToWrite(options.Folder);
        if (options.File is { } file && !File.Exists(file)) return $"{options.Describe()}; the first start makes it";
        try
        {
            var waiting = await Schema.WaitingAsync(services, ct);
            if (options.File is not null) await CheckPagesAsync(services.GetRequiredService<DbDataSource>(), ct);
            return waiting == 0 ? options.Describe() : $"{options.Describe()}; the next start brings its schema up to date ({waiting} changes)";
        }
        catch (Npgsql.PostgresException error) when (error.SqlState == NoSuchDatabase)
        {
            return $"{options.Describe()}; the first start makes it";
        }
    }

    private static void TryToWrite(string folder)
    {
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, $".can-write-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    private static async Task CheckPagesAsync(DbDataSource source, CancellationToken ct)
    {
        await using var ask = source.CreateCommand("PRAGMA quick_check(1)");
        if (await ask.ExecuteScalarAsync(ct) is not "ok" and var found) throw new StartupFault($"The database file is damaged: {found}", "Stop Backstay and restore the newest backup into another folder.");
    }
}
