using System.Runtime.InteropServices;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>Words, freed of their endings, and pairs of neighbouring words, counted.</summary>
internal static class Terms
{
    /// <summary>A word of the title, or a keyword, counts like five of the abstract: it was chosen to say what the paper is about.</summary>
    private const float Chosen = 5;

    private const int ShortestStem = 4, ShortestWord = 2, LongestWord = 40;

    private static readonly string[] endings =
    [
        "izations", "isations", "ization", "isation", "ational", "fulness", "iveness", "ations", "ingly", "ation", "ments", "ities", "ional", "edly", "ings", "ment",
        "ness", "able", "ible", "ists", "ions", "ives", "ally", "ity", "ing", "ion", "ies", "ist", "ive", "ous", "ers", "als", "ial", "ed", "es", "ly", "er", "al", "ic", "e", "y", "s",
    ];

    public static Dictionary<string, float> Of(RecordText text)
    {
        var counts = new Dictionary<string, float>(StringComparer.Ordinal);
        Count(text.Title, Chosen, counts);
        Count(text.Abstract, 1, counts);
        foreach (var keyword in text.Keywords) Count(keyword, Chosen, counts);
        return counts;
    }

    public static bool IsPair(string term) => term.Contains(' ', StringComparison.Ordinal);

    private static void Count(string? text, float weight, Dictionary<string, float> counts)
    {
        string? before = null;
        foreach (var word in Words(text ?? ""))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _) += weight;
            if (before is not null) CollectionsMarshal.GetValueRefOrAddDefault(counts, $"{before} {word}", out _) += weight;
            before = word;
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]); end++) ;
            if (end - start is >= ShortestWord and <= LongestWord) yield return Stem(text[start..end].ToLowerInvariant());
        }
    }

    /// <summary>The longest known ending goes, if enough is left; what has a digit in it (a gene, a dose) stays whole.</summary>
    internal static string Stem(string word)
    {
        if (word.Any(char.IsDigit)) return word;
        foreach (var ending in endings)
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
