using System.Globalization;
using System.Text;

namespace Backstay.Content;

/// <summary>Finds items by the beginnings of words in title, line and topic; title counts most. Accents and case do not matter.</summary>
internal static class ContentSearch
{
    public static IReadOnlyList<ContentItem> Find(IEnumerable<ContentItem> items, string query)
    {
        var asked = WordsOf(query);
        if (asked.Count == 0) return [];
        return
        [
            .. items.Select(item => (Item: item, Score: asked.Sum(word => Score(item, word)), All: asked.All(word => Score(item, word) > 0)))
                .Where(hit => hit.All).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Item.Priority).ThenBy(hit => hit.Item.Id, StringComparer.Ordinal)
                .Select(hit => hit.Item),
        ];
    }

    private static int Score(ContentItem item, string word) =>
        Begins(item.Title, word) ? 9 : Begins(item.Topic ?? "", word) ? 4 : Begins(item.Line, word) ? 3 : 0;

    private static bool Begins(string text, string word) => WordsOf(text).Any(one => one.StartsWith(word, StringComparison.Ordinal));

    private static IReadOnlyList<string> WordsOf(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
