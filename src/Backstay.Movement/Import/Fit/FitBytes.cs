namespace Backstay.Movement.Import.Fit;

/// <summary>Bytes of a FIT file from first to last, a small part of it in memory, with the checksum of those taken so far.</summary>
internal sealed class FitBytes(Stream file)
{
    // A message has at most 255 fields of its own and 255 of developers, each of at most 255 bytes.
    private readonly byte[] buffer = new byte[2 * 255 * 255 + 64 * 1024];
    private int from, to;

    public ushort Checksum { get; private set; }

    public bool AtEnd => !Holds(1);

    public void StartChecksum() => Checksum = 0;

    /// <returns>The next bytes; they hold until the next are taken.</returns>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (!Holds(count)) throw new FitException(FitFault.Truncated);
        var taken = buffer.AsSpan(from, count);
        from += count;
        Checksum = FitChecksum.Add(Checksum, taken);
        return taken;
    }

    private bool Holds(int count)
    {
        if (to - from >= count) return true;
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        to += file.ReadAtLeast(buffer.AsSpan(to), count - to, throwOnEndOfStream: false);
        return to >= count;
    }
}
