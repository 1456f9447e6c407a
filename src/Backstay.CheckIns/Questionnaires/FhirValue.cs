using System.Globalization;
using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Values of FHIR as answers are stored, and back.</summary>
internal static class FhirValue
{
    private const string Ucum = "http://unitsofmeasure.org";

    /// <returns>Empty for what no answer can be.</returns>
    public static string Plain(DataType? value) => value switch
    {
        Coding coding => coding.Code ?? "",
        Quantity quantity => new Measure(quantity.Value ?? 0, quantity.Code ?? quantity.Unit ?? "").ToString(),
        FhirBoolean yes => yes.Value == true ? "true" : "false",
        FhirDecimal number => number.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        PrimitiveType primitive => Convert.ToString(primitive.JsonValue, CultureInfo.InvariantCulture) ?? "",
        _ => "",
    };

    /// <param name="stored">A value that passed its check.</param>
    public static DataType Of(Question question, string stored) => question.Kind switch
    {
        QuestionKind.Scale or QuestionKind.Number => new Integer(int.Parse(stored, CultureInfo.InvariantCulture)),
        QuestionKind.Decimal => new FhirDecimal(AnswerOrder.Number(stored)),
        QuestionKind.Measure => Of(question, Measure.Read(stored)),
        QuestionKind.Choice or QuestionKind.Ticks => question.Options.FirstOrDefault(option => option.Value == stored) is { } option
            ? (DataType)option.Fhir.DeepCopy() : new FhirString(OwnWords.Read(question, stored) ?? stored),
        QuestionKind.Yes => new FhirBoolean(stored == "true"),
        QuestionKind.Day => new Date(stored),
        QuestionKind.Time => new Time(stored.Length == 5 ? $"{stored}:00" : stored),
        QuestionKind.Moment => new FhirDateTime($"{stored[..16]}:00{stored[16..]}"),
        _ => new FhirString(stored),
    };

    public static Quantity Of(Question question, Measure measure)
    {
        var unit = question.Units.First(one => one.Code == measure.Unit);
        return new Quantity(measure.Value, unit.Display ?? unit.Code, unit.System ?? Ucum) { Code = unit.Code };
    }
}
