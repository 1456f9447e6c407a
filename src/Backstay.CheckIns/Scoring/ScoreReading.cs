using System.Globalization;
using Backstay.CheckIns.Questionnaires;
using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Scoring;

/// <summary>One number that somebody told, or that was computed from what they told.</summary>
/// <param name="Name">Link id of the score or question.</param>
/// <param name="Day">The day it was told, where the person was.</param>
/// <param name="Value">A yes is 1 and a no 0; a choice is what it counts.</param>
/// <param name="Unit">UCUM code; {score} for bare points.</param>
/// <param name="Least">Of the range; null where it has none.</param>
/// <param name="Most">Of the range; null where it has none.</param>
public sealed record ScoreReading(string Questionnaire, string Name, string Title, DateOnly Day, decimal Value, string Unit, decimal? Least, decimal? Most);

/// <summary>Reads a score, or an answer that is a number, out of answers. Pure.</summary>
internal static class ScoreReadings
{
    private const string Points = "{score}";

    /// <returns>Null where it was not asked, left open, or cannot be computed yet.</returns>
    public static ScoreReading? Of(QuestionnaireFile file, AnswerSet answers, string name, DateOnly day)
    {
        if (file.Find(name) is not { } item) return null;
        var (value, unit) = item.Expression is null ? Told(item, QuestionnaireFlow.Counting(file, QuestionnaireFlow.Fitting(file, answers))) : Computed(file, answers, name);
        return value is { } number ? new(file.Id, name, item.Text, day, number, unit ?? item.Units.FirstOrDefault()?.Code ?? Points, Bound(item.Least), Bound(item.Most)) : null;
    }

    /// <summary>A yes is 1 and a no 0.</summary>
    public static decimal? Number(DataType? score) => score is FhirBoolean yes ? yes.Value == true ? 1 : 0 : Scores.Number(score);

    /// <param name="counting">Answers of questions that were asked.</param>
    /// <returns>What an answer counts; null where it counts nothing, and for what is computed.</returns>
    public static decimal? NumberOf(Question question, AnswerSet counting) => question.Expression is null ? Told(question, counting).Item1 : null;

    private static (decimal?, string?) Computed(QuestionnaireFile file, AnswerSet answers, string name)
    {
        var score = Scores.Of(file, answers)[name];
        return (Number(score), (score as Quantity)?.Code);
    }

    private static (decimal?, string?) Told(Question question, AnswerSet answers) => answers.Of(question.LinkId) is not [var value] ? default : question.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number or QuestionKind.Decimal => (AnswerOrder.Number(value), null),
        QuestionKind.Measure => (Questionnaires.Measure.Read(value).Value, Questionnaires.Measure.Read(value).Unit),
        QuestionKind.Choice => (question.Options.FirstOrDefault(option => option.Value == value)?.Weight, null),
        QuestionKind.Yes => (value == "true" ? 1 : 0, null),
        _ => default,
    };

    private static decimal? Bound(string? stored) => stored is not null && decimal.TryParse(Questionnaires.Measure.Parts(stored).Number, CultureInfo.InvariantCulture, out var bound) ? bound : null;
}
