using System.Text;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>What every page must hold in every state: axe, no side-scroll, targets big enough, nothing from elsewhere.</summary>
internal static class Judge
{
    private const int SmallestTarget = 44;

    /// <summary>All that can change with light, dark and width; the rest of a page is the same in each.</summary>
    private static readonly string[] Appearance = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

    public static async Task ShouldBeGoodAsync(this IPage page, string state)
    {
        var faults = new StringBuilder();
        foreach (var fault in await Axe.FindAsync(page)) faults.AppendLine(fault);
        await LayoutAsync(page, faults);
        faults.ToString().ShouldBeEmpty($"{state} at {page.Url}, {page.ViewportSize!.Width} px");
    }

    /// <summary>Looks at the page that is open at three widths and in the dark, and keeps a picture of each where pictures are wanted.</summary>
    /// <returns>What is wrong; empty when all is well.</returns>
    public static async Task<string> AllRoundAsync(this IPage page, string name)
    {
        var faults = new StringBuilder();
        await LookAsync(page, name, 360, ColorScheme.Light, [], faults);
        await LookAsync(page, name, 360, ColorScheme.Dark, Appearance, faults);
        await LookAsync(page, name, 768, ColorScheme.Light, null, faults);
        await LookAsync(page, name, 1280, ColorScheme.Light, Appearance, faults);
        return faults.ToString();
    }

    /// <summary>The layout alone, on the narrowest screen.</summary>
    public static async Task<string> NarrowAsync(this IPage page, string name)
    {
        var faults = new StringBuilder();
        await LookAsync(page, name, 360, ColorScheme.Light, null, faults);
        return faults.ToString();
    }

    /// <param name="rules">For axe: none for all, null to leave it out.</param>
    private static async Task LookAsync(IPage page, string name, int width, ColorScheme scheme, string[]? rules, StringBuilder faults)
    {
        await page.SetViewportSizeAsync(width, width < 700 ? 740 : 800);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var before = faults.Length;
        foreach (var fault in rules is null ? [] : await Axe.FindAsync(page, rules)) faults.AppendLine(fault);
        await LayoutAsync(page, faults);
        if (faults.Length > before) faults.AppendLine($"  ^ {name} at {page.Url}, {width} px {scheme}");
        await page.KeepPictureAsync($"{name}-{width}{(scheme == ColorScheme.Dark ? "-dark" : "")}");
    }

    private static async Task LayoutAsync(IPage page, StringBuilder faults)
    {
        await SideScrollAsync(page, faults);
        await SmallTargetsAsync(page, faults);
    }

    private static async Task SideScrollAsync(IPage page, StringBuilder faults)
    {
        var over = await page.EvaluateAsync<string[]>(
            """
            () => { const width = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= width ? []
                : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)); }
            """);
        foreach (var element in over) faults.AppendLine($"side-scroll: {element}");
    }

    // Links within a sentence are text, not targets (WCAG 2.5.8 leaves them out); a link that is all its paragraph has is a target.
    private static async Task SmallTargetsAsync(IPage page, StringBuilder faults)
    {
        var small = await page.EvaluateAsync<string[]>(
            """
            (least) => [...document.querySelectorAll('button, summary, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea, a[href], label:has(input)')]
              .filter(e => e.checkVisibility() && !(e.tagName === 'A' && e.closest('li:not(.rows > li), td, .skip')) && !e.matches('.skip'))
              .filter(e => !(e.tagName === 'A' && e.closest('p') && e.closest('p').textContent.trim() !== e.textContent.trim()))
              .filter(e => { const box = e.getBoundingClientRect(); return box.width > 0 && (box.height < least - .5 || box.width < least - .5); })
              .slice(0, 5).map(e => { const b = e.getBoundingClientRect(); return `${Math.round(b.width)}x${Math.round(b.height)} ${e.outerHTML.slice(0, 100)}`; })
            """, SmallestTarget);
        foreach (var element in small) faults.AppendLine($"target under {SmallestTarget} px: {element}");
    }
}
