using Backstay.Data;
using Backstay.Faults;
using Microsoft.EntityFrameworkCore;

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
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackstayDb>();
        try
        {
            var waiting = await Schema.WaitingAsync(db, ct);
            if (options.File is not null) await CheckPagesAsync(db, ct);
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

    private static async Task CheckPagesAsync(BackstayDb db, CancellationToken ct)
    {
        var found = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS \"Value\" FROM pragma_quick_check(1)").ToListAsync(ct);
        if (found is not ["ok"]) throw new StartupFault($"The database file is damaged: {string.Join(" ", found)}", "Stop Backstay and restore the newest backup into another folder.");
    }
}
