using System.Net;
using Backstay.Movement.ByHand;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Movement;

public sealed class MovementPageTests(TestApp app)
{
    [Fact]
    public async Task What_somebody_did_is_told_in_a_few_taps_and_the_usual_in_one_and_counts_in_progress()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/movement");
        visitor.Page.QuerySelector("input[name=part][checked]")!.GetAttribute("value").ShouldBe("Morning", "it is morning there");
        await visitor.PressAsync("Save for today", ("what", "Gardening"));
        visitor.Text.ShouldContain("Choose about how long it was.");
        visitor.Page.QuerySelector("input[value=Gardening]")!.HasAttribute("checked").ShouldBeTrue();
        await visitor.PressAsync("Save for today", ("minutes", "20"));
        visitor.Text.ShouldContain("In the morning: garden work, 20 minutes");
        await visitor.PressAsync("It was yesterday", ("what", "Gardening"), ("minutes", "20"), ("part", "Evening"));
        visitor.Text.ShouldContain("In the evening: garden work, 20 minutes (yesterday)");
        await visitor.PressAsync("Garden work, 20 minutes");
        visitor.Page.QuerySelectorAll("form[action='/movement/remove']").Length.ShouldBe(3);
        await visitor.PressAsync("Take it back");
        visitor.Page.QuerySelectorAll("form[action='/movement/remove']").Length.ShouldBe(2);
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "4"));
        (await visitor.OpenAsync("/progress")).Page.QuerySelector("main table")!.TextContent.ShouldContain("20");
    }

    [Fact]
    public async Task A_form_sent_twice_is_stored_once_and_nobody_takes_back_what_another_told()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/movement");
        var id = visitor.Page.QuerySelector("form[method=post] input[name=id]")!.GetAttribute("value")!;
        await visitor.PressAsync("Save for today", ("id", id), ("what", "Walking"), ("minutes", "10"));
        await visitor.PressAsync("Save for today", ("id", id), ("what", "Walking"), ("minutes", "10"));
        var key = new MovedId(Guid.Parse(id));
        (await CountAsync(key)).ShouldBe(1);
        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/movement");
        await other.PressAsync("Save for today", ("what", "Walking"), ("minutes", "10"));
        await other.PressAsync("Take it back", ("id", id));
        (await CountAsync(key)).ShouldBe(1);
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync("/movement")).Url.AbsolutePath.ShouldNotBe("/movement");
    }

    [Theory]
    [InlineData("what", "Flying")]
    [InlineData("minutes", "a while")]
    [InlineData("minutes", "301")]
    [InlineData("part", "Midnight")]
    public async Task What_is_no_moving_is_refused_with_a_word(string field, string value)
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/movement");
        (string, string?)[] fields = [("what", "Walking"), ("minutes", "10"), ("part", "Morning")];
        await visitor.PressAsync("Save for today", [.. fields.Select(one => one.Item1 == field ? (field, value) : one)]);
        visitor.Page.QuerySelector($"[id$='{field}-error']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_button_that_was_tampered_with_stores_nothing()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/movement");
        for (var time = 0; time < 2; time++) await visitor.PressAsync("Save for today", ("what", "Walking"), ("minutes", "10"));
        await visitor.PressAsync("Walking, 10 minutes", ("what", "Flying"));
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync("/movement")).Page.QuerySelectorAll("form[action='/movement/remove']").Length.ShouldBe(2);
    }

    private Task<int> CountAsync(MovedId id) => app.WithDbAsync(db => db.Set<Moved>().CountAsync(one => one.Id == id, TestContext.Current.CancellationToken));
}
