using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Backups;

/// <summary>One table's rows as JSON lines, the same whichever database they come from.</summary>
internal sealed class TableRows(ITable table, ISqlGenerationHelper sql)
{
    private const int ToldEach = 500;

    private readonly IReadOnlyList<Column> columns = [.. table.Columns.Select(Column.From)];

    public string Table => table.Name;

    private string Sql => sql.DelimitIdentifier(table.Name);

    private string Names => string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)));

    public async Task<int> CountAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT COUNT(*) FROM {Sql}";
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    /// <param name="told">Called now and then with the rows so far.</param>
    public async Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, Stream lines, Action<int> told, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Names} FROM {Sql}";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var count = 0;
        while (await reader.ReadAsync(ct))
        {
            var row = columns.Select((column, i) => (column.Name, Value: reader.IsDBNull(i) ? null : column.Read(reader, i))).ToDictionary(one => one.Name, one => one.Value);
            await JsonSerializer.SerializeAsync(lines, row, cancellationToken: ct);
            lines.WriteByte((byte)'\n');
            if (++count % ToldEach == 0) told(count);
        }
        return count;
    }

    /// <param name="told">Called now and then with the rows so far.</param>
    public async Task<int> ReadAsync(DbConnection connection, DbTransaction transaction, Stream lines, Action<int> told, CancellationToken ct)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {Sql} ({Names}) VALUES ({string.Join(", ", columns.Select((column, i) => column.IsJsonb ? $"CAST(@p{i} AS jsonb)" : $"@p{i}"))})";
        using var reader = new StreamReader(lines);
        var count = 0;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!;
            insert.Parameters.Clear();
            for (var i = 0; i < columns.Count; i++)
            {
                var parameter = insert.CreateParameter();
                parameter.ParameterName = $"p{i}";
                parameter.Value = values.TryGetValue(columns[i].Name, out var value) && value.ValueKind != JsonValueKind.Null ? columns[i].Parse(value) : DBNull.Value;
                insert.Parameters.Add(parameter);
            }
            await insert.ExecuteNonQueryAsync(ct);
            if (++count % ToldEach == 0) told(count);
        }
        return count;
    }

    private sealed record Column(string Name, Type Type, bool IsJsonb)
    {
        public static Column From(IColumn column)
        {
            var mapping = column.StoreTypeMapping;
            var json = column.PropertyMappings.Count == 0;
            var type = json ? typeof(string) : mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            return new(column.Name, Nullable.GetUnderlyingType(type) ?? type, json && column.StoreType == "jsonb");
        }

        public object Read(DbDataReader reader, int i) => Type switch
        {
            _ when Type == typeof(Guid) => reader.GetGuid(i),
            _ when Type == typeof(DateTime) => DateTime.SpecifyKind(reader.GetDateTime(i), DateTimeKind.Utc),
            _ when Type == typeof(DateTimeOffset) => reader.GetFieldValue<DateTimeOffset>(i).ToUniversalTime(),
            _ when Type == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(i),
            _ when Type == typeof(TimeOnly) => reader.GetFieldValue<TimeOnly>(i),
            _ when Type == typeof(bool) => reader.GetBoolean(i),
            _ when Type == typeof(byte[]) => reader.GetFieldValue<byte[]>(i),
            _ when Type == typeof(string) => reader.GetString(i),
            _ => Convert.ChangeType(reader.GetValue(i), Type, CultureInfo.InvariantCulture),
        };

        public object Parse(JsonElement value) => value.Deserialize(Type)!;
    }
}
