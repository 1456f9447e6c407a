using System.Security.Cryptography;

namespace Backstay.Kernel.Ids;

/// <summary>
/// A code that can be read aloud and typed: eight signs of 22, none of which looks or sounds like another (0 O, 1 I L, 5 S, 8 B, U V, Q, Z and G are left out); 35 bits.
/// </summary>
public static class ReadableCode
{
    public const int Length = 8;

    private const string Signs = "234679ACDEFHJKMNPRTWXY";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>In two groups of four.</summary>
    public static string Shown(string code) => $"{code[..(Length / 2)]} {code[(Length / 2)..]}";

    /// <summary>What somebody typed, in any case, with or without spaces, hyphens and full stops.</summary>
    /// <returns>Null for what is no such code.</returns>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '.'))).ToUpperInvariant();
        return code.Length == Length && code.All(Signs.Contains) ? code : null;
    }
}
