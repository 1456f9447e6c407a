using Backstay.Content.Files;
using Backstay.Content.Messages;
using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Editing;

/// <summary>A version that is written or looked at, or waits for its moment.</summary>
public sealed record OnItsWay(int Number, VersionState State, DateTimeOffset? From, bool IsMine);

/// <summary>How one item stands.</summary>
/// <param name="Number">Of the version that people see; null for the file.</param>
/// <param name="Due">When its review lapses; null for something that nobody sees yet.</param>
public sealed record OverviewRow(SourceId Id, string Title, int? Number, bool FileChanged, DateOnly? Due, OnItsWay? Next)
{
    public bool IsLapsed(DateOnly today) => Due <= today;
}

/// <summary>All that editors look after, and how it stands.</summary>
internal sealed class Overview(AppDb db, CurrentPerson me, TimeProvider clock, ContentShelf shelf, PublishedContent published)
{
    /// <returns>Lapsed ones first, then those due first.</returns>
    public async Task<IReadOnlyList<OverviewRow>> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var versions = await db.Versions.AsNoTracking().Where(version => version.State != VersionState.Discarded)
            .Select(version => new { version.Id, version.Kind, version.Name, version.Number, version.State, version.FileMark, version.Note }).ToListAsync(ct);
        var from = (await db.Publications.AsNoTracking().Where(one => one.VersionId != null).Select(one => new { one.VersionId, one.From }).ToListAsync(ct)).GroupBy(one => one.VersionId!.Value).ToDictionary(same => same.Key, same => same.Min(one => one.From));
        var mine = (await db.EditingSteps.Where(step => step.Step == StepKind.Wrote && step.By == me.Id).Select(step => new { step.Kind, step.Name, step.Number }).Distinct().ToListAsync(ct)).ToHashSet();
        var numbers = versions.ToDictionary(version => version.Id.Value);
        var next = versions.Where(version => version.State != VersionState.Approved || from.GetValueOrDefault(version.Id, DateTimeOffset.MaxValue) > now).GroupBy(version => new SourceId(version.Kind, version.Name))
            .ToDictionary(same => same.Key, same => same.MaxBy(version => version.Number)!);
        OverviewRow Row(SourceId id, string title, DateOnly? due)
        {
            var version = published.VersionOf(id) is { } shown ? numbers.GetValueOrDefault(shown) : null;
            return new(id, title, version?.Number, published.FileChanged(id, version?.FileMark), due, next.GetValueOrDefault(id) is not { } one ? null
                : new(one.Number, one.State, from.TryGetValue(one.Id, out var moment) ? moment : null, mine.Contains(new { one.Kind, one.Name, Number = (int?)one.Number })));
        }
        var rows = shelf.Items.Select(item => Row(SourceId.Of(item.Item), item.Item.Title, item.Item.ReviewDue)).Concat(Purposes().Select(one => Row(one.Id, one.Title, one.Due))).ToList();
        var there = rows.Select(row => row.Id).ToHashSet();
        rows.AddRange(next.Keys.Where(id => !there.Contains(id)).Select(id => Row(id, id.Name, null)));
        return [.. rows.OrderBy(row => !row.IsLapsed(me.Today)).ThenBy(row => row.Due ?? DateOnly.MinValue).ThenBy(row => row.Title, StringComparer.CurrentCulture)];
    }

    private IEnumerable<(SourceId Id, string Title, DateOnly? Due)> Purposes()
    {
        var texts = published.Texts;
        return ItemSource.OnDisk(ContentShelf.Folder, SourceKind.Messages).Select(file =>
        {
            var source = texts.FirstOrDefault(one => one.Id == file.Id) ?? file;
            return (file.Id, TitleOf(file.Id, shelf.Catalogue), (DateOnly?)MessageFiles.Load([source]).Messages.Select(message => (DateOnly?)message.ReviewDue).FirstOrDefault());
        });
    }

    /// <summary>What people know it by; its name where it has no title yet.</summary>
    public static string TitleOf(SourceId id, Catalogue catalogue) =>
        id.Kind == SourceKind.Messages ? EditingWords.Format(Words.EditingPurpose, id.Name) : catalogue.Find(id.Name) is { Title.Length: > 0 } item ? item.Title : id.Name;
}
