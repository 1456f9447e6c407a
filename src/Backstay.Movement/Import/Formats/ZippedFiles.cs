using System.IO.Compression;

namespace Backstay.Movement.Import.Formats;

/// <summary>A zip: each file in it is read by the format that knows it. So the routes in an export of Apple Health are read by whatever reads GPX.</summary>
/// <param name="name">Of the export that is zipped.</param>
/// <param name="mark">By which it is told from others: part of the name of its first file. Empty for any zip.</param>
internal sealed class ZippedFiles(string name, string mark, ZipLimits? limits = null) : IMovementFormat
{
    private static readonly string[] Tracks = [".gpx", ".tcx", ".fit"];
    private readonly byte[] mark = System.Text.Encoding.UTF8.GetBytes(mark);

    public string Name => name;

    public bool Matches(string name, ReadOnlySpan<byte> head) => IsZip(head) && head.IndexOf(mark) >= 0;

    public void Read(Stream file, IFindings findings, CancellationToken ct)
    {
        using var copy = file.CanSeek ? null : TemporaryCopy.Of(file, ct);
        using var opened = copy?.Open();
        using var zip = new SafeZip(opened ?? file, limits);
        var (understood, failure) = (0, (UnreadableException?)null);
        foreach (var entry in zip.Entries)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                if (TryRead(zip, entry, findings, ct)) understood++;
            }
            catch (Exception error) when (!zip.IsExhausted && (error is UnreadableException || SafeZip.IsDamage(error)))
            {
                failure = error as UnreadableException ?? new("It is damaged. Send the zip once more, or export it again.", error);
                findings.Refuse($"{Shown(entry)}: {failure.Message}");
            }
        }
        if (understood == 0) throw failure ?? new UnreadableException("Nothing in this zip tells of movement. Send the zip as your phone or watch made it.");
    }

    private static bool TryRead(SafeZip zip, ZipArchiveEntry entry, IFindings findings, CancellationToken ct)
    {
        if (entry.Name.Length == 0) return false;
        if (entry.IsEncrypted) throw new UnreadableException("It is locked with a password. Unpack the zip and send what is inside.");
        byte[] head;
        using (var first = zip.Open(entry)) head = Head(first);
        if (IsZip(head)) throw new UnreadableException("A zip inside a zip is not opened. Unpack the outer one and send the inner one.");
        if (MovementFormats.Of(entry.Name, head) is not { } format)
            return Tracks.Any(track => entry.Name.EndsWith(track, StringComparison.OrdinalIgnoreCase)) ? throw new UnreadableException("This kind of file cannot be read here.") : false;
        using var whole = zip.Open(entry);
        format.Read(whole, findings, ct);
        return true;
    }

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    private static byte[] Head(Stream file)
    {
        var head = new byte[IMovementFormat.HeadLength];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static string Shown(ZipArchiveEntry entry) => entry.Name.Length > 80 ? entry.Name[..80] : entry.Name;
}
