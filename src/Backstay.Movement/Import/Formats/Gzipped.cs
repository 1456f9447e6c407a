using System.IO.Compression;

namespace Backstay.Movement.Import.Formats;

/// <summary>One file packed with gzip, as Strava's export has them (.fit.gz, .gpx.gz, .tcx.gz): read by the format that knows what is inside.</summary>
internal sealed class Gzipped(ZipLimits? limits = null) : IMovementFormat
{
    private readonly ZipLimits limits = limits ?? new();

    public string Name => "gzip";

    public bool Matches(string name, ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        var (packed, unpacked) = (0L, 0L);
        // Nothing is disposed of: the file stays its owner's, and the rest is memory.
        var inside = new CountedStream(new GZipStream(new CountedStream(file, count => packed += count), CompressionMode.Decompress), count =>
        {
            unpacked += count;
            if (unpacked > limits.Bytes || unpacked > limits.Free && unpacked / limits.Ratio > packed)
                throw new UnreadableException("This packed file holds far more than an export does, so it was not unpacked to its end. Unpack it and send what is inside.");
        });
        try
        {
            var begun = BegunStream.Of(inside, IMovementFormat.HeadLength);
            if (Matches("", begun.Head)) throw new UnreadableException("A packed file inside a packed file is not opened. Unpack the outer one and send the inner one.");
            // Names inside are left out by most packers, so that the content has to tell.
            var format = MovementFormats.Of("", begun.Head) ?? throw new UnreadableException("Nothing here can read what is in this packed file. Unpack it, and see what it holds.");
            format.Read(begun, findings, ct);
        }
        catch (InvalidDataException error)
        {
            throw new UnreadableException("This packed file is damaged or incomplete. Send it once more, or export it again.", error);
        }
    }
}
