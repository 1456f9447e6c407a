using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>Text freed of what databases do to it: marks of HTML and LaTeX, accents, ligatures, Greek letters, kinds of dashes.</summary>
internal static partial class PlainText
{
    // Longer texts than any title or list of authors that people can compare; the rest tells nothing new.
    private const int Longest = 20_000;

    private static readonly Dictionary<char, string> Spelt = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['&'] = " and ", ['+'] = " plus ",
        ['α'] = "alpha", ['β'] = "beta", ['γ'] = "gamma", ['δ'] = "delta", ['ε'] = "epsilon", ['ζ'] = "zeta", ['η'] = "eta", ['θ'] = "theta", ['ι'] = "iota",
        ['κ'] = "kappa", ['λ'] = "lambda", ['μ'] = "mu", ['ν'] = "nu", ['ξ'] = "xi", ['π'] = "pi", ['ρ'] = "rho", ['σ'] = "sigma", ['τ'] = "tau", ['υ'] = "upsilon",
        ['φ'] = "phi", ['χ'] = "chi", ['ψ'] = "psi", ['ω'] = "omega",
    };

    /// <summary>Without marks and accents; case and punctuation stay.</summary>
    public static string Unmarked(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        if (text.Contains('&')) text = WebUtility.HtmlDecode(text.Contains("&amp;", StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text);
        if (text.Contains('<')) text = Tag().Replace(text, "");
        if (text.Contains('\\')) text = Command().Replace(Accent().Replace(text, "$1"), "$1");
        if (text.AsSpan().IndexOfAny("{}$") >= 0) text = Braces().Replace(text, "");
        if (Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var sign in Whole(text).Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)) plain.Append(sign);
        return plain.ToString();
    }

    /// <summary>Words in lower case. An apostrophe parts no word.</summary>
    public static List<string> Words(string unmarked)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var sign in unmarked)
        {
            if (sign is '\'' or '’' or '`' or 'ʼ') continue;
            var small = char.ToLowerInvariant(sign);
            var spelt = Spelt.GetValueOrDefault(small);
            if (spelt is null && char.IsLetterOrDigit(small) || char.IsSurrogate(small)) word.Append(small);
            else if (spelt is not null && spelt[0] != ' ') word.Append(spelt);
            else
            {
                Take();
                if (spelt is not null) words.Add(spelt.Trim());
            }
        }
        Take();
        return words;

        void Take()
        {
            if (word.Length == 0) return;
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Half a surrogate pair, as broken encodings leave it, cannot be normalised.</summary>
    private static string Whole(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)) : text;

    [GeneratedRegex("</?[A-Za-z][^<>]{0,80}>")]
    private static partial Regex Tag();

    /// <summary>An accent before its letter: \'e, \"{o}, \v{s}.</summary>
    [GeneratedRegex(@"\\(?:['`^""~=.]|[cvuHkrd](?=[\s{]))\s*\{?\s*\\?([A-Za-z])\}?")]
    private static partial Regex Accent();

    /// <summary>A command, whose name stays where it is a letter that is spelt out: \alpha, but not \textit{...}.</summary>
    [GeneratedRegex(@"\\(?:(?:text|math)[a-z]+|em|it|bf|rm|emph|sub|sup)(?![a-z])|\\([A-Za-z]+)|\\")]
    private static partial Regex Command();

    [GeneratedRegex("[{}$]")]
    private static partial Regex Braces();
}
