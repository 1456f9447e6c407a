using Backstay.Browser.App;
using Backstay.Browser.Journeys;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>A person in some state, and the pages worth a look in it. A path is one that opens without leading elsewhere.</summary>
internal sealed record State(string Name, Func<BrowserApp, Task<IPage>> ArriveAsync, params string[] Paths)
{
    /// <summary>Nothing but sizes differs from another state.</summary>
    public bool LayoutAlone { get; init; }
}

/// <summary>The states in which pages are looked at. Every page of the program is in at least one of them, or a test fails.</summary>
internal static class States
{
    /// <summary>Id of a sheet and of a private text, for addresses that are known beforehand.</summary>
    private const string Kept = "01999999-0000-7000-8000-000000000001";

    /// <summary>Ids of a part of the day, and of a problem at work.</summary>
    public const string Part = "01999999-0000-7000-8000-000000000005", Problem = "01999999-0000-7000-8000-000000000006";

    /// <summary>Ids of a plan with a day told of, and of a goal that was let go.</summary>
    private const string Planned = "01999999-0000-7000-8000-000000000003", LetGo = "01999999-0000-7000-8000-000000000004";

    /// <summary>Ids of links to clinicians, of a report, and of a link to somebody at work.</summary>
    private const string Shared = "01999999-0000-7000-8000-000000000011", Read = "01999999-0000-7000-8000-000000000012", Report = "01999999-0000-7000-8000-000000000013", AtWork = "01999999-0000-7000-8000-000000000014";

    private static readonly string[] Personal =
    [
        "/today", "/week", "/week/plan", "/progress", "/move", "/learn", "/learn/new", "/listen", "/me", "/check-in", "/diary", "/look-back", "/about-you", "/cautions", "/bad-day", "/bad-day/helped",
        "/goals", "/goals/new", "/goals/week", "/goals/calendar", "/walking", "/movement", "/diary/advice", "/work", "/work/day", "/me/sharing", "/me/sharing/new/clinician", "/me/sharing/new/supervisor", "/care", "/care/link",
        "/me/comfort", "/me/consents", "/me/seen", "/me/data", "/me/devices", "/me/passkeys", "/me/two-step", "/me/address", "/me/erase", "/me/sign-out",
    ];

    public static IReadOnlyList<State> Everyday { get; } =
    [
        new("stranger", app => app.NewPageAsync(), "/", "/help", "/offline", "/emergency", "/help/heavy", "/bad-day/offline", "/not-found", "/no-such-page", "/error", "/form-again",
            "/sign-in", "/sign-in/code", "/sign-in/link/none", "/learn", "/learn/new", "/learn/search", "/learn/search?for=over", "/learn/search?topic=sleep", "{search:slipped disc}", "{search:siatica}", "{search:zeppelin}", "{search:cannot pee}", "/learn/what-back-pain-is", "/learn/what-back-pain-is?depth=everything",
            "/learn/courses", "/learn/courses/pain", "/learn/courses/pain/example", "/learn/courses/pain/all", "/sheets/thought-record", "/sheets/thought-record/blank",
            "/listen", "/listen/the-watchful-back", "/listen/a-kind-pause", "/move", "/move?gentle=true", "/move/bridge", "/move/sessions/stiff-morning-10", "/move/sessions/letting-go-10", "/signed-out", "/goodbye", "/mail"),
        new("new", NewAsync, [.. Personal, "/start", "/danger-signs", "/danger-signs/result", "/move/sessions/whole-back-15", "/bad-day/check", "/bad-day/over", "/diary/help", "/me/keep", "/me/erase/sure", "/questions/every-kind"]),
        new("studying", StudyingAsync, "/learn", "/learn/courses", "/learn/courses/behaviour", "/learn/courses/behaviour/known", "/learn/courses/behaviour/try", "/learn/courses/behaviour/writing", "/writing",
            $"/writing/{Kept}", "/writing/help", "/sheets", "/sheets/pacing-log", $"/sheets/pacing-log/{Kept}", $"/sheets/pacing-log/{Kept}/fill", $"/sheets/pacing-log/{Kept}/fill?item=activity", "/sheets/week-timetable/blank"),
        new("goals", GoalsAsync, "/goals", "/today", "/progress", $"/goals/{Kept}", $"/goals/{Kept}/plan", $"/goals/plans/{Planned}", $"/goals/plans/{Planned}?change=smaller", $"/goals/plans/{Planned}/{{yesterday}}",
            $"/goals/plans/{Planned}/{{yesterday}}?again=true", $"/goals/{LetGo}", "/goals/week", "/goals/calendar"),
        new("off work", OffWorkAsync, "/today", "/diary", "/diary/advice", "/diary/advice/{yesterday}", "/work", "/work/day", "/work/day?on=weekend", "/work/day/new", $"/work/day/blocks/{Part}", "/work/day/done/{yesterday}",
            "/work/problems", $"/work/problems/{Problem}", "/work/agreements", "/work/hours", "/work/sheet"),
        new("enrolled", EnrolledAsync, "/my-programme", "/today", "/my-programme/waits/sleep-and-thoughts", "/programmes", "/programmes/web-bcpa", "/programmes/oneself/open", "/programmes/mybehavior-cbp", "/invitation", "/invitation/AAAAAAAA"),
        new("in a study", StudyAsync, "/today", "/my-programme", "/week", "/movement"),
        new("applying", app => ApplyingAsync(app, "walking-starter", "44"), "/programmes/walking-starter"),
        new("not admitted", app => ApplyingAsync(app, "get-well-fast", "17"), "/programmes/get-well-fast"),
        new("sharing", SharingAsync, "/me/sharing", "/me/sharing/new/clinician", "/me/sharing/new/supporter", $"/me/sharing/{Shared}", "/me/seen"),
        new("reading", ReadingAsync, "/me", "/care", "/care/link", "/care/link/AAAAAAAA", $"/care/{Read}", $"/care/{Read}/condition", $"/care/{Read}/treatment", $"/care/{Read}/absence", $"/care/{Read}/diary", $"/care/{Read}/progress",
            $"/care/{Read}/plan", $"/care/{Read}/answers", $"/care/{Read}/reports/{Report}"),
        new("supervising", SupervisingAsync, "/care", $"/care/{AtWork}", $"/care/{AtWork}/counselling-advice"),
        new("walking", WalkingAsync, "/today", "/walking", "/week", "/progress"),
        new("full", FullAsync, "/today", "/week", "/week/plan", "/progress", "/learn", "/learn/new", "{search:bad night}", "/me", "/diary", "/me/devices", "/me/passkeys", "/me/address", "/me/sign-out", "/progress?period=3-months", "/progress?period=all", "/diary?page=2", "/diary/{yesterday}", "/learn/staying-at-work", "/listen", "/listen/your-back-likes-change", "/move/slow-breathing", "/me/keep", "/mail/{mail}"),
    ];

    public static IReadOnlyList<State> Special { get; } =
    [
        new("large", LargeAsync, [.. Personal, "/start", "/danger-signs", "/help", "/emergency", "/learn/what-back-pain-is", "/listen/a-kind-pause", "/move/bridge"]) { LayoutAlone = true },
        new("simple", SimpleAsync, "/today", "/help", "/bad-day", "/check-in", "/me", "/me/comfort"),
        new("flare-up", FlareUpAsync, "/today", "/week", "/progress", "/bad-day", "/bad-day/over", "/bad-day/check", "/move/sessions/whole-back-15", "/move/sessions/flare-up-5"),
        new("paused", PausedAsync, "/today", "/week"),
        new("next-day", app => DangerAsync(app, "fever-ill"), "/today", "/week", "/move/sessions/stiff-morning-5", "/danger-signs/result"),
        new("emergency", app => DangerAsync(app, "chest-pain"), "/danger-signs/result", "/week"),
        new("routine", app => DangerAsync(app, "six-weeks"), "/danger-signs/result"),
        new("editor", EditorAsync, "/me", "/editor", "/editor/content", $"/editor/item/library/{Edited}", $"/editor/write/library/{Edited}", $"/editor/preview/library/{Edited}/1", $"/editor/compare/library/{Edited}",
            "/editor/item/library/what-back-pain-is", "/editor/item/gym/bridge", "/editor/preview/gym/bridge/file", "/editor/preview/messages/start/file", "/editor/figures?exercise=bridge", "/editor/figures?body=ana"),
        new("reviewer", ReviewerAsync, "/me", "/editor", $"/editor/item/library/{Reviewed}"),
        new("moderator", ModeratorAsync, "/me", "/moderator/worries"),
        new("operator", app => StaffAsync(app, Role.Operator), "/me", "/operator/people", "/operator/people?address=nobody%40example.org", $"/operator/people?address={Residents.Lived}", "/operator/safety"),
        new("clinician", InvitingAsync, "/me", "/invitations"),
        new("researcher", app => StaffAsync(app, Role.Researcher), "/me", "/research/programmes", "/research/programmes/backstay", "/research/programmes/walking-starter", "/research/programmes/none"),
        new("supporter", app => StaffAsync(app, Role.Supporter), "/me"),
        new("staff before the second step", UnprovedAsync, "/sign-in/second-step"),
        new("changing address", ChangingAddressAsync, "/me/address/code"),
    ];

    /// <summary>Articles with a draft that needs mending, and with one that waits for a review.</summary>
    public const string Edited = "anger-and-frustration", Reviewed = "another-illness-too";

    public static async Task<IPage> EditorAsync(BrowserApp app)
    {
        var page = await StaffAsync(app, Role.Editor);
        await page.DraftAsync(Edited, "Conservative multidisciplinary rehabilitation considerably facilitates functional restoration afterwards, universally.");
        return page;
    }

    private static async Task<IPage> ReviewerAsync(BrowserApp app)
    {
        var editor = await StaffAsync(app, Role.Editor);
        await editor.DraftAsync(Reviewed, "One step at a time.");
        await editor.GotoAsync($"/editor/item/library/{Reviewed}");
        await editor.PressAsync("Ask for a review");
        await editor.Context.CloseAsync();
        return await StaffAsync(app, Role.Clinician);
    }

    /// <summary>A draft of an article with a sentence more; one that is there already is left as it is.</summary>
    public static async Task DraftAsync(this IPage page, string article, string sentence)
    {
        await page.GotoAsync($"/editor/item/library/{article}");
        if (!await page.GetByText("Begin a new version").IsVisibleAsync()) return;
        await page.PressAsync("Begin a new version");
        await page.WaitForURLAsync($"**/editor/write/library/{article}");
        var words = page.Locator("#field-half-minute");
        await words.FillAsync($"{await words.InputValueAsync()} {sentence}");
        await page.PressAsync("Save");
        await page.WaitForURLAsync("**?saved=yes");
    }

    public static async Task<IPage> NewAsync(BrowserApp app) => await (await app.NewPageAsync()).StartAsync();

    public static async Task<IPage> KeptAsync(BrowserApp app, string? address = null)
    {
        var page = await NewAsync(app);
        await page.ProveAsync(app, "/me/keep", address ?? Walk.NewAddress());
        return page;
    }

    public static async Task<IPage> FullAsync(BrowserApp app)
    {
        await Residents.LiveAsync(app);
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", Residents.Lived);
        return page;
    }

    private static async Task<IPage> LargeAsync(BrowserApp app)
    {
        await Residents.LiveAsync(app);
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", Residents.Reader);
        await page.ChooseComfortAsync("largest");
        return page;
    }

    public static async Task<IPage> SimpleAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.ChooseComfortAsync("simple");
        return page;
    }

    private static async Task ChooseComfortAsync(this IPage page, string value)
    {
        await page.GotoAsync("/me/comfort");
        await page.Locator($"input[value='{value}']").CheckAsync();
        await page.PressAsync("Save");
        await page.WaitForURLAsync("**/me/comfort?saved=yes");
    }

    /// <summary>In the middle of a module, with a sheet begun and a text of their own.</summary>
    private static async Task<IPage> StudyingAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/learn/courses/behaviour/why");
        await page.PressAsync("Next part");
        await page.WaitForURLAsync("**/known");
        await page.GotoAsync($"/sheets/pacing-log/{Kept}/fill");
        await page.Locator("input[name=activity]").FillAsync("An hour of paperwork");
        await page.PressAsync("Next");
        await page.WaitForURLAsync("**/fill?item=*");
        await page.GotoAsync($"/sheets/pacing-log/{Kept}/fill?item=activity");
        await page.Locator("input[name=activity]").FillAsync("Two hours of paperwork");
        await page.PressAsync("Next");
        await page.GotoAsync("/learn/courses/behaviour/writing");
        await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", Kept);
        await page.Locator("textarea").FillAsync("Whenever my back hurts, I always go quiet.");
        await page.PressAsync("Save");
        await page.WaitForURLAsync($"**/writing/{Kept}**");
        return page;
    }

    /// <summary>With two goals that were rated over weeks, plans with an hour and with a meal, one of them told of, and a goal that was let go.</summary>
    private static async Task<IPage> GoalsAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GiveGoalsAsync(app, address, Guid.Parse(Kept), Guid.Parse(Planned), Guid.Parse(LetGo));
        return page;
    }

    /// <summary>In Get Well Fast: told once, with a day, a problem with a way out, an agreement, and steps with a hard week.</summary>
    public static async Task<IPage> OffWorkAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GoBackToWorkAsync(app, address, Guid.Parse(Part), Guid.Parse(Problem));
        return page;
    }

    /// <summary>In the second week of a programme that opens week by week.</summary>
    private static async Task<IPage> EnrolledAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.EnrolAsync(app, address, "web-bcpa", days: 9, beside: "oneself");
        return page;
    }

    /// <summary>In the second week of the study of suggestions, with one of them done.</summary>
    private static async Task<IPage> StudyAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.EnrolAsync(app, address, "mybehavior-cbp", days: 9, beside: "oneself");
        await page.GotoAsync("/movement");
        foreach (var (told, what) in new[] { "Walking", "Walking", "Gardening" }.Index())
        {
            await page.Locator($"input[value={what}]").CheckAsync();
            await page.Locator("input[name=minutes][value='20']").CheckAsync();
            await page.PressAsync("Save for today");
            await page.Locator("form[action='/movement/remove']").Nth(told).WaitForAsync();
        }
        await page.GotoAsync("/today");
        await page.PressAsync("I did it");
        await page.Locator(".item.done").WaitForAsync();
        return page;
    }

    public static async Task<IPage> ApplyingAsync(BrowserApp app, string programme, string? age)
    {
        var page = await NewAsync(app);
        await page.GotoAsync($"/programmes/{programme}");
        await page.PressAsync("I want to begin");
        if (age is null) return page;
        await page.Locator("input[name=age]").FillAsync(age);
        await page.PressAsync("Next");
        await page.GetByRole(AriaRole.Button, new() { Name = "Not now" }).First.WaitForAsync();
        return page;
    }

    private static async Task<IPage> InvitingAsync(BrowserApp app)
    {
        var page = await StaffAsync(app, Role.Clinician);
        await page.GotoAsync("/invitations");
        await page.Locator("input[value='web-bcpa']").CheckAsync();
        await page.PressAsync("Make the code");
        await page.Locator(".qr").WaitForAsync();
        return page;
    }

    /// <summary>On the page that shows a person's code, with all ticked that can be.</summary>
    public static async Task<string> ShareAsync(this IPage page, string? link = null, string reader = "clinician")
    {
        await page.GotoAsync($"/me/sharing/new/{reader}");
        if (link is not null) await page.EvaluateAsync("id => document.querySelector('main input[name=id]').value = id", link);
        await page.Locator("input[name=called]").FillAsync("Anna from the mill");
        foreach (var box in await page.Locator("input[name=share]").AllAsync()) await box.CheckAsync();
        await page.PressAsync("Make a code");
        return await page.Locator(".code-large code").InnerTextAsync();
    }

    /// <summary>A clinician who accepted that code; ends where they read.</summary>
    public static async Task<IPage> AcceptAsync(BrowserApp app, string code) => await (await StaffAsync(app, Role.Clinician)).AcceptAsync(code, "Dr Berg");

    private static async Task<IPage> AcceptAsync(this IPage reader, string code, string name)
    {
        await reader.GotoAsync("/care/link");
        await reader.Locator("input[name=code]").FillAsync(code);
        await reader.PressAsync("Go on");
        await reader.Locator("input[name=name]").FillAsync(name);
        await reader.PressAsync("Open it");
        await reader.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        return reader;
    }

    private static async Task<IPage> SharingAsync(BrowserApp app)
    {
        var person = await FullAsync(app);
        await Residents.ForgetLinkAsync(app, Guid.Parse(Shared));
        await (await AcceptAsync(app, await person.ShareAsync(Shared))).Context.CloseAsync();
        await person.ShareAsync();
        return person;
    }

    /// <summary>A clinician with whom somebody shares all, after two months and two questionnaires of Get Well Fast.</summary>
    public static async Task<IPage> ReadingAsync(BrowserApp app)
    {
        var person = await FullAsync(app);
        await Residents.ForgetLinkAsync(app, Guid.Parse(Read));
        var clinician = await AcceptAsync(app, await person.ShareAsync(Read));
        await Residents.GiveReportAsync(app, Guid.Parse(Read), Guid.Parse(Report));
        await person.Context.CloseAsync();
        return clinician;
    }

    /// <summary>Somebody at work, with whom a person on their way back shares the advice on counselling.</summary>
    private static async Task<IPage> SupervisingAsync(BrowserApp app)
    {
        var person = await OffWorkAsync(app);
        await Residents.ForgetLinkAsync(app, Guid.Parse(AtWork));
        var supervisor = await (await KeptAsync(app)).AcceptAsync(await person.ShareAsync(AtWork, "supervisor"), "Mr Bauer");
        await person.Context.CloseAsync();
        return supervisor;
    }

    public static string ReportPath => $"/care/{Read}/reports/{Report}";

    private static async Task<IPage> FlareUpAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.BeginFlareUpAsync();
        return page;
    }

    /// <summary>On the walking track, with a walk done.</summary>
    private static async Task<IPage> WalkingAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/walking");
        await page.PressAsync("Begin with the walks");
        await page.PressAsync("I took a walk");
        return page;
    }

    private static async Task<IPage> PausedAsync(BrowserApp app)
    {
        var page = await NewAsync(app);
        await page.GotoAsync("/week");
        await page.PressAsync("Pause my plan");
        return page;
    }

    private static async Task<IPage> DangerAsync(BrowserApp app, string sign)
    {
        var page = await NewAsync(app);
        await page.TickDangerAsync(sign);
        return page;
    }

    public static async Task<IPage> StaffAsync(BrowserApp app, Role role)
    {
        await Residents.LiveAsync(app);
        var address = Walk.NewAddress();
        var page = await KeptAsync(app, address);
        await Residents.GrantAsync(app, address, role);
        return page;
    }

    private static async Task<IPage> ModeratorAsync(BrowserApp app)
    {
        var worried = await KeptAsync(app);
        await worried.GotoAsync("/check-in");
        await worried.Locator("textarea").FillAsync("I want to end my life");
        await worried.PressAsync("Save");
        await worried.PressAsync("Ask somebody here to write to me");
        await worried.Context.CloseAsync();
        return await StaffAsync(app, Role.Moderator);
    }

    private static async Task<IPage> UnprovedAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var first = await KeptAsync(app, address);
        await Residents.GrantAsync(app, address, Role.Editor);
        await first.Context.CloseAsync();
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", address);
        return page;
    }

    /// <summary>An editor with an authenticator app, on a new device, before its code.</summary>
    public static async Task<IPage> UnprovedWithAppAsync(BrowserApp app)
    {
        var address = Walk.NewAddress();
        var first = await KeptAsync(app, address);
        await Authenticator.SetUpAsync(first);
        await Residents.GrantAsync(app, address, Role.Editor);
        await first.Context.CloseAsync();
        var page = await app.NewPageAsync();
        await page.ProveAsync(app, "/sign-in", address);
        return page;
    }

    private static async Task<IPage> ChangingAddressAsync(BrowserApp app)
    {
        var page = await KeptAsync(app);
        await page.GotoAsync("/me/address");
        await page.Locator("input[name='Form.Address']").FillAsync(Walk.NewAddress());
        await page.PressAsync("Send me a code");
        return page;
    }
}
