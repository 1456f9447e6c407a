using System.Text.RegularExpressions;

namespace Backstay.Content.Review;

/// <summary>
/// Claims that no text may make: a cure, a guarantee, a diagnosis, disease ruled out, medicine to be stopped. The list is
/// content/safety/forbidden-phrases.en.txt. It is a net with holes, not a proof; a qualified person reads the texts as well.
/// </summary>
internal static partial class ForbiddenPhrases
{
    private static readonly Lazy<IReadOnlyList<string>> Phrases = new(() =>
    [
        .. File.ReadLines(Path.Combine(ContentShelf.Folder, "safety", "forbidden-phrases.en.txt"))
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'),
    ]);

    public static IReadOnlyList<string> In(string text) => [.. PlainText.Sentences(text).SelectMany(sentence => Phrases.Value.Where(phrase => Claims(sentence, phrase))).Distinct()];

    private static bool Claims(string sentence, string phrase)
    {
        var plain = sentence.Replace('’', '\'');
        var at = plain.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(plain[at - 1])) && !Denial().IsMatch(plain[..at]);
    }

    [GeneratedRegex(@"\b(no|not|never|nobody|nothing|none|neither|cannot|without|avoid|rather than)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();
}
