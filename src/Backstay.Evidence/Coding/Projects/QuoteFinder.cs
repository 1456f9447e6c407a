using System.Text;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>Finds words in a text whose spaces, line ends and hyphens may be others than where they were taken from.</summary>
internal sealed class QuoteFinder
{
    private readonly string letters;
    private readonly List<int> places = [];

    public QuoteFinder(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Counts(text[at])) continue;
            kept.Append(text[at]);
            places.Add(at);
        }
        letters = kept.ToString();
    }

    /// <param name="about">How far into its own text it stood, 0 to 1: of several places the nearest is meant.</param>
    /// <returns>In UTF-16 units; null where the words are not there.</returns>
    public (int Start, int End)? Find(string quote, double about)
    {
        var (sought, best) = (string.Concat(quote.Where(Counts)), -1);
        if (sought.Length == 0) return null;
        for (var at = letters.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(sought, at + 1, StringComparison.Ordinal))
            if (best < 0 || Math.Abs(at - about * letters.Length) < Math.Abs(best - about * letters.Length)) best = at;
        return best < 0 ? null : (places[best], places[best + sought.Length - 1] + 1);
    }

    private static bool Counts(char letter) => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2010' or '\u00AD');
}
