using Hl7.Fhir.Model;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Reads the answers that may be picked: those of the item itself, or of a value set that the file contains.</summary>
internal static class FhirOptions
{
    public static IReadOnlyList<Option> Of(Questionnaire questionnaire, Questionnaire.ItemComponent item, Action<string?, string, string> tell)
    {
        IReadOnlyList<Option> options = item.AnswerValueSet is { } set ? OfSet(questionnaire, item, set, tell)
            : [.. item.AnswerOption.Select(option => Option(option.Value, FhirExtensions.Weight(option) ?? FhirExtensions.Weight(option.Value)))];
        if (options.Any(option => option.Value.Length == 0 || option.Text.Length == 0)) tell(item.LinkId, "has an answer without code or display.", "Give every answer both.");
        if (options.DistinctBy(option => option.Value).Count() < options.Count) tell(item.LinkId, "has two answers of one code.", "Give each a code of its own.");
        return options;
    }

    private static IReadOnlyList<Option> OfSet(Questionnaire questionnaire, Questionnaire.ItemComponent item, string set, Action<string?, string, string> tell)
    {
        if (questionnaire.Contained.OfType<ValueSet>().FirstOrDefault(contained => $"#{contained.Id}" == set) is not { } found)
        {
            tell(item.LinkId, $"takes its answers from {set}, which is not in the file.", "Write them as \"answerOption\", or put the value set under \"contained\".");
            return [];
        }
        return found.Expansion is { } expansion
            ? [.. expansion.Contains.Select(one => Option(new Coding(one.System, one.Code, one.Display), FhirExtensions.Weight(one)))]
            : [.. (found.Compose?.Include ?? []).SelectMany(include => include.Concept.Select(one => Option(new Coding(include.System, one.Code, one.Display), FhirExtensions.Weight(one))))];
    }

    private static Option Option(DataType? value, decimal? weight)
    {
        var written = (DataType?)value?.DeepCopy() ?? new Coding();
        if (weight is not null && FhirExtensions.Weight(written) is null) written.AddExtension(FhirExtensions.Weights[0], new FhirDecimal(weight));
        return new(FhirValue.Plain(written), written is Coding coding ? coding.Display ?? "" : FhirValue.Plain(written), written, weight);
    }
}
