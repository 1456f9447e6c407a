namespace Backstay.Bench;

/// <summary>A long file that is made up, block by block, while it is read.</summary>
internal abstract class MadeUpFile : Stream
{
    private byte[] block = [];
    private int inBlock;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Written; set => throw new NotSupportedException(); }

    /// <summary>Bytes so far.</summary>
    protected long Written { get; private set; }

    /// <returns>Null at the end.</returns>
    protected abstract byte[]? Next();

    public override int Read(Span<byte> buffer)
    {
        if (inBlock == block.Length)
        {
            if (Next() is not { } next) return 0;
            (block, inBlock) = (next, 0);
        }
        var read = Math.Min(buffer.Length, block.Length - inBlock);
        block.AsSpan(inBlock, read).CopyTo(buffer);
        inBlock += read;
        Written += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
