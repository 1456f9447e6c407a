using Backstay.Browser.App;
using Backstay.Browser.Looks;

namespace Backstay.Browser.Budgets;

[Collection(LighthouseTests.Alone)]
public sealed class LighthouseTests(BrowserApp app)
{
    internal const string Alone = "measures that need the machine for themselves";

    [Fact]
    public Task Lighthouse_gives_100_for_what_a_new_person_sees_on_a_slow_phone() => JudgeAsync("", "/", "/emergency", "/learn");

    [Fact]
    public async Task Lighthouse_gives_100_for_what_somebody_sees_after_two_months()
    {
        var page = await States.FullAsync(app);
        await JudgeAsync(await page.CookiesAsync(), "/today", "/progress");
        await page.Context.CloseAsync();
    }

    private async Task JudgeAsync(string cookies, params string[] paths)
    {
        var judgements = await Lighthouse.JudgeAsync(cookies, [.. paths.Select(path => app.Address + path)]);
        judgements.Select(page => page.Url).ShouldBe(paths.Select(path => app.Address + path));
        foreach (var page in judgements)
        {
            TestContext.Current.SendDiagnosticMessage(page.ToString());
            page.Accessibility.ShouldBe(100, $"{page}: {string.Join(", ", page.Failed)}");
            page.BestPractices.ShouldBe(100, $"{page}: {string.Join(", ", page.Failed)}");
            // Its measure of speed wobbles by a few points with the load of the machine that measures; 100 is usual.
            page.Performance.ShouldBeGreaterThanOrEqualTo(95, page.ToString());
            page.LargestPaintMs.ShouldBeLessThan(1_000, page.ToString());
        }
    }
}

/// <summary>Runs after the journeys, one after the other.</summary>
[CollectionDefinition(LighthouseTests.Alone, DisableParallelization = true)]
public sealed class MeasuredAlone;
