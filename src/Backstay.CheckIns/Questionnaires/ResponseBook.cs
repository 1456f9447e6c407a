using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>A response after a page of it was sent: all its answers, and whether nothing is left to ask.</summary>
internal sealed record Filling(AnswerSet Answers, bool Complete);

/// <summary>Begins, fills and completes a person's responses; every answer is stored when it is given.</summary>
internal sealed class ResponseBook(AppDb db, TimeProvider clock)
{
    /// <returns>The newest open response that may still be gone on with.</returns>
    public Task<Response?> OpenOneAsync(PersonId person, QuestionnaireFile file, CancellationToken ct) => GoOnAsync(person, file, null, ct);

    /// <summary>The response that a sent form belongs to: a completed one that it was shown for, since somebody may go back and change it; else the open one.</summary>
    public Task<Response?> GoOnAsync(PersonId person, QuestionnaireFile file, ResponseId? shown, CancellationToken ct)
    {
        var since = file.Resumable is { } time ? clock.GetUtcNow() - time : DateTimeOffset.MinValue;
        return db.Responses.Where(response => response.PersonId == person && response.Questionnaire == file.Id && response.RemovedAt == null
                && (response.CompletedAt == null ? response.BeganAt >= since : response.Id == shown))
            .OrderBy(response => response.CompletedAt == null).ThenByDescending(response => response.BeganAt).FirstOrDefaultAsync(ct);
    }

    /// <returns>One response by its id, finished or not, however long ago it was begun.</returns>
    public Task<Response?> CopyAsync(PersonId person, QuestionnaireFile file, ResponseId id, CancellationToken ct) =>
        db.Responses.FirstOrDefaultAsync(response => response.Id == id && response.PersonId == person && response.Questionnaire == file.Id && response.RemovedAt == null, ct);

    public async Task<AnswerSet> AnswersAsync(PersonId person, ResponseId response, CancellationToken ct)
    {
        var rows = await db.Answers.AsNoTracking().Where(answer => answer.PersonId == person && answer.ResponseId == response).OrderBy(answer => answer.Id).ToListAsync(ct);
        return new(rows.GroupBy(answer => answer.LinkId).ToDictionary(group => group.Key, group => group.Last().List));
    }

    /// <summary>Stores the answers of one page. The same page sent twice changes nothing; sent again with other answers, it changes those.</summary>
    /// <param name="shown">Id that the form was shown with: of the response it went on with, or of the one that it begins.</param>
    /// <param name="given">Answers of the page that will do.</param>
    /// <param name="faultless">All answers of the page will do.</param>
    /// <param name="oneOfMany">The person may have several open: the answers go into the one that the form was shown with.</param>
    public async Task<Filling> SaveAsync(
        PersonId person, QuestionnaireFile file, ResponseId shown, AnswerSet given, bool faultless, DateOnly day, CancellationToken ct, bool oneOfMany = false)
    {
        try
        {
            return await StoreAsync(person, file, shown, given, faultless, day, oneOfMany, ct);
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice at once: the other began the response, so this one goes on with it.
            db.ChangeTracker.Clear();
            return await StoreAsync(person, file, shown, given, faultless, day, oneOfMany, ct);
        }
    }

    private async Task<Filling> StoreAsync(PersonId person, QuestionnaireFile file, ResponseId shown, AnswerSet given, bool faultless, DateOnly day, bool oneOfMany, CancellationToken ct)
    {
        var known = oneOfMany ? await CopyAsync(person, file, shown, ct) : await GoOnAsync(person, file, shown, ct);
        var response = known ?? await BeginAsync(person, file, shown, day, ct);
        var answers = db.Entry(response).State == EntityState.Added ? AnswerSet.Empty : await AnswersAsync(person, response.Id, ct);
        foreach (var (linkId, values) in given.Values.Where(pair => !answers.Values.TryGetValue(pair.Key, out var stored) || !stored.SequenceEqual(pair.Value)))
        {
            db.Answers.Add(new Answer
            {
                Id = clock.NewId<AnswerId>(), PersonId = person, ResponseId = response.Id, LinkId = linkId, Values = JsonSerializer.Serialize(values), At = clock.GetUtcNow(),
            });
            answers = answers.With(linkId, values);
        }
        answers = QuestionnaireFlow.Fitting(file, answers);
        var complete = QuestionnaireFlow.IsComplete(file, answers);
        response.Version = file.Version;
        var now = clock.GetUtcNow();
        if (!complete) response.Reopen(now);
        else if (faultless && response.Complete(now)) db.Publish(new QuestionnaireCompleted(person, file.Id, response.Id.Value, day, now), clock);
        await db.SaveChangesAsync(ct);
        if (complete && faultless) CheckInsMeter.Finish(response.Questionnaire);
        return new(answers, complete && faultless);
    }

    private async Task<Response> BeginAsync(PersonId person, QuestionnaireFile file, ResponseId shown, DateOnly day, CancellationToken ct)
    {
        var taken = await db.Responses.AnyAsync(response => response.Id == shown, ct);
        // By the same form, a moment ago; otherwise by a response that is too old to go on with, or by somebody else's.
        if (taken && await GoOnAsync(person, file, shown, ct) is { } twin) return twin;
        var begun = new Response
        {
            Id = taken ? clock.NewId<ResponseId>() : shown, PersonId = person, Questionnaire = file.Id, Version = file.Version, BeganAt = clock.GetUtcNow(), Day = day,
        };
        db.Responses.Add(begun);
        return begun;
    }
}
