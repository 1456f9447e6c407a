using Backstay.Evidence.Deduplication;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records.Adding;

/// <param name="Alike">The fields in which they agree, in words: "DOI, title".</param>
internal sealed record SimilarRecord(int Number, Citation Citation, string Alike);

/// <summary>
/// Finds records of a review with the same DOI, PMID or title as one that is to be added. The database leaves out most by looking through the whole text of
/// each; what is left is read one by one. The look for duplicates is what finds the rest.
/// </summary>
internal sealed class SimilarRecords(AppDb db)
{
    private const int Most = 5, MostWords = 12;

    /// <returns>The first five in the order of their numbers.</returns>
    public async Task<IReadOnlyList<SimilarRecord>> FindAsync(OpenReview review, Citation typed, CancellationToken ct)
    {
        SortedDictionary<int, SimilarRecord> found = [];
        foreach (var told in new[] { typed.Doi, typed.Pmid, typed.Title }.OfType<string>())
        {
            var rows = db.StoredRecords.AsNoTracking().Where(one => one.ReviewId == review.Id);
            foreach (var word in WordsOf(told)) rows = rows.Where(one => EF.Functions.Like(one.Text.ToLower(), $"%{word}%"));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
                if (row.ToCitation() is var citation && Alike(citation, typed) is { Length: > 0 } alike) found[row.Number] = new(row.Number, citation, alike);
        }
        return [.. found.Values.Take(Most)];
    }

    // SQLite knows no other capitals, and JSON writes other marks in its own way. British and American words differ within, so that only their begin is asked for.
    private static IEnumerable<string> WordsOf(string text) => new string([.. text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : char.IsLetter(letter) ? '\0' : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('\0')).Select(word => word.Length > 3 ? word[..3] : word).Distinct().OrderByDescending(word => word.Length).Take(MostWords);

    private static string Alike(Citation one, Citation other) => string.Join(", ", new[]
    {
        one.Doi is not null && string.Equals(one.Doi, other.Doi, StringComparison.OrdinalIgnoreCase) ? Words.RecordsDoi : null,
        one.Pmid is not null && one.Pmid == other.Pmid ? Words.RecordsPmid : null,
        TitleForm.Of(one.Title).Squeezed is { Length: > 0 } title && title == TitleForm.Of(other.Title).Squeezed ? Words.RecordsTitleField : null,
    }.OfType<string>());
}
