using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Addresses of the extensions that are read.</summary>
internal static class FhirExtensions
{
    public const string CalculatedExpression = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    public const string EnableWhenExpression = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";
    public const string MinQuantity = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minQuantity";
    public const string MaxQuantity = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity";
    public const string MinValue = "http://hl7.org/fhir/StructureDefinition/minValue";
    public const string MaxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";
    public const string MaxDecimalPlaces = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
    public const string ItemControl = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    public const string Unit = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    public const string UnitOption = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
    public const string Hidden = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
    public const string ShortText = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText";
    public const string EntryFormat = "http://hl7.org/fhir/StructureDefinition/entryFormat";

    /// <summary>What an answer counts: R4's name, and the one that later versions and SDC use.</summary>
    public static readonly string[] Weights = ["http://hl7.org/fhir/StructureDefinition/ordinalValue", "http://hl7.org/fhir/StructureDefinition/itemWeight"];

    /// <summary>Ours: words at the ends of a scale; whether all questions stand on one page; for how many hours a response may be gone on with.</summary>
    public const string Ends = "urn:backstay:scale-ends";
    public const string OnePage = "urn:backstay:one-page";
    public const string ResumeHours = "urn:backstay:resume-hours";

    /// <summary>Ours: the system of codes that say for which part of what a person shares an item counts.</summary>
    public const string CarePart = "urn:backstay:care-part";

    public static decimal? Weight(IExtendable? element) =>
        element?.Extension.FirstOrDefault(extension => Weights.Contains(extension.Url))?.Value switch { FhirDecimal number => number.Value, Integer number => number.Value, _ => null };
}
