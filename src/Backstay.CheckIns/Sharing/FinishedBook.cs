using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.CheckIns.Sheets;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Hl7.Fhir.Model;
using Microsoft.EntityFrameworkCore;
using Question = Backstay.CheckIns.Questionnaires.Question;

namespace Backstay.CheckIns.Sharing;

/// <summary>One finished questionnaire.</summary>
/// <param name="Answers">Those that count.</param>
internal sealed record Finished(QuestionnaireFile File, DateOnly Day, AnswerSet Answers)
{
    private IReadOnlyDictionary<string, DataType?>? scores;

    /// <summary>What was answered, and what was computed of it, in the words of a reader; null where there is nothing.</summary>
    public string? WordsOf(Question item) => item.Expression is null
        ? Answers.Of(item.LinkId) is { Count: > 0 } values ? AnswerWords.Of(item, values) : null
        : AnswerWords.Of((scores ??= Scores.Of(File, Answers)).GetValueOrDefault(item.LinkId));
}

/// <summary>What others may be shown of a person's questionnaires. Sheets of the course are never among them.</summary>
internal sealed class FinishedBook(AppDb db, QuestionnaireShelf shelf, SheetShelf sheets)
{
    private const int Most = 60;

    /// <param name="until">As it was told then: later changes are left out. Null for now.</param>
    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<Finished>> AllAsync(PersonId person, DateTimeOffset? until, CancellationToken ct)
    {
        var then = until ?? DateTimeOffset.MaxValue;
        var responses = await db.Responses.AsNoTracking().Where(response => response.PersonId == person && response.CompletedAt != null && response.RemovedAt == null && response.BeganAt <= then)
            .OrderByDescending(response => response.BeganAt).Take(Most).ToListAsync(ct);
        var ids = responses.Select(response => response.Id).ToList();
        var answers = (await db.Answers.AsNoTracking().Where(answer => answer.PersonId == person && ids.Contains(answer.ResponseId) && answer.At <= then).OrderBy(answer => answer.Id).ToListAsync(ct))
            .ToLookup(answer => answer.ResponseId);
        return [.. responses.AsEnumerable().Reverse().Select(response => Of(response, answers[response.Id], then)).OfType<Finished>()];
    }

    private Finished? Of(Response response, IEnumerable<Answer> answers, DateTimeOffset then)
    {
        if (sheets.IsSheet(response.Questionnaire) || shelf.Find(response.Questionnaire) is not { } file) return null;
        var told = QuestionnaireFlow.Fitting(file, new(answers.GroupBy(answer => answer.LinkId).ToDictionary(same => same.Key, same => same.Last().List)));
        // What was finished then may have been opened and finished again since.
        var wasFinished = response.CompletedAt <= then || QuestionnaireFlow.IsComplete(file, told);
        return wasFinished ? new(file, response.Day, QuestionnaireFlow.Counting(file, told)) : null;
    }
}
