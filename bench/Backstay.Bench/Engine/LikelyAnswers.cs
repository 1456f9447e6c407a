using System.Globalization;
using Backstay.CheckIns.Questionnaires;

namespace Backstay.Bench.Engine;

/// <summary>Answers to a whole questionnaire by chance, each of them one that would do.</summary>
internal static class LikelyAnswers
{
    private const int Most = 5;

    public static AnswerSet To(QuestionnaireFile file, Random random, DateOnly today)
    {
        var answers = AnswerSet.Empty;
        while (QuestionnaireFlow.Next(file, answers) is { } question) answers = answers.With(question.LinkId, To(question, random, today));
        return answers;
    }

    private static IReadOnlyList<string> To(Question question, Random random, DateOnly today)
    {
        string answer = question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Ticks => question.Options[random.Next(question.Options.Count)].Value,
            QuestionKind.Yes => random.Next(2) == 0 ? "true" : "false",
            QuestionKind.Scale or QuestionKind.Number or QuestionKind.Decimal => Number(question, random),
            QuestionKind.Measure => $"{Number(question, random)} {question.Units[0].Code}",
            QuestionKind.Day => today.ToString("O", CultureInfo.InvariantCulture),
            QuestionKind.Time => "09:30",
            QuestionKind.Moment => $"{today:O}T09:30+01:00",
            _ => "A word or two",
        };
        return AnswerCheck.Fault(question, [answer]) is { } fault ? throw new InvalidOperationException($"{question.LinkId}: {answer} gives {fault}.") : [answer];
    }

    private static string Number(Question question, Random random)
    {
        var least = Whole(question.Least) ?? 0;
        return (least + random.Next(Math.Min(Most, (Whole(question.Most) ?? least + Most) - least) + 1)).ToString(CultureInfo.InvariantCulture);
    }

    private static int? Whole(string? end) => end is null ? null : (int)Math.Ceiling(AnswerOrder.Number(Measure.Parts(end).Number is var number && number.Length > 0 ? number : end));
}
