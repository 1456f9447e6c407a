using System.Text;

namespace Backstay.Evidence.Reports.Pdf;

/// <summary>Makes one text of lines: words that a line end parted are joined, and sentences that go on in the next column or on the next page.</summary>
internal static class TextJoin
{
    private const string Hyphens = "-\u2010\u00AD";
    private static readonly HashSet<string> Linking = ["and", "or", "to"];

    /// <param name="pages">The lines of each block of each page, in the order in which they are read.</param>
    /// <returns>With page breaks, and a line for each block.</returns>
    public static string Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> pages)
    {
        var known = Known(pages.SelectMany(page => page).SelectMany(block => block));
        var text = new StringBuilder();
        for (var page = 0; page < pages.Count; page++)
        {
            var breaks = page == 0 ? "" : $"{PdfText.PageBreak}";
            foreach (var block in pages[page])
                for (var line = 0; line < block.Count; line++)
                {
                    Join(text, breaks, block[line], isNewBlock: line == 0, known);
                    breaks = "";
                }
            text.Append(breaks);
        }
        return text.ToString();
    }

    private static void Join(StringBuilder text, string breaks, string line, bool isNewBlock, HashSet<string> known)
    {
        var last = LastLetter(text);
        var goesOn = char.IsLower(line[0]);
        if (last is { } at && Hyphens.Contains(text[at], StringComparison.Ordinal) && at > 0 && char.IsLetter(text[at - 1]) && (!isNewBlock || goesOn))
        {
            var (start, end) = (WordBefore(text, at), WordIn(line));
            if (Linking.Contains(end)) text.Append(' ');
            else if (text[at] == '\u00AD' || goesOn && !known.Contains($"{start}-{end}".ToUpperInvariant())) text.Remove(at, 1);
        }
        else if (last is { } before) text.Append(!isNewBlock || goesOn && char.IsLetterOrDigit(text[before]) || goesOn && text[before] is ',' ? ' ' : '\n');
        text.Append(breaks).Append(line.Replace("\u00AD", "", StringComparison.Ordinal) is var plain && line[^1] == '\u00AD' ? plain + '\u00AD' : plain);
    }

    // Words with a hyphen that stand within a line have it by themselves.
    private static HashSet<string> Known(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => line.Split(' ')).Select(word => word.Trim('(', ')', '.', ',', ';', ':', '‘', '’', '“', '”', '"', '\'').ToUpperInvariant()).Where(word => word.Contains('-', StringComparison.Ordinal) && !word.EndsWith('-'))];

    private static int? LastLetter(StringBuilder text)
    {
        for (var at = text.Length - 1; at >= 0; at--)
            if (text[at] != PdfText.PageBreak) return at;
        return null;
    }

    private static string WordBefore(StringBuilder text, int end)
    {
        var from = end;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '-')) from--;
        return text.ToString(from, end - from);
    }

    private static string WordIn(string line) => string.Concat(line.TakeWhile(letter => char.IsLetter(letter) || letter == '-'));
}
