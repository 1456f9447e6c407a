namespace Backstay.Content.Finding;

/// <param name="Same">What people call one thing; each finds all the others.</param>
/// <param name="Also">What is worth finding as well; it does not lead back.</param>
/// <param name="Danger">These words can be a danger sign, so the way to the signs is shown first.</param>
internal sealed record SynonymGroup(IReadOnlyList<string> Same, IReadOnlyList<string> Also, bool Danger = false);

/// <summary>Groups of words that mean the same to people, found by the stems of a phrase.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, SynonymGroup> byStems = [];
    private readonly int longest;

    public Synonyms(IReadOnlyList<SynonymGroup> groups, LibraryAnalyzer analyzer)
    {
        Phrases = [.. groups.SelectMany(group => group.Same)];
        foreach (var group in groups)
            foreach (var phrase in group.Same)
            {
                var stems = analyzer.StemsOf(phrase);
                byStems.TryAdd(Key(stems), group);
                longest = Math.Max(longest, stems.Count);
            }
    }

    /// <summary>All that leads somewhere, for spelling.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The longest phrase that begins at <paramref name="from"/>.</summary>
    /// <returns>Its number of stems and its group; null when none begins there.</returns>
    public (int Length, SynonymGroup Group)? At(IReadOnlyList<string> stems, int from)
    {
        for (var length = Math.Min(longest, stems.Count - from); length > 0; length--)
            if (byStems.GetValueOrDefault(Key(stems.Skip(from).Take(length))) is { } group) return (length, group);
        return null;
    }

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);
}
