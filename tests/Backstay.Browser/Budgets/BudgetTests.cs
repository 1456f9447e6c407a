using System.IO.Compression;
using System.Text.RegularExpressions;
using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Gym.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Backstay.Browser.Budgets;

/// <summary>The weights that a page may have, in bytes as they travel.</summary>
public sealed partial class BudgetTests(BrowserApp app)
{
    private const int FirstHtml = 13 * 1024;
    private const int FirstVisit = 60 * 1024;
    private const int Scripts = 30 * 1024;

    private static readonly string[] Public = ["/", "/help", "/emergency", "/learn", "/learn/what-back-pain-is", "/listen", "/listen/the-watchful-back", "/listen/through-the-body", "/move", "/sign-in"];
    private static readonly string[] Personal = ["/today", "/week", "/week/plan", "/progress", "/progress?period=all", "/move", "/learn", "/listen", "/listen/through-the-body", "/me", "/bad-day", "/check-in", "/diary"];

    [Fact]
    public async Task A_page_with_its_styles_weighs_at_most_13_KB_for_everybody()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        await ShouldBeLightAsync(http, Public);
    }

    [Fact]
    public async Task A_page_with_its_styles_weighs_at_most_13_KB_for_somebody_with_two_months_of_it()
    {
        var page = await States.FullAsync(app);
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        http.DefaultRequestHeaders.Add("Cookie", await page.CookiesAsync());
        await ShouldBeLightAsync(http, Personal);
        await page.Context.CloseAsync();
    }

    // Pictures come with the page, so that they are there without scripts; the rest of its budget is for the motion.
    [Fact]
    public async Task An_exercise_with_its_pictures_and_its_motion_weighs_at_most_60_KB()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        foreach (var exercise in ContentFiles.Read(ContentShelf.Folder).Items.Where(item => item.Item.Kind == ItemKind.Exercise).Select(item => item.Item.Id))
        {
            var html = await http.GetStringAsync($"/move/{exercise}", TestContext.Current.CancellationToken);
            var weight = await WeighAsync(http, $"/move/{exercise}");
            foreach (Match part in PartOfPage().Matches(html)) weight += await WeighAsync(http, part.Groups[1].Value);
            weight.ShouldBeLessThanOrEqualTo(FirstVisit, exercise);
        }
    }

    // What its pictures need to move comes one after the other, once somebody starts it.
    [Fact]
    public async Task A_session_with_its_pictures_weighs_at_most_60_KB_without_sound()
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var weights = new Dictionary<string, int>();
        foreach (var session in app.App.Services.GetRequiredService<SessionShelf>().All)
        {
            var html = await http.GetStringAsync(session.Path, TestContext.Current.CancellationToken);
            weights[session.Id] = await WeighAsync(http, session.Path);
            foreach (Match part in PartOfPage().Matches(html)) weights[session.Id] += await WeighAsync(http, part.Groups[1].Value);
        }
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", weights));
        weights.Where(page => page.Value > FirstVisit).ShouldBeEmpty(string.Join(", ", weights));
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/today", true)]
    [InlineData("/progress?period=all", true)]
    public async Task A_first_visit_weighs_at_most_60_KB_and_its_scripts_30_KB(string path, bool known)
    {
        var page = known ? await States.FullAsync(app) : await app.NewPageAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        if (known) http.DefaultRequestHeaders.Add("Cookie", await page.CookiesAsync());
        var visit = known ? await app.NewPageAsync(state: await page.Context.StorageStateAsync()) : page;
        var asked = new HashSet<string>();
        visit.Request += (_, request) => asked.Add(new Uri(request.Url).PathAndQuery);
        await visit.GotoAsync(path);
        await visit.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var weights = new Dictionary<string, int>();
        foreach (var one in asked) weights[one] = await WeighAsync(http, one);

        weights.Values.Sum().ShouldBeLessThanOrEqualTo(FirstVisit, string.Join(", ", weights));
        weights.Where(w => w.Key.EndsWith(".js", StringComparison.Ordinal)).Sum(w => w.Value).ShouldBeLessThanOrEqualTo(Scripts);
        TestContext.Current.SendDiagnosticMessage($"{path}: {weights.Values.Sum()} bytes: {string.Join(", ", weights)}");
        await visit.Context.CloseAsync();
        if (known) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_page_asks_anything_of_another_server()
    {
        var page = await States.NewAsync(app);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url);
        };
        foreach (var path in Public.Concat(Personal)) await page.GotoAsync(path);
        foreign.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task ShouldBeLightAsync(HttpClient http, string[] paths)
    {
        var weights = new Dictionary<string, int>();
        foreach (var path in paths) weights[path] = await WeighAsync(http, path);
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", weights));
        weights.Where(page => page.Value > FirstHtml).ShouldBeEmpty(string.Join(", ", weights));
    }

    /// <returns>Bytes of the body under Brotli as the program itself packs it.</returns>
    private static async Task<int> WeighAsync(HttpClient http, string path)
    {
        var body = await http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await brotli.WriteAsync(body, TestContext.Current.CancellationToken);
        return (int)packed.Length;
    }

    [GeneratedRegex("(?:src|data-frames|rel=\"stylesheet\" href)=\"(/[^\"]+)\"")]
    private static partial Regex PartOfPage();
}
