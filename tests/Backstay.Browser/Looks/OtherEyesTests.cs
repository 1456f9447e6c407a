using System.Text;
using System.Text.RegularExpressions;
using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>Pages for people who choose their own colours or no motion, and pages on paper.</summary>
public sealed partial class OtherEyesTests(BrowserApp app)
{
    [Fact]
    public async Task With_forced_colours_what_is_chosen_or_done_still_differs_from_what_is_not()
    {
        var page = await app.NewPageAsync(forced: ForcedColors.Active);
        await page.GotoAsync("/");
        await page.PressAsync("None of these");
        await page.Locator(".points input[value='4']").CheckAsync();
        await page.Locator(".ticks input").First.CheckAsync();
        await page.KeepPictureAsync("forced-start");
        (await DifferAsync(page.Locator(".points label:has(:checked)"), page.Locator(".points label:not(:has(:checked))").Last)).ShouldBeTrue("a chosen point");
        await page.AnswerStartAsync(4, 10);
        await page.WaitForURLAsync("**/today");
        await page.PressAsync("Done");
        await page.Locator(".item.done").First.WaitForAsync();
        (await page.Locator(".item.done .done-word").InnerTextAsync()).ShouldStartWith("Done at");
        await page.KeepPictureAsync("forced-today");
        await page.GotoAsync("/week");
        (await DifferAsync(page.Locator(".dots i.full").First, page.Locator(".dots i:not(.full)").First)).ShouldBeTrue("a full dot");
        await page.KeepPictureAsync("forced-week");
        await page.GotoAsync("/learn/what-back-pain-is");
        (await DifferAsync(page.Locator(".depths [aria-current]"), page.Locator(".depths a:not([aria-current])").First)).ShouldBeTrue("the chosen depth");
        await page.KeepPictureAsync("forced-article");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_reduced_motion_nothing_moves()
    {
        var page = await States.NewAsync(app);
        foreach (var path in new[] { "/today", "/learn", "/move/bridge", "/week" })
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            (await page.EvaluateAsync<int>("() => document.getAnimations().length")).ShouldBe(0, path);
            (await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('*')].filter(e => ['', '::before', '::after'].some(part => getComputedStyle(e, part).animationName !== 'none' || parseFloat(getComputedStyle(e, part).transitionDuration) > 0)).map(e => e.outerHTML.slice(0, 80))"))
                .ShouldBeEmpty(path);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Progress_of_two_months_is_one_page_on_paper()
    {
        var page = await States.FullAsync(app);
        await page.GotoAsync("/progress?period=all");
        (await PagesOnPaperAsync(page, "print-progress")).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("chest-pain")]
    [InlineData("fever-ill")]
    [InlineData("six-weeks")]
    public async Task The_note_of_danger_signs_to_hand_over_is_one_page_on_paper(string sign)
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/danger-signs");
        foreach (var tick in await page.Locator("input[name=signs]").AllAsync())
            if (sign == "chest-pain" || await tick.GetAttributeAsync("value") == sign) await tick.CheckAsync();
        await page.PressAsync("Show what to do");
        await page.WaitForURLAsync("**/danger-signs/result");
        (await PagesOnPaperAsync(page, $"print-note-{sign}")).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_report_for_a_clinician_is_one_page_on_paper()
    {
        var page = await States.ReadingAsync(app);
        await page.GotoAsync(States.ReportPath);
        (await page.Locator(".report tbody tr").CountAsync()).ShouldBeGreaterThan(12);
        (await PagesOnPaperAsync(page, "print-report")).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    private static async Task<int> PagesOnPaperAsync(IPage page, string name)
    {
        var pdf = await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } });
        await Gallery.KeepAsync($"{name}.pdf", pdf);
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    /// <summary>Whether two things of one kind are drawn differently: by fill, border or outline.</summary>
    private static async Task<bool> DifferAsync(ILocator one, ILocator other)
    {
        var script = "e => { const s = getComputedStyle(e.querySelector('span') ?? e); return [s.backgroundColor, s.borderTopColor, s.borderTopWidth, s.outlineStyle, s.outlineColor].join(); }";
        return await one.EvaluateAsync<string>(script) != await other.EvaluateAsync<string>(script);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
