using System.Net;
using Backstay.Tests.App;

namespace Backstay.Tests.Plan.Goals;

public sealed class ActionPlanTests(TestApp app)
{
    [Fact]
    public async Task A_plan_is_read_as_if_and_then()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanAsync(("what", "I walk to the park"), ("days", "Tuesday|Friday"), ("when", "Lunch"), ("place", "The park"), ("company", "Anna"),
            ("obstacle", "it rains"), ("instead", "I walk in the hall"));
        visitor.Text.ShouldContain("If it is Tuesday or Friday after lunch, then: I walk to the park");
        visitor.Text.ShouldContain("If this comes: it rains, then: I walk in the hall");
        visitor.Text.ShouldContain("Where: The park. With: Anna");
    }

    [Fact]
    public async Task What_is_named_like_an_exercise_leads_to_it()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanAsync(("what", "bridge"), ("days", "Monday"), ("when", "time"), ("time", "10:30"));
        visitor.Text.ShouldContain("If it is Monday at 10:30, then: bridge");
        visitor.Page.QuerySelector("main a[href='/move/bridge']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_each_field_and_nothing_typed_is_lost()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanAsync(("what", "I walk"), ("days", null), ("when", "time"), ("time", "25:99"), ("place", "The park"), ("obstacle", "it rains"));
        visitor.Url.AbsolutePath.ShouldEndWith("/plan");
        visitor.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#field-days", "#field-time", "#field-instead"]);
        visitor.Page.QuerySelectorAll(".field-error").Length.ShouldBe(3);
        visitor.Page.QuerySelectorAll("main input[type=text]").Select(input => input.GetAttribute("value")).ShouldBe(["I walk", "The park", null, "it rains", null]);
        visitor.Page.QuerySelector("select option[selected]")!.GetAttribute("value").ShouldBe("time");
    }

    [Fact]
    public async Task After_the_moment_today_asks_in_one_line_and_the_answer_is_celebrated()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanMondayWalkAsync();
        await visitor.OpenAsync("/today");
        visitor.Text.ShouldNotContain("How did it go with your plan?");
        using var later = await visitor.LaterAsync(app, 9);
        await later.OpenAsync("/today");
        var line = later.Page.QuerySelectorAll("main a[href^='/goals']").ShouldHaveSingleItem();
        line.TextContent.ShouldBe("How did it go with your plan?");
        await later.OpenAsync(line.GetAttribute("href")!);
        await later.PressAsync("Save what happened", ("outcome", "Did"));
        later.Text.ShouldContain("You said you would, and it happened.");
        later.Page.QuerySelector("main a.main")!.TextContent.ShouldBe("Keep the plan");
        await later.OpenAsync("/today");
        later.Text.ShouldNotContain("How did it go with your plan?");
    }

    [Fact]
    public async Task What_came_in_between_leads_to_the_change_that_fits()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        var goal = visitor.Url.AbsolutePath;
        await visitor.PlanMondayWalkAsync();
        using var later = await visitor.LaterAsync(app, 9);
        await later.OpenAsync(goal);
        await later.OpenAsync(later.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await later.PressAsync("Save what happened", ("outcome", "NotThisTime"), ("obstacle", "Forgot"), ("said", "The phone rang"));
        later.Text.ShouldContain("That happens to everybody");
        var offers = later.Page.QuerySelectorAll("main a.button").Select(link => link.TextContent).ToList();
        offers.ShouldBe(["Move to another moment", "Keep the plan", "Make it smaller", "Plan for what came in between"]);
        await later.OpenAsync(later.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await later.PressAsync("Save my plan", ("when", "Breakfast"));
        later.Text.ShouldContain("If it is Monday after breakfast, then: I walk to the park");
        later.Text.ShouldContain("Not this time. I forgot. The phone rang");
    }

    [Fact]
    public async Task A_day_that_was_not_planned_or_is_still_ahead_cannot_be_told_about()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanMondayWalkAsync();
        var plan = visitor.Page.QuerySelector("main a[href^='/goals/plans/']")!.GetAttribute("href")!;
        foreach (var day in new[] { "2026-03-01", "2026-03-09", "yesterday" })
        {
            await visitor.OpenAsync($"{plan}/{day}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, day);
        }
    }

    [Fact]
    public async Task A_plan_that_was_ended_can_be_brought_back()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanMondayWalkAsync();
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href^='/goals/plans/']")!.GetAttribute("href")!);
        await visitor.PressAsync("End this plan");
        visitor.Text.ShouldContain("The plan has ended.");
        visitor.Text.ShouldNotContain("I walk to the park");
        await visitor.PressAsync("Bring it back");
        visitor.Text.ShouldContain("I walk to the park");
    }

    [Fact]
    public async Task The_timetable_holds_seven_days_with_plans_and_exercises()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanAsync(("what", "I walk to the park"), ("days", "Wednesday"), ("when", "time"), ("time", "9:15"));
        await visitor.OpenAsync("/goals/week");
        visitor.Page.QuerySelectorAll(".timetable > li").Length.ShouldBe(7);
        visitor.Page.QuerySelectorAll(".timetable > li")[2].TextContent.ShouldContain("9:15");
        visitor.Page.QuerySelectorAll(".timetable td").Length.ShouldBeGreaterThan(4);
    }
}
