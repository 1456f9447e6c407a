using Backstay.Design.Forms;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Reads a FHIR R4 Questionnaire file: items, enableWhen, ranges, units, item controls, and SDC calculated expressions.</summary>
internal static class FhirQuestionnaire
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    private const string ItemControl = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    private const string MinValue = "http://hl7.org/fhir/StructureDefinition/minValue";
    private const string MaxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";
    private const string Unit = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";

    /// <summary>Ours: words at the ends of a scale, and whether all questions stand on one page.</summary>
    private const string Ends = "urn:backstay:scale-ends";
    private const string OnePage = "urn:backstay:one-page";

    /// <exception cref="FormatException">The file is no valid questionnaire, or has an item that we cannot ask.</exception>
    public static QuestionnaireFile Read(string json)
    {
        var questionnaire = FhirJsonDeserializer.STRICT.Deserialize<Questionnaire>(json);
        var items = questionnaire.Item.SelectMany(Flatten).ToList();
        return new(Must(questionnaire.Id, "id"), Must(questionnaire.Url, "url"), Must(questionnaire.Version, "version"), Must(questionnaire.Title, "title"),
            questionnaire.GetBoolExtension(OnePage) == true,
            [.. items.Where(item => Expression(item) is null && item.Type != Questionnaire.QuestionnaireItemType.Group).Select(Read)],
            [.. items.Where(item => Expression(item) is not null).Select(item => new Score(Must(item.LinkId, "linkId"), Expression(item)!))]);
    }

    private static IEnumerable<Questionnaire.ItemComponent> Flatten(Questionnaire.ItemComponent item) => item.Item.SelectMany(Flatten).Prepend(item);

    private static Question Read(Questionnaire.ItemComponent item) => new()
    {
        LinkId = Must(item.LinkId, "linkId"),
        Text = Must(item.Text, "text"),
        Kind = KindOf(item),
        Required = item.Required == true,
        Least = item.GetIntegerExtension(MinValue),
        Most = item.GetIntegerExtension(MaxValue),
        MaxLength = item.MaxLength,
        Unit = (item.GetExtensionValue<Coding>(Unit))?.Display,
        Ends = item.GetStringExtension(Ends)?.Split('|') is [var least, var most] ? (least, most) : ("", ""),
        Choices = [.. item.AnswerOption.Select(option => option.Value).OfType<Coding>().Select(coding => new Choice(Must(coding.Code, "code"), Must(coding.Display, "display")))],
        ShownWhen = [.. item.EnableWhen.Select(when => new Condition(Must(when.Question, "question"), Hl7.Fhir.Utility.EnumUtility.GetLiteral(when.Operator)!, Plain(when.Answer)))],
        ShownWhenAll = item.EnableBehavior == Questionnaire.EnableWhenBehavior.All,
    };

    private static QuestionKind KindOf(Questionnaire.ItemComponent item) => item.Type switch
    {
        Questionnaire.QuestionnaireItemType.Display => QuestionKind.Display,
        Questionnaire.QuestionnaireItemType.Integer when Control(item) == "slider" => QuestionKind.Scale,
        Questionnaire.QuestionnaireItemType.Integer => QuestionKind.Number,
        Questionnaire.QuestionnaireItemType.Choice => item.Repeats == true ? QuestionKind.Ticks : QuestionKind.Choice,
        Questionnaire.QuestionnaireItemType.Boolean => QuestionKind.Yes,
        Questionnaire.QuestionnaireItemType.String => QuestionKind.Text,
        Questionnaire.QuestionnaireItemType.Text => QuestionKind.LongText,
        Questionnaire.QuestionnaireItemType.Date => QuestionKind.Day,
        _ => throw new FormatException($"Item {item.LinkId}: a question of type {item.Type} cannot be asked."),
    };

    private static string? Control(Questionnaire.ItemComponent item) => item.GetExtensionValue<CodeableConcept>(ItemControl)?.Coding.FirstOrDefault()?.Code;

    private static string? Expression(Questionnaire.ItemComponent item) => item.GetExtensionValue<Expression>(Sdc)?.Expression_;

    private static string Must(string? value, string what) => value ?? throw new FormatException($"The questionnaire has an item without {what}.");

    private static string Plain(DataType? answer) => answer switch
    {
        Coding coding => Must(coding.Code, "code"),
        null => throw new FormatException("A condition has no answer."),
        FhirBoolean boolean => boolean.Value == true ? "true" : "false",
        _ => answer.ToString()!,
    };
}
