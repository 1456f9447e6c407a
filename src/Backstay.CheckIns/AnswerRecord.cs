using System.Globalization;
using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Programmes.Entry;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns;

/// <summary>Tells the programmes what was told here.</summary>
internal sealed class AnswerRecord(AppDb db, QuickReads reads, QuestionnaireShelf shelf, DangerSignRecord dangers, CurrentPerson me) : IAnswerRecord
{
    public async Task<ToldForEntry> ToldAsync(PersonId person, IReadOnlyCollection<AnswerOf> answers, DateOnly since, CancellationToken ct)
    {
        var standing = await dangers.StandingAsync(person, ct);
        var danger = standing.AnsweredAt is { } at && me.DayOf(at) >= since ? Enum.Parse<DangerTier>(standing.Tier.ToString()) : (DangerTier?)null;
        var told = new Dictionary<AnswerOf, string>();
        foreach (var group in answers.GroupBy(answer => answer.Questionnaire))
            if (shelf.Find(group.Key) is { } file && await NewestAsync(person, group.Key, since, ct) is { } set)
                foreach (var answer in group)
                    if (ValueOf(file, set, answer.Item) is { } value) told[answer] = value;
        var started = await db.Responses.AnyAsync(response => response.PersonId == person && response.Questionnaire == "start" && response.CompletedAt != null, ct);
        return new(danger, told, started);
    }

    public async Task<ILookup<string, DateOnly>> FinishedAsync(PersonId person, IReadOnlyCollection<string> questionnaires, CancellationToken ct) =>
        (await reads.AskAsync(Finished(questionnaires.Count), ct, [("person", person.Value), .. Kernel.Data.Question.Listed(questionnaires)])).ToLookup(one => one.Questionnaire, one => one.Day);

    public string? TitleOf(string questionnaire) => shelf.Find(questionnaire)?.Title;

    private static Question<IReadOnlyList<(string Questionnaire, DateOnly Day)>> Finished(int questionnaires) => Kernel.Data.Question.All(
        $"""
        SELECT "Questionnaire", "Day" FROM checkins_responses
        WHERE "PersonId" = @person AND "Questionnaire" IN ({Kernel.Data.Question.List(questionnaires)}) AND "CompletedAt" IS NOT NULL AND "RemovedAt" IS NULL
        """,
        row => (row.GetString(0), row.GetFieldValue<DateOnly>(1)));

    private static string? ValueOf(QuestionnaireFile file, AnswerSet answers, string item) => file.Find(item) is { Kind: QuestionKind.Choice or QuestionKind.Yes, Expression: null }
        ? QuestionnaireFlow.Counting(file, answers).Of(item).FirstOrDefault()
        : ScoreReadings.Of(file, answers, item, default)?.Value.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null where it was not finished since.</returns>
    private async Task<AnswerSet?> NewestAsync(PersonId person, string questionnaire, DateOnly since, CancellationToken ct)
    {
        var response = await db.Responses.AsNoTracking()
            .Where(one => one.PersonId == person && one.Questionnaire == questionnaire && one.CompletedAt != null && one.RemovedAt == null && one.Day >= since)
            .OrderByDescending(one => one.Day).ThenByDescending(one => one.BeganAt).FirstOrDefaultAsync(ct);
        if (response is null) return null;
        var rows = await db.Answers.AsNoTracking().Where(answer => answer.PersonId == person && answer.ResponseId == response.Id).OrderBy(answer => answer.Id).ToListAsync(ct);
        return new(rows.GroupBy(answer => answer.LinkId).ToDictionary(group => group.Key, group => group.Last().List));
    }
}
