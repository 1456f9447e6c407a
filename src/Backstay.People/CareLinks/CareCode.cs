using System.Security.Cryptography;
using System.Text;

namespace Backstay.People.CareLinks;

/// <summary>The code that a person says or shows to whoever may read. It is too long to guess at ten tries an hour.</summary>
internal static class CareCode
{
    public const int Days = 7;

    /// <summary>A stolen table cannot be tried out in the week that a code lives: each guess costs this many rounds.</summary>
    private const int Rounds = 100_000;

    /// <returns>Hexadecimal. Without a salt, since the code is all that a reader types.</returns>
    public static string HashOf(string code) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(code, Encoding.ASCII.GetBytes("backstay care link"), Rounds, HashAlgorithmName.SHA256, 32));
}
