using System.Text.Json;
using Backstay.Programmes.Entry;
using Backstay.Content;
using Backstay.Content.Files;
using Microsoft.Extensions.Configuration;

namespace Backstay.Programmes.Files;

/// <summary>A programme with its words.</summary>
internal sealed record LoadedProgramme(Programme Programme, ProgrammeWords Words);

/// <summary>Reads programme files and tells what is wrong by file, line and remedy. A file with a finding is left out whole.</summary>
internal static class ProgrammeFiles
{
    /// <summary>A check-in that is no questionnaire file, and can be asked for all the same.</summary>
    private const string CheckIn = "daily";

    /// <summary>Of the files that come with this installation.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "programmes");

    /// <summary>Where the files lie by the settings; null asks for no settings.</summary>
    public static string FolderIn(IConfiguration? settings) => settings?[$"{ProgrammesOptions.Section}:{nameof(ProgrammesOptions.Folder)}"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Folder;

    public static (IReadOnlyList<LoadedProgramme> Programmes, IReadOnlyList<ContentFinding> Findings) ReadAll(string folder)
    {
        var findings = new List<ContentFinding>();
        List<LoadedProgramme> programmes = [.. Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => Read(file, findings)).OfType<LoadedProgramme>()];
        return (programmes, findings);
    }

    /// <returns>Null where there is a finding.</returns>
    public static LoadedProgramme? Read(string path, List<ContentFinding> findings)
    {
        var (before, file) = (findings.Count, Path.GetFileName(path));
        var programme = new ProgrammeReader(file, findings).Read(File.ReadAllText(path));
        var words = ReadWords(Path.ChangeExtension(path, ".en.yaml"), findings);
        if (programme is null || words is null) return null;
        var id = Path.GetFileNameWithoutExtension(path);
        if (programme.Id != id) findings.Add(new(file, 1, $"has the id {programme.Id}, which is not the file's name.", $"Write `id: {id}`."));
        CheckNames(programme, file, LinesOf(path), findings);
        CheckRefusals(programme, words, $"{id}.en.yaml", findings);
        return findings.Count == before ? new(programme, words) : null;
    }

    /// <summary>Reads a version that was kept; it was checked when it was new, and what it names may have gone since.</summary>
    /// <returns>Null where it cannot be read any more.</returns>
    public static LoadedProgramme? Read(string id, string file, string words)
    {
        var findings = new List<ContentFinding>();
        var programme = new ProgrammeReader(id, findings).Read(file);
        var read = ProgrammeWords.Read(id, words, findings);
        return programme is null || read is null ? null : new(programme, read);
    }

    /// <summary>A programme's file and its words, as they are on disk.</summary>
    public static (string File, string Words) TextOf(string id, string? folder = null) =>
        (File.ReadAllText(Path.Combine(folder ?? Folder, $"{id}.yaml")), File.ReadAllText(Path.Combine(folder ?? Folder, $"{id}.en.yaml")));

    private static ProgrammeWords? ReadWords(string path, List<ContentFinding> findings)
    {
        var file = Path.GetFileName(path);
        if (File.Exists(path)) return ProgrammeWords.Read(file, File.ReadAllText(path), findings);
        findings.Add(new(file, 1, "is not there.", "Write it beside the programme, with `title` and `line`."));
        return null;
    }

    private static void CheckNames(Programme programme, string file, IReadOnlyList<string> lines, List<ContentFinding> findings)
    {
        var modules = Names(Path.Combine(ContentFolder.Path, "courses"), "*.yaml");
        HashSet<string> questionnaires = [CheckIn, .. Names(Path.Combine(ContentFolder.Path, "questionnaires"), "*.json")];
        var asked = programme.Asks.Select(ask => ask.Questionnaire).Concat(programme.Entry.Select(Admission.QuestionnaireOf).OfType<string>());
        foreach (var unknown in programme.Modules.Select(module => module.Module).Where(id => !modules.Contains(id)))
            findings.Add(new(file, LineOf(lines, unknown), $"names the module {unknown}, which is not there.", $"Use one of {string.Join(", ", modules.Order(StringComparer.Ordinal))}."));
        foreach (var unknown in asked.Distinct().Where(id => !questionnaires.Contains(id)))
            findings.Add(new(file, LineOf(lines, unknown), $"names the questionnaire {unknown}, which is not there.", "Write it under content/questionnaires, or name another."));
        foreach (var unknown in programme.Entry.Select(Admission.AnswerOf).OfType<AnswerOf>().Where(answer => questionnaires.Contains(answer.Questionnaire) && !Items(answer.Questionnaire).Contains(answer.Item)))
            findings.Add(new(file, LineOf(lines, unknown.ToString()), $"names the answer {unknown}, which nobody is asked for.", $"Use one of {string.Join(", ", Items(unknown.Questionnaire))}."));
    }

    private static void CheckRefusals(Programme programme, ProgrammeWords words, string file, List<ContentFinding> findings)
    {
        foreach (var missing in programme.Entry.Select(condition => condition.Otherwise).Distinct().Where(name => !words.Refusals.ContainsKey(name)))
            findings.Add(new(file, 1, $"has no words for `{missing}`.", $"Add `{missing}: {{ why, instead }}` under `refusals`."));
        foreach (var name in words.Refusals.Keys.Where(name => programme.Entry.All(condition => condition.Otherwise != name)))
            findings.Add(new(file, 1, $"has words for `{name}`, which no condition names.", "Take them out, or name them under `otherwise`."));
    }

    private static HashSet<string> Names(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith(".en", StringComparison.Ordinal))];

    /// <summary>The link ids of a questionnaire's items, those within others too.</summary>
    private static IReadOnlyList<string> Items(string questionnaire)
    {
        var path = Directory.EnumerateFiles(Path.Combine(ContentFolder.Path, "questionnaires"), $"{questionnaire}.json", SearchOption.AllDirectories).First();
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. Within(document.RootElement)];

        static IEnumerable<string> Within(JsonElement element) => element.TryGetProperty("item", out var items)
            ? items.EnumerateArray().SelectMany(item => Within(item).Prepend(item.GetProperty("linkId").GetString()!)) : [];
    }

    private static IReadOnlyList<string> LinesOf(string path) => File.ReadAllLines(path);

    private static int LineOf(IReadOnlyList<string> lines, string word) => lines.Index().FirstOrDefault(line => line.Item.Contains(word, StringComparison.Ordinal)).Index + 1;
}
