using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Backstay.Movement.Suggestions;

/// <summary>Chance that can be checked afterwards: the same person, day, part and turn give the same number.</summary>
internal static class Draw
{
    /// <returns>Evenly from 0 to under 1.</returns>
    public static double Of(Guid person, DateOnly day, DayPart part, int turn)
    {
        Span<byte> bytes = stackalloc byte[25];
        person.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], day.DayNumber);
        bytes[20] = (byte)part;
        BinaryPrimitives.WriteInt32BigEndian(bytes[21..], turn);
        return (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes)) >> 11) * (1d / (1UL << 53));
    }

    /// <param name="number">0 to under 1.</param>
    /// <returns>Null where there is nothing to draw from.</returns>
    public static Weighed? From(IReadOnlyList<Weighed> weighed, double number)
    {
        var below = 0d;
        foreach (var one in weighed)
            if (number < (below += one.Probability)) return one;
        // Rounding may leave the last a hair short of 1.
        return weighed.Count == 0 ? null : weighed[^1];
    }

    /// <returns>The others, with probabilities that add up to 1 again.</returns>
    public static IReadOnlyList<Weighed> Without(IReadOnlyList<Weighed> weighed, Func<Arm, bool> gone)
    {
        var left = weighed.Where(one => !gone(one.Arm)).ToList();
        var sum = left.Sum(one => one.Probability);
        return [.. left.Select(one => one with { Probability = one.Probability / sum })];
    }
}
