using System.Buffers.Binary;

namespace Backstay.Movement.Import;

/// <summary>
/// Looks at the size of a zip's table of contents before that is read into memory, where each of its files takes some hundred bytes.
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, LongestComment = ushort.MaxValue, LocatorLength = 20, End64Length = 56;

    public static UnreadableException TooMany() => new("This zip holds more files than an export does. Send only the files that tell of movement.");

    public static void Check(Stream file, ZipLimits limits)
    {
        var from = Math.Max(0, file.Length - EndLength - LongestComment);
        var tail = At(file, from, (int)(file.Length - from));
        var end = tail.AsSpan(0, Math.Max(0, tail.Length - EndLength + 4)).LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0) throw new InvalidDataException("No end of the central directory.");
        var (count, start) = ((long)Number(tail, end + 10, 2), (long)Number(tail, end + 16, 4));
        if ((count == ushort.MaxValue || start == uint.MaxValue) && from + end >= LocatorLength
            && At(file, from + end - LocatorLength, LocatorLength) is var locator && locator.AsSpan().StartsWith("PK\u0006\u0007"u8))
        {
            var end64 = At(file, (long)Number(locator, 8, 8), End64Length);
            (count, start) = ((long)Number(end64, 32, 8), (long)Number(end64, 48, 8));
        }
        if (start < 0 || start > from + end) throw new InvalidDataException("The central directory lies outside the file.");
        if (count < 0 || count > limits.Files || from + end - start > limits.Directory) throw TooMany();
        file.Position = 0;
    }

    private static byte[] At(Stream file, long position, int length)
    {
        if (position < 0 || position + length > file.Length) throw new InvalidDataException("A record lies outside the file.");
        file.Position = position;
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ulong Number(byte[] bytes, int at, int length)
    {
        Span<byte> whole = stackalloc byte[8];
        bytes.AsSpan(at, length).CopyTo(whole);
        return BinaryPrimitives.ReadUInt64LittleEndian(whole);
    }
}
