using System.Reflection;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Backstay.Kernel.Data;

/// <summary>
/// The one database context. Rooms add their tables by <see cref="IEntityTypeConfiguration{TEntity}"/> and read them through
/// an extension property that is internal to the room. The host derives one class for each database, for its migrations.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The assemblies whose tables and ids this database holds.</summary>
    protected abstract IReadOnlyList<Assembly> Rooms { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var room in Rooms) modelBuilder.ApplyConfigurationsFromAssembly(room);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order DateTimeOffset; one UTC convention sorts on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var id in Rooms.SelectMany(room => room.GetTypes()).Where(IsTypedId))
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    private static bool IsTypedId(Type type) => type.IsValueType && type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId From(Guid value) => TId.From(value);
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
