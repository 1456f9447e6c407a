using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Publishing;

/// <param name="Named">Numbers of the members who are named now.</param>
/// <param name="Versions">All that are open, the first first.</param>
internal sealed record OpenVersion(ReviewId Id, PublishedVersion Version, IReadOnlyList<PublishedVersion> Versions, IReadOnlySet<int> Named, PublishedReview Review)
{
    public string Path => PublishedReviews.PathOf(Id.Value);

    /// <summary>The open version before this one; null for the first.</summary>
    public PublishedVersion? Before => Versions.LastOrDefault(one => one.Version < Version.Version);

    public IReadOnlyList<string> Names => [.. Review.Team.Where(one => Named.Contains(one.Key)).Select(one => one.Value)];

    /// <returns>The address of a file, of this version.</returns>
    public string File(string name) => $"{Path}/{name}?version={Version.Version}";
}

/// <summary>A line of the list of published reviews.</summary>
internal sealed record PublishedLine(ReviewId Id, string Title, int Version, DateTimeOffset At);

/// <summary>Reviews that are open to everybody. What never was published and what was taken back look the same: there is nothing.</summary>
internal sealed class PublishedReviews(AppDb db, ReviewShelf shelf, PublishedShelf kept)
{
    public static string PathOf(Guid id) => $"/evidence/open/{id}";

    /// <returns>The last published first.</returns>
    public async Task<IReadOnlyList<PublishedLine>> AllAsync(CancellationToken ct) =>
        [.. (await db.Reviews.AsNoTracking().Where(one => one.OpenVersion != null).Select(one => new { one.Id, one.Title, one.OpenVersion, one.PublishedAt }).ToListAsync(ct))
            .Select(one => new PublishedLine(one.Id, one.Title, one.OpenVersion!.Value, one.PublishedAt!.Value)).OrderByDescending(one => one.At)];

    /// <param name="version">Null for the last one.</param>
    /// <returns>Null where no such version is open.</returns>
    public async Task<OpenVersion?> FindAsync(Guid id, int? version, CancellationToken ct)
    {
        var key = new ReviewId(id);
        if (!await db.Reviews.AnyAsync(one => one.Id == key && one.OpenVersion != null, ct)) return null;
        // Whoever has erased themselves is no member any more at once; the log tells it a night later.
        var members = await db.ReviewMembers.Where(one => one.ReviewId == key).Select(one => one.Number).ToListAsync(ct);
        var (versions, named) = await shelf.ReadAsync(db, key, state => (state.Reporting.Publication.Open.ToList(), members.Where(state.Reporting.Publication.Names).ToHashSet()), ct);
        var chosen = version is null ? versions.LastOrDefault() : versions.FirstOrDefault(one => one.Version == version);
        return chosen is null ? null : new(key, chosen, versions, named, await AtAsync(key, chosen, ct));
    }

    /// <returns>A review as one of its versions has it.</returns>
    public Task<PublishedReview> AtAsync(ReviewId id, PublishedVersion version, CancellationToken ct) => kept.GetAsync((id, version.Version), async () =>
    {
        var state = ReviewState.Of(await LogAsync(id, version, ct));
        var included = FindingsState.Included(state);
        var rows = await db.StoredRecords.AsNoTracking().Where(one => one.ReviewId == id && included.Contains(one.Number)).OrderBy(one => one.Number).ToListAsync(ct);
        var found = rows.Select(row => (row, From: state.Files.Last(file => file.First <= row.Number))).Select(one => new Identified(one.row.Number, one.From.Source, one.From.Wave, null, one.row.ToCitation())).ToList();
        return PublishedReview.Of(state, IncludedReports.Named(found, state.StudyOf));
    });

    public async Task<IReadOnlyList<LoggedEvent>> LogAsync(ReviewId id, PublishedVersion version, CancellationToken ct) =>
        [.. (await db.StoredEvents.AsNoTracking().Where(one => one.ReviewId == id && one.Number <= version.Through).OrderBy(one => one.Number).Select(one => one.Line).ToListAsync(ct)).Select((line, place) => ReviewLog.Parse(line, place + 1))];
}
