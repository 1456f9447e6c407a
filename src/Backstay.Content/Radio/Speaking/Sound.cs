using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Backstay.Content.Radio.Speaking;

/// <summary>One channel of 16-bit sound, as in a WAV file.</summary>
/// <param name="Rate">Samples a second.</param>
internal sealed record Sound(int Rate, short[] Samples)
{
    private const int Head = 44;

    // Some room to the loudest that can be, which the encoder needs.
    private const double Loudest = .9 * short.MaxValue;

    public double Seconds => (double)Samples.Length / Rate;

    /// <exception cref="InvalidDataException">Not a WAV file of one channel with 16 bits.</exception>
    public static Sound Read(ReadOnlySpan<byte> wav)
    {
        if (wav.Length < Head || !wav[..4].SequenceEqual("RIFF"u8) || !wav[8..12].SequenceEqual("WAVE"u8)) throw new InvalidDataException("This is no WAV file.");
        var rate = 0;
        for (var at = 12; at + 8 <= wav.Length;)
        {
            var name = wav.Slice(at, 4);
            // A program that writes to a pipe does not know the length beforehand and says the largest.
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(wav[(at + 4)..]), wav.Length - at - 8);
            var chunk = wav.Slice(at + 8, length);
            if (name.SequenceEqual("fmt "u8))
            {
                if (BinaryPrimitives.ReadInt16LittleEndian(chunk[2..]) != 1 || BinaryPrimitives.ReadInt16LittleEndian(chunk[14..]) != 16) throw new InvalidDataException("Only one channel with 16 bits is understood.");
                rate = BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]);
            }
            else if (name.SequenceEqual("data"u8) && rate > 0)
            {
                return new(rate, MemoryMarshal.Cast<byte, short>(chunk[..(length & ~1)]).ToArray());
            }
            at += 8 + length + (length & 1);
        }
        throw new InvalidDataException("This WAV file holds no sound.");
    }

    public byte[] ToWav()
    {
        var wav = new byte[Head + Samples.Length * 2];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 16);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), Samples.Length * 2);
        MemoryMarshal.AsBytes(Samples.AsSpan()).CopyTo(wav.AsSpan(Head));
        return wav;
    }

    /// <summary>The same, as loud as it can be without distortion: engines differ, and phones are quiet.</summary>
    public Sound Loud()
    {
        var peak = Samples.Length == 0 ? 0 : Samples.Max(sample => Math.Abs((int)sample));
        return peak == 0 ? this : this with { Samples = [.. Samples.Select(sample => (short)Math.Round(sample * Loudest / peak))] };
    }

    /// <summary>One after the other, each followed by its seconds of quiet.</summary>
    /// <param name="parts">At least one, all of one rate.</param>
    /// <returns>The whole, and the second at which each part begins.</returns>
    public static (Sound Whole, IReadOnlyList<double> Starts) Join(IReadOnlyList<(Sound Sound, double Pause)> parts)
    {
        var rate = parts[0].Sound.Rate;
        var samples = new List<short>();
        var starts = new List<double>();
        foreach (var (sound, pause) in parts)
        {
            if (sound.Rate != rate) throw new InvalidDataException("The parts have different rates.");
            starts.Add((double)samples.Count / rate);
            samples.AddRange(sound.Samples);
            samples.AddRange(new short[(int)(pause * rate)]);
        }
        return (new(rate, [.. samples]), starts);
    }
}
