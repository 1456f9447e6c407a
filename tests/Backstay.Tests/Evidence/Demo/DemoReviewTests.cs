using System.Net;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Demo;
using Backstay.Evidence.Log;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;
using Backstay.Evidence.Screening.Conflicts;
using Backstay.Kernel.Ids;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Evidence.Demo;

public sealed class DemoReviewTests(TestApp app)
{
    private static readonly string[] Places =
    [
        "", "protocol", "team", "criteria", "files", "bring", "records", "records/1", "records/1/marks", "records/add", "records.csv", "duplicates", "screen", "screen/title", "screen/abstract", "screen/full-text",
        "conflicts", "agreement", "reports", "extract", "characteristics", "characteristics.csv", "appraise", "appraisals.csv", "codes", "codes.json", "theory", "confidence", "model", "model.svg",
        "model.csv", "checklists", "checklists/entreq.csv", "flow.svg", "draft", "draft/introduction", "draft/discussion", "publish", "log.jsonl",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_page_of_it_has_something_for_its_members_and_is_closed_to_all_others()
    {
        var (team, path) = await MadeAsync();
        var state = await ReadAsync(path);
        using var patient = await Walk.StartedAsync(app);
        using var stranger = app.NewVisitor();
        var coding = state.Findings.Coding;
        string[] further =
        [
            .. FindingsState.Included(state).SelectMany(report => new[] { $"extract/{report}", $"appraise/{report}", $"text/{report}", $"reports/{report}" }), $"codes/{coding.Book.Codes[0].Id.Value}", $"theory/{coding.Book.Codes[0].Id.Value}",
            $"confidence/{coding.Book.Themes[1].Subthemes[0].Id.Value}", .. Conflict.Of(state, 1).Select(one => $"conflicts/{one.Level.Id}/{one.Record}"),
        ];
        foreach (var place in Places.Concat(further))
        {
            var at = place.Length == 0 ? path : $"{path}/{place}";
            foreach (var member in team) (await member.OpenAsync(at)).Status.ShouldBe(HttpStatusCode.OK, at);
            (await patient.OpenAsync(at)).Status.ShouldBe(HttpStatusCode.NotFound, at);
            (await stranger.OpenAsync(at)).Url.AbsolutePath.ShouldBe("/sign-in", at);
        }
        (await team[0].OpenAsync($"{path}/duplicates")).Text.ShouldContain("1 pair waits");
        (await stranger.OpenAsync($"/evidence/open/{path.Split('/')[^1]}")).Text.ShouldContain("Example (demo data)");
        foreach (var member in team) member.Dispose();
    }

    [Fact]
    public async Task Its_log_replays_in_the_order_of_its_days_and_leaves_something_of_everything_to_do()
    {
        var (team, path) = await MadeAsync();
        var (state, log) = (await ReadAsync(path), await LogAsync(path));
        log.Select(one => one.At).ShouldBeInOrder();
        log[^1].At.ShouldBeLessThan(app.Clock.GetUtcNow());
        (log[^1].At - log[0].At).ShouldBeGreaterThan(TimeSpan.FromDays(40));
        ReviewState.Of(log).Events.ShouldBe(state.Events);

        (state.Members.Count, state.Files.Count, state.Duplicates > 8, state.Unique.Count() > 55).ShouldBe((4, 4, true, true));
        var conflicts = Conflict.Of(state, 4);
        conflicts.Select(one => one.Level.Id).Distinct().ShouldBe(["abstract", "full-text"]);
        state.Unique.Count(record => state.At(2, record)?.Settled is not null).ShouldBe(1);
        state.Unique.Count(record => state.IsRetrieved(record) == false).ShouldBe(1);
        for (var level = 0; level < 3; level++) state.Unique.ShouldContain(record => state.At(level, record) != null && state.At(level, record)!.Standing == Standing.Excluded);
        state.Unique.ShouldContain(record => state.At(1, record) != null && state.At(1, record)!.Standing == Standing.Waiting);
        var (included, findings) = (FindingsState.Included(state), state.Findings);
        included.Count.ShouldBe(5);
        included.Count(report => findings.Extraction.Of(report).Agreed is not null).ShouldBe(1);
        included.Count(report => findings.Extraction.Of(report) is { IsComplete: true, Agreed: null }).ShouldBe(1);
        included.Count(report => findings.Appraisal.Of(report)?.Share is not null).ShouldBe(1);
        included.Count(report => findings.Appraisal.DoneOf(report).Count == 1).ShouldBe(1);
        CodingClinic.Of(findings.Coding.Analysis, findings.Coding.Readings).ShouldContain(one => one.Matter == ClinicMatter.NoTheme);
        state.Reporting.Protocol.Amendments.Count.ShouldBe(1);
        state.Reporting.Publication.Last.ShouldBe(1);
        foreach (var member in team) member.Dispose();
    }

    [Fact]
    public async Task Whatever_it_includes_is_made_up_and_says_so()
    {
        var (team, path) = await MadeAsync();
        var included = FindingsState.Included(await ReadAsync(path));
        foreach (var report in included) (await team[1].OpenAsync($"{path}/records/{report}")).Text.ShouldContain("This report does not exist");
        foreach (var report in included.Take(4)) (await team[1].OpenAsync($"{path}/text/{report}")).Text.ShouldContain("nobody said any of it");
        foreach (var member in team) member.Dispose();
    }

    private async Task<(IReadOnlyList<Visitor> Team, string Path)> MadeAsync()
    {
        var (team, people) = (new List<Visitor>(), new List<PersonId>());
        foreach (var place in Enumerable.Range(0, 4))
        {
            var address = Guests.NewAddress();
            team.Add(place == 0 ? await Staff.SignedInAsync(app, Role.Researcher, address) : await Guests.SignedInAsync(app, address));
            people.Add(await Guests.PersonAsync(app, address));
        }
        await DemoReview.MakeAsync(app.Services, people, app.Clock.GetUtcNow(), Ct);
        await team[0].OpenAsync("/evidence");
        var own = team[0].Page.QuerySelectorAll("main a[href^='/evidence/']").Select(link => link.GetAttribute("href")!).Single(href => Guid.TryParse(href.Split('/')[2], out _));
        return (team, own);
    }

    private Task<List<LoggedEvent>> LogAsync(string path) => app.WithDbAsync(async db =>
    {
        var id = new ReviewId(Guid.Parse(path.Split('/')[^1]));
        return (await db.StoredEvents.Where(one => one.ReviewId == id).OrderBy(one => one.Number).Select(one => one.Line).ToListAsync(Ct)).Select((line, place) => ReviewLog.Parse(line, place + 1)).ToList();
    });

    private async Task<ReviewState> ReadAsync(string path) => ReviewState.Of(await LogAsync(path));
}
