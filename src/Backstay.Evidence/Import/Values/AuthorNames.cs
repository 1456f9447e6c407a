using System.Text.RegularExpressions;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Values;

/// <summary>Several names in one value.</summary>
internal static partial class AuthorNames
{
    /// <summary>One a line, or parted by semicolons.</summary>
    public static IEnumerable<Author> OfLines(string value) =>
        value.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries).Select(AuthorName.Of).OfType<Author>();

    /// <summary>All names of a record in one cell, in any of the ways that databases write them.</summary>
    public static IEnumerable<Author> OfCell(string cell)
    {
        if (QuotedList.Of(cell) is { } quoted) return quoted.Select(AuthorName.Of).OfType<Author>();
        var text = Plain(cell);
        foreach (var mark in (ReadOnlySpan<char>)['\n', ';', '|'])
            if (text.Contains(mark)) return text.Split(mark).Select(AuthorName.Of).OfType<Author>();
        return (And().IsMatch(text) ? And().Split(text).SelectMany(OfCommas) : OfCommas(text)).Select(AuthorName.Of).OfType<Author>();
    }

    /// <summary>"Liu R., Adler D.G." or "Liu, R., Adler, D.G." or one "Liu, Rui"; what is neither stays whole.</summary>
    private static IEnumerable<string> OfCommas(string text)
    {
        string[] parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2) return OfStops(text);
        if (parts.Count(EndsWithInitials) > parts.Length / 2) return parts;
        if (parts.Length % 2 == 0 && parts.Where((_, n) => n % 2 == 1).All(part => part.Split(' ').All(piece => AuthorName.IsInitials(piece))))
            return parts.Chunk(2).Select(pair => $"{pair[0]}, {pair[1]}");
        // Three or more parts of two words each are whole names: "Rui Liu, Douglas Adler, Ann Lee".
        return parts.Length > 2 && parts.All(part => part.Contains(' ')) ? parts : [text];
    }

    /// <summary>Ovid: "Smith AB. Jones CD. Lee E."</summary>
    private static IEnumerable<string> OfStops(string text)
    {
        var parts = text.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(part => EndsWithInitials(part.TrimEnd('.'))) ? parts.Select(part => part.TrimEnd('.')) : [text];
    }

    private static bool EndsWithInitials(string part) => part.LastIndexOf(' ') is var last and > 0 && AuthorName.IsInitials(part.AsSpan(last + 1));

    /// <summary>PubMed ends its list with a full stop: "Fanning E, Smith JA."</summary>
    private static string Plain(string cell) => PubMedEnd().IsMatch(cell) ? cell.Trim()[..^1] : cell.Trim();

    [GeneratedRegex(@"^(?:[^.;|]+, [^,.]+ \p{Lu}{1,3}|[^.,;|]+ \p{Lu}{2,3})\.\s*$")]
    private static partial Regex PubMedEnd();

    [GeneratedRegex(@",?\s+(?:and|&)\s+")]
    private static partial Regex And();
}
