using System.Globalization;
using System.Text;

namespace Backstay.Evidence.Model.Drawing;

/// <summary>
/// How wide words are, so that lines can be broken before a drawing is shown. Widths are those of Helvetica (Adobe's metrics, in thousandths of
/// the type size), which Arial and Liberation Sans share and Roboto does not exceed.
/// </summary>
internal static class Letters
{
    private const double Slack = 1.04, BoldSlack = 1.1, FullWidth = 1.0, Step = .95;

    private static readonly double[] Widths = [.. Enumerable.Range(32, 95).Select(code => (char)code).Select(Helvetica)];

    public static double Width(string text, double size, bool bold = false) =>
        text.Normalize(NormalizationForm.FormD).EnumerateRunes().Sum(Of) * size * (bold ? BoldSlack : Slack);

    /// <summary>Breaks at spaces, after hyphens and strokes, and within a word only where it is wider than the line.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, bool bold = false)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Width((line + piece).TrimEnd(), size, bold) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }
            line += piece;
            while (Width(line.TrimEnd(), size, bold) > width && line.Length > 1)
            {
                var fits = Enumerable.Range(1, line.Length - 1).TakeWhile(length => Width(line[..length], size, bold) <= width).LastOrDefault(1);
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }
        if (line.Trim().Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>As few lines as <see cref="Lines"/> needs, of about one length, so that no word is left alone in the last.</summary>
    public static IReadOnlyList<string> Even(string text, double width, double size, bool bold = false)
    {
        var lines = Lines(text, width, size, bold);
        for (var narrower = width * Step; lines.Count > 1 && Lines(text, narrower, size, bold) is var other && other.Count == lines.Count; narrower *= Step) lines = other;
        return lines;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ' ' && !(text[at] is '-' or '/' && at > from && at + 1 < text.Length && char.IsLetter(text[at + 1]))) continue;
            yield return text[from..(at + 1)];
            from = at + 1;
        }
        if (from < text.Length) yield return text[from..];
    }

    private static double Of(Rune rune) => rune.Value is >= 32 and < 127 ? Widths[rune.Value - 32]
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0 : rune.Value < 0x2e80 ? 0.6 : FullWidth;

    private static double Helvetica(char letter) => letter switch
    {
        '\'' => .191, '"' => .355, '|' => .26, '*' => .389, '^' => .469, '@' => 1.015, '%' => .889, 'W' => .944, 'm' or 'M' => .833,
        'i' or 'j' or 'l' => .222, 'f' or 't' or ' ' or '!' or ',' or '.' or '/' or ':' or ';' or 'I' or '[' or '\\' or ']' => .278,
        'r' or '(' or ')' or '-' or '`' or '{' or '}' => .334, 'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => .5,
        'A' or 'B' or 'E' or 'K' or 'P' or 'S' or 'V' or 'X' or 'Y' or '&' => .667, 'F' or 'T' or 'Z' => .611, 'C' or 'D' or 'H' or 'N' or 'R' or 'U' or 'w' => .722,
        'G' or 'O' or 'Q' => .778, '+' or '<' or '=' or '>' or '~' => .584, _ => .556,
    };
}
