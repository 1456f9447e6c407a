using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Brought;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Tables;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Columns;

/// <summary>What people said the columns of their tables are. Every question asks for it by the person whose it is.</summary>
internal sealed class ColumnBook(AppDb db, WaitingFiles waiting, TimeProvider clock)
{
    /// <returns>Null where the file is no table, or is not kept any more.</returns>
    public TableHead? HeadOf(BroughtFile file)
    {
        if (!waiting.Holds(file.Id)) return null;
        using var content = waiting.Open(file.Id);
        return TableHead.Of(file.Name, BegunStream.Of(content, IMovementFormat.HeadLength).Head);
    }

    /// <returns>The table that a file is, and what its person said of such tables; null for what is not there.</returns>
    public async Task<(Guid? TableKey, CsvMapping? Told)> OfAsync(BroughtFile file, CancellationToken ct) =>
        HeadOf(file)?.Fingerprint is { } key ? (key, await FindAsync(file.PersonId, key, ct)) : (null, null);

    public async Task<CsvMapping?> FindAsync(PersonId person, Guid key, CancellationToken ct) =>
        await db.SavedColumns.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person && one.TableKey == key, ct) is { } saved && CsvMapping.FromJson(saved.Mapping) is { IsUsable: true } told ? told : null;

    /// <summary>The newest word counts.</summary>
    public async Task SaveAsync(PersonId person, Guid key, CsvMapping mapping, CancellationToken ct)
    {
        if (await db.SavedColumns.FirstOrDefaultAsync(one => one.PersonId == person && one.TableKey == key, ct) is not { } saved)
            db.SavedColumns.Add(saved = new() { PersonId = person, TableKey = key, Mapping = "", At = clock.GetUtcNow() });
        (saved.Mapping, saved.At) = (mapping.ToJson(), clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Pressed twice at once: the other one saved the same.
            db.ChangeTracker.Clear();
        }
    }

    public Task ForgetAsync(PersonId person, Guid key, CancellationToken ct) => db.SavedColumns.Where(one => one.PersonId == person && one.TableKey == key).ExecuteDeleteAsync(ct);
}
