using Backstay.Browser.App;
using Backstay.Evidence.Screening;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

/// <summary>Somebody who works on a review, in a browser of their own.</summary>
internal sealed record Reviewer(IPage Page, string Review)
{
    /// <param name="path">Below the review's own address.</param>
    public Task GoAsync(string path) => Page.GotoAsync($"{Review}/{path}");

    /// <summary>Fills fields of the page in by name.</summary>
    public async Task TellAsync(params (string Name, string Words)[] fields)
    {
        foreach (var (name, words) in fields) await Page.Locator($"main [name='{name}']").FillAsync(words);
    }

    public Task ChooseAsync(string name, string value) => Page.Locator($"main [name='{name}'][value='{value}']").CheckAsync();

    public Task SendAsync(string button) => Page.SubmitAsync(Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>What is offered as a file under the review's address.</summary>
    public async Task<byte[]> DownloadAsync(string path)
    {
        var answer = await Page.APIRequest.GetAsync($"{new Uri(Page.Url).GetLeftPart(UriPartial.Authority)}{Review}/{path}");
        answer.Status.ShouldBe(200, path);
        return await answer.BodyAsync();
    }

    /// <summary>Judges all records of a level that are offered.</summary>
    /// <param name="judge">From a record's title to the vote, with the reason where one is asked.</param>
    /// <returns>The titles that were offered.</returns>
    public async Task<List<string>> ScreenAsync(string level, Func<string, (Decision Decision, string? Reason)> judge, bool byKeys = false)
    {
        List<string> offered = [];
        await GoAsync($"screen/{level}");
        while (await Page.Locator("form.screening").CountAsync() > 0)
        {
            var title = await Page.Locator(".record-title").InnerTextAsync();
            offered.ShouldNotContain(title);
            offered.Add(title);
            var (decision, reason) = judge(title);
            if (reason is not null) await ChooseAsync("reason", reason);
            var number = await Page.Locator("form.screening [name=record]").GetAttributeAsync("value");
            if (byKeys) await Page.Keyboard.PressAsync(decision == Decision.Include ? "i" : "e");
            else await Page.Locator($"form.screening button[value={decision}]").ClickAsync();
            await Page.WaitForFunctionAsync("number => document.readyState === 'complete' && document.querySelector('main h1') && document.querySelector('form.screening [name=record]')?.value !== number", number);
        }
        return offered;
    }

    /// <summary>Reads a report by the usual form.</summary>
    /// <param name="not">Items that are not reported.</param>
    public async Task AppraiseAsync(string report, params int[] not)
    {
        await OpenAsync("appraise", report);
        var folded = Page.Locator("main .fold:not([open]) > summary");
        while (await folded.CountAsync() > 0) await folded.First.ClickAsync();
        for (var item = 1; item <= 32; item++) await ChooseAsync($"answer-{item}", not.Contains(item) ? "NotMet" : "Met");
        await SendAsync("Keep my answers");
    }

    /// <param name="sentences">Counted from 0.</param>
    /// <param name="barrier">Of a new code; null where the code is there already.</param>
    public async Task CodeAsync(string report, int[] sentences, string code, bool? barrier)
    {
        await OpenAsync("codes", report);
        foreach (var sentence in sentences) await ChooseAsync("sentence", $"{sentence}");
        if (barrier is { } hinders)
        {
            await TellAsync(("name", code));
            await ChooseAsync("sense", hinders ? "Barrier" : "Facilitator");
        }
        else await Page.Locator("main select[name=code]").SelectOptionAsync(new SelectOptionValue { Label = $"{code} (Barrier)" });
        await SendAsync("Code these sentences");
    }

    public async Task OpenAsync(string list, string name)
    {
        await GoAsync(list);
        await FollowAsync(name);
    }

    public async Task FollowAsync(string name)
    {
        var link = Page.Locator("main a").Filter(new() { HasText = name }).First;
        await Page.GotoAsync((await link.GetAttributeAsync("href"))!);
    }
}
