namespace Backstay.Content;

/// <summary>Phrases in free text that lead to help at once. Broad on purpose: help that was not needed harms nobody.</summary>
public static class WorryingPhrases
{
    private static readonly string[] Phrases =
    [
        .. File.ReadLines(Path.Combine(ContentShelf.Folder, "safety", "worrying-phrases.en.txt"))
            .Select(line => Plain(line.Trim())).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static bool AreIn(string? text) => text is not null && Plain(text) is var plain && Phrases.Any(phrase => plain.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    // People and telephones write can't in three ways.
    private static string Plain(string text) => string.Join(' ', text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
