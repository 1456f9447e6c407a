using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Writing;

/// <summary>A person's private texts. Every question asks for them by the person who wrote them.</summary>
internal sealed class WritingBook(AppDb db, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <param name="module">Only texts of this module; all when null.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<PrivateText>> OfAsync(PersonId person, string? module, CancellationToken ct) => await db.PrivateTexts.AsNoTracking()
        .Where(text => text.PersonId == person && text.RemovedAt == null && (module == null || text.Module == module)).OrderByDescending(text => text.BeganAt).Take(MostListed).ToListAsync(ct);

    /// <summary>What may be read by those with whom the person shares chosen texts.</summary>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<PrivateText>> ShownAsync(PersonId person, CancellationToken ct) => await db.PrivateTexts.AsNoTracking()
        .Where(text => text.PersonId == person && text.RemovedAt == null && text.ShownAt != null && text.SavedAt != null).OrderByDescending(text => text.BeganAt).Take(MostListed).ToListAsync(ct);

    /// <returns>Also one that was deleted and can be brought back.</returns>
    public Task<PrivateText?> FindAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var text = new PrivateTextId(id);
        return db.PrivateTexts.FirstOrDefaultAsync(one => one.Id == text && one.PersonId == person, ct);
    }

    /// <returns>Id of the saved text: another one where somebody else has the given one.</returns>
    public async Task<Guid> SaveAsync(PersonId person, Guid id, string module, string words, CancellationToken ct)
    {
        var text = await FindOrBeginAsync(person, id, module, ct) ?? Begin(person, clock.NewId<PrivateTextId>(), module);
        text.Save(words, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return text.Id.Value;
    }

    /// <returns>False where the id belongs to somebody else.</returns>
    public async Task<bool> KeepAsync(PersonId person, Guid id, string module, string draft, CancellationToken ct)
    {
        if (await FindOrBeginAsync(person, id, module, ct) is not { } text) return false;
        text.Keep(draft);
        await db.SaveChangesAsync(ct);
        return true;
    }

    public async Task ChangeAsync(PrivateText text, Action<PrivateText> change, CancellationToken ct)
    {
        change(text);
        await db.SaveChangesAsync(ct);
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    private async Task<PrivateText?> FindOrBeginAsync(PersonId person, Guid id, string module, CancellationToken ct)
    {
        if (await FindAsync(person, id, ct) is { } known) return known;
        var text = new PrivateTextId(id);
        return await db.PrivateTexts.AnyAsync(one => one.Id == text, ct) ? null : Begin(person, text, module);
    }

    private PrivateText Begin(PersonId person, PrivateTextId id, string module)
    {
        var begun = new PrivateText { Id = id, PersonId = person, Module = module, BeganAt = clock.GetUtcNow() };
        db.PrivateTexts.Add(begun);
        return begun;
    }
}
