using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Sheets;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Entry;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Scoring;

/// <summary>One thing that somebody told, or that was computed from what they told.</summary>
/// <param name="Day">The day it was told, where the person was.</param>
/// <param name="Values">Codes of options, numbers with a point, true or false, or words; empty for a score.</param>
/// <param name="Number">A yes is 1 and a no 0, a choice is what it counts; null where it counts nothing.</param>
/// <param name="Question">As it was asked.</param>
/// <param name="Words">The answer as a person reads it.</param>
public sealed record ToldAnswer(AnswerOf Of, DateOnly Day, IReadOnlyList<string> Values, decimal? Number, string Question, string Words);

/// <summary>For other rooms: all that a person told in some questionnaires, answers and scores alike.</summary>
public sealed class AnswersTold
{
    private readonly AppDb db;
    private readonly QuestionnaireShelf shelf;

    internal AnswersTold(AppDb db, QuestionnaireShelf shelf) => (this.db, this.shelf) = (db, shelf);

    /// <returns>Of completed responses, oldest first; what was left open is not there.</returns>
    public async Task<IReadOnlyList<ToldAnswer>> UntilAsync(PersonId person, IReadOnlyCollection<string> questionnaires, DateOnly day, CancellationToken ct)
    {
        var rows = await db.Responses.AsNoTracking()
            .Where(response => response.PersonId == person && questionnaires.Contains(response.Questionnaire) && response.CompletedAt != null && response.RemovedAt == null && response.Day <= day)
            .Join(db.Answers.AsNoTracking().Where(answer => answer.PersonId == person), response => response.Id, answer => answer.ResponseId, (response, answer) =>
                new { response.Id, response.Questionnaire, response.Version, response.Day, response.BeganAt, AnswerId = answer.Id, answer.LinkId, answer.Values })
            .OrderBy(row => row.AnswerId).ToListAsync(ct);
        return
        [
            .. from row in rows
               group row by row.Id into response
               let first = response.First()
               orderby first.Day, first.BeganAt
               let file = shelf.Find(first.Questionnaire)
               where file is not null
               from told in Of(file, new(response.GroupBy(row => row.LinkId).ToDictionary(one => one.Key, one => AnswerSet.Read(one.Last().Values))), first.Day, first.Version == file.Version)
               select told,
        ];
    }

    /// <param name="scored">Scores count only under the version of the file that they were computed with.</param>
    internal static IEnumerable<ToldAnswer> Of(QuestionnaireFile file, AnswerSet answers, DateOnly day, bool scored = true)
    {
        var counting = QuestionnaireFlow.Counting(file, QuestionnaireFlow.Fitting(file, answers));
        foreach (var question in file.Questions.Where(question => counting.Of(question.LinkId).Count > 0))
            yield return new(new(file.Id, question.LinkId), day, counting.Of(question.LinkId), ScoreReadings.NumberOf(question, counting), question.Text, AnswerWords.Of(question, counting.Of(question.LinkId)));
        if (!scored) yield break;
        foreach (var (linkId, score) in Scores.Of(file, answers))
            if (ScoreReadings.Number(score) is { } number && AnswerWords.Of(score) is { } words) yield return new(new(file.Id, linkId), day, [], number, file.Find(linkId)!.Text, words);
    }
}
