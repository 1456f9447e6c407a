using System.IO.Compression;

namespace Backstay.Proving;

/// <summary>What somebody finds who takes their own copy.</summary>
internal static class OwnCopy
{
    public const string Path = "/me/data/backstay.zip";

    /// <returns>All files of it, one after the other, each after its name.</returns>
    public static async Task<string> TakeAsync(Participant one, CancellationToken ct)
    {
        await using var zip = new ZipArchive(new MemoryStream(await one.Browser.TakeAsync(Path, ct)));
        var text = new StringWriter();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(ct));
            await text.WriteLineAsync(entry.FullName);
            await text.WriteLineAsync(await reader.ReadToEndAsync(ct));
        }
        return text.ToString();
    }
}
