using System.Globalization;
using System.Net;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Programmes;

/// <summary>The reviewed programmes from the way in to the end, through the real pages.</summary>
public sealed class EnrolmentTests(TestApp app)
{
    private static readonly (string, string)[] AtRisk =
        [("pain-now", "3"), ("how-long", "3"), ("cut-down", "3"), ("nights", "3"), ("fear", "3"), ("worst", "3"), ("mood", "1"), ("outlook", "3"), ("stress", "3"), ("support", "3"), ("work-ability", "60")];

    [Fact]
    public async Task Anyone_registers_for_the_open_place_and_has_all_of_it_at_once_and_nothing_is_chosen_for_them()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/programmes");
        stranger.Page.QuerySelectorAll("main a[href='/programmes/oneself']").Length.ShouldBe(1);
        await stranger.OpenAsync("/programmes/oneself");
        await stranger.PressAsync("I want to begin");
        await stranger.PressAsync("Begin");
        stranger.Url.AbsolutePath.ShouldBe("/programmes/oneself/open");
        foreach (var door in new[] { "/learn", "/listen", "/move" })
        {
            stranger.Page.QuerySelector($"main a[href='{door}']").ShouldNotBeNull(door);
            (await app.NewVisitor().OpenAsync(door)).Status.ShouldBe(HttpStatusCode.OK);
        }
        stranger.Text.ShouldContain("not open here yet");
        (await stranger.OpenAsync("/today")).Url.AbsolutePath.ShouldBe("/programmes/oneself/open");
        await stranger.PressAsync("Leave");
        (await stranger.OpenAsync("/programmes/oneself/open")).Url.AbsolutePath.ShouldBe("/programmes/oneself");
    }

    [Fact]
    public async Task Who_is_off_work_for_thirteen_days_is_turned_away_kindly_and_a_day_later_may_begin()
    {
        using var visitor = await Walk.StartedAsync(app);
        await ApplyAsync(visitor, "get-well-fast", age: 45);
        await visitor.AnswerAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "13"));
        await visitor.OpenAsync("/programmes/get-well-fast");
        visitor.Text.ShouldContain("less than two weeks");
        visitor.Page.QuerySelector("main a[href='/today']").ShouldNotBeNull("another way");
        visitor.Page.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Trim() == "Begin");

        await visitor.AnswerAsync("gwf-entry", ("flags", "none"), ("off-kind", "full"), ("days-off", "14"));
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await visitor.PressAsync("Begin");
        visitor.Url.AbsolutePath.ShouldBe("/my-programme");
        visitor.Text.ShouldContain("Week 1 of 5");
        visitor.Page.QuerySelector("main a[href='/questions/gwf-1']").ShouldNotBeNull("the first of the four");
        visitor.Page.QuerySelector("main a[href='/questions/gwf-entry']").ShouldBeNull("it was answered on the way in");
        await visitor.AnswerAsync("gwf-1");
        await visitor.OpenAsync("/today");
        visitor.Page.QuerySelector("main a[href='/questions/gwf-1']").ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_new_is_asked_for_danger_signs_and_the_start_questions_on_the_way_and_comes_back_to_where_they_wanted_to()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/programmes/walking-starter");
        await stranger.PressAsync("I want to begin");
        await stranger.PressAsync("Next", ("age", "61"));
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await stranger.PressAsync("Show what to do");
        stranger.Url.AbsolutePath.ShouldBe("/danger-signs/result");
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        stranger.Url.AbsolutePath.ShouldBe("/programmes/walking-starter");
        await stranger.OpenAsync(stranger.Page.QuerySelector("main a.main")!.GetAttribute("href")!);
        await stranger.PressAsync("Show my plan", ("pain", "4"), ("limits", "sitting"), ("minutes", "10"));
        stranger.Url.AbsolutePath.ShouldBe("/programmes/walking-starter");
        await stranger.PressAsync("Begin");
        stranger.Url.AbsolutePath.ShouldBe("/my-programme");
        (await stranger.OpenAsync("/today")).Page.QuerySelectorAll(".item").Length.ShouldBe(1, "one thing a day, as its file says");
    }

    [Fact]
    public async Task A_warning_flag_is_turned_away_with_the_reason_and_what_to_do_instead()
    {
        using var visitor = await Walk.StartedAsync(app);
        await ApplyAsync(visitor, "get-well-fast", age: 45);
        await visitor.AnswerAsync("gwf-entry", ("flags", "fever"), ("off-kind", "full"), ("days-off", "40"));
        await visitor.OpenAsync("/programmes/get-well-fast");
        visitor.Text.ShouldContain("show it to a doctor");
        await visitor.PressAsync("Not now");
        (await visitor.OpenAsync("/programmes/get-well-fast")).Text.ShouldContain("I want to begin");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("-3")]
    public async Task An_age_that_is_none_is_asked_for_again(string age)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/programmes/get-well-fast");
        await visitor.PressAsync("I want to begin");
        await visitor.PressAsync("Next", ("age", age));
        visitor.Text.ShouldContain("Write your age in years");
        await visitor.PressAsync("Next", ("age", "17"));
        visitor.Text.ShouldContain("for people from 18 on");
    }

    [Fact]
    public async Task By_invitation_module_n_opens_in_week_n_or_all_at_once_if_the_person_wants_and_after_four_months_the_everyday_plan_goes_on()
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var copy = new Uri((await app.StartAsync(clock)).Urls.First());
        using var visitor = new Visitor(copy, clock);
        await visitor.StartAsync();
        (await visitor.OpenAsync("/programmes/web-bcpa")).Text.ShouldContain("by invitation");
        visitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await InviteAsync(visitor, await CodeAsync("web-bcpa", places: 1));
        await visitor.PressAsync("Next", ("age", "50"));
        await visitor.AnswerAsync("bcpa-screening", AtRisk);
        await visitor.OpenAsync("/programmes/web-bcpa");
        await visitor.PressAsync("Begin", ("pace", "weeks"));

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
                await visitor.AnswerAsync("bcpa-wellbeing");
                (await visitor.OpenAsync("/my-programme")).Page.QuerySelector("main a[href='/questions/bcpa-wellbeing']").ShouldBeNull();
            }
        }
        clock.SetUtcNow(TestApp.Begin.AddMonths(4).AddDays(-1));
        (await visitor.OpenAsync("/my-programme")).Text.ShouldContain("You have reached the end");
        clock.SetUtcNow(TestApp.Begin.AddMonths(4).AddHours(2));
        (await visitor.OpenAsync("/today")).Text.ShouldNotContain("My programme");
        (await visitor.OpenAsync("/my-programme")).Text.ShouldNotContain("Web-BCPA");
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_for_a_module_has_all_of_them_from_then_on_and_may_go_back()
    {
        using var visitor = await InWebBcpaAsync();
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
        await ApplyAsync(visitor, "walking-starter", age: 40);
        var ahead = DateOnly.FromDateTime(TestApp.Begin.UtcDateTime).AddDays(5);
        await visitor.PressAsync("Begin", ("day", ahead.AddDays(100).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        visitor.Text.ShouldContain("Choose a day");
        await visitor.PressAsync("Begin", ("day", ahead.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        visitor.Text.ShouldContain("begins on");
        await visitor.PressAsync("Do not begin it");
        visitor.Text.ShouldNotContain("begins on");

        await ApplyAsync(visitor, "walking-starter", age: 40);
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
    public async Task An_invitation_is_used_up_ends_when_told_and_opening_its_address_uses_nothing()
    {
        var code = await CodeAsync("web-bcpa", places: 1);
        using var first = app.NewVisitor();
        await first.OpenAsync($"/invitation/{code}");
        await first.OpenAsync($"/invitation/{code}");
        await first.PressAsync("Next");
        first.Url.AbsolutePath.ShouldBe("/programmes/web-bcpa");
        await InviteAsync(first, code);
        first.Url.AbsolutePath.ShouldBe("/programmes/web-bcpa", "the same person may come back by it");

        using var second = app.NewVisitor();
        await InviteAsync(second, code);
        second.Text.ShouldContain("does not open anything");
        await InviteAsync(second, "nonsense!");
        second.Text.ShouldContain("does not open anything");

        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        var other = await MadeAsync(clinician, "web-bcpa", 5);
        using var someone = await Staff.SignedInAsync(app, Role.Clinician);
        (await someone.OpenAsync("/invitations")).Text.ShouldNotContain(other[..4]);
        await clinician.OpenAsync("/invitations");
        await clinician.PressAsync("End it now");
        await InviteAsync(second, other);
        second.Text.ShouldContain("does not open anything");
    }

    [Fact]
    public async Task A_study_is_entered_through_its_researchers_and_with_a_yes()
    {
        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        await clinician.OpenAsync("/invitations");
        await clinician.PressAsync("Make the code", ("programme", "mybehavior-cbp"), ("places", "2"));
        clinician.Text.ShouldContain("Choose a programme");
        await clinician.PressAsync("Make the code", ("programme", "web-bcpa"), ("places", "0"));
        clinician.Text.ShouldContain("Write a number from 1");

        using var researcher = await Staff.SignedInAsync(app, Role.Researcher);
        var code = await MadeAsync(researcher, "mybehavior-cbp", 2);
        using var visitor = await Walk.StartedAsync(app);
        await InviteAsync(visitor, code);
        await visitor.PressAsync("Next", ("age", "33"));
        await visitor.PressAsync("Begin");
        visitor.Text.ShouldContain("The study needs your yes");
        await visitor.PressAsync("Begin", ("agree", "yes"));
        visitor.Url.AbsolutePath.ShouldBe("/my-programme");
        (await visitor.OpenAsync("/me/consents")).Text.ShouldContain("study");
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

    private async Task<Visitor> InWebBcpaAsync()
    {
        var visitor = await Walk.StartedAsync(app);
        await InviteAsync(visitor, await CodeAsync("web-bcpa", places: 1));
        await visitor.PressAsync("Next", ("age", "50"));
        await visitor.AnswerAsync("bcpa-screening", AtRisk);
        await visitor.OpenAsync("/programmes/web-bcpa");
        await visitor.PressAsync("Begin", ("pace", "weeks"));
        return visitor;
    }

    private async Task<string> CodeAsync(string programme, int places)
    {
        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        return await MadeAsync(clinician, programme, places);
    }

    private static async Task<string> MadeAsync(Visitor staff, string programme, int places)
    {
        await staff.OpenAsync("/invitations");
        await staff.PressAsync("Make the code", ("programme", programme), ("places", $"{places}"));
        return staff.Page.QuerySelector(".key")!.TextContent.Trim();
    }

    private static async Task InviteAsync(Visitor visitor, string code)
    {
        await visitor.OpenAsync("/invitation");
        await visitor.PressAsync("Next", ("code", code));
    }

    private static async Task ApplyAsync(Visitor visitor, string programme, int age)
    {
        await visitor.OpenAsync($"/programmes/{programme}");
        await visitor.PressAsync("I want to begin");
        await visitor.PressAsync("Next", ("age", $"{age}"));
    }
}
