using System.Text;

namespace Backstay.Evidence.Import.Values;

/// <summary>A list as tables written by Python hold it: ['Marx, Karl', "O'Neil, Ann"].</summary>
internal static class QuotedList
{
    /// <returns>Null where this is no such list.</returns>
    public static IReadOnlyList<string>? Of(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']') return null;
        text = text[1..^1].Trim();
        var items = new List<string>();
        while (!text.IsEmpty)
        {
            if (text[0] is not ('\'' or '"') || Item(text) is not ({ } item, var length)) return null;
            items.Add(item);
            text = text[length..].TrimStart();
            if (text.IsEmpty) break;
            if (text[0] != ',') return null;
            text = text[1..].TrimStart();
        }
        return items;
    }

    private static (string Item, int Length)? Item(ReadOnlySpan<char> text)
    {
        var item = new StringBuilder();
        for (var n = 1; n < text.Length; n++)
            if (text[n] == '\\' && n + 1 < text.Length) item.Append(text[++n]);
            else if (text[n] == text[0]) return (item.ToString(), n + 1);
            else item.Append(text[n]);
        return null;
    }
}
