namespace Backstay.CheckIns.Diary;

/// <summary>Phrases in free text that lead to help at once. Broad on purpose: help that was not needed harms nobody.</summary>
internal static class WorryingPhrases
{
    private static readonly string[] Phrases =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "content", "safety", "worrying-phrases.en.txt"))
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static bool AreIn(string? text) => text is not null && Phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
