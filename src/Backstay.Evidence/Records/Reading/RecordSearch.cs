using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Reviews;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Records.Reading;

/// <summary>
/// Finds records by words of their titles and authors: all of the words, anywhere, in capitals or not. The database leaves out most by looking through
/// the whole text; what is left is read one by one. There is no index: for some ten thousands of records that is quick enough.
/// </summary>
internal sealed class RecordSearch(AppDb db)
{
    public const int Longest = 200;

    public async Task<IReadOnlySet<int>> FindAsync(OpenReview review, string said, CancellationToken ct)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = db.StoredRecords.AsNoTracking().Where(one => one.ReviewId == review.Id);
        // SQLite knows no other capitals, and JSON writes other marks in its own way.
        foreach (var word in words.Where(word => word.All(char.IsAsciiLetterOrDigit)).Select(word => word.ToLowerInvariant())) rows = rows.Where(one => EF.Functions.Like(one.Text.ToLower(), $"%{word}%"));
        HashSet<int> found = [];
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            if (row.ToCitation() is var citation && words.All(word => Tells(citation, word))) found.Add(row.Number);
        return found;
    }

    private static bool Tells(Citation citation, string word) =>
        citation.Title?.Contains(word, StringComparison.OrdinalIgnoreCase) == true || citation.Authors.Any(author => AuthorName.Written(author).Contains(word, StringComparison.OrdinalIgnoreCase));
}
