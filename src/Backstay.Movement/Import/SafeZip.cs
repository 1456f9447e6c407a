using System.IO.Compression;

namespace Backstay.Movement.Import;

/// <summary>How much a zip may hold, so that a small file cannot fill a machine.</summary>
/// <param name="Bytes">Unpacked, all its files together.</param>
/// <param name="Ratio">Unpacked bytes for each packed one, once there are more than <paramref name="Free"/>. Exports shrink to a tenth or a twentieth.</param>
/// <param name="Directory">Bytes of its table of contents.</param>
internal sealed record ZipLimits(long Bytes = 4L << 30, int Ratio = 100, long Free = 20 << 20, int Files = 50_000, long Directory = 10 << 20);

/// <summary>
/// Opens zips that anybody may have made. Nothing is unpacked to where its name points, so names that lead out of the folder lead nowhere.
/// </summary>
internal sealed class SafeZip : IDisposable
{
    private readonly ZipLimits limits;
    private readonly ZipArchive archive;
    private readonly long packed;
    private long unpacked;

    /// <param name="file">Can be read from any place; stays open.</param>
    /// <exception cref="UnreadableException">It is damaged, or holds more than it may.</exception>
    public SafeZip(Stream file, ZipLimits? limits = null)
    {
        this.limits = limits ?? new();
        packed = file.Length;
        try
        {
            ZipDirectory.Check(file, this.limits);
            archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            Entries = archive.Entries;
        }
        catch (Exception error) when (IsDamage(error))
        {
            archive?.Dispose();
            throw new UnreadableException("This zip is damaged or incomplete. Send it once more, or export it again.", error);
        }
        if (Entries.Count > this.limits.Files) throw ZipDirectory.TooMany();
    }

    public IReadOnlyCollection<ZipArchiveEntry> Entries { get; }

    /// <summary>More was unpacked than may be; nothing else can be read of this zip.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>What an unpacked file throws that is damaged.</summary>
    public static bool IsDamage(Exception error) => error is InvalidDataException or EndOfStreamException or IOException or ArgumentException or NotSupportedException;

    public Stream Open(ZipArchiveEntry entry) => new CountedStream(entry.Open(), Count);

    public void Dispose() => archive.Dispose();

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked <= limits.Bytes && (unpacked <= limits.Free || unpacked / limits.Ratio <= packed)) return;
        IsExhausted = true;
        throw new UnreadableException("This zip holds far more than an export does, so it was not unpacked to its end. Send the file inside it by itself, or export a shorter time.");
    }
}
