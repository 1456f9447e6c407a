using System.IO.Compression;
using Backstay.Content.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Content.Editing;

/// <summary>
/// The files of library, gym, radio and messages as they have to be for people to see from files alone what they see now.
/// What nobody published is there byte for byte.
/// </summary>
public static class ContentExport
{
    /// <returns>How many files were written, and how many of them were published from the editor.</returns>
    public static async Task<(int Files, int Published)> ToFolderAsync(IServiceProvider services, string folder, CancellationToken ct)
    {
        var published = services.GetRequiredService<PublishedContent>();
        await published.RefreshAsync(ct);
        var files = Files(published.Texts).ToList();
        foreach (var (name, file, text) in files)
        {
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (file is not null) File.Copy(file, target, overwrite: true);
            else await File.WriteAllTextAsync(target, text, ct);
        }
        return (files.Count, files.Count(file => file.File is null));
    }

    internal static async Task ToZipAsync(PublishedContent published, Stream stream, DateTimeOffset now, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var (name, file, text) in Files(published.Texts))
        {
            var entry = zip.CreateEntry($"content/{name}");
            entry.LastWriteTime = now;
            await using var into = await entry.OpenAsync(ct);
            await into.WriteAsync(file is not null ? await File.ReadAllBytesAsync(file, ct) : System.Text.Encoding.UTF8.GetBytes(text!), ct);
        }
    }

    private static IEnumerable<(string Name, string? File, string? Text)> Files(IReadOnlyList<ItemSource> published)
    {
        var texts = published.SelectMany(source => new[] { (source.Id.FactsFile, source.Facts), (source.Id.WordsFile, source.Words!) }).ToDictionary();
        foreach (var kind in Enum.GetValues<SourceKind>())
            foreach (var file in Directory.EnumerateFiles(Path.Combine(ContentShelf.Folder, SourceId.FolderOf(kind))).Order())
                if ($"{SourceId.FolderOf(kind)}/{Path.GetFileName(file)}" is var name && !texts.ContainsKey(name)) yield return (name, file, null);
        foreach (var (name, text) in texts.OrderBy(one => one.Key)) yield return (name, null, text);
    }
}
