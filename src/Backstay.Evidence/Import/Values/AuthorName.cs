using System.Text.RegularExpressions;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Values;

/// <summary>One name as exports write it: "Smith, J.", "Smith J", "J. Smith", or a group.</summary>
internal static partial class AuthorName
{
    /// <returns>Null where nothing is written.</returns>
    public static Author? Of(string? written)
    {
        var text = Plain(written);
        if (text.Length == 0) return null;
        // EndNote doubles the first comma of a group's name, and ends others with one.
        if (text.IndexOf(",,", StringComparison.Ordinal) is var doubled and > 0 && doubled + 2 < text.Length) return new(text.Remove(doubled, 1), null);
        if (text.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0)
        {
            var (family, given) = (text[..comma].Trim(), text[(comma + 1)..].Trim());
            return family.Length == 0 ? new(given.Length > 0 ? given : text, null) : new(family, given.Length > 0 ? given : null);
        }
        if (text.LastIndexOf(' ') is var last and > 0 && IsInitials(text.AsSpan(last + 1)))
        {
            var start = last;
            // "Slesser A. A. P."
            while (text.LastIndexOf(' ', start - 1) is var before and > 0 && text[start - 1] == '.' && IsInitials(text.AsSpan(before + 1, start - before - 1))) start = before;
            return new(text[..start].TrimEnd(), text[(start + 1)..]);
        }
        return InitialsFirst().Match(text) is { Success: true } found ? new(found.Groups[2].Value, found.Groups[1].Value.TrimEnd()) : new(text, null);
    }

    /// <summary>So that <see cref="Of"/> reads the same again.</summary>
    public static string Written(Author author)
    {
        if (author.Given is { Length: > 0 } given) return $"{author.Family}, {given}";
        if (author.Family.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0) return author.Family.Insert(comma, ",");
        return Of(author.Family) == author ? author.Family : author.Family + ",";
    }

    /// <summary>"J", "JA", "J.A.", "J.-P.": up to four capitals, nothing else. Longer ones are words such as WHO in a group's name.</summary>
    public static bool IsInitials(ReadOnlySpan<char> text)
    {
        var (capitals, dots) = (0, 0);
        foreach (var letter in text)
            if (letter == '.') dots++;
            else if (char.IsUpper(letter)) capitals++;
            else if (letter is not ('-' or '‐' or '‑')) return false;
        return capitals is > 0 and <= 3 || capitals is > 0 and <= 6 && dots >= capitals - 1;
    }

    private static string Plain(string? written)
    {
        var text = (written ?? "").Trim().TrimEnd(';').TrimEnd();
        return text.Contains("  ", StringComparison.Ordinal) ? Spaces().Replace(text, " ") : text;
    }

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^((?:\p{Lu}\.[ -]?)+)(\p{L}[\p{L}'’ -]*)$")]
    private static partial Regex InitialsFirst();
}
