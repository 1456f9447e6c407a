namespace Backstay.Evidence.Import.Tagged;

internal static class TwoLetters
{
    /// <summary>Two capitals, or a capital and a digit, at the very beginning, then a space or nothing.</summary>
    public static string? TagOf(ReadOnlySpan<char> line) =>
        line.Length >= 2 && char.IsAsciiLetterUpper(line[0]) && (char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])) && (line.Length == 2 || line[2] == ' ')
            ? line[..2].ToString() : null;
}
