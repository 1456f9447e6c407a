using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Backstay.Simulation;

/// <summary>What an authenticator app shows: RFC 6238, six digits each half minute.</summary>
internal static class Authenticator
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">As the page shows it, without blanks.</param>
    public static string Code(string key)
    {
        Span<byte> moment = stackalloc byte[8];
        // Identity's provider reads the machine's own clock too.
        BinaryPrimitives.WriteInt64BigEndian(moment, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's hash.
        var hash = HMACSHA1.HashData(Secret(key), moment);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Secret(string key)
    {
        var bits = string.Concat(key.Select(letter => Base32.IndexOf(letter, StringComparison.Ordinal)).Where(five => five >= 0).Select(five => five.ToString("B5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
