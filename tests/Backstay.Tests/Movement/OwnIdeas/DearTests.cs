using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Movement.Brought;

namespace Backstay.Tests.Movement.OwnIdeas;

public sealed class DearTests(TestApp app)
{
    // A Monday.
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task What_somebody_puts_first_is_offered_first()
    {
        using var before = await WithPhoneAsync();
        await before.OpenAsync("/today");
        var usual = Offered(before)[0];

        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/movement/best");
        var dear = Listed(visitor).Last(title => title.StartsWith("Your walk", StringComparison.Ordinal) && title != usual);
        while (Listed(visitor)[0] != dear) await PressAsync(visitor, $"Up: {dear}");
        await visitor.OpenAsync("/today");
        Offered(visitor)[0].ShouldBe(dear);
    }

    [Fact]
    public async Task Things_go_up_and_down_by_one_and_the_order_stays_until_it_is_forgotten()
    {
        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/movement/best");
        var first = Listed(visitor);
        first.Count.ShouldBeGreaterThan(1);
        visitor.Page.QuerySelectorAll("main button").Select(one => one.TextContent).ShouldNotContain("Forget my order");
        await PressAsync(visitor, $"Down: {first[0]}");
        Listed(visitor).ShouldBe([first[1], first[0], .. first.Skip(2)]);
        visitor.Url.AbsolutePath.ShouldBe("/movement/best");
        await visitor.OpenAsync("/movement/best");
        await PressAsync(visitor, $"Up: {first[0]}");
        Listed(visitor).ShouldBe(first);
        await PressAsync(visitor, $"Down: {first[0]}");
        await visitor.PressAsync("Forget my order");
        Listed(visitor).ShouldBe(first);
    }

    [Fact]
    public async Task A_walk_keeps_its_place_when_a_place_on_it_gets_a_name()
    {
        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/movement/best");
        await PressAsync(visitor, "Up: Your walk to home");
        Listed(visitor)[0].ShouldBe("Your walk to home");
        await visitor.OpenAsync("/movement/walks");
        await visitor.PressAsync("Save the name", ("name", "the library"), ("latitude", "52.5262"), ("longitude", "13.4050"));
        await visitor.OpenAsync("/movement/best");
        Listed(visitor).Take(2).ShouldBe(["Walk from the library to home", "Walk from home to the library"]);
    }

    [Fact]
    public async Task Pressing_twice_is_pressing_once()
    {
        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/movement/best");
        var (first, key) = (Listed(visitor), KeyOf(visitor, 1));
        for (var time = 0; time < 2; time++) await PlaceAsync(visitor, key, "0");
        await visitor.OpenAsync("/movement/best");
        Listed(visitor).ShouldBe([first[1], first[0], .. first.Skip(2)]);
    }

    [Theory]
    [InlineData("walk:nowhere>nowhere@5", "0")]
    [InlineData(null, "99")]
    [InlineData(null, "-1")]
    [InlineData(null, "first")]
    public async Task What_is_not_theirs_or_no_place_is_not_found(string? key, string place)
    {
        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/movement/best");
        await PlaceAsync(visitor, key ?? KeyOf(visitor, 0), place);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_sees_or_changes_what_another_likes_and_those_without_a_phone_are_told_how()
    {
        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/movement/best");
        var (first, key) = (Listed(visitor), KeyOf(visitor, 1));
        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/movement/best");
        Listed(other).ShouldBeEmpty();
        other.Text.ShouldContain("Nothing came up often enough yet");
        await other.OpenAsync("/movement");
        await PlaceAsync(other, key, "0");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.OpenAsync("/movement/best");
        Listed(visitor).ShouldBe(first);
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync("/movement/best")).Url.AbsolutePath.ShouldBe("/sign-in");
    }

    private static List<string> Listed(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("main ol h2").Select(one => one.TextContent)];

    private static List<string> Offered(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("form[action='/movement/own']").Select(form => form.ParentElement!.QuerySelector("h3")!.TextContent)];

    private static string KeyOf(Visitor visitor, int place) => visitor.Page.QuerySelectorAll("main ol input[name=key]")[place].GetAttribute("value")!;

    /// <summary>By the name that is read out.</summary>
    private static async Task PressAsync(Visitor visitor, string named)
    {
        var button = visitor.Page.QuerySelectorAll("main ol button").Single(one => one.GetAttribute("aria-label") == named);
        await PlaceAsync(visitor, button.Closest("form")!.QuerySelector("input[name=key]")!.GetAttribute("value")!, button.GetAttribute("value")!);
    }

    private static Task<Visitor> PlaceAsync(Visitor visitor, string key, string place) => visitor.PostAsync("/movement/dear",
        [new("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("key", key), new("place", place)]);

    private async Task<Visitor> WithPhoneAsync()
    {
        var visitor = await Walk.StartedAsync(app, pain: 2);
        await BringTests.BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 4, DayOfWeek.Monday, DayOfWeek.Thursday));
        return visitor;
    }
}
