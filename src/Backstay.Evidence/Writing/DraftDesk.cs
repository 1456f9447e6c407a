using Backstay.Evidence.Records;
using Backstay.Evidence.Reporting;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;

namespace Backstay.Evidence.Writing;

/// <summary>Lays a review's article out: what the log tells, what the team wrote, and what it cites.</summary>
internal sealed class DraftDesk(ReviewBook book, DraftBook drafts, IncludedReports reports, RecordBook records)
{
    public async Task<DraftArticle> ArticleAsync(OpenReview review, CancellationToken ct)
    {
        var (included, own) = (await reports.IncludedAsync(review, ct), await drafts.LatestAsync(review, ct));
        var (words, tables) = await book.ReadAsync(review, state => (new FactWords(LoggedFacts.Of(state, included, review.Member)), DraftTable.Of(state, included)), ct);
        var cited = own.Values.SelectMany(text => CitationMarks.In(text.Text)).Concat(included.Select(one => one.Number)).Distinct().ToList();
        return new(review.Title, [.. DraftSections.All.Select(section => new DraftPiece(section, section.From?.Invoke(words)?.Trim() is { Length: > 0 } told ? told : null, own.GetValueOrDefault(section.Key)))],
            References.Of(await records.ReadAsync(review, cited, ct)), tables);
    }
}
