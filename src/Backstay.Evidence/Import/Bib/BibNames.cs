using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Bib;

/// <summary>Names as BibTeX has them: parted by "and", a group in braces, "von Last, First" or "First von Last".</summary>
internal static class BibNames
{
    public static IEnumerable<Author> Of(string names) => Parted(names).Select(Name).OfType<Author>();

    public static string Written(Author author) =>
        author.Given is { Length: > 0 } given ? $"{Guarded(author.Family)}, {Guarded(given)}" : $"{{{Latex.Encode(author.Family)}}}";

    /// <summary>Braces keep what would part a name.</summary>
    private static string Guarded(string part) =>
        part.Contains(',', StringComparison.Ordinal) || part.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? $"{{{Latex.Encode(part)}}}" : Latex.Encode(part);

    private static Author? Name(string written)
    {
        var text = written.Trim();
        if (text.Length == 0) return null;
        if (text[0] == '{' && End(text, 0) == text.Length - 1) return Plain(text) is { Length: > 0 } group ? new(group, null) : null;
        var comma = IndexAtTop(text, ',');
        if (comma >= 0)
            return Plain(text[..comma]) is { Length: > 0 } family ? new(family, Plain(text[(comma + 1)..]) is { Length: > 0 } given ? given : null) : AuthorName.Of(Plain(text));
        var words = Words(text);
        if (words.Count == 1) return AuthorName.Of(Plain(text));
        // "Ludwig van Beethoven": small words belong to the family's name.
        var first = words.FindIndex(1, words.Count - 2, word => char.IsLower(word[0]));
        if (first < 0) first = words.Count - 1;
        return new(Plain(string.Join(' ', words.Skip(first))), Plain(string.Join(' ', words.Take(first))));
    }

    private static string Plain(string text) => Texts.Plain.Line(Latex.Decode(text)) ?? "";

    private static List<string> Words(string text)
    {
        var (words, from) = (new List<string>(), 0);
        for (var n = 0; n <= text.Length; n++)
        {
            if (n < text.Length && text[n] == '{') n = End(text, n);
            else if (n == text.Length || char.IsWhiteSpace(text[n]) || text[n] == '~')
            {
                if (n > from) words.Add(text[from..n]);
                from = n + 1;
            }
        }
        return words;
    }

    private static IEnumerable<string> Parted(string names)
    {
        var from = 0;
        for (var n = 0; n < names.Length; n++)
            if (names[n] == '{') n = End(names, n);
            else if (n + 5 <= names.Length && char.IsWhiteSpace(names[n]) && char.IsWhiteSpace(names[n + 4]) && names.AsSpan(n + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                yield return names[from..n];
                from = n + 4;
                n += 3;
            }
        yield return names[Math.Min(from, names.Length)..];
    }

    private static int IndexAtTop(string text, char mark)
    {
        for (var n = 0; n < text.Length; n++)
            if (text[n] == '{') n = End(text, n);
            else if (text[n] == mark) return n;
        return -1;
    }

    /// <summary>Where the brace at that place closes; the end of the text where it does not.</summary>
    private static int End(string text, int at)
    {
        var depth = 0;
        for (var n = at; n < text.Length; n++)
            if (text[n] == '{') depth++;
            else if (text[n] == '}' && --depth == 0) return n;
        return text.Length;
    }
}
