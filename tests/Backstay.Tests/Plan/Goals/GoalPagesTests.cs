using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;

namespace Backstay.Tests.Plan.Goals;

public sealed class GoalPagesTests(TestApp app)
{
    [Fact]
    public async Task What_was_told_at_the_start_is_there_to_be_taken_up()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/about-you");
        await visitor.PressAsync("Next", ("matters", "Dance at the wedding"));
        await visitor.PressAsync("Next", ("able", "2"));
        for (var step = 0; step < 10 && visitor.Url.AbsolutePath == "/about-you"; step++)
            await visitor.PressAsync(visitor.Page.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).First(text => text is "Next" or "Save" or "Done"));
        await visitor.OpenAsync("/goals");
        visitor.Text.ShouldContain("Dance at the wedding");
        await visitor.OpenAsync("/goals/new");
        visitor.Page.QuerySelector("input[name=what]")!.GetAttribute("value").ShouldBe("Dance at the wedding");
    }

    [Fact]
    public async Task A_goal_is_rated_again_and_every_day_is_kept()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app, able: 3);
        visitor.Text.ShouldContain("You are at 3 of 10 now.");
        using var later = await visitor.LaterAsync(app, 8 * 24);
        await later.OpenAsync(visitor.Url.AbsolutePath);
        later.Text.ShouldContain("It is a week since you last said how it goes.");
        await later.PressAsync("Save how it is", ("able", "6"));
        later.Text.ShouldContain("You do this clearly better than at first: 3 then, 6 now.");
        later.Page.QuerySelectorAll("svg[role=img]").Length.ShouldBe(1);
        later.Page.QuerySelectorAll(".graph tbody tr").Length.ShouldBe(2);
        later.Text.ShouldNotContain("It is a week since");
        await later.OpenAsync("/progress");
        later.Text.ShouldContain("Walk to the market");
    }

    [Fact]
    public async Task Three_goals_are_open_at_once_and_closing_one_makes_room()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app, "One");
        var first = visitor.Url.AbsolutePath;
        await visitor.NameAsync("Two");
        await visitor.NameAsync("Three");
        await visitor.NameAsync("Four");
        visitor.Url.AbsolutePath.ShouldBe("/goals/new");
        visitor.Text.ShouldContain("Three at once is plenty.");
        visitor.Page.QuerySelector("input[name=what]")!.GetAttribute("value").ShouldBe("Four");
        await visitor.OpenAsync(first);
        await visitor.PressAsync("Let it go");
        visitor.Text.ShouldContain("What you did for it still counts.");
        await visitor.NameAsync("Four");
        visitor.Text.ShouldContain("A small plan makes it more likely.");
        await visitor.OpenAsync(first);
        await visitor.PressAsync("Take it up again");
        visitor.Text.ShouldContain("Three at once is plenty.");
    }

    [Fact]
    public async Task Reaching_a_goal_is_said_kindly_and_can_be_undone()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PressAsync("I have reached it");
        visitor.Text.ShouldContain("This was yours, and you got there.");
        await visitor.OpenAsync("/goals");
        visitor.Text.ShouldContain("Reached on 2 March 2026");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href^='/goals/0']")!.GetAttribute("href")!);
        await visitor.PressAsync("Take it up again");
        visitor.Text.ShouldNotContain("Take it up again");
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_goal()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/goals/new");
        var fields = visitor.Page.QuerySelectorAll("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Concat([KeyValuePair.Create("what", "Swim"), KeyValuePair.Create("able", "4")]).ToList();
        await visitor.PostAsync("/goals/new", fields);
        await visitor.PostAsync("/goals/new", fields);
        await visitor.OpenAsync("/goals");
        visitor.Page.QuerySelectorAll("main section.card h2").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "3", "Write what you want to do.")]
    [InlineData("Swim", null, "Choose a number from 0 to 10.")]
    [InlineData("Swim", "11", "Choose a number from 0 to 10.")]
    public async Task What_is_wrong_is_said_and_nothing_is_lost(string what, string? able, string fault)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/goals/new");
        await visitor.PressAsync("Save what matters", ("what", what), ("able", able));
        visitor.Text.ShouldContain(fault);
        visitor.Page.QuerySelector("input[name=what]")!.GetAttribute("value").ShouldBe(what);
    }

    [Fact]
    public async Task A_look_back_rates_the_goal_that_it_asks_about()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/about-you");
        await visitor.PressAsync("Next", ("matters", "Swim"));
        await visitor.PressAsync("Next", ("able", "2"));
        for (var step = 0; step < 10 && visitor.Url.AbsolutePath == "/about-you"; step++)
            await visitor.PressAsync(visitor.Page.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).First(text => text is "Next" or "Save" or "Done"));
        await visitor.NameAsync("Swim", able: 2);
        var goal = visitor.Url.AbsolutePath;
        using var later = await visitor.LaterAsync(app, 7 * 24);
        await later.OpenAsync("/look-back");
        await later.PressAsync("Save", ("pain", "4"), ("change", "better"), ("able", "7"), ("fit", "right"));
        await later.OpenAsync(goal);
        later.Text.ShouldContain("2 then, 7 now");
    }

    [Fact]
    public async Task Somebody_elses_goals_and_plans_are_as_if_they_did_not_exist()
    {
        using var me = await GoalWalk.WithGoalAsync(app);
        var goal = me.Url.AbsolutePath;
        await me.PlanMondayWalkAsync();
        var plan = me.Page.QuerySelector("main a[href^='/goals/plans/']")!.GetAttribute("href")!;
        using var other = await GoalWalk.WithGoalAsync(app, "Something else");
        foreach (var path in new[] { goal, $"{goal}/plan", plan, $"{plan}/2026-03-02" })
        {
            await other.OpenAsync(path);
            other.Status.ShouldBe(HttpStatusCode.NotFound, path);
            other.Text.ShouldNotContain("market");
        }
        await other.OpenAsync("/goals");
        other.Text.ShouldNotContain("market");
    }
}
