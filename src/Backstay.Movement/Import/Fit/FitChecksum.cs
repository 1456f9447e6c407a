namespace Backstay.Movement.Import.Fit;

/// <summary>CRC-16 with the polynomial 0x8005, lowest bit first, from zero: the checksum of the FIT protocol.</summary>
internal static class FitChecksum
{
    private static readonly ushort[] Table = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var crc = value;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
        return (ushort)crc;
    })];

    public static ushort Add(ushort crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes) crc = (ushort)(crc >> 8 ^ Table[(crc ^ one) & 0xFF]);
        return crc;
    }
}
