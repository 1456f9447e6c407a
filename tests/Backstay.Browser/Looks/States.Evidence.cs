using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

// Somebody who leads a systematic review.
internal static partial class States
{
    private const string Reviewing = "01999999-0000-7000-8000-000000000031", ReviewPath = $"/evidence/{Reviewing}";

    private static readonly SemaphoreSlim beginning = new(1, 1);
    private static string? reviewer;

    /// <summary>One review for all who look at its pages, as its address is told beforehand.</summary>
    public static async Task<IPage> ReviewingAsync(BrowserApp app)
    {
        await beginning.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (reviewer is not null) return await app.NewPageAsync(state: reviewer);
            var page = await BeginReviewAsync(app, Walk.NewAddress());
            reviewer = await page.Context.StorageStateAsync();
            return page;
        }
        finally
        {
            beginning.Release();
        }
    }

    private static async Task<IPage> BeginReviewAsync(BrowserApp app, string address)
    {
        var page = await KeptAsync(app, address);
        await Residents.GrantAsync(app, address, Role.Researcher);
        await page.BeginReviewAsync(Reviewing);
        return page;
    }

    /// <summary>As somebody who may begin a review.</summary>
    public static async Task BeginReviewAsync(this IPage page, string id)
    {
        await page.GotoAsync("/evidence/begin");
        await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", id);
        foreach (var (field, typed) in new[] { ("title", "Walking and low back pain"), ("question", "Does walking more help people who have low back pain?"), ("name", "Ana Berg") })
            await page.Locator($"main [name={field}]").FillAsync(typed);
        await page.PressAsync("Begin a review");
        await page.WaitForURLAsync($"**/evidence/{id}");
    }
}
