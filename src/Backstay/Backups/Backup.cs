using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Backstay.Data;
using Backstay.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Backups;

/// <summary>How far work on rows has come.</summary>
/// <param name="Of">All rows that there are.</param>
internal sealed record RowsDone(string Table, int Rows, int Of);

/// <summary>
/// The whole database as one zip of JSON lines, read in one snapshot while the program serves. It restores on either database, so it is
/// also the way from SQLite to PostgreSQL.
/// </summary>
internal static class Backup
{
    private const string ManifestName = "backup.json";

    /// <summary>What a backup holds, to be checked before and after it is restored.</summary>
    /// <param name="Migration">Newest schema change, without its date.</param>
    public sealed record Manifest(DateTimeOffset At, string Migration, IReadOnlyDictionary<string, int> Rows);

    public static async Task<Manifest> WriteAsync(BackstayDb db, string file, TimeProvider clock, Action<RowsDone> told, CancellationToken ct)
    {
        var part = file + ".part";
        await using (var zip = new ZipArchive(File.Create(part), ZipArchiveMode.Create))
        await using (var snapshot = await SnapshotAsync(db, ct))
        {
            var (tables, connection, rows) = (Tables(db), db.Database.GetDbConnection(), new Dictionary<string, int>());
            var all = 0;
            foreach (var table in tables) all += await table.CountAsync(connection, snapshot, ct);
            foreach (var table in tables)
            {
                var before = rows.Values.Sum();
                await using var lines = await zip.CreateEntry($"{table.Table}.jsonl").OpenAsync(ct);
                rows[table.Table] = await table.WriteAsync(connection, snapshot, lines, count => told(new(table.Table, before + count, all)), ct);
            }
            await using var manifest = await zip.CreateEntry(ManifestName).OpenAsync(ct);
            await JsonSerializer.SerializeAsync(manifest, new Manifest(clock.GetUtcNow(), Migration(db), rows), cancellationToken: ct);
        }
        // A backup that was cut short never bears the name of a whole one.
        File.Move(part, file, overwrite: true);
        return await ReadManifestAsync(file, ct);
    }

    /// <exception cref="StartupFault">The file is no backup, is of another schema, or the database already holds people.</exception>
    public static async Task<Manifest> RestoreAsync(BackstayDb db, string file, Action<RowsDone> told, CancellationToken ct)
    {
        var manifest = await ReadManifestAsync(file, ct);
        if (manifest.Migration != Migration(db)) throw new StartupFault(
            $"The backup was made with schema '{manifest.Migration}', this program has '{Migration(db)}'.", "Restore it with the version that made it, then upgrade.");
        await using var zip = await ZipFile.OpenReadAsync(file, ct);
        // One transaction: a power cut in the middle leaves the database as empty as it was.
        await using var scope = await db.Database.BeginTransactionAsync(ct);
        var (tables, connection, transaction) = (Tables(db), db.Database.GetDbConnection(), scope.GetDbTransaction());
        // A start makes keys that protect cookies before anybody has come; those of the backup take their place.
        await db.DataProtectionKeys.ExecuteDeleteAsync(ct);
        var (done, all) = (0, manifest.Rows.Values.Sum());
        foreach (var table in tables)
        {
            if (await table.CountAsync(connection, transaction, ct) > 0) throw new StartupFault(
                $"The database already holds rows in {table.Table}.", "Restore into an empty one: another --Data folder or another database. Nothing was changed.");
            if (zip.GetEntry($"{table.Table}.jsonl") is not { } entry) continue;
            await using var lines = await entry.OpenAsync(ct);
            var read = await table.ReadAsync(connection, transaction, lines, count => told(new(table.Table, done + count, all)), ct);
            if (read != manifest.Rows[table.Table]) throw new StartupFault(
                $"{table.Table} has {read} rows where the backup states {manifest.Rows[table.Table]}.", "The file is damaged; nothing was changed. Take another backup.");
            done += read;
        }
        await scope.CommitAsync(ct);
        return manifest;
    }

    // SQLite: a deferred transaction reads one state of the log and holds no writer up.
    private static async Task<DbTransaction> SnapshotAsync(BackstayDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return db.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
    }

    // A table comes after those that it refers to.
    private static IReadOnlyList<TableRows> Tables(BackstayDb db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        return [.. db.Model.GetRelationalModel().Tables.OrderBy(table => table.ForeignKeyConstraints.Count()).Select(table => new TableRows(table, sql))];
    }

    // Each database has its own migrations; those of one change share the name that follows the date.
    private static string Migration(BackstayDb db) => db.Database.GetMigrations().LastOrDefault()?.Split('_', 2)[1] ?? "";

    private static async Task<Manifest> ReadManifestAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, ct);
            await using var manifest = await zip.GetEntry(ManifestName)!.OpenAsync(ct);
            return (await JsonSerializer.DeserializeAsync<Manifest>(manifest, cancellationToken: ct))!;
        }
        catch (Exception error) when (error is InvalidDataException or NullReferenceException or JsonException or FileNotFoundException)
        {
            throw new StartupFault($"{file} is not a Backstay backup.", "Name a file that `backstay backup` wrote.", error);
        }
    }
}
