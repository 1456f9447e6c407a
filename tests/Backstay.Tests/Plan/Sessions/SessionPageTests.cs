using System.Net;
using Backstay.Content;
using Backstay.Content.Gym.Sessions;
using Backstay.Plan;
using Backstay.Plan.Sessions;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Plan.Sessions;

public sealed class SessionPageTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_gym_offers_sessions_by_minutes_and_each_opens_with_its_steps()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/move");
        var offered = stranger.Page.QuerySelectorAll("a[href^='/move/sessions/']").Select(link => link.GetAttribute("href")!).ToList();
        offered.Count.ShouldBe(app.Services.GetRequiredService<SessionShelf>().All.Count);
        foreach (var path in offered)
        {
            await stranger.OpenAsync(path);
            stranger.Status.ShouldBe(HttpStatusCode.OK);
            stranger.Page.QuerySelectorAll(".steps > li").Length.ShouldBeGreaterThan(2, path);
            stranger.Page.QuerySelectorAll(".steps svg[role=img]").Length.ShouldBe(stranger.Page.QuerySelectorAll(".steps > li").Length, path);
        }
        await stranger.OpenAsync("/move/sessions/no-such-session");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_exercise_leads_to_the_same_in_another_position()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/move/knee-rolls");
        stranger.Text.ShouldContain("In another position");
        stranger.Page.QuerySelector("a[href='/move/seated-turns']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_done_counts_in_todays_plan_is_praised_and_asks_how_it_was()
    {
        using var me = await Walk.StartedAsync(app);
        var (session, planned) = Matching(me);
        await me.OpenAsync(session.Path);
        await me.PressAsync("Done");
        me.Url.AbsolutePath.ShouldBe(session.Path);
        me.Text.ShouldContain($"You did {session.Steps.Count} of {session.Steps.Count}. That counts.");
        await me.PressAsync("Too easy");
        me.Text.ShouldContain("a longer one");
        await me.OpenAsync("/today");
        me.Page.QuerySelector($".item.done a[href='/move/{planned}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Left_midway_counts_and_told_twice_is_kept_once()
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/move/sessions/desk-break-5");
        var run = Guid.CreateVersion7();
        for (var time = 0; time < 2; time++)
        {
            await me.PostAsync(SessionApi.Path, [.. Told(me, run), new("done", "seated-turns"), new("done", "heel-raises"), new("done", "no-such-thing")]);
            me.Text.ShouldContain("You did 2 of 5. That counts.");
        }
        await me.PostAsync(SessionApi.Path, [.. Told(me, run), new("felt", "too-much")]);
        me.Text.ShouldContain("take a smaller one");
        var kept = await app.WithDbAsync(db => db.SessionRuns.Where(one => one.Id == new SessionRunId(run)).ToListAsync(Ct));
        kept.ShouldHaveSingleItem().Felt.ShouldBe(Felt.TooMuch);
        kept[0].Exercises.ShouldBe(["seated-turns", "heel-raises"]);
    }

    [Fact]
    public async Task A_run_that_is_told_days_later_belongs_to_its_day()
    {
        using var me = await Walk.StartedAsync(app);
        var run = Guid.CreateVersion7();
        await me.OpenAsync("/move/sessions/desk-break-5");
        await me.PostAsync(SessionApi.Path, [.. Told(me, run), new("done", "seated-turns"), new("ago", "172800")]);
        var kept = await app.WithDbAsync(db => db.SessionRuns.SingleAsync(one => one.Id == new SessionRunId(run), Ct));
        kept.Day.ShouldBe(DateOnly.FromDateTime(me.Clock.GetUtcNow().UtcDateTime).AddDays(-2));
    }

    [Fact]
    public async Task Another_persons_run_answers_like_one_that_does_not_exist()
    {
        using var me = await Walk.StartedAsync(app);
        using var other = await Walk.StartedAsync(app);
        var run = Guid.CreateVersion7();
        await me.OpenAsync("/move/sessions/desk-break-5");
        await me.PostAsync(SessionApi.Path, [.. Told(me, run), new("done", "seated-turns")]);
        await other.OpenAsync($"/move/sessions/desk-break-5?run={run}");
        other.Page.QuerySelector(".notice.done").ShouldBeNull();
        await other.PostAsync(SessionApi.Path, [.. Told(other, run), new("felt", "too-easy")]);
        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("session", "no-such-session", HttpStatusCode.NotFound)]
    [InlineData("felt", "wonderful", HttpStatusCode.BadRequest)]
    [InlineData("run", "not-an-id", HttpStatusCode.BadRequest)]
    public async Task Nonsense_changes_nothing(string field, string value, HttpStatusCode answer)
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/move/sessions/desk-break-5");
        await me.PostAsync(SessionApi.Path, [.. Told(me, Guid.CreateVersion7()).Where(pair => pair.Key != field), new("done", "seated-turns"), new(field, value)]);
        me.Status.ShouldBe(answer);
    }

    [Fact]
    public async Task What_does_not_suit_a_person_is_swapped_or_left_out_and_the_page_says_so()
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/cautions");
        await me.PressAsync("Save", ("cautions", "thin-bones"));
        await me.OpenAsync("/move/sessions/stiff-morning-5");
        me.Text.ShouldContain("Fitted to you");
        me.Text.ShouldContain("It does not suit what you told us about your health.");
        var catalogue = app.Services.GetRequiredService<Catalogue>();
        foreach (var step in me.Page.QuerySelectorAll(".steps h3 a")) catalogue.Find(step.GetAttribute("href")!.Split('/')[^1])!.AvoidWhen.ShouldNotContain("thin-bones");
    }

    [Fact]
    public async Task In_a_flare_up_a_gentler_session_is_offered_and_with_a_danger_sign_none()
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/bad-day");
        await me.PressAsync("Make my plan small");
        await me.PressAsync("Show my small plan");
        await me.OpenAsync("/move/sessions/daily-strength-10");
        me.Text.ShouldContain("A smaller one fits today better");
        me.Page.QuerySelector("a[href='/move/sessions/flare-up-5']").ShouldNotBeNull();
        await me.OpenAsync("/move/sessions/flare-up-5");
        me.Text.ShouldNotContain("A smaller one fits today better");

        await me.OpenAsync("/danger-signs");
        await me.PressAsync("Show what to do", ("signs", "fever-ill"));
        await me.OpenAsync("/move/sessions/flare-up-5");
        me.Text.ShouldContain("Exercises are paused");
        me.Page.QuerySelector("[data-start]").ShouldBeNull();
    }

    [Theory]
    [InlineData("/move/audio/cues.mp3", HttpStatusCode.OK)]
    [InlineData("/move/audio/bridge.mp3", HttpStatusCode.OK)]
    [InlineData("/move/audio/what-back-pain-is.mp3", HttpStatusCode.NotFound)]
    public async Task Names_and_shared_words_can_be_heard(string path, HttpStatusCode answer)
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(path);
        stranger.Status.ShouldBe(answer);
    }

    /// <summary>A session with an exercise that is in today's plan; one of these is there for everybody.</summary>
    private (Session Session, string Planned) Matching(Visitor me)
    {
        var planned = me.Page.QuerySelectorAll(".item h3 a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).ToList();
        return app.Services.GetRequiredService<SessionShelf>().All.SelectMany(session => session.Steps.Select(step => (session, step.Exercise))).First(pair => planned.Contains(pair.Exercise));
    }

    private static KeyValuePair<string, string>[] Told(Visitor visitor, Guid run) =>
    [
        new("session", "desk-break-5"), new("run", $"{run}"),
        new("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
    ];
}
