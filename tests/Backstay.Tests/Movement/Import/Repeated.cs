using System.Text;

namespace Backstay.Tests.Movement.Import;

/// <summary>A long file that is never held: a start, then one piece again and again.</summary>
internal sealed class Repeated(string start, string piece, long length) : Stream
{
    private readonly byte[] start = Encoding.UTF8.GetBytes(start), piece = Encoding.UTF8.GetBytes(piece);
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var n = 0;
        for (; n < count && position < length; n++, position++) buffer[offset + n] = position < start.Length ? start[position] : piece[(position - start.Length) % piece.Length];
        return n;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
