using System.Net;
using Backstay.CheckIns.Questionnaires;
using Backstay.Plan.Work;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Plan.Advice;
using Backstay.Tests.Plan.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Plan.Work;

public sealed class WorkPagesTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_day_is_drafted_from_the_answers_and_changed_by_the_person()
    {
        using var visitor = await GetWellFast.ToldAsync(app);
        await visitor.OpenAsync("/work/day");
        await visitor.PressAsync("Draft my day", ("up", "06:30"), ("bed", "22:30"));
        visitor.Page.QuerySelector(".day-table tr")!.TextContent.ShouldBe("6:30Getting up30 minutes");
        visitor.Page.QuerySelectorAll("svg[role=img] rect").Length.ShouldBeGreaterThan(8);
        visitor.Text.ShouldNotContain("Worth a second look");
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll(".day-table a").First(link => link.TextContent == "Activity").GetAttribute("href")!);
        await visitor.PressAsync("Later");
        await visitor.PressAsync("Longer");
        visitor.Text.ShouldContain("35 minutes");
        await visitor.PressAsync("Save this part", ("at", "12:30"), ("minutes", "90"), ("what", "Walk with Anna"));
        visitor.Text.ShouldContain("Worth a second look");
        visitor.Text.ShouldContain("Walk with Anna runs into");
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll(".day-table a").First(link => link.TextContent == "Walk with Anna").GetAttribute("href")!);
        await visitor.PressAsync("Take it out");
        visitor.Text.ShouldNotContain("Walk with Anna");
        await visitor.OpenAsync("/diary/advice");
        visitor.Page.QuerySelector(".day-table tr")!.TextContent.ShouldBe("6:30Getting up30 minutes");
    }

    [Fact]
    public async Task One_day_may_differ_and_is_told_of_afterwards()
    {
        using var visitor = await GetWellFast.ToldAsync(app);
        await visitor.OpenAsync("/work/day");
        await visitor.PressAsync("Draft my day", ("up", "07:00"), ("bed", "22:00"));
        await visitor.PressAsync("Change only today");
        await visitor.OpenAsync("/work/day/new?on=2026-03-02");
        await visitor.PressAsync("Save this part", ("kind", "Free"), ("what", "Choir"), ("at", "20:30"), ("minutes", "60"));
        visitor.Text.ShouldContain("Choir");
        await visitor.OpenAsync("/work/day?on=workdays");
        visitor.Text.ShouldNotContain("Choir");
        await visitor.OpenAsync("/work/day/done/2026-03-02");
        var choir = visitor.Page.QuerySelectorAll("main .field").Single(field => field.TextContent.Contains("Choir", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("name")!;
        await visitor.PressAsync("Save how it went", (choir, "many"));
        visitor.Text.ShouldContain("Write minutes from 0 to 720");
        visitor.Page.QuerySelector($"input[name='{choir}']")!.GetAttribute("value").ShouldBe("many");
        await visitor.PressAsync("Save how it went", (choir, "0"));
        visitor.Text.ShouldContain("Left as planned, right as it was.");
        await visitor.PressAsync("Back to the usual day");
        visitor.Text.ShouldNotContain("Choir");
    }

    [Theory]
    [InlineData("Draft my day", "up", "noon", "Write a time such as 9:30.")]
    [InlineData("Draft my day", "bed", "12:00", "less than ten hours")]
    public async Task A_draft_without_hours_says_so(string button, string field, string typed, string fault)
    {
        using var visitor = await GetWellFast.JoinedAsync(app);
        await visitor.OpenAsync("/work/day");
        await visitor.PressAsync(button, (field, typed));
        visitor.Text.ShouldContain(fault);
        visitor.Page.QuerySelector($"input[name={field}]")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task The_way_back_shows_where_one_is()
    {
        using var visitor = await GetWellFast.ToldAsync(app);
        await visitor.FillAsync("gwf-2", ("problems", "pace|fear"), ("problem", "The belt is too fast"));
        await HereAsync(visitor, "Give the day a shape");
        await visitor.OpenAsync("/work/day");
        await visitor.PressAsync("Draft my day", ("up", "07:00"), ("bed", "22:30"));
        await HereAsync(visitor, "List the problems");
        await visitor.OpenAsync("/work/problems");
        visitor.Page.QuerySelector("input[name=what]")!.GetAttribute("value").ShouldBe("The belt is too fast");
        visitor.Page.QuerySelectorAll("input[name=example]").Take(2).Select(input => input.GetAttribute("value")).ShouldBe(["pace", "fear"]);
        await visitor.PressAsync("Put it on the list");
        await HereAsync(visitor, "List ways out");
        await visitor.OpenAsync("/work/problems");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href^='/work/problems/']")!.GetAttribute("href")!);
        await visitor.PressAsync("Add this way out", ("what", "A slower belt before noon"), ("who", "Mr Bauer"), ("from", "2026-03-09"));
        visitor.Text.ShouldContain("A slower belt before noon, with Mr Bauer, from 9 March");
        await HereAsync(visitor, "Go back in steps");
        await visitor.OpenAsync("/work/hours");
        visitor.Page.QuerySelector("input[name=contract]")!.GetAttribute("value").ShouldBe("38");
        await visitor.PressAsync("Save the steps", ("from", "10"), ("to", "38"), ("steps", "2"), ("weeks", "1"), ("begin", "2026-03-02"));
        visitor.Text.ShouldContain("From 10 to 38 hours a week, by 16 March 2026");
        await visitor.OpenAsync("/work");
        visitor.Text.ShouldContain("It goes on: look at them once a week.");
        await visitor.OpenAsync("/work/sheet");
        visitor.Text.ShouldContain("A slower belt before noon");
        using var back = await visitor.LaterAsync(app, 15 * 24);
        await back.OpenAsync("/work");
        back.Text.ShouldContain("You have reached your hours.");
    }

    [Fact]
    public async Task A_bad_week_is_held_with_a_reason_and_can_be_taken_back()
    {
        using var visitor = await GetWellFast.ToldAsync(app);
        await visitor.OpenAsync("/work/hours");
        await visitor.PressAsync("Save the steps", ("from", "10"), ("to", "30"), ("steps", "2"), ("weeks", "1"), ("begin", "2026-03-02"));
        await visitor.PressAsync("Save it for the next week", ("change", "Hold"));
        visitor.Text.ShouldContain("Write in a word or two what made it hard.");
        await visitor.PressAsync("Save it for the next week", ("change", "Hold"), ("what", "Two colleagues were ill"));
        visitor.Text.ShouldContain("stayed at these hours. Two colleagues were ill");
        visitor.Text.ShouldContain("by 23 March 2026");
        await visitor.PressAsync("Take it back");
        visitor.Text.ShouldContain("by 16 March 2026");
    }

    [Theory]
    [InlineData("38", "10", "40", "2", "more than the hours of your job")]
    [InlineData("38", "38", "38", "2", "no room for that many steps")]
    [InlineData("many", "10", "38", "2", "Write a number of hours")]
    [InlineData("38", "10", "38", "0", "Write a whole number from 1 to 12.")]
    public async Task Steps_that_cannot_be_are_told_and_nothing_is_lost(string contract, string from, string to, string steps, string fault)
    {
        using var visitor = await GetWellFast.JoinedAsync(app);
        await visitor.OpenAsync("/work/hours");
        await visitor.PressAsync("Save the steps", ("contract", contract), ("from", from), ("to", to), ("steps", steps));
        visitor.Text.ShouldContain(fault);
        visitor.Page.QuerySelector("input[name=contract]")!.GetAttribute("value").ShouldBe(contract);
    }

    [Fact]
    public async Task An_agreement_has_dates_and_ends_and_goes_on()
    {
        using var visitor = await GetWellFast.JoinedAsync(app);
        await visitor.OpenAsync("/work/agreements");
        await visitor.PressAsync("Save what we agreed", ("who", "my boss"), ("what", "No heavy boxes"), ("from", "2026-03-10"), ("review", "2026-03-09"));
        visitor.Text.ShouldContain("Choose a day that is not before the first.");
        await visitor.PressAsync("Save what we agreed", ("review", "2026-03-24"));
        visitor.Text.ShouldContain("With my boss, from 10 March 2026. We look at it on 24 March 2026.");
        await visitor.PressAsync("This is over");
        visitor.Text.ShouldContain("Over since 2 March 2026");
        await visitor.PressAsync("Undo");
        visitor.Text.ShouldNotContain("Over since");
    }

    [Fact]
    public async Task A_supervisor_sees_counselling_and_agreements_and_nothing_else()
    {
        using var visitor = await GetWellFast.JoinedAsync(app);
        var mark = $"{Guid.CreateVersion7()}";
        await visitor.FillAsync("gwf-2", ("problem", mark), ("boss", "0"), ("tension", "4"), ("contact", "false"), ("could-change", "hours"));
        await visitor.OpenAsync("/work/problems");
        await visitor.PressAsync("Put it on the list", ("what", "My secret problem"));
        await visitor.OpenAsync("/work/agreements");
        await visitor.PressAsync("Save what we agreed", ("who", "my boss"), ("what", "Half days"));
        var person = await app.WithDbAsync(db => db.Set<Answer>().Where(answer => answer.Values.Contains(mark)).Select(answer => answer.PersonId).FirstAsync(Ct));
        await using var scope = app.Services.CreateAsyncScope();
        var seen = await scope.ServiceProvider.GetRequiredService<CounsellingAdvice>().OfAsync(person, new(2026, 3, 2), Ct);
        seen.Agreements.ShouldHaveSingleItem().What.ShouldBe("Half days");
        string[] expected = ["gwf-counselling.a-short-call", "gwf-counselling.first-page", "gwf-counselling.hours-first"], theirsAlone = ["gwf-counselling.ask-for-one-thing", "gwf-counselling.somebody-between"];
        expected.Except(seen.Advice.Select(piece => piece.Rule)).ShouldBeEmpty();
        seen.Advice.Select(piece => piece.Rule).Intersect(theirsAlone).ShouldBeEmpty();
        $"{string.Join(' ', seen.Advice)}{string.Join(' ', seen.Agreements)}".ShouldNotContain("secret");
        (await scope.ServiceProvider.GetRequiredService<CounsellingAdvice>().OfAsync(new(Guid.CreateVersion7()), new(2026, 3, 2), Ct)).Advice.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_follows_another_programme_is_shown_a_kind_way()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/work");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Yours does not hold it now.");
        foreach (var path in new[] { "/work/problems", "/work/agreements", "/work/hours", "/work/sheet" })
        {
            await visitor.OpenAsync(path);
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Somebody_elses_things_are_as_if_they_did_not_exist()
    {
        using var me = await GetWellFast.ToldAsync(app);
        await me.OpenAsync("/work/problems");
        await me.PressAsync("Put it on the list", ("what", "The night shift"));
        var problem = me.Url.AbsolutePath;
        await me.OpenAsync("/work/day");
        await me.PressAsync("Draft my day", ("up", "07:00"), ("bed", "22:30"));
        var block = me.Page.QuerySelector(".day-table a")!.GetAttribute("href")!;
        using var other = await GetWellFast.JoinedAsync(app);
        foreach (var path in new[] { problem, block, "/work/day/done/2026-03-02", "/work/day/done/soon", "/work/day?on=someday", "/work/day/new?on=someday" })
        {
            await other.OpenAsync(path);
            other.Status.ShouldBe(HttpStatusCode.NotFound, path);
            other.Text.ShouldNotContain("night shift");
        }
        await other.OpenAsync("/work/problems");
        other.Text.ShouldNotContain("night shift");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (path, id, act) in new[] { ("/work/day/change", block, "remove"), ("/work/problems/do", problem, "solved"), ("/work/agreements/do", problem, "end"), ("/work/solutions/remove", problem, "") })
        {
            await other.PostAsync(path, new Dictionary<string, string> { ["id"] = id.Split('/')[^1], ["problem"] = problem.Split('/')[^1], ["do"] = act, ["__RequestVerificationToken"] = token });
            other.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        await me.OpenAsync(block);
        me.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task HereAsync(Visitor visitor, string step)
    {
        await visitor.OpenAsync("/work");
        visitor.Page.QuerySelector("a[aria-current=step]")!.TextContent.ShouldContain(step);
    }
}
