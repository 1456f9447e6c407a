using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Sheets;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Entry;

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
    private readonly QuickReads reads;
    private readonly QuestionnaireShelf shelf;

    internal AnswersTold(QuickReads reads, QuestionnaireShelf shelf) => (this.reads, this.shelf) = (reads, shelf);

    /// <returns>Of completed responses, oldest first; what was left open is not there.</returns>
    public async Task<IReadOnlyList<ToldAnswer>> UntilAsync(PersonId person, IReadOnlyCollection<string> questionnaires, DateOnly day, CancellationToken ct)
    {
        var rows = await reads.AskAsync(Row.Question(questionnaires.Count), ct, [("person", person.Value), ("day", day), .. Kernel.Data.Question.Listed(questionnaires)]);
        return
        [
            .. from row in rows
               group row by row.Response into response
               let first = response.First()
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

    private sealed record Row(Guid Response, string Questionnaire, string Version, DateOnly Day, string LinkId, string Values)
    {
        public static Question<IReadOnlyList<Row>> Question(int questionnaires) => Kernel.Data.Question.All(
            $"""
            SELECT response."Id", response."Questionnaire", response."Version", response."Day", answer."LinkId", answer."Values" FROM checkins_responses response
            JOIN checkins_answers answer ON answer."PersonId" = @person AND answer."ResponseId" = response."Id"
            WHERE response."PersonId" = @person AND response."Day" <= @day AND response."CompletedAt" IS NOT NULL AND response."RemovedAt" IS NULL
              AND response."Questionnaire" IN ({Kernel.Data.Question.List(questionnaires)})
            ORDER BY response."Day", response."BeganAt", answer."Id"
            """,
            row => new Row(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetString(4), row.GetString(5)));
    }
}
