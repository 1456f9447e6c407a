namespace Backstay.CheckIns.Questionnaires;

/// <summary>Something wrong with a questionnaire file, and what to do about it.</summary>
/// <param name="Item">Link id; null for the file as a whole.</param>
internal sealed record QuestionnaireFinding(string File, string? Item, string What, string Remedy)
{
    public override string ToString() => $"{File}{(Item is null ? "" : $", item {Item}")}: {What} {Remedy}";
}
