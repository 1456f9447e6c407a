using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>What every page must hold in every state: axe, no side-scroll, targets big enough, nothing from elsewhere.</summary>
internal static class Judge
{
    private const int SmallestTarget = 44;

    public static async Task ShouldBeGoodAsync(this IPage page, string state)
    {
        var faults = new StringBuilder();
        await AxeAsync(page, faults);
        await SideScrollAsync(page, faults);
        await SmallTargetsAsync(page, faults);
        faults.ToString().ShouldBeEmpty($"{state} at {page.Url}, {page.ViewportSize!.Width} px");
    }

    private static async Task AxeAsync(IPage page, StringBuilder faults)
    {
        var result = await page.RunAxe(new AxeRunOptions());
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

    // Links within a sentence are text, not targets (WCAG 2.5.8 leaves them out).
    private static async Task SmallTargetsAsync(IPage page, StringBuilder faults)
    {
        var small = await page.EvaluateAsync<string[]>(
            """
            (least) => [...document.querySelectorAll('button, summary, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea, a[href], label:has(input)')]
              .filter(e => e.checkVisibility() && !(e.tagName === 'A' && e.closest('p, li:not(.rows > li), td, .fold p, .skip')) && !e.matches('.skip'))
              .filter(e => { const box = e.getBoundingClientRect(); return box.width > 0 && (box.height < least - .5 || box.width < least - .5); })
              .slice(0, 5).map(e => { const b = e.getBoundingClientRect(); return `${Math.round(b.width)}x${Math.round(b.height)} ${e.outerHTML.slice(0, 100)}`; })
            """, SmallestTarget);
        foreach (var element in small) faults.AppendLine($"target under {SmallestTarget} px: {element}");
    }
}
