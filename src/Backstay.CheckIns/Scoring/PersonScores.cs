using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Scoring;

/// <summary>For other rooms: a person's scores in any questionnaire, by link id.</summary>
public sealed class PersonScores
{
    private readonly AppDb db;
    private readonly QuestionnaireShelf shelf;

    internal PersonScores(AppDb db, QuestionnaireShelf shelf) => (this.db, this.shelf) = (db, shelf);

    /// <summary>How it stood on a day: the newest value told until then.</summary>
    /// <param name="name">Link id of a score, or of a question that is answered by a number, a yes or a choice that counts.</param>
    /// <returns>Null when it was not told until then.</returns>
    public async Task<ScoreReading?> AtAsync(PersonId person, string questionnaire, string name, DateOnly day, CancellationToken ct) =>
        (await UntilAsync(person, questionnaire, name, day, ct)).LastOrDefault();

    /// <returns>Oldest first, one for each completed response that has it.</returns>
    public Task<IReadOnlyList<ScoreReading>> AllAsync(PersonId person, string questionnaire, string name, CancellationToken ct) => UntilAsync(person, questionnaire, name, DateOnly.MaxValue, ct);

    private async Task<IReadOnlyList<ScoreReading>> UntilAsync(PersonId person, string questionnaire, string name, DateOnly day, CancellationToken ct)
    {
        if (shelf.Find(questionnaire) is not { } file || file.Find(name) is not { } item) return [];
        var rows = await db.Responses.AsNoTracking()
            .Where(response => response.PersonId == person && response.Questionnaire == questionnaire && response.CompletedAt != null && response.RemovedAt == null && response.Day <= day)
            .Join(db.Answers.AsNoTracking().Where(answer => answer.PersonId == person), response => response.Id, answer => answer.ResponseId, (response, answer) => new { Response = response, Answer = answer })
            .OrderBy(row => row.Answer.Id).ToListAsync(ct);
        return
        [
            // A score counts only under the version of the file that it was computed with.
            .. rows.GroupBy(row => row.Response.Id).Where(group => item.Expression is null || group.First().Response.Version == file.Version)
                .OrderBy(group => group.First().Response.Day).ThenBy(group => group.First().Response.BeganAt)
                .Select(group => ScoreReadings.Of(file, new(group.GroupBy(row => row.Answer.LinkId).ToDictionary(one => one.Key, one => one.Last().Answer.List)), name, group.First().Response.Day))
                .OfType<ScoreReading>(),
        ];
    }
}
