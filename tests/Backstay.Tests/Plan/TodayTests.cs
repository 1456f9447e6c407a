using System.Net;
using AngleSharp.Dom;
using Backstay.Content;
using Backstay.Content.Messages;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Plan;

public sealed class TodayTests(TestApp app)
{
    [Fact]
    public async Task Done_is_said_quietly_and_can_be_undone()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.PressAsync("Done");
        visitor.Text.ShouldMatch(@"Done at 8:\d\d");
        await visitor.PressAsync("Undo");
        visitor.Text.ShouldNotContain("Done at");
    }

    [Fact]
    public async Task The_page_of_todays_exercise_says_how_much_and_takes_done()
    {
        using var visitor = await Walk.StartedAsync(app);
        var first = Exercises(visitor)[0];
        await visitor.OpenAsync(first);
        visitor.Text.ShouldContain("For today:");
        await visitor.PressAsync("Done");
        visitor.Url.AbsolutePath.ShouldBe("/today");
        await visitor.OpenAsync(first);
        visitor.Text.ShouldMatch(@"Done at 8:\d\d");

        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(first);
        stranger.Text.ShouldNotContain("For today:");
    }

    [Fact]
    public async Task The_message_of_the_day_stays_for_the_day_and_what_is_done_is_praised()
    {
        using var visitor = await Walk.StartedAsync(app);
        var said = visitor.Page.QuerySelector(".message")!.TextContent;
        await visitor.PressAsync("Done");
        visitor.Page.QuerySelector(".message")!.TextContent.ShouldBe(said);
        var praises = app.Services.GetRequiredService<MessageShelf>().All.Where(message => message.Purpose == MessagePurpose.Praise).Select(message => message.Text);
        visitor.Page.QuerySelectorAll(".item.done p.quiet").Select(line => line.TextContent).ShouldContain(line => praises.Contains(line));
    }

    [Fact]
    public async Task Each_thing_of_today_says_on_its_own_page_that_it_is_planned()
    {
        using var visitor = await Walk.StartedAsync(app);
        var pages = visitor.Page.QuerySelectorAll(".item h3 a").Select(link => link.GetAttribute("href")!).ToList();
        pages.ShouldContain(page => page.StartsWith("/learn/") || page.StartsWith("/listen/"));
        foreach (var page in pages)
        {
            await visitor.OpenAsync(page);
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Page.QuerySelector("form[action='/today/do'] button[value=done]").ShouldNotBeNull(page);
        }
    }

    [Fact]
    public async Task What_does_not_suit_the_person_leaves_todays_plan_at_once()
    {
        using var visitor = await Walk.StartedAsync(app);
        visitor.Page.QuerySelector("a[href='/cautions']").ShouldNotBeNull();
        await visitor.OpenAsync("/cautions");
        await visitor.PressAsync("Save", ("cautions", "recent-surgery|thin-bones"));
        visitor.Url.AbsolutePath.ShouldBe("/today");
        visitor.Page.QuerySelector("a[href='/cautions']").ShouldBeNull();
        var catalogue = app.Services.GetRequiredService<Catalogue>();
        foreach (var left in Exercises(visitor)) catalogue.Find(left.Split('/')[^1])!.AvoidWhen.ShouldNotContain(caution => caution == "recent-surgery" || caution == "thin-bones");
        Exercises(visitor).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_day_after_a_next_day_sign_the_signs_are_asked_again()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/danger-signs");
        await visitor.PressAsync("Show what to do", ("signs", "fever-ill"));
        await visitor.OpenAsync("/today");
        visitor.Text.ShouldContain("Exercises are paused");
        Exercises(visitor).ShouldBeEmpty();
        var clock = new FakeTimeProvider(visitor.Clock.GetUtcNow().AddHours(25));
        var later = await app.StartAsync(clock);
        using var again = visitor.On(new Uri(later.Urls.First()), clock);
        await again.OpenAsync("/today");
        again.Text.ShouldContain("A day has passed. How is it now?");
    }

    [Fact]
    public async Task A_very_low_day_is_answered_with_somebody_to_talk_to()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "5"), ("mood", "1"));
        visitor.Url.AbsolutePath.ShouldBe("/today");
        visitor.Page.QuerySelector("main a[href='/help/heavy']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_exercise_is_not_offered_again()
    {
        using var visitor = await Walk.StartedAsync(app);
        var refused = Exercises(visitor)[0];
        await visitor.PressAsync("Not for me", ("why", "dislike"));
        Exercises(visitor).ShouldNotContain(refused);
        for (var day = 1; day <= 14; day++)
        {
            var clock = new FakeTimeProvider(TestApp.Begin.AddDays(day));
            var later = await app.StartAsync(clock);
            using var again = visitor.On(new Uri(later.Urls.First()), clock);
            await again.OpenAsync("/today");
            Exercises(again).ShouldNotContain(refused, $"day {day}");
            day += 3;
        }
    }

    [Fact]
    public async Task Easier_makes_it_smaller_and_swap_brings_another()
    {
        using var visitor = await Walk.StartedAsync(app);
        var first = Exercises(visitor)[0];
        await visitor.PressAsync("Swap");
        Exercises(visitor).ShouldNotContain(first);
        await visitor.PressAsync("Make it easier");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_persons_thing_answers_like_one_that_does_not_exist()
    {
        using var me = await Walk.StartedAsync(app);
        using var other = await Walk.StartedAsync(app);
        var mine = me.Page.QuerySelector(".item input[name=id]")!.GetAttribute("value")!;
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var id in new[] { mine, Guid.CreateVersion7().ToString() })
        {
            await other.PostAsync("/today/do", [new("id", id), new("do", "done"), new("__RequestVerificationToken", token)]);
            other.Status.ShouldBe(HttpStatusCode.NotFound);
        }
        await me.OpenAsync("/today");
        me.Text.ShouldNotContain("Done at");
    }

    [Fact]
    public async Task A_bad_day_makes_the_plan_small_at_once_and_the_way_back_goes_in_steps()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("Make my plan small");
        await visitor.PressAsync("Show my small plan");
        visitor.Text.ShouldContain("Flare-up plan. Small on purpose.");
        visitor.Text.ShouldContain("Smaller, since a flare-up began.");
        visitor.Page.QuerySelectorAll(".item").Length.ShouldBeLessThanOrEqualTo(2);

        await visitor.OpenAsync("/bad-day/over");
        await visitor.PressAsync("Start the way back", ("helped", "warmth|walks"));
        visitor.Text.ShouldNotContain("Flare-up plan");
        await visitor.OpenAsync("/bad-day");
        visitor.Text.ShouldContain("Warmth, Short walks");
    }

    [Fact]
    public async Task A_danger_sign_at_the_start_of_a_flare_up_is_answered_first()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("Make my plan small");
        await visitor.PressAsync("Show my small plan", ("signs", "bladder-bowel"));
        visitor.Text.ShouldContain("Please get help now");
    }

    [Fact]
    public async Task What_made_it_worse_leaves_the_plan()
    {
        using var visitor = await Walk.StartedAsync(app);
        var hurt = Exercises(visitor)[0];
        await visitor.OpenAsync(hurt);
        await visitor.PressAsync("This made it worse");
        visitor.Text.ShouldContain("Leave this one out");
        for (var wait = 0; wait < 600; wait++)
        {
            await visitor.OpenAsync("/today");
            if (!Exercises(visitor).Contains(hurt)) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Exercises(visitor).ShouldNotContain(hurt);
    }

    [Fact]
    public async Task A_paused_plan_waits_and_goes_on()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week");
        await visitor.PressAsync("Pause my plan");
        await visitor.OpenAsync("/today");
        visitor.Text.ShouldContain("Your plan is paused");
        await visitor.PressAsync("Go on with my plan");
        visitor.Page.QuerySelectorAll(".item").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_look_back_asks_five_things_and_the_week_follows()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/look-back");
        visitor.Page.QuerySelectorAll("main fieldset").Length.ShouldBe(5);
        await visitor.PressAsync("Save", ("pain", "4"), ("change", "same"), ("able", "5"), ("fit", "too-much"));
        visitor.Url.AbsolutePath.ShouldBe("/week");
    }

    private static IReadOnlyList<string> Exercises(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".item h3 a[href^='/move/']").Select(link => link.GetAttribute("href")!)];
}
