using Backstay.Content.Files;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.People.Roles;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Editing;

/// <summary>What came of a step.</summary>
internal enum Outcome
{
    Done,

    /// <summary>Somebody else changed the version meanwhile.</summary>
    Changed,

    /// <summary>That step is not open from where the version stands.</summary>
    NotOpen,

    /// <summary>Nobody approves what they wrote a part of.</summary>
    OwnWork,

    /// <summary>Something has to be mended first.</summary>
    HasRemarks,
}

/// <summary>
/// The way of a version: draft, review by somebody else, approved, shown from a moment on, and back. An editor writes, publishes and rolls back;
/// an editor or a clinician who wrote none of it approves. Every step is kept.
/// </summary>
internal sealed class Desk(AppDb db, CurrentPerson me, TimeProvider clock, ContentShelf shelf, PublishedContent published)
{
    public bool Writes => me.Is(RoleNames.Editor);

    public bool Reviews => me.Is(RoleNames.Editor) || me.Is(RoleNames.Clinician);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>The versions of an item, newest first.</returns>
    public Task<List<ContentVersion>> VersionsAsync(SourceId id, CancellationToken ct) =>
        db.Versions.Where(version => version.Kind == id.Kind && version.Name == id.Name && version.Language == SourceId.Language).OrderByDescending(version => version.Number).ToListAsync(ct);

    /// <returns>What happened to an item's texts, newest first.</returns>
    public Task<List<EditingStep>> StepsAsync(SourceId id, CancellationToken ct) =>
        db.EditingSteps.AsNoTracking().Where(step => step.Kind == id.Kind && step.Name == id.Name).OrderByDescending(step => step.Id).ToListAsync(ct);

    public Task<List<Publication>> PublicationsAsync(SourceId id, CancellationToken ct) =>
        db.Publications.Where(one => one.Kind == id.Kind && one.Name == id.Name && one.Language == SourceId.Language).OrderByDescending(one => one.From).ThenByDescending(one => one.Id).ToListAsync(ct);

    /// <summary>What people see now; null when there is no such item.</summary>
    public ItemSource? Current(SourceId id) => published.Texts.FirstOrDefault(source => source.Id == id) ?? ItemSource.Find(ContentShelf.Folder, id);

    public DraftReport Check(ItemSource draft) => DraftCheck.Run(draft, shelf, published.Texts);

    /// <summary>Begins a version on what people see now. An item has one version on its way at a time.</summary>
    /// <returns>The one on its way, where there is one already.</returns>
    public async Task<ContentVersion> BeginAsync(ItemSource from, string? note, CancellationToken ct)
    {
        var all = await VersionsAsync(from.Id, ct);
        if (all.FirstOrDefault() is { } newest && await IsOnItsWayAsync(newest, ct)) return newest;
        var version = new ContentVersion
        {
            Id = clock.NewId<ContentVersionId>(), Kind = from.Id.Kind, Name = from.Id.Name, Language = SourceId.Language, Number = (all.FirstOrDefault()?.Number ?? 0) + 1,
            Facts = from.Facts, Words = from.Words ?? "", Note = note, FileMark = ItemSource.Find(ContentShelf.Folder, from.Id)?.Mark, BegunAt = Now, ChangedAt = Now,
        };
        db.Versions.Add(version);
        Note(version, StepKind.Wrote);
        try
        {
            await db.SaveChangesAsync(ct);
            return version;
        }
        catch (DbUpdateException)
        {
            // Somebody else began one at the same moment.
            db.ChangeTracker.Clear();
            if (await VersionsAsync(from.Id, ct) is [var first, ..] && first.Number >= version.Number) return first;
            throw;
        }
    }

    /// <summary>Whether nobody may begin another one beside it: it is written or looked at, or waits for its moment.</summary>
    public async Task<bool> IsOnItsWayAsync(ContentVersion version, CancellationToken ct) => version.State switch
    {
        VersionState.Draft or VersionState.InReview => true,
        VersionState.Approved => !await db.Publications.AnyAsync(one => one.VersionId == version.Id && one.From <= Now, ct),
        _ => false,
    };

    /// <param name="seen">The <see cref="ContentVersion.Edits"/> that the writer saw.</param>
    public async Task<Outcome> WriteAsync(ContentVersion version, int seen, string facts, string words, string? note, CancellationToken ct)
    {
        if (version.State != VersionState.Draft) return Outcome.NotOpen;
        if (version.Edits != seen) return Outcome.Changed;
        return version.Write(facts, words, note, Now) ? await KeepAsync(version, StepKind.Wrote, null, ct) : Outcome.Done;
    }

    public async Task<Outcome> UndoAsync(ContentVersion version, CancellationToken ct)
    {
        if (!version.CanUndo) return Outcome.NotOpen;
        version.Undo(Now);
        return await KeepAsync(version, StepKind.Wrote, null, ct);
    }

    public async Task<Outcome> AskForReviewAsync(ContentVersion version, CancellationToken ct) =>
        Check(version.Source).Remarks.Count > 0 ? Outcome.HasRemarks : await MoveAsync(version, VersionState.Draft, VersionState.InReview, StepKind.AskedForReview, null, ct);

    /// <summary>Makes a draft of it again; an approval is lost with that.</summary>
    public async Task<Outcome> TakeBackAsync(ContentVersion version, CancellationToken ct) =>
        !await IsOnItsWayAsync(version, ct) || await db.Publications.AnyAsync(one => one.VersionId == version.Id, ct) ? Outcome.NotOpen
        : await MoveAsync(version, version.State, VersionState.Draft, StepKind.TookBack, null, ct);

    public Task<Outcome> DiscardAsync(ContentVersion version, CancellationToken ct) => MoveAsync(version, VersionState.Draft, VersionState.Discarded, StepKind.Discarded, null, ct);

    public Task<Outcome> AskForChangesAsync(ContentVersion version, string note, CancellationToken ct) => MoveAsync(version, VersionState.InReview, VersionState.Draft, StepKind.AskedForChanges, note, ct);

    /// <param name="seen">The <see cref="ContentVersion.Edits"/> that the reviewer saw.</param>
    public async Task<Outcome> ApproveAsync(ContentVersion version, int seen, string? note, CancellationToken ct) =>
        version.Edits != seen ? Outcome.Changed
        : await WroteAnyAsync(version, ct) ? Outcome.OwnWork
        : await MoveAsync(version, VersionState.InReview, VersionState.Approved, StepKind.Approved, note, ct);

    /// <summary>Four eyes: whoever wrote a part of a version cannot approve it.</summary>
    public Task<bool> WroteAnyAsync(ContentVersion version, CancellationToken ct) =>
        db.EditingSteps.AnyAsync(step => step.Kind == version.Kind && step.Name == version.Name && step.Number == version.Number && step.Step == StepKind.Wrote && step.By == me.Id, ct);

    /// <param name="from">Null for now.</param>
    public async Task<Outcome> PublishAsync(ContentVersion version, DateTimeOffset? from, CancellationToken ct)
    {
        if (version.State != VersionState.Approved || await db.Publications.AnyAsync(one => one.VersionId == version.Id, ct)) return Outcome.NotOpen;
        if (Check(version.Source).Remarks.Any(remark => remark.Kind == RemarkKind.Mistake)) return Outcome.HasRemarks;
        await ShowAsync(version.Of, version.Id, version.Number, from ?? Now, StepKind.Published, ct);
        return Outcome.Done;
    }

    /// <summary>A version that waits for its moment waits no more, and is approved as before.</summary>
    public async Task<Outcome> TakeTimeBackAsync(ContentVersion version, CancellationToken ct)
    {
        if (await db.Publications.Where(one => one.VersionId == version.Id && one.From > Now).ExecuteDeleteAsync(ct) == 0) return Outcome.NotOpen;
        Note(version, StepKind.TookTimeBack);
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    /// <summary>Shows at once what was shown before.</summary>
    /// <param name="version">Null for the file.</param>
    public async Task<Outcome> RollBackAsync(SourceId id, ContentVersion? version, CancellationToken ct)
    {
        var now = Now;
        if (published.VersionOf(id) == version?.Id.Value) return Outcome.NotOpen;
        if (version is null ? ItemSource.Find(ContentShelf.Folder, id) is null : !await db.Publications.AnyAsync(one => one.VersionId == version.Id && one.From <= now, ct)) return Outcome.NotOpen;
        if (version is not null && Check(version.Source).Remarks.Any(remark => remark.Kind == RemarkKind.Mistake)) return Outcome.HasRemarks;
        await ShowAsync(id, version?.Id, version?.Number, now, StepKind.RolledBack, ct);
        return Outcome.Done;
    }

    private async Task ShowAsync(SourceId id, ContentVersionId? version, int? number, DateTimeOffset from, StepKind step, CancellationToken ct)
    {
        db.Publications.Add(new Publication { Id = clock.NewId<PublicationId>(), Kind = id.Kind, Name = id.Name, Language = SourceId.Language, VersionId = version, From = from });
        Note(id, number, step, null, from);
        await db.SaveChangesAsync(ct);
        await published.RefreshAsync(ct);
    }

    private async Task<Outcome> MoveAsync(ContentVersion version, VersionState from, VersionState to, StepKind step, string? note, CancellationToken ct) =>
        version.Move(from, to, Now) ? await KeepAsync(version, step, note, ct) : Outcome.NotOpen;

    private async Task<Outcome> KeepAsync(ContentVersion version, StepKind step, string? note, CancellationToken ct)
    {
        Note(version, step, note);
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Changed;
        }
    }

    private void Note(ContentVersion version, StepKind step, string? note = null) => Note(version.Of, version.Number, step, note, null);

    private void Note(SourceId id, int? number, StepKind step, string? note, DateTimeOffset? from) => db.EditingSteps.Add(new EditingStep
    {
        Id = clock.NewId<EditingStepId>(), Kind = id.Kind, Name = id.Name, Number = number, Step = step, By = me.Id, At = Now, From = from, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
    });
}
