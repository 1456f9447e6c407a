using System.Globalization;
using Backstay.CheckIns.Questionnaires;
using Backstay.CheckIns.Scoring;
using Hl7.Fhir.Model;
using Measure = Backstay.CheckIns.Questionnaires.Measure;

namespace Backstay.CheckIns.Sheets;

/// <summary>A stored answer as a person reads it.</summary>
internal static class AnswerWords
{
    public static string Of(Question question, IReadOnlyList<string> values) => values.Count == 0 ? Words.SheetLeftOpen : string.Join(", ", values.Select(value => Of(question, value)));

    /// <returns>Null where the score says nothing yet.</returns>
    public static string? Of(DataType? score) => score switch
    {
        FhirBoolean { Value: { } yes } => yes ? Words.Yes : Words.No,
        FhirString { Value: { } words } => words,
        _ => Scores.Number(score)?.ToString("0.##", CultureInfo.CurrentCulture),
    };

    private static string Of(Question question, string value) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Ticks => question.Options.FirstOrDefault(option => option.Value == value)?.Text ?? OwnWords.Read(question, value) ?? value,
        QuestionKind.Yes => value == "true" ? Words.Yes : Words.No,
        QuestionKind.Scale => string.Format(CultureInfo.CurrentCulture, Words.SheetOf, value, question.Most),
        QuestionKind.Decimal => AnswerOrder.Number(value).ToString(CultureInfo.CurrentCulture),
        QuestionKind.Measure when Measure.Read(value) is var measure => $"{measure.Value} {UnitWords.Of(question, measure.Unit)}",
        QuestionKind.Day => DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        QuestionKind.Moment => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture).ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture),
        _ => value,
    };
}
