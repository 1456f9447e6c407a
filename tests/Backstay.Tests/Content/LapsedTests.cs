using System.Net;
using Backstay.People.Roles;
using Backstay.Plan.Tailoring;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Backstay.Tests.Plan;
using LibraryWords = Backstay.Content.Words;

namespace Backstay.Tests.Content;

/// <summary>Hazard "old content": an item that nobody has looked at in time.</summary>
public sealed class LapsedTests(TestApp app)
{
    [Fact]
    public void A_lapsed_item_is_not_offered()
    {
        var s = Situations.On(Situations.Begin.AddDays(20));
        var offered = Tailor.Today(s).Items[0].ItemId;
        Tailor.Today(s with { Items = Lapsing(s.Today) }).Items.ShouldNotContain(item => item.ItemId == offered);
        Tailor.Today(s with { Items = Lapsing(s.Today.AddDays(1)) }).Items[0].ItemId.ShouldBe(offered);

        IReadOnlyList<Backstay.Content.ContentItem> Lapsing(DateOnly due) => [.. s.Items.Select(item => item.Id == offered ? item with { ReviewDue = due } : item)];
    }

    [Fact]
    public async Task A_lapsed_item_is_found_and_says_so_but_is_put_forward_nowhere()
    {
        // All of today's content is due by then.
        await using var later = new TestApp { From = new(2030, 3, 4, 7, 0, 0, TimeSpan.Zero) };
        await later.InitializeAsync();
        using var visitor = await Walk.StartedAsync(later);
        visitor.Page.QuerySelectorAll("a[href^='/move/'], a[href^='/learn/'], a[href^='/listen/']").ShouldBeEmpty();

        await visitor.OpenAsync("/bad-day");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldNotContain(Backstay.Plan.Words.TinyThing);

        await visitor.OpenAsync("/learn");
        visitor.Text.ShouldNotContain(LibraryWords.GoodToReadNow);
        foreach (var list in new[] { "/learn", "/move", "/listen", "/learn/courses" })
        {
            await visitor.OpenAsync(list);
            var rows = visitor.Page.QuerySelectorAll("main .rows a:not([href='/listen'], [href='/learn/courses'])");
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(row => row.TextContent.Contains(LibraryWords.Lapsed));
            await visitor.OpenAsync(rows[0].GetAttribute("href")!);
            visitor.Page.QuerySelector("main .notice h2")!.TextContent.ShouldBe(LibraryWords.Lapsed);
        }
    }

    [Fact]
    public async Task A_lapsed_item_stays_with_those_who_saved_it_and_comes_back_into_plans_when_its_review_is_renewed()
    {
        const string article = "what-back-pain-is";
        await using var later = new TestApp { From = new(2030, 3, 4, 7, 0, 0, TimeSpan.Zero) };
        await later.InitializeAsync();
        using var visitor = await Walk.StartedAsync(later);
        await visitor.OpenAsync($"/learn/{article}");
        await visitor.PressAsync(LibraryWords.SaveForLater);
        await visitor.OpenAsync("/learn");
        visitor.Page.QuerySelector($"section a[href='/learn/{article}']")!.TextContent.ShouldContain(LibraryWords.Lapsed);

        using var editor = await Staff.SignedInAsync(later, Role.Editor);
        await editor.OpenAsync("/editor");
        editor.Text.ShouldContain(LibraryWords.EditingLapsed);
        await editor.OpenAsync($"/editor/item/library/{article}");
        editor.Page.QuerySelector("main .notice h2")!.TextContent.ShouldBe(LibraryWords.Lapsed);
        await editor.PressAsync(LibraryWords.EditingRenew);
        await editor.PressAsync(LibraryWords.EditingAsk);
        using var reviewer = await Staff.SignedInAsync(later, Role.Clinician);
        await reviewer.OpenAsync($"/editor/item/library/{article}");
        await reviewer.PressAsync(LibraryWords.EditingApprove);
        await editor.OpenAsync($"/editor/item/library/{article}");
        await editor.PressAsync(LibraryWords.EditingPublish);

        using var newcomer = await Walk.StartedAsync(later);
        newcomer.Page.QuerySelector($"a[href='/learn/{article}']").ShouldNotBeNull("the one thing that is not lapsed");
        await visitor.OpenAsync($"/learn/{article}");
        visitor.Text.ShouldNotContain(LibraryWords.Lapsed);
        await editor.OpenAsync("/editor/content?number=99");
        editor.Page.QuerySelectorAll("main tr").Last(row => row.QuerySelector($"a[href='/learn/{article}']") is not null).TextContent.ShouldContain("4 Mar 2030", Case.Sensitive, "it was looked at anew");
    }

    [Fact]
    public async Task An_item_that_is_not_due_carries_no_such_mark()
    {
        using var stranger = app.NewVisitor();
        foreach (var page in new[] { "/learn", "/move", "/move/short-walk", "/listen", "/listen/the-watchful-back", "/learn/courses", "/learn/courses/pain" })
        {
            await stranger.OpenAsync(page);
            stranger.Text.ShouldNotContain(LibraryWords.Lapsed);
        }
    }
}
