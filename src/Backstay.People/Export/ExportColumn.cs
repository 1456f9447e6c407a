using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Backstay.People.Export;

/// <summary>One value of a row that is taken out: a column, or a part that is stored as JSON.</summary>
internal sealed record ExportColumn(string Name, PropertyInfo Property)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Ids = [];

    public object? Of(object row) => Property.GetValue(row) switch
    {
        null => null,
        Enum named => named.ToString(),
        var value => Ids.GetOrAdd(value.GetType(), ValueOf) is { } id ? id.GetValue(value) : value,
    };

    /// <returns>What a typed id wraps; null for any other type.</returns>
    private static PropertyInfo? ValueOf(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(Kernel.Ids.ITypedId<>)) ? type.GetProperty("Value") : null;

    /// <summary>All of a table but what is secret.</summary>
    public static IReadOnlyList<ExportColumn> Of(IEntityType entity) =>
    [
        .. entity.GetProperties().Select(p => p.PropertyInfo)
            .Concat(entity.GetComplexProperties().Select(p => p.PropertyInfo))
            .Concat(entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).Select(n => n.PropertyInfo))
            .OfType<PropertyInfo>()
            .Where(p => p.GetCustomAttribute<NotExportedAttribute>() is null)
            .Select(p => new ExportColumn(JsonNamingPolicy.CamelCase.ConvertName(p.Name), p)),
    ];
}
