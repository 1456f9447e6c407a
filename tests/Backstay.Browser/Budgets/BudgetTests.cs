using System.IO.Compression;
using Backstay.Browser.App;

namespace Backstay.Browser.Budgets;

/// <summary>The weights that a page may have, in bytes as they travel.</summary>
public sealed class BudgetTests(BrowserApp app)
{
    private const int FirstHtml = 13 * 1024;
    private const int FirstVisit = 60 * 1024;
    private const int Scripts = 30 * 1024;

    [Fact]
    public async Task The_first_page_with_its_styles_weighs_at_most_13_KB()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        foreach (var path in new[] { "/", "/help", "/emergency", "/learn", "/move", "/sign-in" })
            (await WeighAsync(http, path)).ShouldBeLessThanOrEqualTo(FirstHtml, path);
    }

    [Fact]
    public async Task A_first_visit_weighs_at_most_60_KB_and_its_scripts_30_KB()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var page = await app.NewPageAsync();
        var asked = new HashSet<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).PathAndQuery);
        await page.GotoAsync("/");
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var weights = new Dictionary<string, int>();
        foreach (var path in asked) weights[path] = await WeighAsync(http, path);

        weights.Values.Sum().ShouldBeLessThanOrEqualTo(FirstVisit, string.Join(", ", weights));
        weights.Where(w => w.Key.EndsWith(".js", StringComparison.Ordinal)).Sum(w => w.Value).ShouldBeLessThanOrEqualTo(Scripts);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_page_asks_anything_of_another_server()
    {
        var page = await app.NewPageAsync(1280);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        foreach (var path in new[] { "/", "/help", "/emergency", "/learn", "/move", "/sign-in" }) await page.GotoAsync(path);
        foreign.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    /// <returns>Bytes of the body under Brotli as the program itself packs it.</returns>
    private static async Task<int> WeighAsync(HttpClient http, string path)
    {
        var body = await http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await brotli.WriteAsync(body, TestContext.Current.CancellationToken);
        return (int)packed.Length;
    }
}
