using System.Text.RegularExpressions;

namespace Backstay.Evidence.Import.Values;

/// <summary>Digital object identifiers in one form: without address or prefix, in lower case. ISO 26324: a DOI is not case sensitive.</summary>
internal static partial class Doi
{
    private const int Longest = 1000;

    /// <summary>What a field that is meant for a DOI tells; null where it tells none.</summary>
    public static string? Of(string value)
    {
        var text = value.Trim();
        // The plain form is by far the most frequent, and needs no pattern.
        if (!text.StartsWith("10.", StringComparison.Ordinal)) return In(text) ?? Bare(Prefix().Replace(text, ""));
        return Bare(text) ?? In(text);
    }

    /// <summary>The first DOI within a text such as an address.</summary>
    public static string? In(string text)
    {
        var plain = text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        return Written().Match(plain) is { Success: true } found ? Ended(found.Value) : null;
    }

    /// <summary>Of an address that leads to one.</summary>
    public static string? OfLink(string address) => address.Contains("doi", StringComparison.OrdinalIgnoreCase) && Link().IsMatch(address) ? In(address) : null;

    private static string? Bare(string text) =>
        text.Length is > 3 and <= Longest && text.StartsWith("10.", StringComparison.Ordinal) && char.IsAsciiDigit(text[3]) && !text.Any(char.IsWhiteSpace) ? Ended(text) : null;

    private static string Ended(string doi)
    {
        var end = doi.Length;
        while (end > 0 && (".,;:'\"!?".Contains(doi[end - 1]) || IsLone(doi.AsSpan(0, end), '(', ')') || IsLone(doi.AsSpan(0, end), '[', ']') || IsLone(doi.AsSpan(0, end), '<', '>') || IsLone(doi.AsSpan(0, end), '{', '}'))) end--;
        return doi[..end].ToLowerInvariant();
    }

    /// <summary>Older DOIs hold pairs of brackets, so only a closing one that nothing opened is a mark of the text around it.</summary>
    private static bool IsLone(ReadOnlySpan<char> text, char open, char close) => text[^1] == close && text.Count(close) > text.Count(open);

    [GeneratedRegex(@"10\.\d{4,9}/[^\s""]{1,1000}")]
    private static partial Regex Written();

    [GeneratedRegex(@"^\s*(doi|https?)\b.*?(?=10\.)", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^\s*(doi:|(https?://)?((dx|www)\.)?doi\.org/)", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
