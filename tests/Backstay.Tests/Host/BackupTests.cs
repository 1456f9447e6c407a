using Backstay.Backups;
using Backstay.Data;
using Backstay.Faults;
using Backstay.Tests.App;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Host;

public sealed class BackupTests(TestApp app) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-backup-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_restores_every_row_into_an_empty_database_of_the_other_kind_too()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        var file = Path.Combine(folder, "backup.zip");
        await using var scope = app.Services.CreateAsyncScope();
        var written = await Backup.WriteAsync(scope.ServiceProvider.GetRequiredService<BackstayDb>(), file, app.Clock, _ => { }, Ct);
        written.Rows["people_people"].ShouldBeGreaterThan(0);

        await using var empty = await EmptyAsync();
        await Backup.RestoreAsync(empty, file, _ => { }, Ct);

        var again = await Backup.WriteAsync(empty, Path.Combine(folder, "again.zip"), app.Clock, _ => { }, Ct);
        again.Rows.ShouldBe(written.Rows, ignoreOrder: true);
        Lines(Path.Combine(folder, "again.zip")).ShouldBe(Lines(file));
    }

    [Fact]
    public async Task A_backup_is_not_restored_over_people()
    {
        var file = Path.Combine(folder, "backup.zip");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackstayDb>();
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        await Backup.WriteAsync(db, file, app.Clock, _ => { }, Ct);
        (await Should.ThrowAsync<StartupFault>(() => Backup.RestoreAsync(db, file, _ => { }, Ct))).Message.ShouldContain("already holds");
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_told()
    {
        var file = Path.Combine(folder, "notes.txt");
        await File.WriteAllTextAsync(file, "shopping", Ct);
        await using var empty = await EmptyAsync();
        (await Should.ThrowAsync<StartupFault>(() => Backup.RestoreAsync(empty, file, _ => { }, Ct))).Message.ShouldContain("not a Backstay backup");
    }

    private async Task<SqliteDb> EmptyAsync()
    {
        var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={folder}/empty.db").Options);
        await db.Database.MigrateAsync(Ct);
        return db;
    }

    private static IReadOnlyList<string> Lines(string file)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        return
        [
            .. zip.Entries.Where(entry => entry.Name.EndsWith(".jsonl", StringComparison.Ordinal)).SelectMany(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{entry.Name} {line}");
            }).Order(),
        ];
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
