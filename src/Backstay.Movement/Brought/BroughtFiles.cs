using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Counted;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Brought;

/// <summary>What people brought from their phones and watches. Every question asks for it by the person whose it is.</summary>
internal sealed class BroughtFiles(AppDb db, WaitingFiles waiting, Recount recount, HomeZone zones, TimeProvider clock)
{
    private const int Shown = 50;

    /// <summary>Takes a file in to be read. The same form sent twice takes it once.</summary>
    public async Task AddAsync(PersonId person, BroughtFileId id, string name, Stream content, CancellationToken ct)
    {
        if (await db.BroughtFiles.AnyAsync(one => one.Id == id, ct)) return;
        await waiting.KeepAsync(id, content, ct);
        db.BroughtFiles.Add(new BroughtFile { Id = id, PersonId = person, Name = Called(name), Bytes = content.CanSeek ? content.Length : 0, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        waiting.Announce(id);
    }

    /// <returns>Newest first.</returns>
    public Task<List<BroughtFile>> AllAsync(PersonId person, CancellationToken ct) =>
        db.BroughtFiles.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(Shown).ToListAsync(ct);

    public Task<BroughtFile?> FindAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var key = new BroughtFileId(id);
        return db.BroughtFiles.FirstOrDefaultAsync(one => one.Id == key && one.PersonId == person, ct);
    }

    /// <summary>Stops the reading of a file, or takes back all that came in with it.</summary>
    /// <returns>False where there is no such file.</returns>
    public async Task<bool> TakeBackAsync(PersonId person, Guid id, CancellationToken ct)
    {
        if (await FindAsync(person, id, ct) is not { } file) return false;
        var reads = file.State == BroughtState.Reading;
        file.State = file.IsOpen ? BroughtState.Cancelled : BroughtState.Undone;
        await db.SaveChangesAsync(ct);
        // Who reads it now sees that it was stopped, and forgets it.
        if (!reads) await ForgetAsync(file, ct);
        return true;
    }

    /// <summary>Reads a file anew that is kept still, and takes back what came in with it before.</summary>
    public async Task ReadAgainAsync(PersonId person, Guid id, CancellationToken ct)
    {
        if (await FindAsync(person, id, ct) is not { IsOpen: false } before || !waiting.Holds(before.Id)) return;
        await RemoveAsync(before, ct);
        if (await FindAsync(person, id, ct) is not { IsOpen: false } file) return;
        file.ReadAgain();
        try
        {
            await db.SaveChangesAsync(ct);
            waiting.Announce(file.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Pressed twice at once: the other one announced it.
        }
    }

    /// <summary>Removes all that came in with a file; other files keep theirs.</summary>
    public Task ForgetAsync(BroughtFile file, CancellationToken ct)
    {
        waiting.Remove(file.Id);
        return RemoveAsync(file, ct);
    }

    private async Task RemoveAsync(BroughtFile file, CancellationToken ct)
    {
        await db.StoredFixes.Where(one => one.FileId == file.Id && one.PersonId == file.PersonId).ExecuteDeleteAsync(ct);
        await db.StoredSpells.Where(one => one.FileId == file.Id && one.PersonId == file.PersonId).ExecuteDeleteAsync(ct);
        if (file is { From: { } from, To: { } to }) await recount.OfAsync(file.PersonId, from, to, await zones.OfAsync(file.PersonId, ct), ct);
    }

    // Only the name: some browsers send folders too, and both kinds of slashes occur.
    private static string Called(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length == 0 ? "file" : last.Length > BroughtFile.LongestName ? last[^BroughtFile.LongestName..] : last;
    }
}
