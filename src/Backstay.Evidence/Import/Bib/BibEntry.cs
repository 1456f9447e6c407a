using System.Text;

namespace Backstay.Evidence.Import.Bib;

/// <summary>One entry, taken apart: its type, its key, and its fields with their braces still in them.</summary>
internal sealed class BibEntry
{
    private readonly string text;
    private readonly IReadOnlyDictionary<string, string> strings;
    private int at = 1;

    private BibEntry(string text, IReadOnlyDictionary<string, string> strings) => (this.text, this.strings) = (text, strings);

    public string Type { get; private set; } = "";
    public string Key { get; private set; } = "";
    public List<(string Name, string Value)> Fields { get; } = [];

    /// <param name="text">From @ to the last brace.</param>
    /// <param name="strings">What was defined by @string, by name in lower case.</param>
    public static BibEntry Of(string text, IReadOnlyDictionary<string, string> strings)
    {
        var entry = new BibEntry(text, strings);
        entry.Read();
        return entry;
    }

    private void Read()
    {
        Type = Word().ToLowerInvariant();
        Skip();
        at++;
        if (Type is "comment" or "preamble") return;
        if (Type != "string") Key = Until(',', '}').Trim();
        while (at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ',')) at++;
            var name = Until('=', ',', '}', ')').Trim();
            if (at >= text.Length || text[at] != '=')
            {
                if (at >= text.Length || text[at] is '}' or ')') return;
                continue;
            }
            at++;
            if (name.Length > 0) Fields.Add((name, Value()));
        }
    }

    /// <summary>Parts may be joined by #.</summary>
    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            Skip();
            if (at >= text.Length) break;
            if (text[at] == '{') value.Append(Braced());
            else if (text[at] == '"') value.Append(Quoted());
            else value.Append(Plain());
            Skip();
        }
        while (at < text.Length && text[at] == '#' && at++ > 0);
        return value.ToString();
    }

    private string Plain()
    {
        var word = Until(',', '}', '#', '\n').Trim();
        return strings.GetValueOrDefault(word.ToLowerInvariant(), word);
    }

    private string Braced()
    {
        var (from, depth) = (at + 1, 0);
        for (; at < text.Length; at++)
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return text[from..at++];
        return text[from..];
    }

    private string Quoted()
    {
        var (from, depth) = (++at, 0);
        for (; at < text.Length; at++)
            if (text[at] == '{') depth++;
            else if (text[at] == '}') depth--;
            else if (text[at] == '"' && depth <= 0) return text[from..at++];
        return text[from..];
    }

    private string Word()
    {
        Skip();
        var from = at;
        while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
        return text[from..at];
    }

    private string Until(params ReadOnlySpan<char> ends)
    {
        var length = text.AsSpan(at).IndexOfAny(ends);
        var part = length < 0 ? text[at..] : text.Substring(at, length);
        at += part.Length;
        return part;
    }

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
