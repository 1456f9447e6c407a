using System.Globalization;
using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Programmes;

/// <summary>Time in programmes, through the real pages.</summary>
public sealed class EnrolmentTests(TestApp app)
{
    [Fact]
    public async Task By_invitation_module_n_opens_in_week_n_or_all_at_once_if_the_person_wants_and_after_four_months_the_everyday_plan_goes_on()
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var copy = new Uri((await app.StartAsync(clock)).Urls.First());
        using var visitor = new Visitor(copy, clock);
        await visitor.StartAsync();
        (await visitor.OpenAsync("/programmes/web-bcpa")).Text.ShouldContain("by invitation");
        visitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await visitor.EnterWebBcpaAsync(app);

        string[] modules = ["pain", "activity", "behaviour", "stress-and-thoughts", "sleep-and-thoughts", "communication", "solutions", "maintenance"];
        for (var week = 0; week < modules.Length; week++)
        {
            clock.SetUtcNow(TestApp.Begin.AddDays(7 * week).AddHours(1));
            foreach (var (place, module) in modules.Index())
                (await visitor.OpenAsync($"/learn/courses/{module}")).Url.AbsolutePath.ShouldBe(place <= week ? $"/learn/courses/{module}" : $"/my-programme/waits/{module}", $"week {week + 1}");
            if (week == 2)
            {
                (await visitor.OpenAsync("/learn/courses/solutions/all")).Url.AbsolutePath.ShouldBe("/my-programme/waits/solutions");
                await visitor.OpenAsync("/my-programme");
                visitor.Page.QuerySelector("main a[href='/questions/bcpa-wellbeing']").ShouldNotBeNull("asked each week");
                await visitor.FillAsync("bcpa-wellbeing");
                (await visitor.OpenAsync("/my-programme")).Page.QuerySelector("main a[href='/questions/bcpa-wellbeing']").ShouldBeNull();
            }
        }
        clock.SetUtcNow(TestApp.Begin.AddMonths(4).AddDays(-1));
        (await visitor.OpenAsync("/my-programme")).Text.ShouldContain("You have reached the end");
        clock.SetUtcNow(TestApp.Begin.AddMonths(4).AddHours(2));
        (await visitor.OpenAsync("/today")).Text.ShouldNotContain("My programme");
        visitor.Page.QuerySelector("main a[href='/questions/bcpa-4-months']").ShouldNotBeNull("the follow-up is asked after the programme has closed");
        await visitor.FillAsync("bcpa-4-months");
        (await visitor.OpenAsync("/today")).Page.QuerySelector("main a[href='/questions/bcpa-4-months']").ShouldBeNull();
        (await visitor.OpenAsync("/my-programme")).Text.ShouldNotContain("Web-BCPA");
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_for_a_module_has_all_of_them_from_then_on_and_may_go_back()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.EnterWebBcpaAsync(app);
        (await visitor.OpenAsync("/learn/courses/sleep-and-thoughts")).Url.AbsolutePath.ShouldBe("/my-programme/waits/sleep-and-thoughts");
        await visitor.PressAsync("All at once");
        visitor.Url.AbsolutePath.ShouldBe("/learn/courses/sleep-and-thoughts");
        await visitor.OpenAsync("/my-programme");
        await visitor.PressAsync("Week by week");
        (await visitor.OpenAsync("/learn/courses/maintenance")).Url.AbsolutePath.ShouldBe("/my-programme/waits/maintenance");
    }

    [Fact]
    public async Task A_day_ahead_is_waited_for_can_be_called_off_and_what_is_followed_goes_on_until_then()
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        using var visitor = new Visitor(new Uri((await app.StartAsync(clock)).Urls.First()), clock);
        await visitor.StartAsync();
        await visitor.ApplyAsync("walking-starter", age: 40);
        var ahead = DateOnly.FromDateTime(TestApp.Begin.UtcDateTime).AddDays(5);
        await visitor.PressAsync("Begin", ("day", ahead.AddDays(100).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        visitor.Text.ShouldContain("Choose a day");
        await visitor.PressAsync("Begin", ("day", ahead.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        visitor.Text.ShouldContain("begins on");
        await visitor.PressAsync("Do not begin it");
        visitor.Text.ShouldNotContain("begins on");

        await visitor.ApplyAsync("walking-starter", age: 40);
        await visitor.PressAsync("Begin", ("day", ahead.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        clock.SetUtcNow(TestApp.Begin.AddDays(5).AddHours(1));
        (await visitor.OpenAsync("/my-programme")).Text.ShouldContain("Week 1 of 3");
        await visitor.PressAsync("Have a break");
        clock.SetUtcNow(TestApp.Begin.AddDays(12).AddHours(1));
        (await visitor.OpenAsync("/today")).Page.QuerySelectorAll(".item").ShouldBeEmpty();
        await visitor.OpenAsync("/my-programme");
        await visitor.PressAsync("Go on");
        visitor.Text.ShouldContain("Week 1 of 3", customMessage: "a week of break counts as nothing missed");
        await visitor.PressAsync("Leave this programme");
        visitor.Text.ShouldNotContain("Week 1 of 3");
        (await visitor.OpenAsync("/today")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Leaving_before_another_begins_leaves_the_everyday_plan_until_then_and_choosing_an_earlier_day_calls_the_later_one_off()
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        using var visitor = new Visitor(new Uri((await app.StartAsync(clock)).Urls.First()), clock);
        await visitor.StartAsync();
        await visitor.EnterWebBcpaAsync(app);
        await visitor.ApplyAsync("walking-starter", age: 40);
        await visitor.PressAsync("Begin", ("day", Iso(5)));
        await visitor.PressAsync("Leave this programme");
        visitor.Text.ShouldContain("begins on");
        visitor.Text.ShouldNotContain("Week 1 of 8");
        clock.SetUtcNow(TestApp.Begin.AddDays(5).AddHours(1));
        (await visitor.OpenAsync("/my-programme")).Text.ShouldContain("Week 1 of 3");

        await visitor.ApplyAsync("get-well-fast", age: 40);
        await visitor.FillAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "20"));
        await visitor.OpenAsync("/programmes/get-well-fast");
        await visitor.PressAsync("Begin", ("day", Iso(15)));
        await visitor.EnterWebBcpaAsync(app);
        visitor.Text.ShouldContain("Week 1 of 8");
        visitor.Text.ShouldNotContain("begins on");
        clock.SetUtcNow(TestApp.Begin.AddDays(16));
        (await visitor.OpenAsync("/my-programme")).Text.ShouldContain("Week 2 of 8");
    }

    [Fact]
    public async Task Pages_of_enrolment_are_for_whom_they_are_for()
    {
        using var visitor = await Walk.StartedAsync(app);
        (await visitor.OpenAsync("/invitations")).Page.QuerySelector("button.main")?.TextContent.ShouldNotContain("Make");
        (await visitor.OpenAsync("/programmes/no-such")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync("/programmes/backstay")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync("/my-programme/waits/no-such")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = app.NewVisitor();
        foreach (var page in new[] { "/my-programme", "/invitations", "/programmes/oneself/open", "/my-programme/waits/pain" })
            (await stranger.OpenAsync(page)).Url.AbsolutePath.ShouldBe("/sign-in", page);
    }

    private static string Iso(int day) => DateOnly.FromDateTime(TestApp.Begin.UtcDateTime).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
