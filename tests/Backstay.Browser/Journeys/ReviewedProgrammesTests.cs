using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>A person's way through each of the four reviewed programmes.</summary>
public sealed class ReviewedProgrammesTests(BrowserApp app)
{
    private static readonly (string, string)[] AtRisk =
        [("pain-now", "3"), ("how-long", "3"), ("cut-down", "3"), ("nights", "3"), ("fear", "3"), ("worst", "3"), ("mood", "1"), ("outlook", "3"), ("stress", "3"), ("support", "3"), ("work-ability", "60")];

    [Fact]
    public async Task Oneself_is_open_to_anyone_and_all_of_it_at_once()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/programmes");
        await page.Locator("main a[href='/programmes/oneself']").ClickAsync();
        await page.WaitForURLAsync("**/programmes/oneself");
        await page.SubmitAsync("I want to begin");
        await page.SubmitAsync("Begin");
        page.Path().ShouldBe("/programmes/oneself/open");
        (await page.AllRoundAsync("oneself-open")).ShouldBeEmpty();
        foreach (var (door, thing) in new[] { ("/learn", "/learn/what-back-pain-is"), ("/listen", "/listen/the-watchful-back"), ("/move", "/move/bridge") })
        {
            await page.GotoAsync("/programmes/oneself/open");
            await page.Locator($"main a[href='{door}']").First.ClickAsync();
            await page.WaitForURLAsync($"**{door}");
            await page.GotoAsync(thing);
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
        }
        await page.GotoAsync("/today");
        page.Path().ShouldBe("/programmes/oneself/open", "nothing is chosen for a day");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Get_well_fast_turns_away_kindly_lets_in_advises_and_tells_the_physician()
    {
        var page = await States.KeptAsync(app);
        await page.GotoAsync("/programmes/get-well-fast");
        await page.SubmitAsync("I want to begin");
        await page.Locator("input[name=age]").FillAsync("45");
        await page.SubmitAsync("Next");
        await page.FillAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "13"));
        await page.GotoAsync("/programmes/get-well-fast");
        await page.GetByText("less than two weeks").First.WaitForAsync();
        (await page.AllRoundAsync("gwf-refused")).ShouldBeEmpty();
        await page.FillAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "14"));
        await page.GotoAsync("/programmes/get-well-fast");
        await page.SubmitAsync("Begin");
        page.Path().ShouldBe("/my-programme");

        var code = await page.ShareAsync();
        var physician = await States.AcceptAsync(app, code);
        await page.FillAsync("gwf-1");
        await page.GotoAsync("/diary/advice");
        (await page.Locator("main .card").CountAsync()).ShouldBeGreaterThan(0, "advice follows the answers");
        (await page.AllRoundAsync("gwf-advice")).ShouldBeEmpty();
        await physician.GotoAsync(new Uri(physician.Url).AbsolutePath);
        for (var tries = 0; tries < 40 && await physician.Locator("a[href*='/reports/']").CountAsync() == 0; tries++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await physician.ReloadAsync();
        }
        await physician.Locator("a[href*='/reports/']").First.ClickAsync();
        await physician.WaitForURLAsync("**/reports/*");
        (await physician.AllRoundAsync("gwf-report")).ShouldBeEmpty();
        foreach (var one in new[] { page, physician }) await one.Context.CloseAsync();
    }

    [Fact]
    public async Task MyBehaviorCBP_is_entered_with_a_yes_waits_a_week_and_gives_ideas_without_telling_how_they_were_chosen()
    {
        var researcher = await States.StaffAsync(app, Role.Researcher);
        await researcher.GotoAsync("/invitations");
        await researcher.Locator("input[value='mybehavior-cbp']").CheckAsync();
        await researcher.SubmitAsync("Make the code");
        var code = await researcher.Locator(".key").First.InnerTextAsync();

        var address = Walk.NewAddress();
        var page = await States.KeptAsync(app, address);
        await page.GotoAsync("/invitation");
        await page.Locator("input[name=code]").FillAsync(code);
        await page.SubmitAsync("Next");
        await page.Locator("input[name=age]").FillAsync("33");
        await page.SubmitAsync("Next");
        await page.Locator("input[name=agree]").CheckAsync();
        await page.SubmitAsync("Begin");
        await page.GotoAsync("/today");
        (await page.Locator("form[action='/movement/do']").CountAsync()).ShouldBe(0, "the first week gives none");
        await page.GetByText("Tell how you moved").ClickAsync();
        await page.WaitForURLAsync("**/movement");
        await page.Locator("input[value=Walking]").CheckAsync();
        await page.Locator("input[name=minutes][value='15']").CheckAsync();
        await page.SubmitAsync("Save for today");
        await page.GetByText("walking, 15 minutes").First.WaitForAsync();
        await page.FillAsync("myb-baseline");

        await Residents.BeganEarlierAsync(app, address, days: 8);
        await page.GotoAsync("/today");
        (await page.Locator("form[action='/movement/do']").CountAsync()).ShouldBe(3);
        await page.SubmitAsync("I did it");
        (await page.AllRoundAsync("myb-ideas")).ShouldBeEmpty();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("How yours were chosen is told to you when it is over.");
        await page.FillAsync("myb-daily");
        foreach (var one in new[] { page, researcher }) await one.Context.CloseAsync();
    }

    [Fact]
    public async Task Web_BCPA_is_entered_by_a_code_and_a_screening_and_opens_week_by_week()
    {
        var clinician = await States.StaffAsync(app, Role.Clinician);
        await clinician.GotoAsync("/invitations");
        await clinician.Locator("input[value='web-bcpa']").CheckAsync();
        await clinician.SubmitAsync("Make the code");
        var code = await clinician.Locator(".key").First.InnerTextAsync();

        var page = await States.NewAsync(app);
        await page.GotoAsync("/invitation");
        await page.Locator("input[name=code]").FillAsync(code);
        await page.SubmitAsync("Next");
        await page.Locator("input[name=age]").FillAsync("50");
        await page.SubmitAsync("Next");
        await page.FillAsync("bcpa-screening", AtRisk);
        await page.GotoAsync("/programmes/web-bcpa");
        await page.Locator("input[name=pace][value=weeks]").CheckAsync();
        await page.SubmitAsync("Begin");
        page.Path().ShouldBe("/my-programme");
        (await page.AllRoundAsync("bcpa-begun")).ShouldBeEmpty();
        await page.Locator("main a[href='/learn/courses/pain']").First.ClickAsync();
        await page.WaitForURLAsync("**/learn/courses/pain");
        await page.GotoAsync("/learn/courses/sleep-and-thoughts");
        page.Path().ShouldBe("/my-programme/waits/sleep-and-thoughts");
        (await page.AllRoundAsync("bcpa-waits")).ShouldBeEmpty();
        await page.SubmitAsync("All at once");
        page.Path().ShouldBe("/learn/courses/sleep-and-thoughts");
        foreach (var one in new[] { page, clinician }) await one.Context.CloseAsync();
    }
}
