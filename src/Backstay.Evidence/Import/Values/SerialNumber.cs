using System.Text.RegularExpressions;

namespace Backstay.Evidence.Import.Values;

/// <summary>ISSN or ISBN, freed of what databases write beside it: "2325-9671 (electronic)", "03064530 (ISSN)".</summary>
internal static partial class SerialNumber
{
    /// <returns>The first number; the whole text where none is found.</returns>
    public static string Of(string text) => IsPlainIssn(text) ? text : Number().Match(text) is { Success: true } found ? found.Value.Trim() : text.Trim();

    private static bool IsPlainIssn(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '-', _, _, _, var check] && (char.IsAsciiDigit(check) || check is 'X' or 'x') && !text[..4].ContainsAnyExceptInRange('0', '9') && !text[5..8].ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(@"(?<![\dXx-])(?:97[89][- ]?(?:\d[- ]?){9}\d|\d{4}-?\d{3}[\dXx]|(?:\d[- ]?){9}[\dXx])(?![\dXx-])")]
    private static partial Regex Number();
}
