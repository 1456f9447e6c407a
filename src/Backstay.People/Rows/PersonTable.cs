using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Backstay.People.Rows;

/// <summary>One table of the model that holds rows about people, with the names that SQL needs.</summary>
internal sealed class PersonTable
{
    private readonly ISqlGenerationHelper sql;

    private PersonTable(IEntityType entity, ISqlGenerationHelper sql)
    {
        this.sql = sql;
        Entity = entity;
        Person = PersonKey(entity);
    }

    public IEntityType Entity { get; }

    /// <summary>The property that says whose row it is.</summary>
    public IProperty Person { get; }

    public string Name => Entity.GetTableName()!;
    public string Sql => sql.DelimitIdentifier(Name, Entity.GetSchema());

    public string Column(IReadOnlyProperty property) =>
        sql.DelimitIdentifier(property.GetColumnName(StoreObjectIdentifier.Table(Name, Entity.GetSchema()))!);

    /// <summary>Other columns that name a person, such as who looked at something.</summary>
    public IEnumerable<IProperty> OtherPeople => Entity.GetProperties()
        .Where(p => p != Person && (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(PersonId));

    /// <summary>Runs SQL made of this model's names; values go in as parameters {0} and {1}.</summary>
    public static Task<int> RunAsync(AppDb db, string sql, Guid first, Guid second, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(sql, [first, second], ct);

    /// <summary>All tables whose rows belong to people, those that refer to others first.</summary>
    public static IReadOnlyList<PersonTable> All(AppDb db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var left = db.Model.GetEntityTypes()
            .Where(e => e.BaseType is null && !e.IsOwned() && typeof(IBelongToPerson).IsAssignableFrom(e.ClrType)).ToList();
        var ordered = new List<PersonTable>(left.Count);
        while (left.Count > 0)
        {
            var free = left.FirstOrDefault(e => !left.Any(other => other != e && other.GetForeignKeys().Any(key => key.PrincipalEntityType == e))) ?? left[0];
            left.Remove(free);
            ordered.Add(new PersonTable(free, sql));
        }
        return ordered;
    }

    private static IProperty PersonKey(IEntityType entity) =>
        entity.FindProperty(nameof(IBelongToPerson.PersonId)) ?? entity.FindProperty("UserId") ?? entity.FindPrimaryKey()!.Properties.Single();
}
