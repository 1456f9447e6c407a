namespace Backstay.Evidence.Import.Texts;

/// <summary>One form for text, whichever file it comes from.</summary>
internal static class Plain
{
    private static readonly char[] Ends = ['\n', '\r', '\u2028', '\u2029'];

    /// <summary>One line: breaks that a format put in become a space. Null where nothing is written.</summary>
    public static string? Line(string? text) => Joined(text, " ") is { Length: > 0 } line ? line : null;

    /// <summary>Lines without spaces around them and without empty ones.</summary>
    public static string Lines(string? text) => Joined(text, "\n");

    private static string Joined(string? text, string between)
    {
        if (text is null) return "";
        var plain = text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
        return plain.AsSpan().IndexOfAny(Ends) < 0
            ? plain.Trim()
            : string.Join(between, plain.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
