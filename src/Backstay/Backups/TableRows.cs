using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Backups;

/// <summary>One table's rows as JSON lines, the same whichever database they come from.</summary>
internal sealed class TableRows(IEntityType entity)
{
    private readonly IReadOnlyList<IProperty> columns = [.. entity.GetProperties()];

    public string Table { get; } = entity.GetTableName()!;

    public async Task<int> WriteAsync(DbContext db, Stream lines, CancellationToken ct)
    {
        var count = 0;
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
        await foreach (var row in set.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var values = columns.ToDictionary(column => column.Name, column => ToPlain(column, Read(column, row)));
            await JsonSerializer.SerializeAsync(lines, values, cancellationToken: ct);
            lines.WriteByte((byte)'\n');
            count++;
        }
        return count;
    }

    public async Task<int> ReadAsync(DbConnection connection, DbTransaction transaction, ISqlGenerationHelper sql, Stream lines, CancellationToken ct)
    {
        var names = columns.Select(column => sql.DelimitIdentifier(column.GetColumnName()));
        var text = $"INSERT INTO {sql.DelimitIdentifier(Table)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        using var reader = new StreamReader(lines);
        var count = 0;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!;
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = text;
            for (var i = 0; i < columns.Count; i++) command.Parameters.Add(Parameter(command, $"@p{i}", columns[i], values));
            await command.ExecuteNonQueryAsync(ct);
            count++;
        }
        return count;
    }

    private static object? Read(IProperty column, object row) => column.GetGetter().GetClrValue(row);

    private static object? ToPlain(IProperty column, object? value) =>
        value is null ? null : column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static DbParameter Parameter(DbCommand command, string name, IProperty column, Dictionary<string, JsonElement> values)
    {
        var mapping = column.GetRelationalTypeMapping();
        var plain = values.TryGetValue(column.Name, out var json) && json.ValueKind != JsonValueKind.Null
            ? json.Deserialize(Nullable.GetUnderlyingType(Plain(mapping)) ?? Plain(mapping))
            : null;
        var value = plain is not null && mapping.Converter is { } converter ? converter.ConvertFromProvider(plain) : plain;
        return mapping.CreateParameter(command, name, value, column.IsNullable);
    }

    private static Type Plain(RelationalTypeMapping mapping) => mapping.Converter?.ProviderClrType ?? mapping.ClrType;
}
