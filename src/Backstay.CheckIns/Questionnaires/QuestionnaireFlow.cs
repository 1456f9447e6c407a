using System.Globalization;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Answers by link id; a question may have several values.</summary>
internal sealed record AnswerSet(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public static AnswerSet Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyList<string> Of(string linkId) => Values.GetValueOrDefault(linkId) ?? [];

    public AnswerSet With(string linkId, IReadOnlyList<string> values) => new(new Dictionary<string, IReadOnlyList<string>>(Values) { [linkId] = values });
}

/// <summary>What is wrong with an answer.</summary>
internal enum AnswerFault { Missing, NotANumber, OutOfRange, TooLong, NotAChoice, NotADay }

/// <summary>Which questions are asked, and whether an answer will do. Pure.</summary>
internal static class QuestionnaireFlow
{
    public static IReadOnlyList<Question> Shown(QuestionnaireFile file, AnswerSet answers) => [.. file.Questions.Where(question => IsShown(question, answers))];

    /// <returns>The first question after which nothing was answered; null when all that is required is there.</returns>
    public static Question? Next(QuestionnaireFile file, AnswerSet answers) =>
        Shown(file, answers).FirstOrDefault(question => question.Kind != QuestionKind.Display && !answers.Values.ContainsKey(question.LinkId));

    public static AnswerFault? Check(Question question, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return question.Required ? AnswerFault.Missing : null;
        return values.Select(value => CheckOne(question, value)).FirstOrDefault(fault => fault is not null);
    }

    private static AnswerFault? CheckOne(Question question, string value) => question.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number when !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => AnswerFault.NotANumber,
        QuestionKind.Scale or QuestionKind.Number => InRange(question, int.Parse(value, CultureInfo.InvariantCulture)) ? null : AnswerFault.OutOfRange,
        QuestionKind.Choice or QuestionKind.Ticks => question.Choices.Any(choice => choice.Value == value) ? null : AnswerFault.NotAChoice,
        QuestionKind.Day => DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : AnswerFault.NotADay,
        _ => value.Length > (question.MaxLength ?? 2000) ? AnswerFault.TooLong : null,
    };

    private static bool InRange(Question question, int number) => number >= (question.Least ?? int.MinValue) && number <= (question.Most ?? int.MaxValue);

    private static bool IsShown(Question question, AnswerSet answers) =>
        question.ShownWhen.Count == 0 ||
        (question.ShownWhenAll ? question.ShownWhen.All(condition => Holds(condition, answers)) : question.ShownWhen.Any(condition => Holds(condition, answers)));

    // FHIR: an operator other than "exists" holds when any of the question's values satisfies it.
    private static bool Holds(Condition condition, AnswerSet answers)
    {
        var values = answers.Of(condition.LinkId);
        return condition.Operator == "exists" ? values.Count > 0 == (condition.Value == "true") : values.Any(value => Compare(value, condition));
    }

    private static bool Compare(string value, Condition condition)
    {
        var order = decimal.TryParse(value, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(condition.Value, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(value, condition.Value);
        return condition.Operator switch
        {
            "=" => order == 0, "!=" => order != 0, ">" => order > 0, "<" => order < 0, ">=" => order >= 0, "<=" => order <= 0, _ => false,
        };
    }
}
