using System.Text.RegularExpressions;
using Backstay.Content.Files;

namespace Backstay.Content.Editing;

/// <summary>An article's words as fields to write in. What nobody changed stays as it was, letter for letter.</summary>
internal sealed partial record ArticleSheet(string Title, string Line, string HalfMinute, string ThreeMinutes, string Everything)
{
    public static ArticleSheet Empty { get; } = new("", "", "", "", "");

    /// <returns>Null for a text that is not in the form of an article.</returns>
    public static ArticleSheet? Read(string text) => ArticleText.Read(text, "", []) is { } words ? new(words.Title, words.Line, words.HalfMinute, words.ThreeMinutes, words.Everything) : null;

    public string Write(string before)
    {
        var was = Read(before);
        if (was == this) return before;
        var head = was is not null && (was.Title, was.Line) == (Title, Line) ? before[..(before.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] : $"---\ntitle: {Scalar(Title)}\nline: {Scalar(Line)}\n---\n";
        return $"{head}<!-- half-minute -->\n{HalfMinute}\n\n<!-- three-minutes -->\n{ThreeMinutes}\n\n<!-- everything -->\n{Everything}\n";
    }

    private static string Scalar(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return Plain().IsMatch(line) ? line : $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    // Words that YAML takes as they are: begin with a letter, no colon or hash that means something, no other type than text.
    [GeneratedRegex(@"^(?!(true|false|null|yes|no|on|off)$)\p{L}(?!.*(: |:$| #)).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
