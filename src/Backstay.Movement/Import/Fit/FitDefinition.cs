using System.Buffers.Binary;

namespace Backstay.Movement.Import.Fit;

/// <summary>How the messages of one local type are laid out, as the file itself describes it.</summary>
internal sealed class FitDefinition
{
    private readonly FitField[] fields;

    private FitDefinition(bool bigEndian, int message, FitField[] fields, int length) => (BigEndian, Message, this.fields, Length) = (bigEndian, message, fields, length);

    public bool BigEndian { get; }

    /// <summary>Number of the message in the profile, such as 20 for a record.</summary>
    public int Message { get; }

    /// <summary>Of a message's data, developer fields with it, in bytes.</summary>
    public int Length { get; }

    public static FitDefinition Read(FitBytes bytes, bool developers, ref long left)
    {
        var head = Take(bytes, 5, ref left);
        if (head[1] > 1) throw new FitException(FitFault.Definition);
        var bigEndian = head[1] == 1;
        var message = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(head[2..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        var fields = new FitField[head[4]];
        var described = Take(bytes, 3 * fields.Length, ref left);
        var length = 0;
        for (var i = 0; i < fields.Length; i++, described = described[3..])
        {
            fields[i] = new(described[0], length, described[1], (FitType)(described[2] & 0x1F));
            length += described[1];
        }
        if (!developers) return new(bigEndian, message, fields, length);
        var more = Take(bytes, 3 * Take(bytes, 1, ref left)[0], ref left);
        for (; more.Length > 0; more = more[3..]) length += more[1];
        return new(bigEndian, message, fields, length);
    }

    public FitField? Find(byte number)
    {
        foreach (var field in fields)
            if (field.Number == number) return field;
        return null;
    }

    private static ReadOnlySpan<byte> Take(FitBytes bytes, int count, ref long left) =>
        (left -= count) < 0 ? throw new FitException(FitFault.Truncated) : bytes.Take(count);
}

/// <param name="Offset">In the message's data, in bytes.</param>
/// <param name="Size">In bytes; a multiple of the type's own where the field is a list.</param>
internal readonly record struct FitField(byte Number, int Offset, int Size, FitType Type);

/// <summary>Base types by the lower five bits of their number.</summary>
internal enum FitType { Enum, SInt8, UInt8, SInt16, UInt16, SInt32, UInt32, String, Float32, Float64, UInt8Z, UInt16Z, UInt32Z, Byte, SInt64, UInt64, UInt64Z }
