using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>Axe in the page, put there once however often it is asked.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="rules">Ids of the rules to try; all when none is named.</param>
    /// <returns>One line for each rule that is broken.</returns>
    public static async Task<string[]> FindAsync(IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, { resultTypes: ['violations'], selectors: false, preload: false, iframes: false, ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) })).violations
              .map(one => `axe ${one.id}: ${one.help} ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
            """, rules);
    }
}
