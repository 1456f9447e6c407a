namespace Backstay.Movement.Import;

/// <summary>A stream whose first bytes have been looked at already.</summary>
internal sealed class BegunStream : Stream
{
    private readonly byte[] head;
    private readonly Stream rest;
    private int at;

    private BegunStream(byte[] head, Stream rest) => (this.head, this.rest) = (head, rest);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The first bytes, as many as were asked for or there are.</summary>
    public ReadOnlySpan<byte> Head => head;

    /// <param name="rest">Stays open.</param>
    public static BegunStream Of(Stream rest, int length)
    {
        var head = new byte[length];
        return new(head[..rest.ReadAtLeast(head, length, throwOnEndOfStream: false)], rest);
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == head.Length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
