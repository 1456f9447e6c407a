using System.Globalization;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;

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

/// <summary>One answer of a completed questionnaire that the plan builds on, as it is stored; later ones of a question replace earlier ones.</summary>
public sealed record GivenAnswer(Guid Response, string Questionnaire, DateOnly Day, string LinkId, string Values)
{
    /// <summary>Asks with @person; oldest first.</summary>
    public static readonly Question<IReadOnlyList<GivenAnswer>> Question = Kernel.Data.Question.All(
        """
        SELECT response."Id", response."Questionnaire", response."Day", answer."LinkId", answer."Values" FROM checkins_responses response
        JOIN checkins_answers answer ON answer."PersonId" = @person AND answer."ResponseId" = response."Id"
        WHERE response."PersonId" = @person AND response."Questionnaire" IN ('start', 'about-you', 'cautions', 'look-back') AND response."CompletedAt" IS NOT NULL
        ORDER BY answer."Id"
        """,
        row => new GivenAnswer(row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), row.GetString(4)));
}

/// <summary>Reads the completed questionnaires that the plan builds on.</summary>
public sealed class PersonAnswers
{
    private readonly QuickReads reads;
    private readonly QuestionnaireShelf shelf;

    internal PersonAnswers(QuickReads reads, QuestionnaireShelf shelf) => (this.reads, this.shelf) = (reads, shelf);

    /// <returns>Null for someone who has not finished the start questions.</returns>
    public async Task<PersonProfile?> ProfileAsync(PersonId person, CancellationToken ct) => ProfileOf(await GivenAsync(person, ct));

    /// <returns>Oldest first; of two on one day the later.</returns>
    public async Task<IReadOnlyList<LookBack>> LookBacksAsync(PersonId person, CancellationToken ct) => LookBacksOf(await GivenAsync(person, ct));

    public PersonProfile? ProfileOf(IReadOnlyList<GivenAnswer> given)
    {
        if (Newest(given, "start") is not { Answers: var start } first) return null;
        var about = Newest(given, "about-you")?.Answers ?? AnswerSet.Empty;
        var cautions = Newest(given, "cautions")?.Answers ?? AnswerSet.Empty;
        return new(first.Day, Number(start, "pain") ?? 0, [.. start.Of("limits").Where(limit => limit != "none")], about.Of("matters").FirstOrDefault(),
            Number(about, "able"), Number(start, "minutes") ?? 5, Number(about, "worry"), about.Of("work").FirstOrDefault(),
            [.. cautions.Of("cautions").Where(caution => caution != "none")]);
    }

    public IReadOnlyList<LookBack> LookBacksOf(IReadOnlyList<GivenAnswer> given) =>
    [
        .. Completed(given, "look-back").GroupBy(response => response.Day).Select(day => day.Last())
            .Select(response => new LookBack(response.Day, Number(response.Answers, "pain") ?? 0, response.Answers.Of("change").FirstOrDefault() ?? "same",
                Number(response.Answers, "able"), response.Answers.Of("fit").FirstOrDefault() ?? "right")),
    ];

    private Task<IReadOnlyList<GivenAnswer>> GivenAsync(PersonId person, CancellationToken ct) => reads.AskAsync(GivenAnswer.Question, ct, ("person", person.Value));

    private Told? Newest(IReadOnlyList<GivenAnswer> given, string questionnaire) => Completed(given, questionnaire).LastOrDefault();

    private IEnumerable<Told> Completed(IReadOnlyList<GivenAnswer> given, string questionnaire) => given
        .Where(answer => answer.Questionnaire == questionnaire).GroupBy(answer => answer.Response)
        .Select(response => new Told(response.First().Day, Counting(questionnaire, new(response.GroupBy(answer => answer.LinkId)
            .ToDictionary(answers => answers.Key, answers => AnswerSet.Read(answers.Last().Values))))));

    private AnswerSet Counting(string questionnaire, AnswerSet answers) => shelf.Find(questionnaire) is { } file ? QuestionnaireFlow.Counting(file, answers) : answers;

    private static int? Number(AnswerSet answers, string linkId) =>
        int.TryParse(answers.Of(linkId).FirstOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Told(DateOnly Day, AnswerSet Answers);
}
