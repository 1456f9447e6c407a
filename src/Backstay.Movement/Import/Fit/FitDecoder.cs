using System.Buffers.Binary;

namespace Backstay.Movement.Import.Fit;

/// <summary>
/// Reads the FIT protocol of Garmin (developer.garmin.com/fit/protocol, version 2): headers of 12 and of 14 bytes, both byte orders, compressed time
/// headers, developer fields (passed over), checksums, and files that follow one another in one.
/// </summary>
internal static class FitDecoder
{
    private const int ShortHeader = 12, CancelEvery = 1024;

    /// <param name="read">Is told every data message, in order, before the checksum at the file's end is known.</param>
    /// <returns>How many messages there were, by their number in the profile.</returns>
    /// <exception cref="FitException">It could not be read to its end.</exception>
    public static IReadOnlyDictionary<int, int> Decode(Stream file, FitReader read, CancellationToken ct)
    {
        var bytes = new FitBytes(file);
        var counts = new Dictionary<int, int>();
        do DecodeOne(bytes, read, counts, ct);
        while (!bytes.AtEnd);
        return counts;
    }

    private static void DecodeOne(FitBytes bytes, FitReader read, Dictionary<int, int> counts, CancellationToken ct)
    {
        var left = ReadHeader(bytes);
        var definitions = new FitDefinition?[16];
        uint? time = null;
        for (long message = 0; left > 0; message++)
        {
            if (message % CancelEvery == 0) ct.ThrowIfCancellationRequested();
            var head = bytes.Take(1)[0];
            left--;
            var compressed = (head & 0x80) != 0;
            if (!compressed && (head & 0x40) != 0)
            {
                definitions[head & 0xF] = FitDefinition.Read(bytes, developers: (head & 0x20) != 0, ref left);
                continue;
            }
            var definition = definitions[compressed ? head >> 5 & 3 : head & 0xF] ?? throw new FitException(FitFault.Undefined);
            if ((left -= definition.Length) < 0) throw new FitException(FitFault.Truncated);
            var data = bytes.Take(definition.Length);
            var told = new FitMessage(definition, data, null).Whole(FitMessage.TimeField);
            var own = told is { } whole ? (uint?)whole : compressed && time is { } last ? FitTime.Later(last, head & 0x1F) : null;
            time = own ?? time;
            counts[definition.Message] = counts.GetValueOrDefault(definition.Message) + 1;
            read(new(definition, data, own));
        }
        var sum = bytes.Checksum;
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.Take(2)) != sum) throw new FitException(FitFault.Checksum);
    }

    /// <returns>Bytes of data that follow.</returns>
    private static long ReadHeader(FitBytes bytes)
    {
        bytes.StartChecksum();
        int length = bytes.Take(1)[0];
        if (length < ShortHeader) throw new FitException(FitFault.Header);
        var header = bytes.Take(ShortHeader - 1);
        if (!header[7..].SequenceEqual(".FIT"u8)) throw new FitException(FitFault.Header);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(header[3..]);
        if (length < ShortHeader + 2) return bytes.Take(length - ShortHeader) is var _ ? size : 0;
        var sum = bytes.Checksum;
        var told = BinaryPrimitives.ReadUInt16LittleEndian(bytes.Take(length - ShortHeader));
        // Zero says that the writer left it out.
        return told == 0 || told == sum ? size : throw new FitException(FitFault.HeaderChecksum);
    }
}
