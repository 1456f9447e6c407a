using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns.Instruments;

/// <summary>How a slot stands: offered, waiting for its wording, refused, or a description only.</summary>
/// <param name="Questionnaire">With the slot's scores; null unless it is offered.</param>
/// <param name="Findings">What is wrong with slot or wording.</param>
internal sealed record Slot(string Id, Instrument? Instrument, QuestionnaireFile? Questionnaire, IReadOnlyList<string> Findings)
{
    public override string ToString() => (Instrument, Questionnaire) switch
    {
        ({ DescriptionOnly: { } why }, _) => $"{Id,-11} described only. {why} {Instrument.Ask}",
        (_, not null) => $"{Id,-11} offered",
        _ when Findings.Count > 0 => $"{Id,-11} refused, see below",
        _ => $"{Id,-11} waits for its wording, held by {Instrument?.Holder}. {Instrument?.Ask}",
    };
}

/// <summary>Instruments whose wording an operator brings. Nothing is read before it is asked for.</summary>
/// <param name="folders">Where wording is looked for, as ID.json; the first that has it counts.</param>
internal sealed class InstrumentShelf(params IEnumerable<string?> folders)
{
    public static string SlotFolder => Path.Combine(QuestionnaireShelf.OurFolder, "instruments");

    public static IEnumerable<string> Ids => Directory.EnumerateFiles(SlotFolder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static bool IsSlot(string id) => File.Exists(SlotPath(id));

    /// <returns>Null where nobody put the wording in.</returns>
    public string? WordingOf(string id) => folders.OfType<string>().Select(folder => Path.Combine(folder, Path.GetFileName(id) + ".json")).FirstOrDefault(File.Exists);

    public Slot Find(string id)
    {
        var (instrument, wrong) = InstrumentFile.Read(id, File.ReadAllText(SlotPath(id)));
        if (instrument is null) return new(id, null, null, [.. wrong.Select(finding => finding.ToString())]);
        if (instrument.DescriptionOnly is not null || WordingOf(id) is not { } path) return new(id, instrument, null, []);
        var json = File.ReadAllText(path);
        var (wording, findings) = FhirQuestionnaire.Read(id, json);
        if (wording is not null) findings = InstrumentFit.Of(instrument, wording);
        if (findings.Count > 0) return new(id, instrument, null, Told(findings));
        (wording, findings) = FhirQuestionnaire.Read(id, json, questionnaire => InstrumentScores.AddTo(questionnaire, instrument));
        return new(id, instrument, wording, Told(findings));
    }

    private static string[] Told(IReadOnlyList<QuestionnaireFinding> findings) => [.. findings.Select(finding => finding.ToString())];

    private static string SlotPath(string id) => Path.Combine(SlotFolder, Path.GetFileName(id) + ".yaml");
}
