using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Movement.Brought;

namespace Backstay.Tests.Movement.Counted;

public sealed class FlagTests(TestApp app)
{
    private const string Walked = "/movement/days/2026-02-26";

    [Fact]
    public async Task Positions_that_are_too_vague_count_once_their_person_says_so_and_are_left_out_again()
    {
        using var visitor = await WithVaguePhoneAsync();
        await visitor.OpenAsync("/movement/days?to=2026-03-01");
        visitor.Page.QuerySelectorAll(".rows li").Single(one => one.TextContent.Contains("26 February", StringComparison.Ordinal)).TextContent.ShouldContain("nothing counts yet");
        await visitor.OpenAsync(Walked);
        visitor.Text.ShouldContain("0 minutes of moving");
        visitor.Text.ShouldContain("positions are kept but not counted: too vague");
        await visitor.PressAsync("Count these too");
        visitor.Url.AbsolutePath.ShouldBe(Walked);
        visitor.Text.ShouldContain("16 minutes of moving");
        visitor.Text.ShouldContain("positions count, as you said: too vague");
        (await visitor.OpenAsync("/movement/days/2026-02-25")).Text.ShouldContain("Nothing of this day counts so far");

        await visitor.OpenAsync(Walked);
        await visitor.PressAsync("Leave them out again");
        visitor.Text.ShouldContain("0 minutes of moving");
        visitor.Text.ShouldContain("Nothing of this day counts so far");
    }

    [Fact]
    public async Task Saying_so_twice_is_saying_it_once_and_what_comes_in_later_keeps_to_it()
    {
        using var visitor = await WithVaguePhoneAsync();
        await visitor.OpenAsync(Walked);
        for (var time = 0; time < 2; time++)
        {
            await SayAsync(visitor, "2026-02-26", "Inaccurate", "count");
            visitor.Text.ShouldContain("16 minutes of moving");
        }
        await BringTests.BringAsync(visitor, "later.csv", Phone.Csv(300, new(2026, 3, 3), 1));
        (await visitor.OpenAsync(Walked)).Text.ShouldContain("16 minutes of moving");
    }

    [Theory]
    [InlineData("2026-02-26", "Jump", "count")]
    [InlineData("2026-02-26", "Impossible", "count")]
    [InlineData("2026-02-26", "None", "count")]
    [InlineData("2026-02-26", "Inaccurate", "fly")]
    [InlineData("2026-01-26", "Inaccurate", "count")]
    [InlineData("someday", "Inaccurate", "count")]
    [InlineData("2026-02-26", "vague", "count")]
    public async Task What_is_not_there_or_cannot_count_is_not_found(string day, string flag, string act)
    {
        using var visitor = await WithVaguePhoneAsync();
        await visitor.OpenAsync(Walked);
        await SayAsync(visitor, day, flag, act);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync(Walked)).Text.ShouldContain("0 minutes of moving");
    }

    [Fact]
    public async Task Nobody_says_what_counts_of_another()
    {
        using var visitor = await WithVaguePhoneAsync();
        using var other = await Walk.StartedAsync(app);
        (await other.OpenAsync(Walked)).Status.ShouldBe(HttpStatusCode.NotFound);
        await other.OpenAsync("/movement");
        await SayAsync(other, "2026-02-26", "Inaccurate", "count");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync(Walked)).Text.ShouldContain("0 minutes of moving");
        using var stranger = app.NewVisitor();
        await stranger.PostAsync("/movement/flags", [new("day", "2026-02-26"), new("flag", "Inaccurate"), new("do", "count")]);
        (stranger.Url.AbsolutePath is "/sign-in" or "/form-again" || stranger.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized).ShouldBeTrue();
    }

    private static Task<Visitor> SayAsync(Visitor visitor, string day, string flag, string act) => visitor.PostAsync("/movement/flags",
        [new("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("day", day), new("flag", flag), new("do", act)]);

    private async Task<Visitor> WithVaguePhoneAsync()
    {
        var visitor = await Walk.StartedAsync(app);
        await BringTests.BringAsync(visitor, "vague.csv", Phone.Csv(300, new(2026, 3, 2), 1, DayOfWeek.Thursday));
        return visitor;
    }
}
