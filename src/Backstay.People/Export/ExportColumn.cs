using System.Reflection;
using System.Text.Json;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Backstay.People.Export;

/// <summary>One value of a row that is taken out: a column, or a part that is stored as JSON.</summary>
internal sealed record ExportColumn(string Name, PropertyInfo Property)
{
    public object? Of(object row)
    {
        var value = Property.GetValue(row);
        return value?.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Kernel.Ids.ITypedId<>)) == true
            ? value.GetType().GetProperty("Value")!.GetValue(value)
            : value is Enum ? value.ToString() : value;
    }

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
