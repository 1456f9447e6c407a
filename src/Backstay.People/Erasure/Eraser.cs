using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Rows;
using Microsoft.EntityFrameworkCore;

namespace Backstay.People.Erasure;

/// <summary>Removes a person from every table, in one transaction, so that nothing or everything is gone.</summary>
internal sealed class Eraser(AppDb db)
{
    public async Task EraseAsync(PersonId person, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var address = await db.Accounts.Where(a => a.Id == person.Value).Select(a => a.Email).FirstOrDefaultAsync(ct);
        if (address is not null) await db.SignInCodes.Where(c => c.Address == address).ExecuteDeleteAsync(ct);
        var tables = PersonTable.All(db);
        foreach (var table in tables)
        {
            await PersonTable.RunAsync(db, $"DELETE FROM {table.Sql} WHERE {table.Column(table.Person)} = {{0}}", person.Value, Guid.Empty, ct);
        }
        foreach (var table in tables)
        {
            // Another person's log still says that somebody looked, and in which role, but no longer who.
            foreach (var other in table.OtherPeople)
            {
                var column = table.Column(other);
                var nobody = other.IsNullable ? "NULL" : "{1}";
                await PersonTable.RunAsync(db, $"UPDATE {table.Sql} SET {column} = {nobody} WHERE {column} = {{0}}", person.Value, Guid.Empty, ct);
            }
        }
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        PeopleMeter.Erased();
    }
}
