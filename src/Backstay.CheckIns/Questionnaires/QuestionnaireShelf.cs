using System.Collections.Concurrent;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>The questionnaire files of this installation, each read at its first use: FHIR's type inspection would slow the start.</summary>
internal sealed class QuestionnaireShelf
{
    private readonly ConcurrentDictionary<string, QuestionnaireFile?> read = new();

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "content", "questionnaires");

    public static IReadOnlyList<string> Ids => [.. Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order()];

    public QuestionnaireFile? Find(string id) => read.GetOrAdd(id, static id =>
        Path.Combine(Folder, Path.GetFileName(id) + ".json") is var file && File.Exists(file) ? FhirQuestionnaire.Read(File.ReadAllText(file)) : null);
}
