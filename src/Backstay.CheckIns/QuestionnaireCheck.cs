using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns;

/// <summary>What is wrong with the questionnaire files; empty when all is well.</summary>
public static class QuestionnaireCheck
{
    private static readonly string[] Needed = ["start", "about-you", "cautions", "look-back"];

    /// <param name="own">Folder of the operator's own files.</param>
    public static IReadOnlyList<string> Run(string? own)
    {
        if (own is not null && !Directory.Exists(own)) return [$"{own}: there is no such folder. Make it, or correct CheckIns:Questionnaires."];
        string[] files = [.. new[] { QuestionnaireShelf.OurFolder, QuestionnaireShelf.SheetFolder, own }.OfType<string>().SelectMany(folder => QuestionnaireShelf.FilesIn(folder).Order())];
        return
        [
            .. Needed.Except(files.Select(Path.GetFileNameWithoutExtension)).Select(id => $"questionnaires/{id}.json is missing. Put it back from the version that you run."),
            .. files.SelectMany(file => FhirQuestionnaire.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)).Findings).Select(finding => finding.ToString()),
        ];
    }
}
