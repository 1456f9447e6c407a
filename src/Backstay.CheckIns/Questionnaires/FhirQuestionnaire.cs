using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>Reads a FHIR R4 Questionnaire file with the parts of SDC that pages and scores need, or tells what is wrong with it.</summary>
internal static class FhirQuestionnaire
{
    /// <param name="name">The file's name without its ending, which is the questionnaire's id too.</param>
    /// <param name="complete">Adds to the file before its items are read, such as scores.</param>
    /// <returns>No file as soon as anything is wrong with it.</returns>
    public static (QuestionnaireFile? File, IReadOnlyList<QuestionnaireFinding> Findings) Read(string name, string json, Action<Questionnaire>? complete = null)
    {
        var findings = new List<QuestionnaireFinding>();
        void Tell(string? item, string what, string remedy) => findings.Add(new($"{name}.json", item, what, remedy));
        if (Parse(json, Tell) is not { } questionnaire) return (null, findings);
        complete?.Invoke(questionnaire);
        Need(questionnaire, name, Tell);
        foreach (var twice in questionnaire.Item.SelectMany(Flatten).GroupBy(item => item.LinkId).Where(group => group.Count() > 1))
            Tell(twice.Key, "stands twice in the file.", "Give each item a link id of its own.");
        var items = new FhirItems(questionnaire, Tell).Read(questionnaire.Item);
        if (findings.Count > 0) return (null, findings);
        var file = new QuestionnaireFile(items)
        {
            Id = questionnaire.Id!, Url = questionnaire.Url!, Version = questionnaire.Version!, Title = questionnaire.Title!, Fhir = questionnaire,
            OnOnePage = questionnaire.GetBoolExtension(FhirExtensions.OnePage) == true,
            Resumable = questionnaire.GetIntegerExtension(FhirExtensions.ResumeHours) is { } hours ? TimeSpan.FromHours(hours) : null,
        };
        QuestionnaireRules.Check(file, Tell);
        return (findings.Count == 0 ? file : null, findings);
    }

    private static IEnumerable<Questionnaire.ItemComponent> Flatten(Questionnaire.ItemComponent item) => item.Item.SelectMany(Flatten).Prepend(item);

    private static Questionnaire? Parse(string json, Action<string?, string, string> tell)
    {
        try
        {
            return FhirJsonDeserializer.STRICT.Deserialize<Questionnaire>(json);
        }
        catch (DeserializationFailedException error)
        {
            foreach (var one in error.Exceptions) tell(null, one.Message, "Correct it there, as https://hl7.org/fhir/R4/questionnaire.html says.");
        }
        catch (JsonException error)
        {
            tell(null, $"is no JSON: {error.Message}", "Correct it there.");
        }
        return null;
    }

    private static void Need(Questionnaire questionnaire, string name, Action<string?, string, string> tell)
    {
        if (questionnaire.Id != name) tell(null, "the id is not the file's name.", $"Write \"id\": \"{name}\".");
        if (name.Length > 60) tell(null, "the name is over 60 letters.", "Give file and id a shorter name.");
        if (questionnaire.Url is null) tell(null, "has no url.", "Add the address that names this questionnaire everywhere.");
        if (questionnaire.Version is null or { Length: > 20 }) tell(null, "has no version of at most 20 letters.", "Add \"version\", and change it with every change of the questions.");
        if (questionnaire.Title is null) tell(null, "has no title.", "Add \"title\", which people read above the questions.");
    }
}
