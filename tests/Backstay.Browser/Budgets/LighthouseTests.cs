using Backstay.Browser.App;

namespace Backstay.Browser.Budgets;

public sealed class LighthouseTests(BrowserApp app)
{
    [Fact]
    public async Task Lighthouse_gives_100_for_what_a_new_person_sees_on_a_slow_phone()
    {
        var judgements = await Lighthouse.JudgeAsync("", $"{app.Address}/", $"{app.Address}/emergency", $"{app.Address}/learn");
        foreach (var page in judgements)
        {
            page.Accessibility.ShouldBe(100, $"{page}: {string.Join(", ", page.Failed)}");
            page.BestPractices.ShouldBe(100, $"{page}: {string.Join(", ", page.Failed)}");
            // Its own measure of speed wobbles by a point or two with the load of the machine that measures.
            page.Performance.ShouldBeGreaterThanOrEqualTo(98, page.ToString());
            TestContext.Current.SendDiagnosticMessage(page.ToString());
        }
        judgements.Count.ShouldBe(3);
    }
}
