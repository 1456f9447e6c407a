using System.Reflection;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Backstay.People.Export;

/// <summary>The rows of one table that belong to one person, read one after the other in the order of their keys, which is that of their making where ids tell it.</summary>
internal sealed class ExportedTable(AppDb db, PersonTable table)
{
    private static readonly MethodInfo Generic = typeof(ExportedTable).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public string Name => table.Name;
    public IReadOnlyList<ExportColumn> Columns { get; } = ExportColumn.Of(table.Entity);

    public static IEnumerable<ExportedTable> All(AppDb db) =>
        PersonTable.All(db).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new ExportedTable(db, t));

    public IAsyncEnumerable<object> RowsAsync(PersonId person) =>
        (IAsyncEnumerable<object>)Generic.MakeGenericMethod(table.Entity.ClrType).Invoke(this, [person])!;

    private IAsyncEnumerable<object> RowsOf<TRow>(PersonId person) where TRow : class
    {
        // A query whose text is the same for everybody is compiled once.
        var (whose, id) = (table.Person.Name, person.Value);
        var rows = table.Person.ClrType == typeof(PersonId)
            ? db.Set<TRow>().AsNoTracking().Where(row => EF.Property<PersonId>(row, whose) == person)
            : db.Set<TRow>().AsNoTracking().Where(row => EF.Property<Guid>(row, whose) == id);
        var key = table.Entity.FindPrimaryKey()!.Properties.Select(part => part.Name).ToList();
        return key.Skip(1).Aggregate(
            rows.OrderBy(one => EF.Property<object>(one, key[0])),
            (ordered, part) => ordered.ThenBy(one => EF.Property<object>(one, part))).AsAsyncEnumerable();
    }
}
