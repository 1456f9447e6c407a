using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Backstay.People.Rows;

/// <summary>Hands all rows of one person to another, when a guest turns out to be somebody who is already kept.</summary>
internal static class MovingRows
{
    /// <summary>Within the caller's transaction. Where only one row may be, the receiver's stays.</summary>
    public static async Task MoveAsync(AppDb db, PersonId from, PersonId to, CancellationToken ct)
    {
        var tables = PersonTable.All(db);
        foreach (var table in tables)
            foreach (var (key, filter) in KeysOf(table))
                await PersonTable.RunAsync(db, Drop(table, key, filter), from.Value, to.Value, ct);
        foreach (var table in Enumerable.Reverse(tables))
        {
            await SetAsync(db, table, table.Person, from, to, ct);
            foreach (var other in table.OtherPeople) await SetAsync(db, table, other, from, to, ct);
        }
    }

    private static Task<int> SetAsync(AppDb db, PersonTable table, IProperty property, PersonId from, PersonId to, CancellationToken ct) =>
        PersonTable.RunAsync(
            db, $"UPDATE {table.Sql} SET {table.Column(property)} = {{1}} WHERE {table.Column(property)} = {{0}}", from.Value, to.Value, ct);

    /// <summary>Every key and unique index in which the person stands; two people's rows can collide there.</summary>
    private static IEnumerable<(IReadOnlyList<IProperty> Properties, string? Filter)> KeysOf(PersonTable table) =>
        table.Entity.GetKeys().Select(key => (key.Properties, (string?)null))
            .Concat(table.Entity.GetIndexes().Where(index => index.IsUnique).Select(index => (index.Properties, index.GetFilter())))
            .Where(key => key.Properties.Contains(table.Person));

    private static string Drop(PersonTable table, IReadOnlyList<IProperty> key, string? filter)
    {
        var person = table.Column(table.Person);
        var same = string.Concat(key.Where(p => p != table.Person).Select(p => $" AND kept.{table.Column(p)} = {table.Sql}.{table.Column(p)}"));
        var rows = filter is null ? table.Sql : $"(SELECT * FROM {table.Sql} WHERE {filter})";
        return $"DELETE FROM {table.Sql} WHERE {person} = {{0}}{(filter is null ? "" : $" AND ({filter})")} " +
            $"AND EXISTS (SELECT 1 FROM {rows} AS kept WHERE kept.{person} = {{1}}{same})";
    }
}
