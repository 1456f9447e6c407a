using System.Globalization;
using System.Net;
using Backstay.Plan;
using Backstay.Plan.Prevention;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Walk = Backstay.Tests.CheckIns.Walk;

namespace Backstay.Tests.Plan.Prevention;

public sealed class WalkingPageTests(TestApp app)
{
    [Fact]
    public async Task Six_months_of_walks_lead_from_three_of_ten_minutes_to_five_of_thirty()
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        visitor.Text.ShouldContain("This week: 3 walks of 10 minutes");
        visitor.Text.ShouldContain("Easy to begin with, so that your legs get used to it.");
        var totals = new List<int>();
        for (var week = 0; week < 26; week++)
        {
            GoTo(visitor, 7 * week);
            await visitor.OpenAsync("/walking");
            if (week > 0) visitor.Text.ShouldContain("A little more, since last week went well.");
            var (times, minutes) = Dose(visitor);
            totals.Add(times * minutes);
            for (var walk = 0; walk < times; walk++)
            {
                GoTo(visitor, 7 * week + walk);
                await visitor.OpenAsync("/today");
                visitor.Text.ShouldContain(walk == 0 ? "No walk yet. Any day is fine." : $"{walk} of {times} walks done");
                visitor.Page.QuerySelectorAll(".item").ShouldBeEmpty("contact is light");
                await visitor.OpenAsync("/walking");
                await visitor.PressAsync("I took a walk");
            }
            visitor.Text.ShouldContain("All walks of this week are done");
        }
        totals[0].ShouldBe(30);
        totals[^1].ShouldBe(150);
        totals.Zip(totals.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First && pair.Second - pair.First <= 10);
        GoTo(visitor, 7 * 26);
        await visitor.OpenAsync("/walking");
        visitor.Text.ShouldContain("This week: 5 walks of 30 minutes");
        visitor.Text.ShouldContain("You are there, and this is enough to keep up.");
        visitor.Text.ShouldContain("You kept 26 of 27 weeks.");
        visitor.Page.QuerySelectorAll(".graph tbody tr").Length.ShouldBe(27);
        await visitor.OpenAsync("/progress");
        visitor.Page.QuerySelectorAll(".graph tbody tr").ShouldNotBeEmpty("walks are minutes of moving");
    }

    [Fact]
    public async Task A_missed_and_a_hard_week_are_repeated_and_two_in_a_row_step_back()
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        await TickAsync(visitor, 30);
        GoTo(visitor, 7);
        await TickAsync(visitor, 60);
        var second = Dose(visitor);
        await visitor.PressAsync("This week is hard");
        visitor.Text.ShouldContain("You said that this week is hard.");
        GoTo(visitor, 14);
        await visitor.OpenAsync("/walking");
        visitor.Text.ShouldContain("The same again, since last week was hard.");
        Dose(visitor).ShouldBe(second);
        GoTo(visitor, 21);
        await visitor.OpenAsync("/walking");
        visitor.Text.ShouldContain("A step back, since two weeks did not work out.");
        Dose(visitor).ShouldBe((3, 10));
        GoTo(visitor, 28);
        await visitor.OpenAsync("/walking");
        visitor.Text.ShouldContain("The same again, since last week held fewer walks.");
    }

    [Fact]
    public async Task When_pain_returns_one_press_brings_the_plan_back_and_the_track_waits_and_goes_on_lower()
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        for (var week = 0; week < 5; week++)
        {
            GoTo(visitor, 7 * week);
            await TickAsync(visitor, 100);
        }
        await visitor.OpenAsync("/today");
        await visitor.PressAsync("My back hurts again");
        visitor.Url.AbsolutePath.ShouldBe("/today");
        visitor.Page.QuerySelectorAll(".item").ShouldNotBeEmpty("the plan is back");
        visitor.Page.QuerySelector("input[name=pain]").ShouldNotBeNull();
        await visitor.OpenAsync("/walking");
        visitor.Text.ShouldContain("Your walks wait for you");
        GoTo(visitor, 45);
        await visitor.OpenAsync("/walking");
        await visitor.PressAsync("Go on with the walks");
        Dose(visitor).ShouldBe((3, new WalkingSchedule(WalkingScheduleTests.Track).At(2).Minutes));
        await visitor.OpenAsync("/today");
        visitor.Page.QuerySelectorAll(".item").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_day_ends_the_light_contact_too()
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("Make my plan small");
        await visitor.PressAsync("Show my small plan");
        visitor.Text.ShouldContain("Flare-up plan. Small on purpose.");
        visitor.Page.QuerySelectorAll(".item").ShouldNotBeEmpty();
        await visitor.OpenAsync("/walking");
        visitor.Text.ShouldContain("Your walks wait for you");
    }

    [Fact]
    public async Task Who_has_been_well_for_three_weeks_is_asked_and_a_no_rests()
    {
        using var visitor = await OnOwnClockAsync(pain: 1);
        for (var day = 0; day < 21; day++)
        {
            GoTo(visitor, day);
            await visitor.OpenAsync("/today");
            visitor.Page.QuerySelector("main a[href='/walking']").ShouldBe(null, $"day {day}");
            await visitor.PressAsync("Save", ("pain", "1"));
        }
        GoTo(visitor, 21);
        await visitor.OpenAsync("/today");
        visitor.Text.ShouldContain("Your back has been calm.");
        visitor.Page.QuerySelectorAll(".item").ShouldNotBeEmpty("nothing is switched without a word");
        await visitor.OpenAsync("/walking");
        await visitor.PressAsync("Not now");
        visitor.Url.AbsolutePath.ShouldBe("/today");
        visitor.Page.QuerySelector("main a[href='/walking']").ShouldBeNull();
    }

    [Fact]
    public async Task Walks_can_be_paused_stopped_and_begun_again_and_a_tick_can_be_taken_back()
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        await visitor.PressAsync("It was yesterday", ("minutes", "15"));
        visitor.Text.ShouldContain("No walk yet", Case.Sensitive, "yesterday was before the track");
        await TickAsync(visitor, 15);
        visitor.Text.ShouldContain("1 of 3 walks done");
        await visitor.PressAsync("Take it back");
        visitor.Text.ShouldContain("No walk yet");
        await visitor.PressAsync("Pause the walks");
        visitor.Text.ShouldContain("They go on a little lower than before.");
        await visitor.PressAsync("Go on with the walks");
        visitor.Text.ShouldContain("This week: 3 walks of 10 minutes");
        await visitor.PressAsync("Stop the walks");
        visitor.Text.ShouldContain("You stopped your walks");
    }

    [Theory]
    [InlineData("0", "today", "Pick the minutes")]
    [InlineData("301", "today", "Pick the minutes")]
    [InlineData("many", "today", "Pick the minutes")]
    [InlineData("10", "tomorrow", "This week: 3 walks of 10 minutes")]
    public async Task A_walk_that_cannot_be_is_said_kindly_and_changes_nothing(string minutes, string when, string said)
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        await visitor.PressAsync("I took a walk", ("minutes", minutes), ("when", when));
        visitor.Text.ShouldContain(said);
        visitor.Text.ShouldContain("No walk yet");
    }

    [Fact]
    public async Task An_unknown_button_and_another_persons_walk_change_nothing()
    {
        using var me = await OnOwnClockAsync();
        await BeginAsync(me);
        await TickAsync(me, 10);
        var walk = me.Page.QuerySelectorAll("form[action='/walking/do'] input[name=id]").Single().GetAttribute("value")!;

        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/walking");
        other.Text.ShouldContain("It begins with 3 walks of 10 minutes a week.", Case.Sensitive, "nothing of mine is there");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await other.PostAsync("/walking/do", [new("__RequestVerificationToken", token), new("do", "undo"), new("id", walk)]);
        (await app.WithDbAsync(db => db.Walks.CountAsync(one => one.Id == new WalkId(Guid.Parse(walk))))).ShouldBe(1);
        await other.OpenAsync("/walking");
        await other.PostAsync("/walking/do", [new("__RequestVerificationToken", token), new("do", "fly")]);
        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stranger_is_asked_who_they_are()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/walking");
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_walk()
    {
        using var visitor = await OnOwnClockAsync();
        await BeginAsync(visitor);
        var id = visitor.Page.QuerySelector("input[name=id]")!.GetAttribute("value");
        await visitor.PressAsync("I took a walk", ("id", id));
        await visitor.PressAsync("I took a walk", ("id", id));
        visitor.Text.ShouldContain("1 of 3 walks done");
    }

    private async Task<Visitor> OnOwnClockAsync(int pain = 2)
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var visitor = new Visitor(new Uri((await app.StartAsync(clock)).Urls.First()), clock);
        await visitor.StartAsync(pain: pain);
        return visitor;
    }

    private static async Task BeginAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/walking");
        await visitor.PressAsync("Begin with the walks");
    }

    private static async Task TickAsync(Visitor visitor, int minutes)
    {
        await visitor.OpenAsync("/walking");
        await visitor.PressAsync("I took a walk", ("minutes", minutes.ToString(CultureInfo.InvariantCulture)));
    }

    private static void GoTo(Visitor visitor, int day)
    {
        var (clock, then) = ((FakeTimeProvider)visitor.Clock, TestApp.Begin.AddDays(day).AddHours(1));
        if (clock.GetUtcNow() < then) clock.SetUtcNow(then);
    }

    private static (int Times, int Minutes) Dose(Visitor visitor)
    {
        var numbers = visitor.Page.QuerySelector("h1")!.TextContent.Split(' ').Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).ToList();
        return (numbers[0], numbers[1]);
    }
}
