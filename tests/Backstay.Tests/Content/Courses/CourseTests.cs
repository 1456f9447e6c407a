using System.Net;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;

namespace Backstay.Tests.Content.Courses;

public sealed class CourseTests(TestApp app)
{
    private static readonly string[] Parts = ["why", "known", "example", "try", "check", "ask"];

    [Fact]
    public async Task Anybody_may_read_any_part_of_any_module_in_any_order()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/learn");
        stranger.Page.QuerySelector("main a[href='/learn/courses']").ShouldNotBeNull();
        await stranger.OpenAsync("/learn/courses");
        stranger.Page.QuerySelectorAll("main .rows a").Length.ShouldBe(8);
        await stranger.OpenAsync("/learn/courses/maintenance/check");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Page.QuerySelectorAll("main a.button").ShouldContain(link => link.TextContent == "Next part" && link.GetAttribute("href") == "/learn/courses/maintenance/ask");
        await stranger.OpenAsync("/learn/courses/pain/example");
        stranger.Page.QuerySelector("figure.drawing svg").ShouldNotBeNull();
        await stranger.OpenAsync("/learn/courses/pain/all");
        stranger.Page.QuerySelectorAll("main article").Length.ShouldBe(7);
    }

    [Theory]
    [InlineData("/learn/courses/no-such-module")]
    [InlineData("/learn/courses/pain/no-such-part")]
    [InlineData("/learn/courses/no-such-module/all")]
    public async Task A_module_or_part_that_is_not_there_is_not_found(string path)
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(path);
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_person_goes_on_where_they_stopped_from_the_page_of_all_there_is_to_learn_and_from_the_module()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/learn/courses/behaviour/why");
        await visitor.PressAsync("Next part");
        visitor.Url.AbsolutePath.ShouldBe("/learn/courses/behaviour/known");
        await visitor.OpenAsync("/learn");
        visitor.Page.QuerySelector("main a[href='/learn/courses/behaviour/known']").ShouldNotBeNull();
        await visitor.OpenAsync("/learn/courses/behaviour");
        visitor.Text.ShouldContain("You are at part 2 of 6");
        visitor.Page.QuerySelector("main a.main")!.GetAttribute("href").ShouldBe("/learn/courses/behaviour/known");
        await visitor.OpenAsync("/learn/courses");
        visitor.Text.ShouldContain("You are at part 2 of 6");
    }

    [Fact]
    public async Task Parts_read_out_of_order_count_and_the_first_unread_one_comes_next()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/learn/courses/sleep-and-thoughts/ask");
        await visitor.PressAsync("I have read it");
        visitor.Url.AbsolutePath.ShouldBe("/learn/courses/sleep-and-thoughts");
        visitor.Text.ShouldContain("You are at part 1 of 6");
        await visitor.OpenAsync("/learn/courses/pain/why");
        await visitor.PressAsync("Next part");
        await visitor.OpenAsync("/learn/courses");
        visitor.Text.ShouldContain("Go on: Pain");
    }

    [Fact]
    public async Task A_module_read_to_the_end_can_be_begun_again_and_the_first_time_stays()
    {
        using var visitor = await Walk.StartedAsync(app);
        await ReadAsync(visitor, "solutions");
        visitor.Text.ShouldContain("You have read it all");
        await visitor.OpenAsync("/learn/courses/solutions/why");
        await visitor.PressAsync("Next part");
        await visitor.OpenAsync("/learn/courses/solutions");
        visitor.Text.ShouldContain("You have read it all");

        await visitor.PressAsync("Begin again");
        visitor.Url.AbsolutePath.ShouldBe("/learn/courses/solutions/why");
        await visitor.OpenAsync("/learn/courses/solutions");
        visitor.Text.ShouldContain("You are at part 1 of 6");
        await ReadAsync(visitor, "solutions");
        await visitor.OpenAsync("/learn/courses");
        visitor.Text.ShouldContain("You have read it 2 times");
    }

    [Fact]
    public async Task Another_person_sees_nothing_of_where_i_am()
    {
        using var me = await Walk.StartedAsync(app);
        await me.OpenAsync("/learn/courses/pain/why");
        await me.PressAsync("Next part");
        using var other = await Walk.StartedAsync(app);
        await other.OpenAsync("/learn/courses/pain");
        other.Text.ShouldNotContain("You are at part");
    }

    private static async Task ReadAsync(Visitor visitor, string module)
    {
        await visitor.OpenAsync($"/learn/courses/{module}/why");
        foreach (var part in Parts)
        {
            visitor.Url.AbsolutePath.ShouldBe($"/learn/courses/{module}/{part}");
            await visitor.PressAsync(part == "ask" ? "I have read it" : "Next part");
        }
    }
}
