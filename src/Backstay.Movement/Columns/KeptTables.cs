using Backstay.Kernel.Data;
using Backstay.Movement.Brought;
using Backstay.People.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Columns;

/// <summary>Throws away tables of which nobody said in a week what their columns are, and those whose person is gone.</summary>
internal sealed class KeptTables(AppDb db, WaitingFiles waiting, TimeProvider clock) : INightlyTidying
{
    public async Task TidyAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var id in waiting.OnDisk().Where(id => waiting.IsOld(id, now)).ToList())
        {
            var file = await db.BroughtFiles.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
            if (file is null || !file.IsOpen && waiting.IsOver(id, now)) waiting.Remove(id);
        }
    }
}
