namespace Backstay.Evidence.Coding;

/// <summary>Where a text's sentences lie: each ends at a full stop, question or exclamation mark before a space, or at the end of a paragraph.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Shortened = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "approx", "cf", "dr", "eg", "e.g", "etc", "fig", "ie", "i.e", "mr", "mrs", "ms", "no", "nr", "p", "pp", "prof", "st", "vs", "vol",
    };

    /// <returns>Begin and end in UTF-16 units, without the space around, in order.</returns>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        var (found, start) = (new List<(int, int)>(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(text, at)) continue;
            Add(at + 1);
            start = at + 1;
        }
        Add(text.Length);
        return found;

        void Add(int end)
        {
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start) found.Add((start, end));
        }
    }

    private static bool Ends(string text, int at)
    {
        if (text[at] is '\n' or '\r') return true;
        if (!IsStop(text[at]) && !(at > 0 && IsClosing(text[at]) && IsStop(text[at - 1]))) return false;
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return false;
        return text[at] != '.' || !Shortened.Contains(WordBefore(text, at));
    }

    private static bool IsStop(char letter) => letter is '.' or '?' or '!' or '…';

    private static bool IsClosing(char letter) => letter is '"' or '”' or '’' or ')' or '\'' or '»';

    private static string WordBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '.')) from--;
        return text[from..at];
    }
}
