using System.Data;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Backstay.Data;
using Backstay.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Backups;

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

    public static async Task<Manifest> WriteAsync(BackstayDb db, string file, TimeProvider clock, CancellationToken ct)
    {
        var part = file + ".part";
        await using (var zip = new ZipArchive(File.Create(part), ZipArchiveMode.Create))
        await using (var snapshot = await SnapshotAsync(db, ct))
        {
            var rows = new Dictionary<string, int>();
            foreach (var table in Tables(db))
            {
                await using var lines = await zip.CreateEntry($"{table.Table}.jsonl").OpenAsync(ct);
                rows[table.Table] = await table.WriteAsync(db.Database.GetDbConnection(), snapshot, lines, ct);
            }
            await using var manifest = await zip.CreateEntry(ManifestName).OpenAsync(ct);
            await JsonSerializer.SerializeAsync(manifest, new Manifest(clock.GetUtcNow(), Migration(db), rows), cancellationToken: ct);
        }
        // A backup that was cut short never bears the name of a whole one.
        File.Move(part, file, overwrite: true);
        return await ReadManifestAsync(file, ct);
    }

    /// <exception cref="StartupFault">The file is no backup, is of another schema, or the database already holds people.</exception>
    public static async Task<Manifest> RestoreAsync(BackstayDb db, string file, CancellationToken ct)
    {
        var manifest = await ReadManifestAsync(file, ct);
        if (manifest.Migration != Migration(db)) throw new StartupFault(
            $"The backup was made with schema '{manifest.Migration}', this program has '{Migration(db)}'.", "Restore it with the version that made it, then upgrade.");
        await using var zip = await ZipFile.OpenReadAsync(file, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var table in Tables(db))
        {
            if (await IsFilledAsync(db, table, ct)) throw new StartupFault(
                $"The database already holds rows in {table.Table}.", "Restore into an empty one: another --Data folder or another database. Nothing was changed.");
            if (zip.GetEntry($"{table.Table}.jsonl") is not { } entry) continue;
            await using var lines = await entry.OpenAsync(ct);
            var read = await table.ReadAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), lines, ct);
            if (read != manifest.Rows[table.Table]) throw new StartupFault(
                $"{table.Table} has {read} rows where the backup states {manifest.Rows[table.Table]}.", "The file is damaged; nothing was changed. Take another backup.");
        }
        await transaction.CommitAsync(ct);
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

    private static async Task<bool> IsFilledAsync(BackstayDb db, TableRows table, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"SELECT COUNT(*) FROM {table.Sql}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) > 0;
    }

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
