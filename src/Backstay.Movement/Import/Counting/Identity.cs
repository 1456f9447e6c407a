using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Backstay.Movement.Import.Counting;

/// <summary>
/// The same for the same thing told twice, whichever file tells it and whenever: 16 bytes of a SHA-256 over when, where or how, and by whom it was
/// told. Whose it is stands beside it.
/// </summary>
internal static class Identity
{
    /// <summary>A tenth of a metre, by way of the seven digits that most formats write: they round differently.</summary>
    private const int Digits = 6, Written = 7;

    private const double Parts = 1e6;

    public static Guid Of(Fix fix)
    {
        Span<byte> key = stackalloc byte[1 + 3 * sizeof(long)];
        key[0] = (byte)'f';
        Write(key[1..], fix.At);
        BinaryPrimitives.WriteInt64LittleEndian(key[9..], Rounded(fix.Latitude));
        BinaryPrimitives.WriteInt64LittleEndian(key[17..], Rounded(fix.Longitude));
        return Hash(key);
    }

    public static Guid Of(Spell spell)
    {
        var source = Encoding.UTF8.GetBytes(spell.Source);
        var key = new byte[1 + 4 * sizeof(long) + source.Length];
        key[0] = (byte)'s';
        Write(key.AsSpan(1), spell.Start);
        Write(key.AsSpan(9), spell.End);
        BinaryPrimitives.WriteInt64LittleEndian(key.AsSpan(17), (long)spell.Motion);
        BinaryPrimitives.WriteInt64LittleEndian(key.AsSpan(25), spell.Steps ?? -1);
        source.CopyTo(key, 33);
        return Hash(key);
    }

    private static long Rounded(double degrees) => (long)Math.Round(Math.Round(Math.Round(Math.Clamp(degrees, -Parts, Parts), Written), Digits) * Parts);

    private static void Write(Span<byte> key, DateTimeOffset at) => BinaryPrimitives.WriteInt64LittleEndian(key, at.ToUnixTimeMilliseconds());

    private static Guid Hash(ReadOnlySpan<byte> key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, hash);
        return new(hash[..16]);
    }
}
