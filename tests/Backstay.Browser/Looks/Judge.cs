using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>What every page must hold in every state: axe, no side-scroll, targets big enough, nothing from elsewhere.</summary>
internal static class Judge
{
    private const int SmallestTarget = 44;

    private static readonly AxeRunOptions All = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>Colours are all that changes between light and dark.</summary>
    private static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static async Task ShouldBeGoodAsync(this IPage page, string state)
    {
        var faults = new StringBuilder();
        await AxeAsync(page, All, faults);
        await LayoutAsync(page, faults);
        faults.ToString().ShouldBeEmpty($"{state} at {page.Url}, {page.ViewportSize!.Width} px");
    }

    /// <summary>Looks at the page that is open at three widths and in the dark, and keeps a picture of each.</summary>
    /// <returns>What is wrong; empty when all is well.</returns>
    public static async Task<string> AllRoundAsync(this IPage page, string name)
    {
        var faults = new StringBuilder();
        foreach (var (width, scheme, axe) in new[]
        {
            (360, ColorScheme.Light, All), (360, ColorScheme.Dark, Colours), (768, ColorScheme.Light, null), (1280, ColorScheme.Light, All),
        })
        {
            await page.SetViewportSizeAsync(width, width < 700 ? 740 : 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var before = faults.Length;
            if (axe is not null) await AxeAsync(page, axe, faults);
            await LayoutAsync(page, faults);
            if (faults.Length > before) faults.AppendLine($"  ^ {name} at {page.Url}, {width} px {scheme}");
            await page.KeepPictureAsync($"{name}-{width}{(scheme == ColorScheme.Dark ? "-dark" : "")}");
        }
        return faults.ToString();
    }

    private static async Task LayoutAsync(IPage page, StringBuilder faults)
    {
        await SideScrollAsync(page, faults);
        await SmallTargetsAsync(page, faults);
    }

    private static async Task AxeAsync(IPage page, AxeRunOptions options, StringBuilder faults)
    {
        var result = await page.RunAxe(options);
        foreach (var violation in result.Violations)
            faults.AppendLine($"axe {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}");
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
