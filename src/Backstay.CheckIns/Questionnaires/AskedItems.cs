namespace Backstay.CheckIns.Questionnaires;

/// <summary>What a questionnaire asks and computes, for checks of files that build on it.</summary>
public static class AskedItems
{
    /// <returns>Link ids with the codes of their answers, empty where any words or numbers will do; null where there is no such questionnaire.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Of(string questionnaire) => new QuestionnaireShelf().Find(questionnaire) is { } file
        ? file.All.Where(item => item.IsAsked || item.Expression is not null).ToDictionary(item => item.LinkId, item => (IReadOnlyList<string>)(item.Kind == QuestionKind.Yes ? ["true", "false"] : [.. item.Options.Select(option => option.Value)]))
        : null;
}
