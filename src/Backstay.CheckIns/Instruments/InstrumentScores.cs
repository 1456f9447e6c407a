using Backstay.CheckIns.Questionnaires;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Backstay.CheckIns.Instruments;

/// <summary>Puts the scores of a slot into the operator's questionnaire, as the calculated items that our own files have.</summary>
internal static class InstrumentScores
{
    public static void AddTo(Questionnaire wording, Instrument instrument) => wording.Item.AddRange(instrument.Scores.Select(Item));

    private static Questionnaire.ItemComponent Item(InstrumentScore score)
    {
        var isWhole = score.Type == "integer";
        DataType Bound(decimal bound) => isWhole ? new Integer((int)bound) : new FhirDecimal(bound);
        var item = new Questionnaire.ItemComponent
        {
            LinkId = score.LinkId, Text = score.Title, ReadOnly = true,
            Type = EnumUtility.ParseLiteral<Questionnaire.QuestionnaireItemType>(score.Type),
        };
        item.AddExtension(FhirExtensions.CalculatedExpression, new Expression { Language = "text/fhirpath", Expression_ = score.Path });
        if (score.Unit is { } unit) item.AddExtension(FhirExtensions.Unit, new Coding("http://unitsofmeasure.org", unit));
        if (score.Least is { } least) item.AddExtension(FhirExtensions.MinValue, Bound(least));
        if (score.Most is { } most) item.AddExtension(FhirExtensions.MaxValue, Bound(most));
        return item;
    }
}
