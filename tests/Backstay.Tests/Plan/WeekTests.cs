using System.Globalization;
using System.Net;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Plan;

public sealed class WeekTests(TestApp app)
{
    [Fact]
    public async Task The_proposal_for_the_next_seven_days_can_be_accepted()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week");
        var shown = Things(visitor);
        shown.Select(thing => thing.Split(' ')[0]).Distinct().Count().ShouldBe(7);
        await visitor.PressAsync("This suits me");
        visitor.Text.ShouldContain("Your next days, as you chose");
        visitor.Text.ShouldNotContain("This suits me");
        Things(visitor).ShouldBe(shown);
    }

    [Fact]
    public async Task What_was_agreed_for_a_day_is_what_the_day_holds_and_says_so()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week/plan");
        var tomorrow = new DateOnly(2026, 3, 3);
        await visitor.PressAsync("Save my week", (WeekForm.Field, WeekForm.Value(tomorrow, "short-walk") + "|" + WeekForm.Value(tomorrow.AddDays(1), "pelvic-tilts")));
        visitor.Url.AbsolutePath.ShouldBe("/week");

        using var next = await OnAsync(visitor, 1);
        await next.OpenAsync("/today");
        Exercises(next).ShouldBe(["/move/short-walk"]);
        next.Text.ShouldContain("You chose it for today.");
        using var rest = await OnAsync(visitor, 3);
        await rest.OpenAsync("/today");
        Exercises(rest).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thing_can_wait_until_tomorrow()
    {
        using var visitor = await Walk.StartedAsync(app);
        var moved = Exercises(visitor)[0];
        await visitor.PressAsync("Tomorrow instead");
        Exercises(visitor).ShouldNotContain(moved);
        using var next = await OnAsync(visitor, 1);
        await next.OpenAsync("/today");
        Exercises(next)[0].ShouldBe(moved);
    }

    [Fact]
    public async Task Too_much_on_one_day_is_said_and_nothing_chosen_is_lost()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week/plan");
        string[] four = ["bird-dog", "bridge", "hip-hinge", "wall-slides"];
        var day = new DateOnly(2026, 3, 4);
        await visitor.PressAsync("Save my week", (WeekForm.Field, string.Join('|', four.Select(item => WeekForm.Value(day, item)))));
        visitor.Text.ShouldContain("Wednesday 4 has too much. At most 3 things fit on a day.");
        visitor.Page.QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value")).ShouldBe(four.Select(item => WeekForm.Value(day, item)));
    }

    [Theory]
    [InlineData("2026-03-03 no-such-thing")]
    [InlineData("2026-03-02 bridge")]
    [InlineData("2027-01-01 bridge")]
    [InlineData("bridge")]
    [InlineData("2026-03-03 what-back-pain-is")]
    public async Task A_week_that_moved_on_changes_nothing(string thing)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week/plan");
        await visitor.PressAsync("Save my week", (WeekForm.Field, thing));
        visitor.Text.ShouldContain("These days have moved on. Nothing was changed.");
        await visitor.OpenAsync("/week");
        visitor.Text.ShouldContain("This suits me");
    }

    [Fact]
    public async Task The_look_back_comes_on_the_day_that_one_chose()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week");
        await visitor.PressAsync("Save", ("day", "Thursday"));
        (await AsksAsync(visitor, 6)).ShouldBeFalse("Sunday is no longer the day");
        (await AsksAsync(visitor, 10)).ShouldBeTrue("Thursday is");
    }

    [Fact]
    public async Task An_unknown_weekday_changes_nothing()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/week");
        await visitor.PressAsync("Save", ("day", "99"));
        await visitor.OpenAsync("/week");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("#look-back-day option[selected]")!.GetAttribute("value").ShouldBe("Sunday");
    }

    [Theory]
    [InlineData("/week")]
    [InlineData("/week/plan")]
    public async Task A_stranger_is_asked_who_they_are(string path)
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(path);
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task One_persons_week_is_not_anothers()
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/week");
        await me.PressAsync("This suits me");
        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/week");
        other.Text.ShouldContain("This suits me");
    }

    [Theory]
    [InlineData("2026-03-08", null, true)]
    [InlineData("2026-03-10", null, true)]
    [InlineData("2026-03-11", null, false)]
    [InlineData("2026-03-07", null, false)]
    [InlineData("2026-03-08", "2026-03-08", false)]
    [InlineData("2026-03-15", "2026-03-08", true)]
    public void A_look_back_is_asked_for_on_its_day_and_two_more(string today, string? newest, bool asked) =>
        Rhythm.AsksOn(Day(today), DayOfWeek.Sunday, Situations.Begin, newest is null ? null : Day(newest)).ShouldBe(asked);

    [Fact]
    public void Somebody_who_began_two_days_ago_is_not_asked_for_their_week() =>
        Rhythm.AsksOn(Situations.Begin.AddDays(2), Situations.Begin.AddDays(2).DayOfWeek, Situations.Begin, null).ShouldBeFalse();

    private async Task<bool> AsksAsync(Visitor visitor, int day)
    {
        using var later = await OnAsync(visitor, day);
        await later.OpenAsync("/today");
        return later.Page.QuerySelector("main a[href='/look-back']") is not null;
    }

    private async Task<Visitor> OnAsync(Visitor visitor, int day)
    {
        var clock = new FakeTimeProvider(TestApp.Begin.AddDays(day));
        return visitor.On(new Uri((await app.StartAsync(clock)).Urls.First()), clock);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Things(Visitor visitor) => [.. visitor.Page.QuerySelectorAll($"input[name={WeekForm.Field}]").Select(input => input.GetAttribute("value")!)];

    private static IReadOnlyList<string> Exercises(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".item h3 a[href^='/move/']").Select(link => link.GetAttribute("href")!)];
}
