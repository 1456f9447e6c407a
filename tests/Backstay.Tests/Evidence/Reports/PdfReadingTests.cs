using Backstay.Evidence.Reports.Pdf;
using Backstay.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Backstay.Tests.Evidence.Reports;

[Trait("Runs", "once")]
public sealed class PdfReadingTests(TestApp app) : IDisposable
{
    private const string Words = """
        What hinders people who live with low back pain
        Patients liked the app, for it was easy to begin with. They had no time for it in the week. Self-management was a word that few of them used, and self-management was what they all did. A nurse helped them to start, and nobody paid for it.
        Their doctors said little, which was a disappointment to them.
        The second column ends the article.
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("backstay-pdf-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_columns_are_read_one_after_the_other_without_headers_page_numbers_and_parted_words()
    {
        var read = await app.Services.GetRequiredService<PdfProcess>().ReadAsync(PdfFiles.Article(), Ct);
        read.Fault.ShouldBeNull();
        read.Text.ShouldBe(Words.ReplaceLineEndings("\n"));
        read.Pages.Starts.Count.ShouldBe(2);
        read.Pages.PageOf(read.Text.IndexOf("nobody paid", StringComparison.Ordinal)).ShouldBe(1);
        read.Pages.PageOf(read.Text.IndexOf("Their doctors", StringComparison.Ordinal)).ShouldBe(2);
        PageStarts.Read(read.Pages.Stored)!.Starts.ShouldBe(read.Pages.Starts);
    }

    [Fact]
    public void A_word_with_a_hyphen_keeps_it_and_a_sentence_goes_on_over_a_page()
    {
        string[][][] pages = [[["We looked at well-being and at pre-"], ["and post-test, which all the pa-"]], [], [["tients filled in, with well-", "being first."], ["New England is one. COVID-", "19 too"]]];
        PdfText.Of(TextJoin.Of(pages)).ShouldSatisfyAllConditions(
            text => text.Text.ShouldBe("We looked at well-being and at pre- and post-test, which all the patients filled in, with well-being first.\nNew England is one. COVID-19 too"),
            text => text.Pages.PageOf(text.Text.IndexOf("tients", StringComparison.Ordinal)).ShouldBe(3),
            text => text.Pages.PageOf(text.Text.IndexOf("patients", StringComparison.Ordinal)).ShouldBe(1));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_by_its_kind()
    {
        var reader = app.Services.GetRequiredService<PdfProcess>();
        (await reader.ReadAsync(PdfFiles.Scanned(), Ct)).Fault.ShouldBe(PdfFault.NoText);
        (await reader.ReadAsync(PdfFiles.Locked(), Ct)).Fault.ShouldBe(PdfFault.Locked);
        (await reader.ReadAsync(PdfFiles.CutOff(), Ct)).Fault.ShouldBe(PdfFault.Broken);
        (await reader.ReadAsync([.. "%PDF-1.7 nonsense startxref"u8], Ct)).Fault.ShouldBe(PdfFault.Broken);
    }

    [Fact]
    public async Task A_bomb_ends_its_own_process_alone()
    {
        var host = app.Services.GetRequiredService<IHostEnvironment>();
        using var small = new PdfProcess(host, new(TimeSpan.FromMinutes(2), Heap: 96 << 20));
        (await small.ReadAsync(PdfFiles.Swelling(megabytes: 400), Ct)).Fault.ShouldBe(PdfFault.TooMuch);
        using var hasty = new PdfProcess(host, new(TimeSpan.FromSeconds(4)));
        (await hasty.ReadAsync(PdfFiles.Laughing(), Ct)).Fault.ShouldBe(PdfFault.TooMuch);
    }

    [Fact]
    public async Task Whoever_goes_away_is_read_for_no_longer()
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var reading = app.Services.GetRequiredService<PdfProcess>().ReadAsync(PdfFiles.Laughing(), gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task The_command_writes_the_same_text()
    {
        var (pdf, text) = (Path.Combine(folder, "report.pdf"), Path.Combine(folder, "report.txt"));
        await File.WriteAllBytesAsync(pdf, PdfFiles.Article(), Ct);
        (await RunningProgram.RunAsync("review", "text", pdf, "--out", text)).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(text, Ct)).Replace("\f", "", StringComparison.Ordinal).ShouldBe(Words.ReplaceLineEndings("\n"));
        await File.WriteAllBytesAsync(pdf, PdfFiles.Scanned(), Ct);
        var (code, output) = await RunningProgram.RunAsync("review", "text", pdf, "--out", text);
        code.ShouldBe((int)PdfFault.NoText);
        output.ShouldBe("This PDF holds pictures of pages and no text.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
