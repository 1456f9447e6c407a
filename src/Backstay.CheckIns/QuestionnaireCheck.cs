using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns;

/// <summary>What is wrong with the questionnaire files; empty when all is well.</summary>
public static class QuestionnaireCheck
{
    /// <param name="own">Folder of the operator's own files.</param>
    public static IReadOnlyList<string> Run(string? own)
    {
        if (own is not null && !Directory.Exists(own)) return [$"{own}: there is no such folder. Make it, or correct CheckIns:Questionnaires."];
        return [.. new[] { QuestionnaireShelf.OurFolder, own }.OfType<string>().SelectMany(folder => QuestionnaireShelf.FilesIn(folder).Order())
            .SelectMany(file => FhirQuestionnaire.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)).Findings).Select(finding => finding.ToString())];
    }
}
