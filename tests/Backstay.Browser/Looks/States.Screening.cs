using Backstay.Browser.App;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;
using Backstay.Tests.Evidence.Reviews;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Somebody whose team screens.
internal static partial class States
{
    /// <summary>Of the review whose records are screened.</summary>
    public const string ScreeningPath = ReviewPath;

    private static readonly SemaphoreSlim screening = new(1, 1);
    private static bool screened;

    /// <summary>The review with records at each level: one that is disputed, one to be settled, and full texts.</summary>
    public static async Task<IPage> ScreeningAsync(BrowserApp app)
    {
        var page = await ReviewingAsync(app);
        await screening.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!screened) await ScreenAsync(app);
            screened = true;
        }
        finally
        {
            screening.Release();
        }
        return page;
    }

    private static async Task ScreenAsync(BrowserApp app)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var (book, ct) = (scope.ServiceProvider.GetRequiredService<ReviewBook>(), TestContext.Current.CancellationToken);
        var review = new OpenReview(new(Guid.Parse(Reviewing)), "", 1, true);
        await BroughtRecords.BringAsync(scope.ServiceProvider, review, [.. Enumerable.Range(1, 14).Select(number => new Citation
        {
            Title = $"Walking {number} days a week for adults with chronic low back pain: a randomised controlled trial in primary care",
            Abstract = "Objective: to learn whether walking helps. Methods: adults walked every day for twelve weeks. Results: pain was less, and mice were not harmed. Conclusion: walking helps most.",
            Authors = [new("Berg", "Ana"), new("Holm", "Ole")], Journal = "Spine", Year = 2020, Doi = "10.1136/bmjopen-2020-038800",
        })], ct);
        OpenReview As(int member) => review with { Member = member };
        await book.ActAsync(review, _ => [new Joined(2, "Ole Holm"), new Joined(3, "Mia Lund"), new Described(["Adults with low back pain", "Walking as the main part"], ["Animals"], ["walk*", "low back pain"], ["mice"])], ct);
        for (var record = 1; record <= 11; record++)
            foreach (var (level, last) in new[] { ("title", 14), ("abstract", 6), ("full-text", 1) })
                foreach (var member in new[] { 2, 3 })
                    if (record <= last) await book.ActAsync(As(member), _ => [new Voted(level, record, level == "full-text" && member == 3 || record > 6 ? Decision.Exclude : Decision.Include, Note: "I thought about it.", ByChance: record % 5 == 0)], ct);
        await book.ActAsync(review, _ => [new Voted("full-text", 2, Decision.Include)], ct);
        await book.ActAsync(As(2), _ => [new Voted("full-text", 2, Decision.Exclude)], ct);
    }
}
