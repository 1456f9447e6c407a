using System.Text.Json;
using Backstay.Backups;
using Backstay.Data;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Tests.Host;

public sealed class MigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_first_version_keeps_every_value_through_all_changes_of_the_schema()
    {
        await using var database = await OwnDatabase.CreateAsync();
        await using var db = Open(database);
        var first = db.GetService<IMigrationsAssembly>().Migrations.First();
        await db.GetService<IMigrator>().MigrateAsync(first.Key, Ct);
        var before = TablesOf(db, first.Value);
        before.Count.ShouldBeGreaterThan(15);
        foreach (var table in before) await FillAsync(db, table);
        var told = await ReadAsync(db, before);

        await db.Database.MigrateAsync(Ct);

        var now = (await ReadAsync(db, [.. db.Model.GetRelationalModel().Tables])).ToDictionary(one => one.Table, one => one.Row);
        foreach (var (table, row) in told)
            foreach (var value in row) now[table][value.Key].ToString().ShouldBe(value.Value.ToString(), $"{table}.{value.Key}");
    }

    private static BackstayDb Open(OwnDatabase database) => database.Connection is { } connection
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options)
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={database.Folder}/backstay.db").Options);

    /// <summary>The tables as they were then, from what the migration itself remembers.</summary>
    private static List<ITable> TablesOf(BackstayDb db, System.Reflection.TypeInfo migration)
    {
        var then = db.GetService<IMigrationsAssembly>().CreateMigration(migration, db.Database.ProviderName!).TargetModel;
        return [.. db.GetService<IModelRuntimeInitializer>().Initialize(then, designTime: true).GetRelationalModel().Tables.OrderBy(table => table.ForeignKeyConstraints.Count())];
    }

    private static async Task FillAsync(BackstayDb db, ITable table)
    {
        var row = table.Columns.ToDictionary(column => column.Name, Value);
        using var lines = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(row));
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var rows = new TableRows(table, db.GetService<ISqlGenerationHelper>());
        (await rows.ReadAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), lines, _ => { }, Ct)).ShouldBe(1, table.Name);
        await transaction.CommitAsync(Ct);
    }

    private static async Task<List<(string Table, Dictionary<string, JsonElement> Row)>> ReadAsync(BackstayDb db, IReadOnlyList<ITable> tables)
    {
        var read = new List<(string, Dictionary<string, JsonElement>)>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        foreach (var table in tables)
        {
            using var lines = new MemoryStream();
            await new TableRows(table, db.GetService<ISqlGenerationHelper>()).WriteAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), lines, _ => { }, Ct);
            if (lines.Length > 0) read.Add((table.Name, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(lines.ToArray())!));
        }
        return read;
    }

    // One row in each table; one key everywhere keeps what refers to it whole.
    private static object? Value(IColumn column)
    {
        if (column.PropertyMappings.Count == 0) return "{}";
        var mapping = column.StoreTypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var guid when guid == typeof(Guid) => new Guid("01950000-0000-7000-8000-0000000000aa"),
            var text when text == typeof(string) => "kept",
            var time when time == typeof(DateTime) => new DateTime(2026, 3, 2, 7, 30, 1, DateTimeKind.Utc),
            var day when day == typeof(DateOnly) => new DateOnly(2026, 3, 2),
            var bytes when bytes == typeof(byte[]) => new byte[] { 1, 2, 3 },
            var yes when yes == typeof(bool) => true,
            var number => Convert.ChangeType(7, number, System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
