using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>ISSN and ISBN.</summary>
internal static partial class Serials
{
    /// <summary>Without dashes; "0957-9672 (Print)\n0957-9672" is one.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        text is null ? [] : [.. SerialWithin().Matches(text).Select(match => match.Value.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()).Where(number => number.Length is 8 or 10 or 13).Distinct()];

    [GeneratedRegex(@"(?<![\dXx-])(?:97[89][- ]?)?\d[\d-]{6,14}[\dXx](?![\d-])")]
    private static partial Regex SerialWithin();
}
