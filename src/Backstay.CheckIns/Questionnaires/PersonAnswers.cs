using System.Globalization;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>What the person told at the start, and later under "about you"; newest answer of each question.</summary>
/// <param name="Pain">0 to 10 on the first day.</param>
/// <param name="Limits">What the back stops them doing (words of <c>AppliesTo.Limits</c>).</param>
/// <param name="Matters">What they want to do again, in their own words; null until told.</param>
/// <param name="Able">How well they can do it on the first day, 0 not at all to 10 as before.</param>
/// <param name="Minutes">Time a day: 2, 5, 10 or 15.</param>
/// <param name="Worry">About moving, 0 to 3.</param>
/// <param name="Work">none, fine, struggling, off.</param>
/// <param name="Cautions">What some exercises do not suit (words of an exercise's <c>avoidWhen</c>).</param>
public sealed record PersonProfile(
    DateOnly ToldOn, int Pain, IReadOnlyList<string> Limits, string? Matters, int? Able, int Minutes, int? Worry, string? Work, IReadOnlyList<string> Cautions);

/// <summary>One weekly look-back.</summary>
/// <param name="Day">The day it was answered.</param>
/// <param name="Change">better, same or worse than the week before.</param>
/// <param name="Able">How well they could do what matters, 0 to 10.</param>
/// <param name="Fit">How the plan was: too-little, right, too-much.</param>
public sealed record LookBack(DateOnly Day, int Pain, string Change, int? Able, string Fit);

/// <summary>Reads the completed questionnaires that the plan builds on.</summary>
public sealed class PersonAnswers
{
    private readonly AppDb db;
    private readonly QuestionnaireShelf shelf;

    internal PersonAnswers(AppDb db, QuestionnaireShelf shelf) => (this.db, this.shelf) = (db, shelf);

    /// <returns>Null for someone who has not finished the start questions.</returns>
    public async Task<PersonProfile?> ProfileAsync(PersonId person, CancellationToken ct)
    {
        var told = await CompletedAsync(person, ["start", "about-you", "cautions"], ct);
        if (told.LastOrDefault(response => response.Questionnaire == "start") is not { Answers: var start } first) return null;
        var about = told.LastOrDefault(response => response.Questionnaire == "about-you")?.Answers ?? AnswerSet.Empty;
        var cautions = told.LastOrDefault(response => response.Questionnaire == "cautions")?.Answers ?? AnswerSet.Empty;
        return new(first.Day, Number(start, "pain") ?? 0, [.. start.Of("limits").Where(limit => limit != "none")], about.Of("matters").FirstOrDefault(),
            Number(about, "able"), Number(start, "minutes") ?? 5, Number(about, "worry"), about.Of("work").FirstOrDefault(),
            [.. cautions.Of("cautions").Where(caution => caution != "none")]);
    }

    /// <returns>Oldest first; of two on one day the later.</returns>
    public async Task<IReadOnlyList<LookBack>> LookBacksAsync(PersonId person, CancellationToken ct) =>
    [
        .. (await CompletedAsync(person, ["look-back"], ct)).GroupBy(response => response.Day).Select(day => day.Last())
            .Select(response => new LookBack(response.Day, Number(response.Answers, "pain") ?? 0, response.Answers.Of("change").FirstOrDefault() ?? "same",
                Number(response.Answers, "able"), response.Answers.Of("fit").FirstOrDefault() ?? "right")),
    ];

    private async Task<IReadOnlyList<Told>> CompletedAsync(PersonId person, string[] questionnaires, CancellationToken ct)
    {
        var rows = await db.Responses.AsNoTracking()
            .Where(response => response.PersonId == person && questionnaires.Contains(response.Questionnaire) && response.CompletedAt != null)
            .Join(db.Answers.AsNoTracking().Where(answer => answer.PersonId == person), response => response.Id, answer => answer.ResponseId,
                (response, answer) => new { response.Id, response.Questionnaire, response.Day, Answer = answer })
            .OrderBy(row => row.Answer.Id).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.Id).Select(group => new Told(group.First().Questionnaire, group.First().Day, Counting(group.First().Questionnaire,
            new(group.GroupBy(row => row.Answer.LinkId).ToDictionary(item => item.Key, item => item.Last().Answer.List)))))];
    }

    private AnswerSet Counting(string questionnaire, AnswerSet answers) => shelf.Find(questionnaire) is { } file ? QuestionnaireFlow.Counting(file, answers) : answers;

    private static int? Number(AnswerSet answers, string linkId) =>
        int.TryParse(answers.Of(linkId).FirstOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Told(string Questionnaire, DateOnly Day, AnswerSet Answers);
}
