using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns.Scoring;

/// <summary>Whether the scores of a file can be computed: each expression is compiled, and tried over a few made-up responses.</summary>
internal static class ScoreRules
{
    public static void Check(QuestionnaireFile file, Action<string?, string, string> tell)
    {
        foreach (var score in file.Scores)
        {
            if (score.Kind is QuestionKind.Choice or QuestionKind.Ticks or QuestionKind.Day or QuestionKind.Time or QuestionKind.Moment or QuestionKind.Display or QuestionKind.Group)
                tell(score.LinkId, $"is a score of a kind that is not computed ({score.Kind}).", "Make it an integer, a decimal, a quantity, a boolean or a string.");
            else if (Ring.IsIn(score, one => file.Scores.Where(other => one.Expression!.Contains($"'{other.LinkId}'", StringComparison.Ordinal))))
                tell(score.LinkId, "is computed from itself.", "Break the ring of its expressions.");
            else if (Trouble(file, score) is { } trouble)
                tell(score.LinkId, $"has an expression that fails: {trouble}.", "Correct the FHIRPath of its calculatedExpression.");
        }
    }

    private static string? Trouble(QuestionnaireFile file, Question score)
    {
        try
        {
            ScorePath.Compile(score.Expression!);
            foreach (var answers in Samples(file)) Scores.Value(file, score, FhirResponse.Write(file, answers, Scores.Of(file, answers)));
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return error.Message.TrimEnd('.');
        }
    }

    /// <returns>Nothing answered; the first answer to everything; the last.</returns>
    private static IEnumerable<AnswerSet> Samples(QuestionnaireFile file)
    {
        AnswerSet Everything(bool last) => file.Questions.Aggregate(AnswerSet.Empty, (set, question) => set.With(question.LinkId, Sample(question, last)));
        return [AnswerSet.Empty, Everything(last: false), Everything(last: true)];
    }

    private static string[] Sample(Question question, bool last) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Ticks => question.Options is [] ? [OwnWords.Write("words")] : [(last ? question.Options[^1] : question.Options[0]).Value],
        QuestionKind.Yes => [last ? "true" : "false"],
        _ => [(last ? question.Most ?? question.Least : question.Least ?? question.Most) ?? question.Kind switch
        {
            QuestionKind.Measure => $"1 {question.Units[0].Code}", QuestionKind.Day => "2026-03-02", QuestionKind.Time => "10:00", QuestionKind.Moment => "2026-03-02T10:00+00:00", _ => "1",
        }],
    };
}
