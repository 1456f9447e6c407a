using System.Text;
using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Projects;
using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Log;
using Backstay.Evidence.Publishing;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Writing;
using Backstay.Tests.Evidence.Findings;
using Backstay.Tests.Evidence.Reports;
using Backstay.Tests.Evidence.Reviews;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Somebody whose review is through its screening.
internal static partial class States
{
    private const string Found = "01999999-0000-7000-8000-000000000032", FoundFile = "01999999-0000-7000-8000-000000000033";

    /// <summary>A review with three included reports, one with a PDF and its text, one with a PDF of pictures alone, codes, a project that waits, themes, and records that may be one; with a theme and a code in it.</summary>
    public const string FoundPath = $"/evidence/{Found}", FoundTheme = "01999999-0000-7000-8000-000000000034", FoundCode = "01999999-0000-7000-8000-000000000035", OtherCode = "01999999-0000-7000-8000-000000000036";

    private static readonly SemaphoreSlim finding = new(1, 1);
    private static bool found;

    public static async Task<IPage> FindingAsync(BrowserApp app)
    {
        var page = await ReviewingAsync(app);
        await finding.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!found) await FindAsync(app, page);
            found = true;
        }
        finally
        {
            finding.Release();
        }
        return page;
    }

    private static async Task FindAsync(BrowserApp app, IPage page)
    {
        await page.BeginReviewAsync(Found);
        await BringRecordsAsync(page);
        await using var scope = app.App.Services.CreateAsyncScope();
        var (book, ct) = (scope.ServiceProvider.GetRequiredService<ReviewBook>(), TestContext.Current.CancellationToken);
        var review = new OpenReview(new(Guid.Parse(Found)), "", 1, true);
        Task ActAsync(int member, params ReviewEvent[] events) => book.ActAsync(review with { Member = member }, _ => events, ct);
        await ActAsync(1, new Joined(2, "Ole Holm"), new Joined(3, "Mia Lund"), new Merged(1, [4], "The same DOI."));
        foreach (var level in ScreeningLevel.Usual)
            foreach (var member in new[] { 1, 2 }) await ActAsync(member, [.. Enumerable.Range(1, 3).Select(record => new Voted(level.Id, record, Decision.Include))]);
        await ActAsync(1, new Extracted(1, new Dictionary<string, string> { ["Country"] = "Sweden" }), new Grouped("Walking together", [1, 2]));
        await ActAsync(2, new Extracted(1, new Dictionary<string, string> { ["Country"] = "Norway" }), new Extracted(2, new Dictionary<string, string> { ["Country"] = "Norway" }));
        await app.App.WithDbAsync(async db =>
        {
            foreach (var record in new[] { 1, 2 }) db.Add(new ReportText { ReviewId = review.Id, Record = record, Pages = record == 1 ? "0,24" : null, Text = "Patients liked to walk. They had no time for it. A nurse helped them to begin. Nobody paid for it." });
            foreach (var (record, pdf) in new[] { (1, PdfFiles.Article()), (3, PdfFiles.Scanned()) }) db.Add(new StoredReport { ReviewId = review.Id, Record = record, Name = "walking-together.pdf", Bytes = pdf.Length, Content = pdf, At = app.App.Clock.GetUtcNow() });
            db.Add(new RecordPair { ReviewId = review.Id, Record = 5, Other = 6, Reason = "Titles, authors and years agree, and the journals differ." });
            return await db.SaveChangesAsync(ct);
        });
        await ActAsync(1, new ThemeAdded(Guid.Parse(FoundTheme), "Everyday life"), new CodeAdded(Guid.Parse(FoundCode), "No time", Sense.Barrier, In: Guid.Parse(FoundTheme)),
            new CodeAdded(Guid.Parse(OtherCode), "No money", Sense.Barrier), new Tagged(1, "Group walks", true), new Tagged(2, "Protocol", true), new Noted(1, Guid.CreateVersion7(), "Ask Ana for the second report."), new Coded(1, Guid.CreateVersion7(), 24, 48, Guid.Parse(FoundCode)), new CodeMapped(Guid.Parse(FoundCode), ["Coherence"], null));
        await BroughtRecords.BringAsync(scope.ServiceProvider, review, [.. Enumerable.Range(7, 2).Select(number => new Citation { Title = $"Walking alone, part {number}", Authors = [new("Holm", "Ole")], Year = 2025 })], ct, wave: 2);
        await ActAsync(1, new ReadToEnd(1), new SearchPlanned(DateOnly.FromDateTime(app.App.Clock.GetUtcNow().UtcDateTime), 6));
        await scope.ServiceProvider.GetRequiredService<CodeProjects>().KeepAsync(review, "analysis.qdpx", new MemoryStream(SmallProject.Make()), ct);
        await WriteAsync(scope.ServiceProvider, review, ct);
    }

    private static async Task WriteAsync(IServiceProvider services, OpenReview review, CancellationToken ct)
    {
        var (book, drafts, publishing) = (services.GetRequiredService<ReviewBook>(), services.GetRequiredService<DraftBook>(), services.GetRequiredService<ReviewPublishing>());
        await book.ActAsync(review, _ => [new Planned(new Dictionary<string, string> { ["registration"] = "PROSPERO", ["link"] = "https://example.org/plan", ["begins"] = "2026-01-05" }, "We had not written it down before.")], ct);
        foreach (var (text, seen) in new[] { ("Walking is free.", 0), ("# What it means\n\nWalking is free [@1].", 1) }) await drafts.SaveAsync(review, "discussion", seen, text, withLog: true, ct);
        await publishing.PublishAsync(review, 1, null, ct);
        await publishing.PublishAsync(review, 2, "One sentence more.", ct);
    }

    private static async Task BringRecordsAsync(IPage page)
    {
        await page.GotoAsync($"{FoundPath}/bring");
        await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", FoundFile);
        await page.Locator("main [name=source]").FillAsync("PubMed");
        var records = Enumerable.Range(1, 6).Select(number => $"TY  - JOUR\nTI  - Walking together, part {number}\nAU  - Berg, Ana\nPY  - {2010 + number}\nJO  - Spine\nAB  - Walking helps some people.\nER  - \n");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "walks.ris", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(string.Concat(records)) });
        await page.PressAsync("Bring this file");
        await page.WaitForURLAsync($"**/files/{FoundFile}");
    }
}
