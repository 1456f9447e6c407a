namespace Backstay.Evidence.Reporting;

/// <summary>What a reporting guideline asks of a review, in our own short words.</summary>
/// <param name="Source">Where the guideline is published.</param>
internal sealed record Checklist(string Name, string Source, IReadOnlyList<ChecklistItem> Items)
{
    /// <summary>Fills what a review's log tells, and leaves the rest for the team to write.</summary>
    public FilledChecklist Fill(ReviewFacts facts) => new(this, [.. Items.Select(item => new ChecklistAnswer(item, item.From?.Invoke(new FactWords(facts)) is { } told && told.Trim().Length > 0 ? told.Trim() : null))]);
}

/// <param name="Number">As the guideline counts: "7", "13b".</param>
/// <param name="Section">The domain, or the part of the article.</param>
/// <param name="Asks">What should be told.</param>
/// <param name="From">What the log tells of it; null for an item that only people can write.</param>
internal sealed record ChecklistItem(string Number, string Section, string Name, string Asks, Func<FactWords, string?>? From = null);

/// <param name="Told">Null where the log tells nothing.</param>
internal sealed record ChecklistAnswer(ChecklistItem Item, string? Told);

internal sealed record FilledChecklist(Checklist Checklist, IReadOnlyList<ChecklistAnswer> Answers)
{
    public int Filled => Answers.Count(answer => answer.Told is not null);
}
