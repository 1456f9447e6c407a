using Backstay.Backups;
using Backstay.Data;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Host;

[Trait("Runs", "once")]
public sealed class RestoreTests : IDisposable
{
    private const int Days = 30_000;

    private readonly string folder = Directory.CreateTempSubdirectory("backstay-restore-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(folder, "target");

    [Fact]
    public async Task A_restore_that_a_power_cut_ends_leaves_nothing_and_can_be_done_again()
    {
        var file = await LargeBackupAsync();
        using (var program = RunningProgram.Start("restore", file, $"--Data={Target}"))
        {
            // The log grows while rows are written and not yet committed.
            while (!File.Exists($"{Target}/backstay.db-wal") || new FileInfo($"{Target}/backstay.db-wal").Length < 2_000_000)
            {
                program.HasEnded.ShouldBeFalse(program.Output);
                await Task.Delay(5, Ct);
            }
            program.Kill();
        }
        (await CountAsync("checkins_diary")).ShouldBe(0);

        var (code, output) = await RunningProgram.RunAsync("restore", file, $"--Data={Target}");
        code.ShouldBe(0, output);
        (await CountAsync("checkins_diary")).ShouldBe(Days);
        (code, output) = await RunningProgram.RunAsync("restore", file, $"--Data={Target}");
        output.ShouldContain("already holds rows");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_was_started_once_and_has_nobody_in_it_takes_a_backup()
    {
        var file = await LargeBackupAsync(days: 3);
        using (await RunningProgram.ServeAsync(RunningProgram.FreeAddress(), $"--Data={Target}"))
            (await CountAsync("host_data_protection_keys")).ShouldBeGreaterThanOrEqualTo(0);
        var (code, output) = await RunningProgram.RunAsync("restore", file, $"--Data={Target}");
        code.ShouldBe(0, output);
        (await CountAsync("checkins_diary")).ShouldBe(3);
    }

    private async Task<string> LargeBackupAsync(int days = Days)
    {
        var file = Path.Combine(folder, "large.zip");
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={folder}/source.db").Options);
        await db.Database.MigrateAsync(Ct);
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {days})
            INSERT INTO checkins_diary ("Id", "PersonId", "Day", "Pain", "Did", "At")
            SELECT printf('01950000-0000-7000-8000-%012d', i), '01950000-0000-7000-8000-0000000000AA', '2026-03-02', i % 11, printf('day %d', i), '2026-03-02 07:00:00' FROM n
            """, Ct);
        await Backup.WriteAsync(db, file, TimeProvider.System, _ => { }, Ct);
        return file;
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = new SqliteConnection($"Data Source={Target}/backstay.db;Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
