namespace Backstay.CheckIns.Questionnaires;

/// <summary>Which questions are asked, and which answers count. Pure.</summary>
internal static class QuestionnaireFlow
{
    /// <returns>Questions, and words between them, that are asked now, in the order of the file.</returns>
    public static IReadOnlyList<Question> Shown(QuestionnaireFile file, AnswerSet answers) =>
        [.. file.All.Where(item => item.Expression is null && item.Kind != QuestionKind.Group && IsShown(file, item, answers))];

    /// <summary>An item is asked when the group around it is, and its own conditions hold; what is asked beneath a question waits for its answer.</summary>
    public static bool IsShown(QuestionnaireFile file, Question item, AnswerSet answers)
    {
        if (file.GroupOf(item) is { } around && !(IsShown(file, around, answers) && (around.Kind == QuestionKind.Group || answers.Of(around.LinkId).Count > 0))) return false;
        bool Holds(Condition condition) => QuestionnaireFlow.Holds(file, condition, answers);
        return item.ShownWhen.Count == 0 || (item.ShownWhenAll ? item.ShownWhen.All(Holds) : item.ShownWhen.Any(Holds));
    }

    /// <returns>The first question that nobody answered or left open yet; null when there is none.</returns>
    public static Question? Next(QuestionnaireFile file, AnswerSet answers) =>
        Shown(file, answers).FirstOrDefault(question => question.IsAsked && !answers.Values.ContainsKey(question.LinkId));

    public static bool IsComplete(QuestionnaireFile file, AnswerSet answers) =>
        Shown(file, answers).Where(question => question.IsAsked)
            .All(question => answers.Values.ContainsKey(question.LinkId) && AnswerCheck.Fault(question, answers.Of(question.LinkId)) is null);

    /// <summary>Answers that count: those to questions that are asked. The others are kept, in case they are asked again.</summary>
    public static AnswerSet Counting(QuestionnaireFile file, AnswerSet answers) =>
        answers.Where(linkId => file.Find(linkId) is { } question && IsShown(file, question, answers));

    /// <summary>Answers that this file's questions would take; others were given to an earlier version of it.</summary>
    public static AnswerSet Fitting(QuestionnaireFile file, AnswerSet answers) =>
        answers.Where(linkId => file.Find(linkId) is { IsAsked: true } question && AnswerCheck.Fault(question, answers.Of(linkId)) is null);

    // FHIR R4, questionnaire-enable-operator: "!=" holds when no value is equal, the others when at least one value satisfies them.
    // A question that is not asked itself has no answer.
    private static bool Holds(QuestionnaireFile file, Condition condition, AnswerSet answers)
    {
        var asked = file.Find(condition.LinkId)!;
        var values = IsShown(file, asked, answers) ? answers.Of(asked.LinkId) : [];
        bool Any(Func<int, bool> satisfies) => values.Any(value => AnswerOrder.Compare(asked, value, condition.Value) is { } order && satisfies(order));
        return condition.Operator switch
        {
            "exists" => values.Count > 0 == (condition.Value == "true"),
            "=" => Any(order => order == 0),
            "!=" => !Any(order => order == 0),
            ">" => Any(order => order > 0),
            "<" => Any(order => order < 0),
            ">=" => Any(order => order >= 0),
            "<=" => Any(order => order <= 0),
            _ => false,
        };
    }
}
