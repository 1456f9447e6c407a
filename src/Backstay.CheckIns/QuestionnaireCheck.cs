using Backstay.CheckIns.Instruments;
using Backstay.CheckIns.Questionnaires;
using Microsoft.Extensions.Configuration;

namespace Backstay.CheckIns;

/// <summary>What is wrong with the questionnaire files, and which instruments are offered.</summary>
public static class QuestionnaireCheck
{
    private static readonly string[] Needed = ["start", "about-you", "cautions", "look-back"];

    /// <returns>What is wrong, each with its remedy; and a line for each instrument.</returns>
    public static (IReadOnlyList<string> Wrong, IReadOnlyList<string> Notes) Run(IConfiguration settings)
    {
        var own = settings[$"{CheckInsOptions.Section}:{nameof(CheckInsOptions.Questionnaires)}"];
        var instruments = settings[$"{CheckInsOptions.Section}:{nameof(CheckInsOptions.Instruments)}"];
        if (own is not null && !Directory.Exists(own)) return ([$"{own}: there is no such folder. Make it, or correct CheckIns:Questionnaires."], []);
        if (instruments is not null && !Directory.Exists(instruments)) return ([$"{instruments}: there is no such folder. Make it, or correct CheckIns:Instruments."], []);
        string[] files = [.. new[] { QuestionnaireShelf.OurFolder, QuestionnaireShelf.SheetFolder, own }.OfType<string>().SelectMany(folder => QuestionnaireShelf.FilesIn(folder).Order())];
        var shelf = Shelf(settings);
        var slots = InstrumentShelf.Ids.Select(shelf.Find).ToList();
        return ([
            .. Needed.Except(files.Select(Path.GetFileNameWithoutExtension)).Select(id => $"questionnaires/{id}.json is missing. Put it back from the version that you run."),
            .. files.Where(file => !InstrumentShelf.IsSlot(Path.GetFileNameWithoutExtension(file)))
                .SelectMany(file => FhirQuestionnaire.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)).Findings).Select(finding => finding.ToString()),
            .. slots.SelectMany(slot => slot.Findings),
        ], [$"{files.Length} questionnaires; {slots.Count(slot => slot.Questionnaire is not null)} of {slots.Count} instruments offered", .. slots.Select(slot => slot.ToString())]);
    }

    /// <summary>The wording lies where the setting says, in the data folder, or among the operator's own questionnaires.</summary>
    internal static InstrumentShelf Shelf(IConfiguration settings) => new(
        settings[$"{CheckInsOptions.Section}:{nameof(CheckInsOptions.Instruments)}"] ?? Path.GetFullPath(Path.Combine(settings["Data"] ?? "backstay-data", "questionnaires", "instruments")),
        settings[$"{CheckInsOptions.Section}:{nameof(CheckInsOptions.Questionnaires)}"]);
}
