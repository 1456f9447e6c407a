using Backstay.CheckIns.Scoring;
using Backstay.Programmes.Entry;

namespace Backstay.Plan.Advice;

/// <summary>What somebody told, found by its questions: a hundred answers are held against hundreds of conditions.</summary>
/// <param name="told">Oldest first.</param>
internal sealed class ToldAnswers(IReadOnlyList<ToldAnswer> told)
{
    private readonly ILookup<AnswerOf, int> places = Enumerable.Range(0, told.Count).ToLookup(place => told[place].Of);

    /// <returns>Oldest first.</returns>
    public IReadOnlyList<ToldAnswer> To(IReadOnlyList<AnswerOf> questions) => [.. questions.SelectMany(question => places[question]).Order().Select(place => told[place])];
}
