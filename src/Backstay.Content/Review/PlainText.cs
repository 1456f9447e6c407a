using System.Text.RegularExpressions;

namespace Backstay.Content.Review;

/// <summary>Takes Markdown's marks away and splits what a person reads into sentences and words.</summary>
internal static partial class PlainText
{
    public static IEnumerable<string> Sentences(string text)
    {
        var plain = Comment().Replace(Head().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), ""), "\n\n");
        return Block().Split(Marks().Replace(plain, "")).SelectMany(block => End().Split(block.Replace('\n', ' ').Trim())).Where(sentence => Word().IsMatch(sentence));
    }

    public static IReadOnlyList<string> Words(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex("^---.*?---", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // Emphasis, headings, quotes and code; of a link its words stay.
    [GeneratedRegex(@"[*_#>`]|\]\([^)]*\)|\[")]
    private static partial Regex Marks();

    // A paragraph, or a line of a list.
    [GeneratedRegex(@"\n\s*\n|\n(?=[-0-9])")]
    private static partial Regex Block();

    // A colon ends a thought as a full stop does: what stands behind it is read by itself.
    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex End();

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9'’-]*")]
    private static partial Regex Word();
}
