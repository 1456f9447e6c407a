using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>The questionnaire files of this installation, each read at its first use: FHIR's type inspection would slow the start.</summary>
/// <param name="own">Folder of the operator's own files, which come before ours.</param>
internal sealed partial class QuestionnaireShelf(string? own = null, ILogger? logger = null)
{
    private readonly ConcurrentDictionary<string, QuestionnaireFile?> read = new();
    private readonly ILogger log = logger ?? NullLogger.Instance;

    public static string OurFolder => Path.Combine(AppContext.BaseDirectory, "content", "questionnaires");

    /// <summary>The sheets of the courses.</summary>
    public static string SheetFolder => Path.Combine(OurFolder, "assignments");

    public static IReadOnlyList<string> Ids => [.. FilesIn(OurFolder).Concat(FilesIn(SheetFolder)).Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.json");

    /// <returns>Null when there is no such file, or when it is refused; the log then says why.</returns>
    public QuestionnaireFile? Find(string id)
    {
        if (read.TryGetValue(id, out var known)) return known;
        return PathOf(id) is { } path ? read.GetOrAdd(id, _ => Read(path)) : null;
    }

    /// <returns>Null when there is no such file.</returns>
    public string? PathOf(string id) => new[] { own, OurFolder, SheetFolder }.OfType<string>().Select(folder => Path.Combine(folder, Path.GetFileName(id) + ".json")).FirstOrDefault(File.Exists);

    private QuestionnaireFile? Read(string path)
    {
        var (file, findings) = FhirQuestionnaire.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        foreach (var finding in findings) LogRefused(log, finding);
        return file;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A questionnaire is not asked. {Finding}")]
    private static partial void LogRefused(ILogger logger, QuestionnaireFinding finding);
}
