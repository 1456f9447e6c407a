using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;

namespace Backstay.Evidence.Reports;

/// <param name="Name">"Nordin 2017".</param>
/// <param name="Study">The study that it tells of; null while nobody has said so.</param>
internal sealed record Report(int Number, string Name, string Title, string? Study, int Wave)
{
    public string StudyName => Study ?? Name;
}

/// <summary>The reports that a review includes.</summary>
internal sealed class IncludedReports(ReviewBook book, RecordBook records)
{
    public async Task<IReadOnlyList<Report>> IncludedAsync(OpenReview review, CancellationToken ct)
    {
        var included = await book.ReadAsync(review, state => FindingsState.Included(state).ToDictionary(record => record, state.StudyOf), ct);
        return Named(await records.ReadAsync(review, included.Keys, ct), number => included[number]);
    }

    /// <summary>Reports by the names that a team calls them by; two of one name are told apart by their numbers.</summary>
    public static IReadOnlyList<Report> Named(IReadOnlyList<Identified> found, Func<int, string?> studyOf)
    {
        var names = found.Select(one => Name(one.Citation)).ToList();
        return [.. found.Select((one, place) => new Report(one.Number, names.Count(name => name == names[place]) > 1 ? $"{names[place]} ({one.Number})" : names[place],
            one.Citation.Title ?? Words.ReportUntitled, studyOf(one.Number), one.Wave))];
    }

    /// <returns>Null where it is not among the included.</returns>
    public async Task<Report?> FindAsync(OpenReview review, int number, CancellationToken ct) => (await IncludedAsync(review, ct)).FirstOrDefault(one => one.Number == number);

    private static string Name(Citation citation) => citation.Authors.Count == 0 ? Words.ReportUntitled : $"{citation.Authors[0].Family} {citation.Year}".Trim();
}
