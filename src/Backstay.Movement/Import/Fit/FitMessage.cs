using System.Text;

namespace Backstay.Movement.Import.Fit;

internal delegate void FitReader(in FitMessage message);

/// <summary>One data message of a FIT file. It holds only while it is told.</summary>
/// <param name="time">Seconds since 1989-12-31 UTC, or since the device was switched on where it is below <see cref="FitTime.FirstDate"/>; null where none is told.</param>
internal readonly ref struct FitMessage(FitDefinition definition, ReadOnlySpan<byte> data, uint? time)
{
    public const byte TimeField = 253;

    private readonly ReadOnlySpan<byte> data = data;

    public int Number => definition.Message;

    public uint? Time { get; } = time;

    /// <returns>The field's first value as it is stored, before scale and offset; null where it is absent, invalid or no whole number.</returns>
    public long? Whole(byte field)
    {
        if (definition.Find(field) is not { } found) return null;
        var (width, invalid) = Of(found.Type);
        if (width == 0 || found.Size < width) return null;
        var value = Read(data.Slice(found.Offset, width), found.Type, definition.BigEndian);
        return value == invalid ? null : value;
    }

    /// <returns>Whether the field is there in whole, as bytes.</returns>
    public bool TryBytes(byte field, int count, out ReadOnlySpan<byte> bytes)
    {
        var there = definition.Find(field) is { } found && found.Size >= count;
        bytes = there ? data.Slice(definition.Find(field)!.Value.Offset, count) : default;
        return there;
    }

    public string? Text(byte field)
    {
        if (definition.Find(field) is not { Type: FitType.String } found) return null;
        var bytes = data.Slice(found.Offset, found.Size);
        var end = bytes.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]).Trim();
        return text.Length == 0 ? null : text;
    }

    private static long Read(ReadOnlySpan<byte> bytes, FitType type, bool bigEndian)
    {
        ulong value = 0;
        for (var i = 0; i < bytes.Length; i++) value |= (ulong)bytes[bigEndian ? bytes.Length - 1 - i : i] << 8 * i;
        return type switch
        {
            FitType.SInt8 => (sbyte)value, FitType.SInt16 => (short)value, FitType.SInt32 => (int)value, _ => (long)value,
        };
    }

    private static (int Width, long Invalid) Of(FitType type) => type switch
    {
        FitType.Enum or FitType.UInt8 or FitType.Byte => (1, byte.MaxValue), FitType.SInt8 => (1, sbyte.MaxValue), FitType.UInt8Z => (1, 0),
        FitType.UInt16 => (2, ushort.MaxValue), FitType.SInt16 => (2, short.MaxValue), FitType.UInt16Z => (2, 0),
        FitType.UInt32 => (4, uint.MaxValue), FitType.SInt32 => (4, int.MaxValue), FitType.UInt32Z => (4, 0),
        FitType.SInt64 => (8, long.MaxValue), FitType.UInt64 => (8, -1), FitType.UInt64Z => (8, 0),
        _ => (0, 0),
    };
}
