using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>Numbers that are given out once: DOI, PMID, ISSN and ISBN.</summary>
internal static partial class Numbers
{
    /// <summary>The DOI within an address or a note ("DOI 10.1016/j.jvs.2017.03.363", "...%2817%29..."), in lower case; null where there is none.</summary>
    public static string? Doi(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var match = DoiWithin().Match(text.Contains('%') ? Unescaped(text) : text);
        if (!match.Success) return null;
        var doi = match.Value.TrimEnd('.', ',', ';', ')', ']', '"', '\'').ToLowerInvariant();
        // A bracket at the end belongs to it where it opened within: 10.1016/s0025-7753(17)
        return doi.Count(sign => sign == '(') > doi.Count(sign => sign == ')') ? doi + ")" : doi;
    }

    public static string? Pmid(string? text) => text is not null && PmidWithin().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Without dashes; "0957-9672 (Print)\n0957-9672" is one.</summary>
    public static IReadOnlyList<string> Serials(string? text) =>
        text is null ? [] : [.. SerialWithin().Matches(text).Select(match => match.Value.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()).Where(number => number.Length is 8 or 10 or 13).Distinct()];

    private static string Unescaped(string text)
    {
        try { return Uri.UnescapeDataString(text); }
        catch (UriFormatException) { return text; }
    }

    [GeneratedRegex(@"10\.\d{4,9}(?:\.\d+)*/[^\s""<>]+")]
    private static partial Regex DoiWithin();

    [GeneratedRegex(@"^\D{0,8}(\d{1,9})\D*$")]
    private static partial Regex PmidWithin();

    [GeneratedRegex(@"(?<![\dXx-])(?:97[89][- ]?)?\d[\d-]{6,14}[\dXx](?![\d-])")]
    private static partial Regex SerialWithin();
}
