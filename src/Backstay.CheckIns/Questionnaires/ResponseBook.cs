using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Begins, fills and completes a person's responses; every answer is stored when it is given.</summary>
internal sealed class ResponseBook(AppDb db, TimeProvider clock)
{
    /// <summary>The response to go on with: an open one of today's occasion, else a new one.</summary>
    public async Task<Response> OpenAsync(PersonId person, QuestionnaireFile file, DateOnly day, CancellationToken ct)
    {
        var open = await db.Responses.Where(response => response.PersonId == person && response.Questionnaire == file.Id && response.CompletedAt == null)
            .OrderByDescending(response => response.BeganAt).FirstOrDefaultAsync(ct);
        if (open is not null) return open;
        var begun = new Response
        {
            Id = clock.NewId<ResponseId>(), PersonId = person, Questionnaire = file.Id, Version = file.Version, BeganAt = clock.GetUtcNow(), Day = day,
        };
        db.Responses.Add(begun);
        return begun;
    }

    public Task<Response?> OpenOneAsync(PersonId person, string questionnaire, CancellationToken ct) => db.Responses.AsNoTracking()
        .Where(response => response.PersonId == person && response.Questionnaire == questionnaire && response.CompletedAt == null)
        .OrderByDescending(response => response.BeganAt).FirstOrDefaultAsync(ct);

    public async Task<AnswerSet> AnswersAsync(PersonId person, ResponseId response, CancellationToken ct)
    {
        var rows = await db.Answers.AsNoTracking().Where(answer => answer.PersonId == person && answer.ResponseId == response).OrderBy(answer => answer.Id).ToListAsync(ct);
        return new(rows.GroupBy(answer => answer.LinkId).ToDictionary(group => group.Key, group => group.Last().List));
    }

    public async Task SaveAsync(Response response, AnswerSet answers, bool complete, CancellationToken ct)
    {
        foreach (var (linkId, values) in answers.Values)
            db.Answers.Add(new Answer
            {
                Id = clock.NewId<AnswerId>(), PersonId = response.PersonId, ResponseId = response.Id, LinkId = linkId,
                Values = JsonSerializer.Serialize(values), At = clock.GetUtcNow(),
            });
        if (complete) response.Complete(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (complete) CheckInsMeter.Finish(response.Questionnaire);
    }
}
