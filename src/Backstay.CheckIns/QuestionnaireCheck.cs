using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns;

/// <summary>What is wrong with the questionnaire files; empty when all is well.</summary>
public static class QuestionnaireCheck
{
    private static readonly string[] Needed = ["start", "about-you", "look-back"];

    public static IReadOnlyList<string> Run()
    {
        var shelf = new QuestionnaireShelf();
        var findings = Needed.Except(QuestionnaireShelf.Ids).Select(id => $"questionnaires/{id}.json is missing. Put it back from the version that you run.").ToList();
        foreach (var id in QuestionnaireShelf.Ids)
        {
            try
            {
                if (shelf.Find(id)?.Id != id) findings.Add($"questionnaires/{id}.json has another id. Write \"id\": \"{id}\".");
            }
            catch (Exception error) when (error is FormatException or System.Text.Json.JsonException or Hl7.Fhir.Serialization.DeserializationFailedException)
            {
                findings.Add($"questionnaires/{id}.json cannot be read. Correct it: {error.Message}");
            }
        }
        return findings;
    }
}
