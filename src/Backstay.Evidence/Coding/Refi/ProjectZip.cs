using System.Buffers.Binary;
using System.IO.Compression;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>How much a project's zip may hold, so that a small file cannot fill a machine.</summary>
/// <param name="Bytes">Unpacked, in one reading.</param>
/// <param name="Ratio">Unpacked bytes for each packed one, once there are more than <paramref name="Free"/>.</param>
internal sealed record ProjectLimits(long Bytes = 4L << 30, int Ratio = 200, long Free = 50 << 20, int Files = 10_000, int Text = 32 << 20);

/// <summary>Opens zips that anybody may have made. Nothing is unpacked to where its name points.</summary>
internal sealed class ProjectZip : IDisposable
{
    private const int EndLength = 22, MostDirectory = 8 << 20;
    private const string Inside = "internal://", Folder = "sources/";
    private readonly ProjectLimits limits;
    private readonly long packed;
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    /// <param name="file">Can be read from any place; stays open.</param>
    /// <exception cref="ReviewFileException">It is no zip, is damaged, or holds too many files.</exception>
    public ProjectZip(Stream file, ProjectLimits? limits = null)
    {
        this.limits = limits ?? new();
        packed = file.Length;
        try
        {
            CheckDirectory(file);
            archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > this.limits.Files) throw TooMany();
            // Of two files of one name the first counts, everywhere.
            foreach (var entry in archive.Entries) entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException)
        {
            archive?.Dispose();
            throw new ReviewFileException("This is no project file, or it is damaged: it cannot be unpacked. Export it once more.", error);
        }
    }

    /// <summary>The project itself: the file at the top whose name ends so. Its name is fixed by the format, but not all programs keep to it.</summary>
    public string? Project => entries.ContainsKey("project.qde") ? "project.qde"
        : entries.Keys.FirstOrDefault(name => name.EndsWith(".qde", StringComparison.OrdinalIgnoreCase) && !name.Contains('/', StringComparison.Ordinal));

    /// <returns>The file's name within the zip; null where the path leads elsewhere.</returns>
    public static string? NameOf(string path)
    {
        if (!path.StartsWith(Inside, StringComparison.OrdinalIgnoreCase)) return null;
        var name = path[Inside.Length..].Replace('\\', '/');
        return name.Length == 0 || name[0] == '/' || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..") ? null
            : name.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? name : Folder + name;
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <returns>Null where there is no such file. Reading throws <see cref="ReviewFileException"/> once more comes out than may.</returns>
    public Stream? Open(string name) => entries.TryGetValue(name, out var entry) ? new CountedStream(entry.Open(), Count) : null;

    public void Dispose() => archive.Dispose();

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked <= limits.Bytes && (unpacked <= limits.Free || unpacked / limits.Ratio <= packed)) return;
        throw new ReviewFileException("This project file holds far more than its size can mean, so it was not unpacked to its end. Export it once more, without films.");
    }

    private ReviewFileException TooMany() => new($"This project file holds more than {limits.Files:N0} files. Export the project in pieces.");

    // The table of contents is read into memory at once, some hundred bytes a file. Source: PKWARE APPNOTE 6.3.10, section 4.3.16.
    private void CheckDirectory(Stream file)
    {
        var length = (int)Math.Min(file.Length, EndLength + ushort.MaxValue);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > length) throw new InvalidDataException("No end of the central directory.");
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (count > limits.Files || start != uint.MaxValue && file.Length - start > MostDirectory + EndLength + ushort.MaxValue) throw TooMany();
    }
}
