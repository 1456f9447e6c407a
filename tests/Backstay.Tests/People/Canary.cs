using System.Data.Common;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.Tests.People;

/// <summary>A person with a row in every table of the model that can hold one, and a word in every text that can be found again.</summary>
internal static class Canary
{
    /// <summary>Puts one row into each table about people where the person has none; a table added later is filled too, by the model.</summary>
    public static async Task FillAsync(AppDb db, PersonId person, string token, CancellationToken ct)
    {
        var keys = new Dictionary<(IEntityType, string), object?>();
        foreach (var table in PersonTable.All(db).Reverse())
        {
            var entity = table.Entity;
            var values = entity.GetProperties().Select(p => (Property: p, Value: p == table.Person ? person.Value : ValueOf(p, keys, token, person))).ToList();
            if (await CountAsync(db, table, person, ct) > 0) continue;
            foreach (var (property, value) in values) keys[(entity, property.Name)] = value;
            var columns = values.Select(v => table.Column(v.Property)).ToList();
            var parameters = values.Select(v => v.Value).ToList();
            foreach (var json in entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned() && n.TargetEntityType.IsMappedToJson()))
            {
                columns.Add($"\"{json.TargetEntityType.GetContainerColumnName()}\"");
                parameters.Add(json.IsCollection ? "[]" : PasskeyJson);
            }
            var sql = $"INSERT INTO {table.Sql} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters.Select((p, i) => $"@p{i}"))})";
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters.Count; i++)
            {
                var mapping = i < values.Count ? (RelationalTypeMapping)values[i].Property.GetTypeMapping() : null;
                command.Parameters.Add(mapping is null ? Json(command, i, parameters[i]) : Plain(command, i, mapping, parameters[i]));
            }
            await db.Database.OpenConnectionAsync(ct);
            (await command.ExecuteNonQueryAsync(ct)).ShouldBe(1, table.Name);
        }
    }

    /// <summary>Every table and column that still holds one of the words.</summary>
    public static async Task<List<string>> FindAsync(AppDb db, CancellationToken ct, params string[] words)
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync(ct);
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table.Name}\"";
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var text = reader.GetValue(i) is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) + Convert.ToHexString(bytes) : reader.GetValue(i).ToString()!;
                    if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) found.Add($"{table.Name}.{reader.GetName(i)}");
                }
        }
        return found;
    }

    private const string PasskeyJson = """{"AttestationObject":"","ClientDataJson":"","CreatedAt":"2026-01-01T00:00:00Z","IsBackedUp":false,"IsBackupEligible":false,"IsUserVerified":true,"Name":"phone","PublicKey":"","SignCount":0,"Transports":[]}""";

    private static async Task<long> CountAsync(AppDb db, PersonTable table, PersonId person, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table.Sql} WHERE {table.Column(table.Person)} = @p0";
        command.Parameters.Add(Plain(command, 0, (RelationalTypeMapping)table.Person.GetTypeMapping(), person.Value));
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>As the database stores it, before any conversion.</summary>
    private static object? ValueOf(IProperty property, Dictionary<(IEntityType, string), object?> keys, string token, PersonId person)
    {
        var parent = property.GetContainingForeignKeys().FirstOrDefault();
        if (parent is not null && keys.TryGetValue((parent.PrincipalEntityType, parent.PrincipalKey.Properties[0].Name), out var key)) return key;
        var plain = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (plain.IsEnum) return Enum.GetNames(plain)[0];
        if (plain == typeof(PersonId)) return person.Value;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? plain;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        return stored switch
        {
            _ when stored == typeof(string) => token[..Math.Min(token.Length, property.GetMaxLength() ?? token.Length)],
            _ when stored == typeof(Guid) => Guid.CreateVersion7(),
            _ when stored == typeof(DateTime) => new DateTime(2999, 3, 3, 7, 0, 0, DateTimeKind.Utc),
            _ when stored == typeof(DateOnly) => new DateOnly(2026, 3, 2),
            _ when stored == typeof(TimeOnly) => new TimeOnly(7, 0),
            _ when stored == typeof(byte[]) => Guid.CreateVersion7().ToByteArray(),
            _ => Activator.CreateInstance(stored),
        };
    }

    private static DbParameter Plain(DbCommand command, int i, RelationalTypeMapping mapping, object? stored)
    {
        // The mapping without its converter: the value is as stored already.
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{i}";
        parameter.Value = stored is Guid id && parameter.GetType().Name == "SqliteParameter" ? id.ToString().ToUpperInvariant() : stored ?? DBNull.Value;
        if (mapping.DbType is { } type && stored is not DateTime) parameter.DbType = parameter.Value is string ? System.Data.DbType.String : type;
        return parameter;
    }

    private static DbParameter Json(DbCommand command, int i, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{i}";
        parameter.Value = value;
        if (parameter is Npgsql.NpgsqlParameter npgsql) npgsql.NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb;
        return parameter;
    }
}
