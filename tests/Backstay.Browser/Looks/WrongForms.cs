using Backstay.Browser.App;
using Backstay.People.Roles;
using Microsoft.Playwright;

namespace Backstay.Browser.Looks;

/// <summary>A form that is filled in wrongly.</summary>
/// <param name="Name">Of the form, as it is posted.</param>
/// <param name="Path">Empty where it is the page on which they arrive.</param>
/// <param name="Button">What is pressed.</param>
/// <param name="Kept">Fields by name with what is typed into them, which has to be there afterwards.</param>
internal sealed record Wrong(string Name, Func<BrowserApp, Task<IPage>> ArriveAsync, string Path, string Button, params (string Field, string Typed)[] Kept);

/// <summary>Every form of the program with what is wrong in it, and the way to it.</summary>
internal static partial class WrongForms
{
    public static IReadOnlyList<Wrong> OfPeople { get; } =
    [
        new("start", BegunAsync, "/start", "Show my plan", ("minutes", "10")),
        new("check-in", NewcomerAsync, "/check-in", "Save", ("pain", "4"), ("minutes", "many"), ("did", "words that stay")),
        new("day", NewcomerAsync, "/diary/{yesterday}", "Save", ("sleep", "2"), ("minutes", "-5"), ("did", "more words")),
        new("about-you", NewcomerAsync, "/about-you", "Next", ("matters", new string('x', 200))),
        new("cautions", NewcomerAsync, "/cautions", "Save"),
        new("look-back", NewcomerAsync, "/look-back", "Save", ("change", "better")),
        new("ask", app => app.NewPageAsync(), "/sign-in", "Send me a code", ("Form.Address", "no address")),
        new("code", AskedAsync, "/sign-in/code", "Go on", ("Form.Digits", "12ab")),
        new("address", AskedAsync, "/me/address/code", "Change my address", ("Form.Digits", "12ab")),
        new("comfort", NewcomerAsync, "/me/comfort", "Save", ("Form.Zone", "Nowhere/Land")),
        new("add", app => States.KeptAsync(app), "/me/passkeys", "Add a passkey", ("Form.Name", "")),
        new("on", SettingUpAsync, "/me/two-step", "Turn it on", ("Form.Code", "000000")),
        new("step", States.UnprovedWithAppAsync, "/sign-in/second-step", "Go on", ("Form.Code", "not a code")),
        new("plan", States.FullAsync, "/week/plan", "Save my week"),
        new("new-article", app => States.StaffAsync(app, Role.Editor), "/editor", "Begin it", ("name", "A Good Chair")),
        new("draft", States.EditorAsync, $"/editor/write/library/{States.Edited}", "Save", ("half-minute", "This will cure you!"), ("facts", "topic: [\n")),
        new("write", NewcomerAsync, "/learn/courses/pain/writing", "Save", ("words", "   ")),
        new("goal", NewcomerAsync, "/goals/new", "Save what matters", ("what", "Swim again")),
        new("rate", GoalAsync, "", "Save how it is"),
        new("action-plan", PlanningAsync, "", "Save my plan", ("what", "I walk to the park"), ("when", "time"), ("place", "The park"), ("obstacle", "it rains")),
        new("follow-up", FollowingUpAsync, "", "Save what happened", ("obstacle", "Tired"), ("said", "I slept badly")),
        new("propose", NewcomerAsync, "/work/day", "Draft my day", ("up", "")),
        new("block", States.OffWorkAsync, "/work/day/new", "Save this part", ("kind", "Rest"), ("what", "On the bench"), ("minutes", "long")),
        new("done-day", States.OffWorkAsync, "/work/day/done/{yesterday}", "Save how it went", ($"minutes-{States.Part}", "many")),
        new("wishes", NewcomerAsync, "/movement/messages", "Turn messages on", ("planning", "22:00")),
        new("moved", NewcomerAsync, "/movement", "Save for today", ("what", "Walking")),
        new("columns", app => States.WithTableAsync(app), $"/movement/bring/{States.BroughtTable}/columns", "Save and read the table", ("steps", "2"), ("zone", "Nowhere/Land"), ("row", "long")),
        new("problem", States.OffWorkAsync, "/work/problems", "Put it on the list"),
        new("solution", States.OffWorkAsync, $"/work/problems/{States.Problem}", "Add this way out", ("who", "Mr Bauer")),
        new("agreement", States.OffWorkAsync, "/work/agreements", "Save what we agreed", ("who", "my boss")),
        new("hours", States.OffWorkAsync, "/work/hours", "Save the steps", ("contract", "many"), ("from", "10")),
        new("week", States.OffWorkAsync, "/work/hours", "Save it for the next week", ("change", "Hold")),
        new("age", app => States.ApplyingAsync(app, "get-well-fast", null), "/programmes/get-well-fast", "Next", ("age", "many")),
        new("begin", app => States.ApplyingAsync(app, "walking-starter", "44"), "/programmes/walking-starter", "Begin", ("day", "2031-01-31")),
        new("invitation", NewcomerAsync, "/invitation", "Next", ("code", "nonsense!")),
        new("invite", app => States.StaffAsync(app, Role.Researcher), "/invitations", "Make the code", ("places", "none")),
        new("share", NewcomerAsync, "/me/sharing/new/clinician", "Make a code", ("called", new string('x', 70)), ("share", "diary")),
        new("ticks", SharedAsync, "", "Save", ("called", new string('x', 70))),
        new("care-code", app => States.KeptAsync(app), "/care/link", "Go on", ("code", "not a code")),
        new("accept", AcceptingAsync, "", "Open it", ("name", new string('x', 70))),
        new("pacing-log", NewcomerAsync, "/sheets/pacing-log/01999999-0000-7000-8000-000000000002/fill", "Next", ("activity", new string('x', 200))),
    ];

    /// <summary>Of a systematic review.</summary>
    public static IReadOnlyList<Wrong> OfReviews { get; } =
    [
        new("begin-review", States.ReviewingAsync, "/evidence/begin", "Begin a review", ("title", "Walking"), ("question", "")),
        new("join-review", States.ReviewingAsync, "/evidence/join", "Join a review", ("code", "nonsense"), ("name", "Ana Berg")),
        new("criteria", States.ScreeningAsync, $"{States.ScreeningPath}/criteria", "Save the criteria", ("include", "Adults"), ("for", "x")),
        new("assign", States.ScreeningAsync, $"{States.ScreeningPath}/screen/title/members", "Save who judges", ("members", "2")),
        new("settle", States.ScreeningAsync, $"{States.ScreeningPath}/conflicts/full-text/1", "Save what was agreed", ("note", "we met")),
        new("full-text", States.ScreeningAsync, $"{States.ScreeningPath}/reports/1", "Keep this file"),
        new("bring-records", States.FindingAsync, $"{States.FoundPath}/bring", "Bring this file", ("source", ""), ("strategy", "walk* AND back")),
        new("told-columns", AskedColumnsAsync, "", "Bring this file", ("mapping", ""), ("field-0", "title"), ("source", "Library")),
        new("bring-workbook", OldWorkbookAsync, "", "Bring this file", ("source", "Library"), ("strategy", "walk* AND back")),
        new("add-record", States.FindingAsync, $"{States.FoundPath}/records/add", "Add this record", ("source", "A site"), ("year", "soon"), ("authors", "Berg, Ana")),
        new("tag-record", States.FindingAsync, $"{States.FoundPath}/records/1/marks", "Put it on", ("tag", "a; b")),
        new("note-record", States.FindingAsync, $"{States.FoundPath}/records/1/marks", "Keep this note", ("note", "   ")),
        new("extraction-fields", States.FindingAsync, $"{States.FoundPath}/extract", "Keep these fields", ("fields", "A\nA")),
        new("group-reports", States.FindingAsync, $"{States.FoundPath}/extract", "They are one study", ("study", "")),
        new("appraise", States.FindingAsync, $"{States.FoundPath}/appraise/1", "Keep my answers", ("words-2", "It tells who asked.")),
        new("appraisal-form", States.FindingAsync, $"{States.FoundPath}/appraise", "Use this form"),
        new("store-text", States.FindingAsync, $"{States.FoundPath}/text/3", "Keep this text", ("text", "")),
        new("take-text", States.FindingAsync, $"{States.FoundPath}/text/3", "Take the text of the PDF"),
        new("bring-project", States.FindingAsync, $"{States.FoundPath}/codes/project", "Bring it in", ("text-0", "1"), ("text-1", "1")),
        new("code-text", States.FindingAsync, $"{States.FoundPath}/text/1", "Code these sentences", ("name", "")),
        new("add-theme", States.FindingAsync, $"{States.FoundPath}/codes", "Add it", ("theme", "")),
        new("import-codes", States.FindingAsync, $"{States.FoundPath}/codes", "Bring it in"),
        new("rename-theme", States.FindingAsync, $"{States.FoundPath}/codes", "Rename a theme", ("renamed", "")),
        new("merge-code", States.FindingAsync, $"{States.FoundPath}/codes/{States.FoundCode}", "Merge them", ("into", "")),
        new("extract", States.FindingAsync, $"{States.FoundPath}/extract/3", "Keep mine"),
        new("change-code", States.FindingAsync, $"{States.FoundPath}/codes/{States.FoundCode}", "Keep name and memo", ("name", "")),
        new("map-code", States.FindingAsync, $"{States.FoundPath}/theory/{States.OtherCode}", "Keep my view"),
        new("judge-confidence", States.FindingAsync, $"{States.FoundPath}/confidence/{States.FoundTheme}", "Keep this"),
        new("protocol", States.FindingAsync, $"{States.FoundPath}/protocol", "Save the protocol", ("registration", "PROSPERO"), ("link", "nonsense")),
        new("next-search", States.FindingAsync, $"{States.FoundPath}/next-search", "Keep this plan", ("day", "2020-01-31"), ("months", "0")),
        new("draft-section", States.FindingAsync, $"{States.FoundPath}/draft/abstract", "Save this section", ("text", new string('x', 50_001))),
        new("publish", States.FindingAsync, $"{States.FoundPath}/publish", "Publish version 3", ("news", new string('x', 501))),
    ];

    public static IEnumerable<Wrong> All => OfPeople.Concat(OfReviews);

    /// <summary>Forms that <see cref="FormFaults"/> fill in wrongly, and those in which nothing can be wrong: ticks that may all be left out, a choice that is always made, a search,
    /// names of places, of which none is wrong, a file, which no browser gives back and <c>BringTests</c> chooses wrongly, the questionnaire of every kind, which <c>FormTests</c> fills in wrongly kind by kind, an editor's steps, which <c>WorkflowTests</c> take wrongly, and what is agreed of a report, which <c>ExtractionPagesTests</c> leave empty.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(
        [.. All.Select(wrong => wrong.Name), "danger", "check", "over", "roles", "/today/do", "/week/look-back-day", "walk", "/walking/do", "/move/sessions/done", "/operator/people", "/learn/find", "every-kind", "bring", "vote", "/movement/places", "off", "/movement/messages/silence", "approve", "ask-changes", "publish-at", "/editor/figures",
            "place-code", "agree-extraction", $"{States.FoundPath}/records", $"{States.FoundPath}/model"]);
}
