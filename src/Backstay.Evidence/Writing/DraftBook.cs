using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Writing;

/// <summary>Who wrote a version of a section, and when.</summary>
internal sealed record DraftLine(int Version, int By, DateTimeOffset At);

/// <summary>What the team of a review has written of its article.</summary>
internal sealed class DraftBook(AppDb db, TimeProvider clock)
{
    /// <returns>By section, the last version.</returns>
    public async Task<IReadOnlyDictionary<string, DraftText>> LatestAsync(OpenReview review, CancellationToken ct)
    {
        var all = db.DraftTexts.AsNoTracking();
        return await all.Where(one => one.ReviewId == review.Id && !all.Any(later => later.ReviewId == one.ReviewId && later.Section == one.Section && later.Version > one.Version)).ToDictionaryAsync(one => one.Section, ct);
    }

    /// <param name="version">Null for the last one.</param>
    /// <returns>Null where there is none.</returns>
    public Task<DraftText?> FindAsync(OpenReview review, string section, int? version, CancellationToken ct) =>
        db.DraftTexts.AsNoTracking().Where(one => one.ReviewId == review.Id && one.Section == section && (version == null || one.Version == version)).OrderByDescending(one => one.Version).FirstOrDefaultAsync(ct);

    /// <returns>The last first.</returns>
    public Task<List<DraftLine>> HistoryAsync(OpenReview review, string section, CancellationToken ct) =>
        db.DraftTexts.Where(one => one.ReviewId == review.Id && one.Section == section).OrderByDescending(one => one.Version).Select(one => new DraftLine(one.Version, one.By, one.At)).ToListAsync(ct);

    /// <param name="seen">The version that the member wrote on; 0 where there was none.</param>
    /// <returns>False where somebody else has written another text since. Nothing is stored then.</returns>
    public async Task<bool> SaveAsync(OpenReview review, string section, int seen, string text, bool withLog, CancellationToken ct)
    {
        var last = await FindAsync(review, section, null, ct);
        if (last is not null && last.Text == text && last.WithLog == withLog) return true;
        if ((last?.Version ?? 0) != seen) return false;
        var row = db.DraftTexts.Add(new() { ReviewId = review.Id, Section = section, Version = seen + 1, Text = text, WithLog = withLog, By = review.Member, At = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (db.DraftTexts.Any(one => one.ReviewId == review.Id && one.Section == section && one.Version == seen + 1))
        {
            row.State = EntityState.Detached;
            return await FindAsync(review, section, null, ct) is { } theirs && theirs.Text == text && theirs.WithLog == withLog;
        }
    }

    /// <summary>An earlier text stands again, as a version of its own: what was written since stays among the earlier ones.</summary>
    public async Task RestoreAsync(OpenReview review, string section, int version, CancellationToken ct)
    {
        if (await FindAsync(review, section, version, ct) is not { } earlier) return;
        for (var done = false; !done;) done = await SaveAsync(review, section, (await FindAsync(review, section, null, ct))!.Version, earlier.Text, earlier.WithLog, ct);
    }
}
