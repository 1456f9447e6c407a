using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Extraction;
using Backstay.Evidence.Model;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>What a team has made of the reports that its review includes, as the log tells it so far.</summary>
internal sealed class FindingsState
{
    public ExtractionState Extraction { get; } = new();
    public AppraisalState Appraisal { get; } = new();
    public CodingState Coding { get; } = new();
    public TheoryState Theory { get; } = new();
    public ConfidenceState Confidence { get; } = new();

    /// <returns>The reports that the review includes, by number.</returns>
    public static IReadOnlyList<int> Included(ReviewState review) => [.. review.Unique.Where(record => IsIncluded(review, record))];

    /// <param name="by">The member who did it.</param>
    /// <exception cref="ReviewRuleException">The rules of the review do not allow it.</exception>
    public void Apply(LoggedEvent logged, int by, ReviewState review)
    {
        if (logged.What is ReportEvent one && !IsIncluded(review, one.Record)) throw new ReviewRuleException($"Record {one.Record} is not among the included reports.");
        if (!(Extraction.Apply(logged, by) || Appraisal.Apply(logged, by) || Coding.Apply(logged, by) || Theory.Apply(logged, by, Coding.Book) || Confidence.Apply(logged, Coding, review)))
            throw new ReviewRuleException("This version of Backstay does not know such an event.");
    }

    public void Leave(int member)
    {
        Extraction.Leave(member);
        Appraisal.Leave(member);
    }

    private static bool IsIncluded(ReviewState review, int record) => review.Levels.Count > 0 && review.At(review.Levels.Count - 1, record)?.Standing == Standing.Included && review.IsRetrieved(record) != false;
}
