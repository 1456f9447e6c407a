using System.IO.Compression;
using Backstay.Content;
using Backstay.Content.Editing;
using Backstay.Content.Files;
using Backstay.Tests.App;
using Shelf = Backstay.Content.Words;

namespace Backstay.Tests.Content.Editing;

public sealed class ExportTests(EditingApp editing) : IClassFixture<EditingApp>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-export-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exported_files_hold_what_was_published_and_all_else_byte_for_byte()
    {
        const string article = "staying-at-work", sentence = "Ask for a small change first.";
        using (var editor = await editing.ApprovedAsync(article, sentence)) await editor.PressAsync(Shelf.EditingPublish);
        var (files, published) = await ContentExport.ToFolderAsync(editing.App.Services, folder, Ct);
        published.ShouldBe(2);
        var written = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        written.Length.ShouldBe(files);
        written.Length.ShouldBe(Enum.GetValues<SourceKind>().Sum(kind => Directory.GetFiles(Path.Combine(ContentShelf.Folder, kind.ToString().ToLowerInvariant())).Length));
        foreach (var file in written)
        {
            var name = Path.GetRelativePath(folder, file);
            var same = Convert.ToHexString(await File.ReadAllBytesAsync(file, Ct)) == Convert.ToHexString(await File.ReadAllBytesAsync(Path.Combine(ContentShelf.Folder, name), Ct));
            same.ShouldBe(Path.GetFileName(name) != $"{article}.en.md", name);
        }
        (await File.ReadAllTextAsync(Path.Combine(folder, "library", $"{article}.en.md"), Ct)).ShouldContain(sentence);
        ContentFiles.Read(folder).Findings.ShouldBeEmpty();

        using var other = await editing.EditorAsync();
        using var http = new HttpClient { BaseAddress = editing.App.Address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", other.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        await using var zip = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync("/editor/backstay-content.zip", Ct)));
        zip.Entries.Count.ShouldBe(files);
    }

    [Fact]
    public async Task The_command_line_exports_too()
    {
        var data = Directory.CreateTempSubdirectory("backstay-export-data-").FullName;
        try
        {
            var (code, output) = await RunningProgram.RunAsync("content", "export", folder, $"--Data={data}");
            code.ShouldBe(0, output);
            output.ShouldContain("0 of them from the editor");
            ContentFiles.Read(folder).Findings.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
