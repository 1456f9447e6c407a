namespace Backstay.Movement.Import;

/// <summary>A file of one's own that can be read from any place, gone when disposed of. Only this user of the machine can open it.</summary>
internal sealed class TemporaryCopy : IDisposable
{
    public const long Most = 2L << 30;

    private const int Portion = 128 * 1024;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("backstay-import-");

    private TemporaryCopy() => Path = System.IO.Path.Combine(folder.FullName, "file");

    public string Path { get; }

    /// <exception cref="UnreadableException">There is more than <paramref name="most"/> bytes.</exception>
    public static TemporaryCopy Of(Stream file, CancellationToken ct, long most = Most)
    {
        var copy = new TemporaryCopy();
        try
        {
            using var target = File.Create(copy.Path);
            var portion = new byte[Portion];
            for (int read; (read = file.Read(portion)) > 0; target.Write(portion, 0, read)) Count(target.Length + read, most, ct);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>The same for what comes over the network, as a request's body does.</summary>
    public static async Task<TemporaryCopy> OfAsync(Stream body, CancellationToken ct, long most = Most)
    {
        var copy = new TemporaryCopy();
        try
        {
            await using var target = File.Create(copy.Path);
            var portion = new byte[Portion];
            for (int read; (read = await body.ReadAsync(portion, ct)) > 0; await target.WriteAsync(portion.AsMemory(0, read), ct)) Count(target.Length + read, most, ct);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public Stream Open() => File.OpenRead(Path);

    public void Dispose() => folder.Delete(recursive: true);

    private static void Count(long length, long most, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (length > most) throw new UnreadableException($"This file is larger than {most >> 20} MB. Export a shorter time and send that.");
    }
}
