using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;
using Type = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Reads the items of a questionnaire file, and tells of those that cannot be asked.</summary>
internal sealed class FhirItems(Questionnaire questionnaire, Action<string?, string, string> tell)
{
    public IReadOnlyList<Question> Read(IEnumerable<Questionnaire.ItemComponent> items) => [.. items.Where(item => !IsHidden(item)).Select(Read)];

    private Question Read(Questionnaire.ItemComponent item)
    {
        var kind = KindOf(item);
        var isScale = kind == QuestionKind.Scale;
        var isGroup = kind == QuestionKind.Group;
        if (item.Text is null && !isGroup) tell(item.LinkId, "has no text.", "Add \"text\".");
        if (item.Repeats == true && kind != QuestionKind.Ticks) tell(item.LinkId, "repeats, and only a choice may.", "Remove \"repeats\", or ask once for each.");
        if (item.GetExtension(FhirExtensions.EnableWhenExpression) is not null) tell(item.LinkId, "is asked by an expression, which is not read.", "Write the condition as enableWhen.");
        var text = string.Join(' ', new[] { item.Prefix, item.Text }.OfType<string>());
        return new()
        {
            LinkId = item.LinkId ?? "", Text = text, Short = item.GetStringExtension(FhirExtensions.ShortText) ?? text, Kind = kind,
            Shares = [.. item.Code.Where(code => code.System == FhirExtensions.CarePart).Select(code => code.Code ?? "")],
            Required = item.Required == true, OnePage = Control(item) == "page",
            Least = Bound(item, FhirExtensions.MinValue, FhirExtensions.MinQuantity) ?? (isScale ? "0" : null),
            Most = Bound(item, FhirExtensions.MaxValue, FhirExtensions.MaxQuantity) ?? (isScale ? "10" : null),
            MaxLength = item.MaxLength, Places = item.GetIntegerExtension(FhirExtensions.MaxDecimalPlaces), Units = Units(item),
            Ends = item.GetStringExtension(FhirExtensions.Ends)?.Split('|') is [var least, var most] ? (least, most) : ("", ""),
            Hint = isGroup ? null : Hint(item), Options = FhirOptions.Of(questionnaire, item, tell), OwnWords = item.Type == Type.OpenChoice,
            ShownWhen = [.. item.EnableWhen.Select(when => new Condition(when.Question ?? "", when.Operator?.GetLiteral() ?? "", FhirValue.Plain(when.Answer)))],
            ShownWhenAll = item.EnableBehavior == Questionnaire.EnableWhenBehavior.All,
            Expression = Expression(item), Parts = Read(item.Item.Where(part => isGroup || part.Type != Type.Display)),
        };
    }

    private QuestionKind KindOf(Questionnaire.ItemComponent item) => item.Type switch
    {
        Type.Group => QuestionKind.Group,
        Type.Display => QuestionKind.Display,
        Type.Integer => IsScale(item) ? QuestionKind.Scale : QuestionKind.Number,
        Type.Decimal => QuestionKind.Decimal,
        Type.Quantity => QuestionKind.Measure,
        Type.Choice or Type.OpenChoice => item.Repeats == true ? QuestionKind.Ticks : QuestionKind.Choice,
        Type.Boolean => QuestionKind.Yes,
        Type.String or Type.Url => QuestionKind.Text,
        Type.Text => QuestionKind.LongText,
        Type.Date => QuestionKind.Day,
        Type.Time => QuestionKind.Time,
        Type.DateTime => QuestionKind.Moment,
        _ => Unasked(item),
    };

    private QuestionKind Unasked(Questionnaire.ItemComponent item)
    {
        tell(item.LinkId, $"is of type {item.Type?.GetLiteral()}, which cannot be asked.", "Ask for a choice, a number, a day or words instead.");
        return QuestionKind.Display;
    }

    // More than eleven points do not fit as buttons on a phone.
    private static bool IsScale(Questionnaire.ItemComponent item) => Control(item) == "slider"
        && (item.GetIntegerExtension(FhirExtensions.MaxValue) ?? 10) - (item.GetIntegerExtension(FhirExtensions.MinValue) ?? 0) is > 0 and <= 10;

    private static bool IsHidden(Questionnaire.ItemComponent item) => Expression(item) is null && (item.ReadOnly == true || item.GetBoolExtension(FhirExtensions.Hidden) == true);

    private static string? Control(Questionnaire.ItemComponent item) => item.GetExtensionValue<CodeableConcept>(FhirExtensions.ItemControl)?.Coding.FirstOrDefault()?.Code;

    private static string? Expression(Questionnaire.ItemComponent item) => item.GetExtensionValue<Expression>(FhirExtensions.CalculatedExpression)?.Expression_;

    private static List<Coding> Units(Questionnaire.ItemComponent item) =>
        [.. item.GetExtensions(FhirExtensions.Unit).Concat(item.GetExtensions(FhirExtensions.UnitOption)).Select(extension => extension.Value).OfType<Coding>().DistinctBy(unit => unit.Code)];

    // A bound of a measure that is a bare number is in the first unit.
    private static string? Bound(Questionnaire.ItemComponent item, string url, string quantityUrl) =>
        (item.GetExtensionValue<DataType>(quantityUrl) ?? item.GetExtensionValue<DataType>(url)) is not { } bound ? null
        : item.Type == Type.Quantity && bound is not Quantity ? $"{FhirValue.Plain(bound)} {Units(item).FirstOrDefault()?.Code}" : FhirValue.Plain(bound);

    private static string? Hint(Questionnaire.ItemComponent item) =>
        string.Join(' ', item.Item.Where(part => part.Type == Type.Display).Select(part => part.Text).Append(item.GetStringExtension(FhirExtensions.EntryFormat)).OfType<string>())
            is { Length: > 0 } hint ? hint : null;
}
