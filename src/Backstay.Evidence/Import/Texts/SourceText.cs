using System.Buffers;
using System.Text;

namespace Backstay.Evidence.Import.Texts;

/// <summary>
/// Text of a file that does not say how it is encoded. The encoding is decided once: by a byte order mark; else by the zero bytes of UTF-16; else UTF-8 or
/// Windows-1252, whichever fits the bytes from the first one on that is no ASCII. A byte that does not fit becomes U+FFFD and costs no record.
/// </summary>
internal static class SourceText
{
    private const int Look = 1 << 16;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="file">Stays open.</param>
    public static TextReader Of(Stream file)
    {
        var head = new byte[Look];
        var length = file.ReadAtLeast(head, Look, throwOnEndOfStream: false);
        var begun = new BegunStream(head.AsMemory(0, length), file);
        return WideOf(head.AsSpan(0, length)) is { } wide
            ? new StreamReader(begun, wide, detectEncodingFromByteOrderMarks: true, bufferSize: Look)
            : new StreamReader(begun, new Undecided(), detectEncodingFromByteOrderMarks: true, bufferSize: Look);
    }

    /// <summary>UTF-16 that was written without a mark: every other byte of plain Latin text is zero.</summary>
    private static UnicodeEncoding? WideOf(ReadOnlySpan<byte> head)
    {
        var sample = head[..Math.Min(head.Length & ~1, 512)];
        var (even, odd) = (0, 0);
        for (var n = 0; n < sample.Length; n++)
            if (sample[n] == 0) _ = n % 2 == 0 ? even++ : odd++;
        return sample.Length < 8 ? null
            : odd > sample.Length / 4 && even == 0 ? new(bigEndian: false, byteOrderMark: true)
            : even > sample.Length / 4 && odd == 0 ? new(bigEndian: true, byteOrderMark: true)
            : null;
    }

    /// <summary>UTF-8 or Windows-1252, decided at the first byte that is no ASCII.</summary>
    private sealed class Undecided : Encoding
    {
        public override Decoder GetDecoder() => new Deciding();
        public override int GetMaxCharCount(int byteCount) => byteCount + 4;
        public override int GetMaxByteCount(int charCount) => 4 * charCount;
        public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);
        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException();
        public override int GetCharCount(byte[] bytes, int index, int count) => throw new NotSupportedException();
        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => throw new NotSupportedException();
    }

    private sealed class Deciding : Decoder
    {
        private Decoder? decided;

        public override int GetCharCount(byte[] bytes, int index, int count) => count + 4;

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
            GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex), flush: false);

        public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush)
        {
            if (decided is null && bytes.IndexOfAnyExceptInRange((byte)0, (byte)127) is var first and >= 0) decided = Better(bytes[first..]).GetDecoder();
            if (decided is not null) return decided.GetChars(bytes, chars, flush);
            Encoding.ASCII.GetChars(bytes, chars);
            return bytes.Length;
        }

        private static Encoding Better(ReadOnlySpan<byte> bytes)
        {
            var (fits, misfits) = (0, 0);
            while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)127) is var at and >= 0)
            {
                bytes = bytes[at..];
                var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
                // Cut off by the end of this portion: nothing can be told from it.
                if (status == OperationStatus.NeedMoreData) break;
                _ = status == OperationStatus.Done ? fits++ : misfits++;
                bytes = bytes[length..];
            }
            return misfits > fits ? Windows : Encoding.UTF8;
        }
    }
}
