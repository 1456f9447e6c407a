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
internal static partial class States
{
    /// <summary>Id of a sheet and of a private text, for addresses that are known beforehand.</summary>
    private const string Kept = "01999999-0000-7000-8000-000000000001";

    /// <summary>Ids of a part of the day, and of a problem at work.</summary>
    public const string Part = "01999999-0000-7000-8000-000000000005", Problem = "01999999-0000-7000-8000-000000000006";

    /// <summary>Ids of a plan with a day told of, and of a goal that was let go.</summary>
    private const string Planned = "01999999-0000-7000-8000-000000000003", LetGo = "01999999-0000-7000-8000-000000000004";

    /// <summary>Id of a private text that is shown.</summary>
    private const string Written = "01999999-0000-7000-8000-000000000015";

    /// <summary>Ids of links to clinicians, of a report, and of a link to somebody at work.</summary>
    private const string Shared = "01999999-0000-7000-8000-000000000011", Read = "01999999-0000-7000-8000-000000000012", Report = "01999999-0000-7000-8000-000000000013", AtWork = "01999999-0000-7000-8000-000000000014";

    /// <summary>Id of a file that was brought from a phone.</summary>
    private const string Brought = "01999999-0000-7000-8000-000000000021";

    /// <summary>Id of a table whose columns nobody can guess.</summary>
    public const string BroughtTable = "01999999-0000-7000-8000-000000000022";

    private static readonly string[] Personal =
    [
        "/today", "/week", "/week/plan", "/progress", "/move", "/learn", "/learn/new", "/listen", "/me", "/check-in", "/diary", "/look-back", "/about-you", "/cautions", "/bad-day", "/bad-day/helped",
        "/goals", "/goals/new", "/goals/week", "/goals/calendar", "/walking", "/movement", "/movement/bring", "/movement/record", "/movement/days", "/movement/walks", "/movement/best", "/movement/send", "/movement/messages",
        "/diary/advice", "/work", "/work/day", "/me/sharing", "/me/sharing/new/clinician", "/me/sharing/new/supervisor", "/care", "/care/link",
        "/me/comfort", "/me/consents", "/me/seen", "/me/data", "/me/devices", "/me/passkeys", "/me/two-step", "/me/address", "/me/erase", "/me/sign-out",
    ];

    public static IReadOnlyList<State> Everyday { get; } =
    [
        new("stranger", app => app.NewPageAsync(), "/", "/help", "/offline", "/emergency", "/help/heavy", "/bad-day/offline", "/not-found", "/no-such-page", "/error", "/form-again",
            "/sign-in", "/sign-in/code", "/sign-in/link/none", "/learn", "/learn/new", "/learn/search", "/learn/search?for=over", "/learn/search?topic=sleep", "{search:slipped disc}", "{search:siatica}", "{search:zeppelin}", "{search:cannot pee}", "/learn/what-back-pain-is", "/learn/what-back-pain-is?depth=everything",
            "/learn/courses", "/learn/courses/pain", "/learn/courses/pain/example", "/learn/courses/pain/all", "/sheets/thought-record", "/sheets/thought-record/blank",
            "/listen", "/listen/the-watchful-back", "/listen/a-kind-pause", "/move", "/move?gentle=true", "/move/bridge", "/move/sessions/stiff-morning-10", "/move/sessions/letting-go-10", "/signed-out", "/goodbye", "/mail", "/evidence", "/evidence/example"),
        new("new", NewAsync, [.. Personal, "/start", "/evidence/join", "/danger-signs", "/danger-signs/result", "/move/sessions/whole-back-15", "/bad-day/check", "/bad-day/over", "/diary/help", "/me/keep", "/me/erase/sure", "/questions/every-kind"]),
        new("studying", StudyingAsync, "/learn", "/learn/courses", "/learn/courses/behaviour", "/learn/courses/behaviour/known", "/learn/courses/behaviour/try", "/learn/courses/behaviour/writing", "/writing",
            $"/writing/{Kept}", "/writing/help", "/sheets", "/sheets/pacing-log", $"/sheets/pacing-log/{Kept}", $"/sheets/pacing-log/{Kept}/fill", $"/sheets/pacing-log/{Kept}/fill?item=activity", "/sheets/week-timetable/blank"),
        new("goals", GoalsAsync, "/goals", "/today", "/progress", $"/goals/{Kept}", $"/goals/{Kept}/plan", $"/goals/plans/{Planned}", $"/goals/plans/{Planned}?change=smaller", $"/goals/plans/{Planned}/{{yesterday}}",
            $"/goals/plans/{Planned}/{{yesterday}}?again=true", $"/goals/{LetGo}", "/goals/week", "/goals/calendar"),
        new("walking", WalkingAsync, "/today", "/walking", "/week", "/progress"),
        new("full", FullAsync, "/today", "/week", "/week/plan", "/progress", "/learn", "/learn/new", "{search:bad night}", "/me", "/diary", "/me/devices", "/me/passkeys", "/me/address", "/me/sign-out", "/progress?period=3-months", "/progress?period=all", "/diary?page=2", "/diary/{yesterday}", "/learn/staying-at-work", "/listen", "/listen/your-back-likes-change", "/move/slow-breathing", "/me/keep", "/mail/{mail}"),
    ];

    public static IReadOnlyList<State> Programmes { get; } =
    [
        new("off work", OffWorkAsync, "/today", "/diary", "/diary/advice", "/diary/advice/{yesterday}", "/work", "/work/day", "/work/day?on=weekend", "/work/day/new", $"/work/day/blocks/{Part}", "/work/day/done/{yesterday}",
            "/work/problems", $"/work/problems/{Problem}", "/work/agreements", "/work/hours", "/work/sheet"),
        new("enrolled", EnrolledAsync, "/my-programme", "/today", "/my-programme/waits/sleep-and-thoughts", "/programmes", "/programmes/web-bcpa", "/programmes/oneself/open", "/programmes/mybehavior-cbp", "/invitation", "/invitation/AAAAAAAA"),
        new("in a study", StudyAsync, "/today", "/my-programme", "/week", "/movement"),
        new("spoken to", SpokenToAsync, "/today", "/movement/messages"),
        new("applying", app => ApplyingAsync(app, "walking-starter", "44"), "/programmes/walking-starter"),
        new("not admitted", app => ApplyingAsync(app, "get-well-fast", "17"), "/programmes/get-well-fast"),
    ];

    public static IReadOnlyList<State> Movement { get; } =
    [
        new("with a phone", WithPhoneAsync, "/today", "/movement", "/movement/bring", $"/movement/bring/{Brought}", "/movement/days", "/movement/days/{walked}", "/movement/walks", "/movement/best", "/movement/send"),
        new("with a vague phone", WithVaguePhoneAsync, "/movement/days", "/movement/days/{walked}"),
        new("with a tendency", WithTendencyAsync, "/progress?period=3-months"),
        new("with a table", app => WithTableAsync(app), $"/movement/bring/{BroughtTable}", $"/movement/bring/{BroughtTable}/columns"),
        new("with a table that is known", app => WithTableAsync(app, known: true), $"/movement/bring/{BroughtTable}", $"/movement/bring/{BroughtTable}/columns"),
    ];

    public static IReadOnlyList<State> Sharing { get; } =
    [
        new("sharing", SharingAsync, "/me/sharing", "/me/sharing/new/clinician", "/me/sharing/new/supporter", $"/me/sharing/{Shared}", $"/writing/{Written}", "/writing", "/me/seen"),
        new("reading", ReadingAsync, "/me", "/care", "/care/link", "/care/link/AAAAAAAA", $"/care/{Read}", $"/care/{Read}/condition", $"/care/{Read}/treatment", $"/care/{Read}/absence", $"/care/{Read}/diary", $"/care/{Read}/progress",
            $"/care/{Read}/plan", $"/care/{Read}/answers", $"/care/{Read}/texts", $"/care/{Read}/reports/{Report}"),
        new("supervising", SupervisingAsync, "/care", $"/care/{AtWork}", $"/care/{AtWork}/counselling-advice"),
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
        new("changing address", ChangingAddressAsync, "/me/address/code"),
    ];

    public static IReadOnlyList<State> Staff { get; } =
    [
        new("editor", EditorAsync, "/me", "/editor", "/editor/content", $"/editor/item/library/{Edited}", $"/editor/write/library/{Edited}", $"/editor/preview/library/{Edited}/1", $"/editor/compare/library/{Edited}",
            "/editor/item/library/what-back-pain-is", "/editor/item/gym/bridge", "/editor/preview/gym/bridge/file", "/editor/preview/messages/start/file", "/editor/figures?exercise=bridge", "/editor/figures?body=ana"),
        new("reviewer", ReviewerAsync, "/me", "/editor", $"/editor/item/library/{Reviewed}"),
        new("moderator", ModeratorAsync, "/me", "/moderator/worries"),
        new("operator", app => StaffAsync(app, Role.Operator), "/me", "/operator/people", "/operator/people?address=nobody%40example.org", $"/operator/people?address={Residents.Lived}", "/operator/safety"),
        new("clinician", InvitingAsync, "/me", "/invitations"),
        new("researcher", app => StaffAsync(app, Role.Researcher), "/me", "/research/messages", "/research/programmes", "/research/programmes/backstay", "/research/programmes/walking-starter", "/research/programmes/none"),
        new("supporter", app => StaffAsync(app, Role.Supporter), "/me"),
        new("staff before the second step", UnprovedAsync, "/sign-in/second-step"),
    ];

    public static IReadOnlyList<State> Evidence { get; } =
    [
        new("reviewing", ReviewingAsync, "/evidence", "/evidence/begin", "/evidence/join", ReviewPath, $"{ReviewPath}/team"),
        new("screening", ScreeningAsync, $"{ReviewPath}/criteria", $"{ReviewPath}/screen", $"{ReviewPath}/screen/title", $"{ReviewPath}/screen/abstract", $"{ReviewPath}/screen/full-text", $"{ReviewPath}/screen/full-text?again=2",
            $"{ReviewPath}/screen/title/members", $"{ReviewPath}/conflicts", $"{ReviewPath}/conflicts/full-text/1", $"{ReviewPath}/conflicts/full-text/2", $"{ReviewPath}/agreement", $"{ReviewPath}/reports", $"{ReviewPath}/reports/1"),
        new("finding", FindingAsync, FoundPath, $"{FoundPath}?since=2", $"{FoundPath}/next-search", $"{FoundPath}/bring", $"{FoundPath}/files", $"{FoundPath}/files/{FoundFile}", $"{FoundPath}/records", $"{FoundPath}/records/add", $"{FoundPath}/records/1", $"{FoundPath}/records/1/marks", $"{FoundPath}/records/4", $"{FoundPath}/duplicates", $"{FoundPath}/duplicates/pairs",
            $"{FoundPath}/duplicates/merged", $"{FoundPath}/extract", $"{FoundPath}/extract/1", $"{FoundPath}/extract/3", $"{FoundPath}/characteristics", $"{FoundPath}/appraise", $"{FoundPath}/appraise/1", $"{FoundPath}/text/1", $"{FoundPath}/text/2", $"{FoundPath}/text/3", $"{FoundPath}/codes", $"{FoundPath}/codes?coded=12&lost=2", $"{FoundPath}/codes/project",
            $"{FoundPath}/codes/{FoundCode}", $"{FoundPath}/theory", $"{FoundPath}/theory/{FoundCode}", $"{FoundPath}/confidence", $"{FoundPath}/confidence/{FoundTheme}", $"{FoundPath}/model", $"{FoundPath}/checklists"),
        new("writing", FindingAsync, "/evidence", $"{FoundPath}/protocol", $"{FoundPath}/draft", $"{FoundPath}/draft/discussion", $"{FoundPath}/draft/discussion?version=1", $"{FoundPath}/publish", $"/evidence/open/{Found}", "/evidence/guide"),
    ];

    public static IEnumerable<State> All => [.. Everyday, .. Programmes, .. Movement, .. Sharing, .. Special, .. Staff, .. Evidence];
}
