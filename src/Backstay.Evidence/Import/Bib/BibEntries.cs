using System.Text;
using System.Text.RegularExpressions;
using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import.Bib;

/// <summary>The entries of a BibTeX file, each as a text of its own from @ to its last brace. What stands between them is a comment.</summary>
internal sealed partial class BibEntries(TextLines lines)
{
    private readonly StringBuilder entry = new();
    private string rest = "";
    private int depth;
    private bool isRound;

    /// <summary>Where the entry begins, from 1.</summary>
    public long Line { get; private set; }

    public string Text => entry.ToString();

    /// <summary>Why the entry cannot be used; null where it can.</summary>
    public string? Refusal { get; private set; }

    public bool Next()
    {
        entry.Clear();
        (depth, isRound, Refusal) = (0, false, null);
        while (rest.Length > 0 || NextLine())
        {
            var text = rest;
            rest = "";
            if (entry.Length == 0)
            {
                if (Start().Match(text) is not { Success: true } start) continue;
                (text, Line) = (text[start.Index..], lines.Number);
            }
            // Braces that do not close would swallow all that follows; an entry at the beginning of a line ends them.
            else if (LineStart().IsMatch(text) || Refusal is not null && text.StartsWith('@'))
            {
                (rest, Refusal) = (text, Refusal ?? "The braces of this entry do not close. Close them, or export it again.");
                return true;
            }
            if (Take(text)) return true;
        }
        if (entry.Length == 0) return false;
        Refusal ??= "The file ends before this entry does. Export it again.";
        return true;
    }

    private bool NextLine()
    {
        if (!lines.Next()) return false;
        if (lines.IsTooLong) Refusal = Bounds.TooLong;
        rest = lines.Line.ToString() + '\n';
        return true;
    }

    /// <returns>True at the end of the entry.</returns>
    private bool Take(string text)
    {
        for (var n = 0; n < text.Length; n++)
        {
            if (depth == 0 && text[n] == '(') (depth, isRound) = (1, true);
            else if (text[n] == '{') depth++;
            else if (text[n] == '}' && depth > 0) depth--;
            else if (isRound && text[n] == ')' && depth == 1) depth = 0;
            else continue;
            if (depth > 0) continue;
            entry.Append(text, 0, n + 1);
            rest = text[(n + 1)..];
            return true;
        }
        if (entry.Length + text.Length > Bounds.Record) Refusal = Bounds.TooLong;
        else entry.Append(text);
        return false;
    }

    [GeneratedRegex(@"@\s*[A-Za-z]+\s*[{(]")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s{0,3}@\s*[A-Za-z]+\s*\{\s*[^\s,={}]+\s*,\s*$")]
    private static partial Regex LineStart();
}
