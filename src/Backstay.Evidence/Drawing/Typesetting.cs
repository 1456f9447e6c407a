using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using SkiaSharp;

namespace Backstay.Evidence.Drawing;

/// <summary>Measures and breaks words in Arimo, which is as wide as Arial and Helvetica, so that what fits here fits where a browser has one of those.</summary>
internal static class Typesetting
{
    public const double Size = 13, Leading = 17;
    private const string Ellipsis = "…";
    private static readonly ConcurrentDictionary<bool, SKTypeface> Faces = [];

    public static SKFont Font(bool bold) => new(Faces.GetOrAdd(bold, Load), (float)Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    public static double Width(string text, bool bold = false)
    {
        using var font = Font(bold);
        return font.MeasureText(text);
    }

    /// <summary>As few lines as <see cref="Break"/> needs, of about one length, so that no word is left alone in the last.</summary>
    /// <param name="size">Of the letters, in the units of the width.</param>
    public static IReadOnlyList<string> Even(string text, double width, double size, bool bold = false)
    {
        const double step = .95;
        var line = width * Size / size;
        var lines = Break(text, line, bold);
        for (line *= step; lines.Count > 1 && Break(text, line, bold) is var other && other.Count == lines.Count; line *= step) lines = other;
        return lines;
    }

    /// <summary>Breaks at spaces, and within a word only where it is wider than the line. Non-breaking spaces hold.</summary>
    public static IReadOnlyList<string> Break(string text, double width, bool bold = false)
    {
        using var font = Font(bold);
        List<string> lines = [];
        var line = "";
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, font)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else line = longer;
        }
        return line.Length > 0 || lines.Count == 0 ? [.. lines, line] : lines;
    }

    /// <summary>Names come from files: what no XML may hold becomes a space, and a name without end is cut.</summary>
    public static string Clean(string text)
    {
        const int longest = 400;
        var shortened = text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + Ellipsis;
        var clean = shortened.ToCharArray();
        for (var n = 0; n < clean.Length; n++)
            if (n + 1 < clean.Length && XmlConvert.IsXmlSurrogatePair(clean[n + 1], clean[n])) n++;
            else if (!XmlConvert.IsXmlChar(clean[n]) || char.IsControl(clean[n])) clean[n] = ' ';
        return new string(clean);
    }

    private static IEnumerable<string> Pieces(string word, double width, SKFont font)
    {
        if (font.MeasureText(word) <= width)
        {
            yield return word;
            yield break;
        }
        var piece = "";
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var longer = piece + letters.GetTextElement();
            if (piece.Length > 0 && font.MeasureText(longer) > width)
            {
                yield return piece;
                piece = letters.GetTextElement();
            }
            else piece = longer;
        }
        yield return piece;
    }

    private static SKTypeface Load(bool bold)
    {
        using var file = typeof(Typesetting).Assembly.GetManifestResourceStream(bold ? "Arimo-Bold.ttf" : "Arimo-Regular.ttf")!;
        return SKTypeface.FromStream(file);
    }
}
