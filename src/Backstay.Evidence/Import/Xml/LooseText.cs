using System.Text.RegularExpressions;

namespace Backstay.Evidence.Import.Xml;

/// <summary>XML as other programs write it: a bare ampersand, or a name of HTML, is frequent, and is taken as text.</summary>
internal static partial class LooseText
{
    /// <param name="parse">Null where the text is no XML.</param>
    public static T? Read<T>(string piece, Func<string, T?> parse) where T : class =>
        parse(piece) ?? (piece.Contains('&', StringComparison.Ordinal) ? parse(LooseAmpersand().Replace(piece, "&amp;")) : null);

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)")]
    private static partial Regex LooseAmpersand();
}
