using System.Security.Cryptography;

namespace Backstay.Kernel.Ids;

/// <summary>A code that can be read aloud and typed: eight signs of Crockford's base 32, which has none that look alike; 40 bits.</summary>
public static class ReadableCode
{
    public const int Length = 8;

    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>In two groups of four.</summary>
    public static string Shown(string code) => $"{code[..4]} {code[4..]}";

    /// <summary>What somebody typed: in any case, with or without spaces and hyphens, with an O for a zero.</summary>
    /// <returns>Null for what is no such code.</returns>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign != '-').Select(Meant)]);
        return code.Length == Length && code.All(Signs.Contains) ? code : null;
    }

    private static char Meant(char sign) => char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
}
