using System.Collections.Concurrent;
using Backstay.CheckIns.Instruments;
using Backstay.Content;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Backstay.CheckIns.Questionnaires;

/// <summary>The questionnaire files of this installation, each read at its first use: FHIR's type inspection would slow the start.</summary>
/// <param name="own">Folder of the operator's own files, which come before ours.</param>
/// <param name="instruments">Slots with their wording; a file with the id of a slot is always checked against it.</param>
internal sealed partial class QuestionnaireShelf(string? own = null, ILogger? logger = null, InstrumentShelf? instruments = null)
{
    private readonly ConcurrentDictionary<string, QuestionnaireFile?> read = new();
    private readonly ILogger log = logger ?? NullLogger.Instance;

    public static string OurFolder => Path.Combine(ContentFolder.Path, "questionnaires");

    /// <summary>The sheets of the courses.</summary>
    public static string SheetFolder => Path.Combine(OurFolder, "assignments");

    public static IReadOnlyList<string> Ids => [.. FilesIn(OurFolder).Concat(FilesIn(SheetFolder)).Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*.json");

    /// <returns>Null when there is no such file, or when it is refused; the log then says why.</returns>
    public QuestionnaireFile? Find(string id)
    {
        if (read.TryGetValue(id, out var known)) return known;
        if (InstrumentShelf.IsSlot(id)) return instruments?.WordingOf(id) is null ? null : read.GetOrAdd(id, Offered);
        return PathOf(id) is { } path ? read.GetOrAdd(id, _ => Read(path)) : null;
    }

    /// <returns>Null when there is no such file.</returns>
    public string? PathOf(string id) => new[] { own, OurFolder, SheetFolder }.OfType<string>().Select(folder => Path.Combine(folder, Path.GetFileName(id) + ".json")).FirstOrDefault(File.Exists);

    private QuestionnaireFile? Read(string path)
    {
        var (file, findings) = FhirQuestionnaire.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        foreach (var finding in findings) LogRefused(log, finding.ToString());
        return file;
    }

    private QuestionnaireFile? Offered(string id)
    {
        var slot = instruments!.Find(id);
        foreach (var finding in slot.Findings) LogRefused(log, finding);
        return slot.Questionnaire;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A questionnaire is not asked. {Finding}")]
    private static partial void LogRefused(ILogger logger, string finding);
}
