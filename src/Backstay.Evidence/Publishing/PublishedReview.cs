using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Extraction;
using Backstay.Evidence.Living;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Prisma;
using Backstay.Evidence.Protocols;
using Backstay.Evidence.Reports;

namespace Backstay.Evidence.Publishing;

/// <summary>A version of a review as everybody may read it: no texts, no passages, no notes. It never changes.</summary>
/// <param name="Team">Numbers and names of those who worked on it then.</param>
/// <param name="GoesOn">Records waited to be judged.</param>
internal sealed record PublishedReview(
    string Title, string Question, IReadOnlyDictionary<int, string> Team, ProtocolState Protocol, Described Criteria, FlowCounts Flow, bool GoesOn, Characteristics Characteristics, AppraisalTable Appraisals,
    ConceptualModel Model, IReadOnlyList<string> Columns, IReadOnlyList<TheoryRow> Theory, IReadOnlyList<Cerqual> Confidence, SearchPlan? NextSearch)
{
    /// <param name="state">Belongs to this version alone, as it is not copied.</param>
    public static PublishedReview Of(ReviewState state, IReadOnlyList<Report> reports)
    {
        var (findings, book, model) = (state.Findings, state.Findings.Coding.Book, SupportedModel.Of(state));
        var map = findings.Theory.With(book);
        return new(state.Title, state.Question, state.Members.Where(one => state.Works(one.Key)).ToDictionary(), state.Reporting.Protocol, state.Screening.Criteria, ReviewFlow.Of(state), state.IsOpen,
            Characteristics.Of(state, reports), AppraisalTable.Of(findings.Appraisal, reports), model, map.Columns, map.Placings.Count == 0 ? [] : map.Matrix(book),
            [.. model.Themes.SelectMany(theme => theme.Subthemes).Select(one => findings.Confidence.Of(one.Id)).OfType<Cerqual>()], state.Reporting.NextSearch.Plan);
    }

    /// <returns>What is another than in an earlier version, in plain words.</returns>
    public IReadOnlyList<string> Since(PublishedReview earlier) =>
        [.. FlowDifference.Between(earlier.Flow, Flow), .. ModelDifference.Between(earlier.Model, Model).Select(change => change.Words)];
}
