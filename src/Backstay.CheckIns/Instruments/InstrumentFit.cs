using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns.Instruments;

/// <summary>Whether the wording that an operator put in is that of the instrument: its items, and what their answers count. Pure.</summary>
internal static class InstrumentFit
{
    public static IReadOnlyList<QuestionnaireFinding> Of(Instrument instrument, QuestionnaireFile wording) =>
    [
        .. instrument.Items.Where(item => !item.Optional && wording.Find(item.LinkId) is not { IsAsked: true })
            .Select(item => new QuestionnaireFinding($"{instrument.Id}.json", item.LinkId, "is not asked.", $"Give the question of {instrument.Name} this link id.")),
        .. wording.Questions.Where(question => instrument.Items.All(item => item.LinkId != question.LinkId))
            .Select(question => new QuestionnaireFinding($"{instrument.Id}.json", question.LinkId, $"is no item of {instrument.Name}.", "Take it out, or ask it in a questionnaire of its own.")),
        .. wording.All.Where(question => instrument.Scores.Any(score => score.LinkId == question.LinkId))
            .Select(question => new QuestionnaireFinding($"{instrument.Id}.json", question.LinkId, "is a score that Backstay adds itself.", "Take it out of the file.")),
        .. instrument.Items.Select(item => (item, Question: wording.Find(item.LinkId))).Where(pair => pair.Question is { IsAsked: true } && !Fits(pair.item, pair.Question))
            .Select(pair => new QuestionnaireFinding($"{instrument.Id}.json", pair.item.LinkId, "has answers that the instrument has not.", Remedy(pair.item))),
    ];

    private static bool Fits(InstrumentItem item, Question question) => question.Kind switch
    {
        QuestionKind.Ticks => item.Statements is { } count && !question.OwnWords
            && question.Options.Select(option => option.Value).Where(code => code != "none").Order().SequenceEqual(Enumerable.Range(1, count).Select(one => $"{one}").Order()),
        QuestionKind.Choice => item.Statements is null && !question.OwnWords && question.Options.Select(option => option.Weight).OfType<decimal>().Order().SequenceEqual(Points(item).Select(point => (decimal)point))
            && question.Options.Where(option => option.Weight is null).Select(option => option.Value).Order().SequenceEqual(item.Apart.Order()),
        QuestionKind.Scale or QuestionKind.Number => item.Statements is null && item.Apart.Count == 0 && question.Least == $"{item.Least}" && question.Most == $"{item.Most}",
        _ => false,
    };

    private static IEnumerable<int> Points(InstrumentItem item) => Enumerable.Range(item.Least, item.Most - item.Least + 1);

    private static string Remedy(InstrumentItem item) => item.Statements is { } count
        ? $"Make it a choice that repeats, with the codes 1 to {count}."
        : $"Make it a choice whose answers have the ordinalValue {item.Least} to {item.Most}{(item.Apart.Count > 0 ? $", and {string.Join(", ", item.Apart)} without one" : ", or an integer with these as minValue and maxValue")}.";
}
