using System.Collections.Frozen;
using System.Text;

namespace Backstay.Evidence.Import.Bib;

/// <summary>Text with the marks of LaTeX, as plain text and back. Formulas between dollar signs stay as they are but for their braces.</summary>
internal static class Latex
{
    /// <summary>Accents as the combining characters of Unicode, which join with the letter before them.</summary>
    private static readonly FrozenDictionary<char, char> Accents = new Dictionary<char, char>
    {
        ['`'] = '\u0300', ['\''] = '\u0301', ['^'] = '\u0302', ['~'] = '\u0303', ['='] = '\u0304', ['u'] = '\u0306', ['.'] = '\u0307', ['"'] = '\u0308', ['r'] = '\u030A', ['H'] = '\u030B',
        ['v'] = '\u030C', ['d'] = '\u0323', ['c'] = '\u0327', ['k'] = '\u0328', ['b'] = '\u0331',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["ss"] = "ß", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["l"] = "ł", ["L"] = "Ł", ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð",
        ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["textbackslash"] = "\\", ["textbraceleft"] = "{", ["textbraceright"] = "}", ["textasciitilde"] = "~", ["textasciicircum"] = "^",
        ["textquotesingle"] = "'", ["textdollar"] = "$", ["textless"] = "<", ["textgreater"] = ">", ["textbar"] = "|", ["textendash"] = "–", ["textemdash"] = "—", ["textquoteleft"] = "‘", ["textquoteright"] = "’",
        ["textquotedblleft"] = "“", ["textquotedblright"] = "”", ["textregistered"] = "®", ["texttrademark"] = "™", ["textdegree"] = "°", ["textmu"] = "µ", ["textpm"] = "±", ["texttimes"] = "×", ["pounds"] = "£",
        ["S"] = "§", ["copyright"] = "©", ["ldots"] = "…", ["dots"] = "…", ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["kappa"] = "κ", ["mu"] = "μ", ["chi"] = "χ", ["pm"] = "±", ["times"] = "×",
        ["leq"] = "≤", ["le"] = "≤", ["geq"] = "≥", ["ge"] = "≥", ["approx"] = "≈",
    }.ToFrozenDictionary();

    public static string Decode(string text)
    {
        if (text.AsSpan().IndexOfAny("\\{}~") < 0) return text;
        var plain = new StringBuilder(text.Length);
        for (var n = 0; n < text.Length;)
            switch (text[n])
            {
                case '\\': n = Command(text, n + 1, plain); break;
                case '{' or '}': n++; break;
                case '~': plain.Append(' '); n++; break;
                default: plain.Append(text[n++]); break;
            }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>So that <see cref="Decode"/> gives the same text. Letters stay as they are: bibliographies are UTF-8 today.</summary>
    public static string Encode(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
            _ = letter switch
            {
                '\\' => written.Append(@"{\textbackslash}"),
                '{' => written.Append(@"{\textbraceleft}"),
                '}' => written.Append(@"{\textbraceright}"),
                '~' => written.Append(@"{\textasciitilde}"),
                '^' => written.Append(@"{\textasciicircum}"),
                '$' or '&' or '%' or '#' or '_' => written.Append('\\').Append(letter),
                _ => written.Append(letter),
            };
        return written.ToString();
    }

    /// <returns>Where the text goes on.</returns>
    private static int Command(string text, int at, StringBuilder plain)
    {
        if (at >= text.Length) return at;
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == at) return Accents.ContainsKey(text[at]) ? Accented(text, at, at + 1, plain) : Sign(text, at, plain);
        var name = text[at..end];
        if (Names.TryGetValue(name, out var sign)) plain.Append(sign);
        else if (name.Length == 1 && Accents.ContainsKey(name[0])) return Accented(text, at, end, plain);
        // Of other commands, such as \emph, the text within is what counts.
        while (end < text.Length && text[end] == ' ') end++;
        return end;
    }

    private static int Sign(string text, int at, StringBuilder plain)
    {
        plain.Append(text[at] is '\\' or ',' or ' ' or '\n' ? ' ' : text[at]);
        return at + 1;
    }

    private static int Accented(string text, int accent, int at, StringBuilder plain)
    {
        while (at < text.Length && text[at] is '{' or ' ') at++;
        if (at >= text.Length) return at;
        // The dotless i and j are there only to carry an accent.
        if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is 'i' or 'j') at++;
        if (!char.IsLetter(text[at]))
        {
            plain.Append(text[accent]);
            return at;
        }
        plain.Append(text[at]).Append(Accents[text[accent]]);
        return at + 1;
    }
}
