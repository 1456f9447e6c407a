using System.Net;
using AngleSharp.Dom;
using Backstay.Content.Finding;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.Extensions.DependencyInjection;
using LibraryWords = Backstay.Content.Words;

namespace Backstay.Tests.Content.Finding;

public sealed class SearchPageTests(TestApp app)
{
    [Fact]
    public async Task What_was_found_stands_there_best_first_with_its_kind_its_minutes_and_the_words_marked()
    {
        using var stranger = await SearchedAsync("slipped disc");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        Found(stranger).Take(5).ShouldContain("/learn/words-on-a-report");
        Found(stranger).Take(5).ShouldContain("/learn/pain-down-the-leg?depth=three-minutes", "it opens where the words stand");
        var row = stranger.Page.QuerySelector(".found a")!;
        row.QuerySelector("svg.icon").ShouldNotBeNull();
        row.QuerySelector("mark").ShouldNotBeNull();
        row.QuerySelector("small")!.TextContent.ShouldContain("minute");
        stranger.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("things found");
        stranger.Page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("slipped disc");
    }

    [Fact]
    public async Task The_address_tells_nothing_and_can_be_opened_again()
    {
        using var stranger = await SearchedAsync("gabapentin");
        stranger.Url.AbsolutePath.ShouldBe("/learn/search");
        stranger.Url.Query.ShouldNotContain("gaba", Case.Insensitive);
        stranger.Page.Title!.ShouldNotContain("gabapentin");
        var before = Found(stranger);
        using var reloaded = app.NewVisitor();
        await reloaded.OpenAsync(stranger.Url.PathAndQuery);
        Found(reloaded).ShouldBe(before);
    }

    [Theory]
    [InlineData("/learn/search?for=nonsense")]
    [InlineData("/learn/search?for=")]
    [InlineData("/learn/search?for=nonsense&kind=%00&time=x&number=-7")]
    [InlineData("/learn/search")]
    public async Task An_address_that_is_not_ours_or_too_old_asks_to_type_it_again(string path)
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(path);
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Page.QuerySelector("input[name=q]").ShouldNotBeNull();
        stranger.Page.QuerySelector(".found").ShouldBeNull();
        if (path.Contains("nonsense", StringComparison.Ordinal)) stranger.Text.ShouldContain(LibraryWords.SearchOver);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0000\uffff")]
    [InlineData("\"\\*(~:) AND OR NOT title:x^9")]
    public async Task A_query_that_makes_no_sense_is_answered_with_a_page(string query)
    {
        using var stranger = await SearchedAsync(query);
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Url.AbsolutePath.ShouldBe("/learn/search");
    }

    [Fact]
    public async Task A_very_long_query_is_cut_and_a_request_without_a_form_leads_to_the_search()
    {
        using var stranger = await SearchedAsync(string.Concat(Enumerable.Repeat("pain in the back ", 500)));
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Page.QuerySelector("input[name=q]")!.GetAttribute("value")!.Length.ShouldBe(SearchAddress.MostLetters);
        using var http = new HttpClient { BaseAddress = app.Address };
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync("/learn/find", content, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_misspelt_word_finds_what_was_meant_and_says_so()
    {
        using var stranger = await SearchedAsync("siatica");
        stranger.Text.ShouldContain(LibraryWords.LookedFor + " sciatica");
        Found(stranger).ShouldContain(address => address.StartsWith("/learn/pain-down-the-leg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_found_the_nearest_word_and_the_shelves_are_offered()
    {
        using var stranger = await SearchedAsync("zleeb");
        stranger.Text.ShouldContain(LibraryWords.NothingForThese);
        var meant = stranger.Page.QuerySelector("[role=status] a")!;
        await stranger.OpenAsync(meant.GetAttribute("href")!);
        stranger.Page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe(meant.TextContent);
        Found(stranger).ShouldNotBeEmpty();

        using var other = await SearchedAsync("zeppelin");
        var shelf = other.Page.QuerySelectorAll("main a.button").Single(link => link.TextContent == LibraryWords.ShelfSleep);
        await other.OpenAsync(shelf.GetAttribute("href")!);
        Found(other).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("I want to die")]
    [InlineData("cant pee")]
    [InlineData("I can’t feel my legs")]
    public async Task Words_of_despair_or_emergency_lead_to_help_first(string query)
    {
        using var stranger = await SearchedAsync(query);
        var notice = stranger.Page.QuerySelector("main .notice.alarm")!;
        notice.QuerySelector("a[href='/emergency']").ShouldNotBeNull();
        notice.QuerySelector("a[href='/help/heavy']").ShouldNotBeNull();
        var found = stranger.Page.QuerySelector("main [role=status] h2");
        found.ShouldNotBeNull();
        notice.CompareDocumentPosition(found).HasFlag(DocumentPositions.Following).ShouldBeTrue("help stands above what was found");
    }

    [Fact]
    public async Task Words_that_can_be_a_danger_sign_show_the_way_to_the_signs()
    {
        using var stranger = await SearchedAsync("numb leg");
        stranger.Page.QuerySelector("main .notice a[href='/emergency']").ShouldNotBeNull();
        using var other = await SearchedAsync("sleep");
        other.Page.QuerySelector("main .notice").ShouldBeNull();
    }

    [Fact]
    public async Task The_list_is_narrowed_by_links_whose_counts_hold()
    {
        using var stranger = await SearchedAsync("breathing");
        var move = stranger.Page.QuerySelectorAll(".facet a").First(link => link.TextContent.StartsWith(LibraryWords.MediumMove, StringComparison.Ordinal));
        var count = int.Parse(move.TextContent[(move.TextContent.IndexOf('(', StringComparison.Ordinal) + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
        await stranger.OpenAsync(move.GetAttribute("href")!);
        Found(stranger).Count.ShouldBe(Math.Min(20, count));
        Found(stranger).ShouldAllBe(address => address.StartsWith("/move/", StringComparison.Ordinal));
        stranger.Page.QuerySelector(".facet a[aria-current]")!.TextContent.ShouldBe(move.TextContent);
    }

    [Fact]
    public async Task With_little_time_an_article_opens_at_the_depth_that_fits()
    {
        using var stranger = await SearchedAsync("osteophytes");
        Found(stranger)[0].ShouldBe("/learn/words-on-a-report?depth=everything");
        await stranger.OpenAsync(stranger.Url.PathAndQuery + "&time=2");
        Found(stranger)[0].ShouldBe("/learn/words-on-a-report");
    }

    [Fact]
    public async Task A_known_person_sees_what_is_new_to_them_and_can_ask_for_that_alone()
    {
        using var person = await Walk.StartedAsync(app);
        await SearchAsync(person, "sleeping with a sore back");
        Row(person).TextContent.ShouldContain(LibraryWords.NewToYou);
        await person.OpenAsync("/learn/sleeping-with-a-sore-back");
        await SearchAsync(person, "sleeping with a sore back");
        Row(person).TextContent.ShouldNotContain(LibraryWords.NewToYou);
        await person.OpenAsync(person.Url.PathAndQuery + "&mine=new");
        Found(person).ShouldNotContain(address => address.StartsWith("/learn/sleeping-with-a-sore-back", StringComparison.Ordinal));
        Found(person).ShouldNotBeEmpty();

        static IElement Row(Visitor visitor) => visitor.Page.QuerySelector(".found a[href^='/learn/sleeping-with-a-sore-back']")!;
    }

    [Theory]
    [InlineData("module about sleep and thoughts", "course", "/learn/courses/sleep-and-thoughts")]
    [InlineData("stiff morning exercises", "move", "/move/sessions/stiff-morning-5")]
    public async Task Modules_and_sessions_are_found_too(string query, string kind, string page)
    {
        using var stranger = await SearchedAsync(query);
        await stranger.OpenAsync(stranger.Url.PathAndQuery + $"&kind={kind}");
        var address = Found(stranger).First(one => one.StartsWith(page, StringComparison.Ordinal));
        await stranger.OpenAsync(address);
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        await stranger.OpenAsync($"/learn/search?kind={kind}");
        Found(stranger).ShouldContain(page);
    }

    [Fact]
    public async Task An_articles_page_leads_to_others_like_it()
    {
        await app.Services.GetRequiredService<LibraryIndex>().SearchAsync("warm");
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/learn/going-back-to-work");
        stranger.Text.ShouldContain(LibraryWords.LikeThis);
    }

    private async Task<Visitor> SearchedAsync(string query)
    {
        var visitor = app.NewVisitor();
        await SearchAsync(visitor, query);
        return visitor;
    }

    private static async Task SearchAsync(Visitor visitor, string query)
    {
        await visitor.OpenAsync("/learn");
        await visitor.PressAsync(LibraryWords.Search, ("q", query.Replace('|', ' ')));
    }

    private static IReadOnlyList<string> Found(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".found a").Select(link => link.GetAttribute("href")!)];
}
