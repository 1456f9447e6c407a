using System.Net;
using System.Net.Http.Headers;
using Backstay.Content;
using Backstay.Plan.Today;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using LibraryWords = Backstay.Content.Words;

namespace Backstay.Tests.Content.Radio;

public sealed class ListenTests(TestApp app)
{
    private const string Talk = "/listen/the-watchful-back";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_finds_talks_and_practices_with_their_minutes_and_size()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/learn");
        stranger.Page.QuerySelector("main a[href='/listen']").ShouldNotBeNull();
        await stranger.OpenAsync("/listen");
        var shelves = stranger.Page.QuerySelectorAll("main section");
        shelves.Select(shelf => shelf.QuerySelectorAll("li").Length).ShouldBe([Count(ItemKind.Talk), Count(ItemKind.Practice)]);
        foreach (var row in stranger.Page.QuerySelectorAll("main li small")) row.TextContent.ShouldMatch(@"^\d+ minutes, \d+ KB$");
        stranger.Page.QuerySelectorAll("main li small").Length.ShouldBe(Count(ItemKind.Talk) + Count(ItemKind.Practice));
        stranger.Text.ShouldNotContain(LibraryWords.NewToYou);

        static int Count(ItemKind kind) => Reading.Items.Count(item => item.Item.Kind == kind);
    }

    [Fact]
    public async Task A_piece_plays_without_scripts_never_by_itself_and_has_all_its_words_beside()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(Talk);
        var audio = stranger.Page.QuerySelector("audio")!;
        (audio.HasAttribute("controls"), audio.HasAttribute("autoplay"), audio.GetAttribute("preload")).ShouldBe((true, false, "none"));
        stranger.Page.QuerySelector("a[download]")!.GetAttribute("href").ShouldBe(audio.GetAttribute("src"));
        stranger.Text.ShouldContain(LibraryWords.SpokenByComputer);
        stranger.Text.ShouldContain("KB");
        var words = Reading.Items.Single(item => item.Item.Path == Talk).Speech!.Speech;
        stranger.Page.QuerySelectorAll(".spoken p > span").Select(paragraph => paragraph.TextContent).ShouldBe(words.Select(paragraph => paragraph.Say));
        stranger.Text.ShouldContain(LibraryWords.Sources);
        stranger.Page.QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task A_practice_says_where_and_how()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/listen/a-kind-pause");
        stranger.Text.ShouldContain("Not while driving.");
    }

    [Theory]
    [InlineData("/listen/no-such-piece")]
    [InlineData("/listen/what-back-pain-is")]
    [InlineData("/learn/the-watchful-back")]
    [InlineData("/listen/audio/no-such-piece.mp3")]
    [InlineData("/listen/audio/what-back-pain-is.mp3")]
    [InlineData("/listen/audio/..%2Findex.mp3")]
    public async Task What_the_radio_does_not_have_is_not_found(string path)
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(path);
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sound_comes_in_parts_and_is_kept_while_it_stays_the_same()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync(Talk);
        var address = stranger.Page.QuerySelector("audio")!.GetAttribute("src")!;
        using var http = new HttpClient { BaseAddress = app.Address };
        using var whole = await http.GetAsync(address, Ct);
        whole.Content.Headers.ContentType!.MediaType.ShouldBe("audio/mpeg");
        whole.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        var bytes = await whole.Content.ReadAsByteArrayAsync(Ct);

        using var part = await http.SendAsync(new(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(1000, 1999) } }, Ct);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentRange!.Length.ShouldBe(bytes.Length);
        (await part.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(bytes[1000..2000]);

        using var again = await http.SendAsync(new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } }, Ct);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var head = await http.SendAsync(new(HttpMethod.Head, address), Ct);
        head.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        using var other = await http.GetAsync(address.Split('?')[0] + "?v=older", Ct);
        other.Headers.CacheControl!.NoCache.ShouldBeTrue("another version's address is no reason to keep this one for a year");
    }

    [Fact]
    public async Task What_was_opened_is_new_no_more()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/listen");
        Row(visitor).ShouldContain(LibraryWords.NewToYou);
        await visitor.OpenAsync(Talk);
        await visitor.OpenAsync("/listen");
        Row(visitor).ShouldNotContain(LibraryWords.NewToYou);
    }

    [Fact]
    public async Task A_piece_is_saved_for_later_and_taken_off_again()
    {
        using var visitor = await Guests.SignedInAsync(app);
        await visitor.OpenAsync(Talk);
        await visitor.PressAsync(LibraryWords.SaveForLater);
        visitor.Url.AbsolutePath.ShouldBe(Talk);
        await visitor.OpenAsync("/learn");
        visitor.Page.QuerySelector($"a[href='{Talk}']").ShouldNotBeNull();
        await visitor.OpenAsync(Talk);
        await visitor.PressAsync(LibraryWords.TakeOffList);
        await visitor.OpenAsync("/learn");
        visitor.Page.QuerySelector($"a[href='{Talk}']").ShouldBeNull();
    }

    [Fact]
    public async Task An_article_is_saved_at_the_depth_at_which_it_was_read()
    {
        using var visitor = await Guests.SignedInAsync(app);
        await visitor.OpenAsync("/learn/what-back-pain-is?depth=everything");
        await visitor.PressAsync(LibraryWords.SaveForLater);
        visitor.Url.PathAndQuery.ShouldBe("/learn/what-back-pain-is?depth=everything");
        visitor.Text.ShouldContain(LibraryWords.TakeOffList);
    }

    [Fact]
    public async Task Search_finds_talks_and_practices()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/learn");
        await stranger.PressAsync(LibraryWords.Search, ("q", "watchful"));
        stranger.Page.QuerySelector($"main a[href='{Talk}']").ShouldNotBeNull();
        await stranger.PressAsync(LibraryWords.Search, ("q", "kind pause"));
        stranger.Page.QuerySelector("main a[href='/listen/a-kind-pause']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_talk_in_todays_plan_says_how_long_it_takes_and_is_done_on_its_own_page()
    {
        var address = Guests.NewAddress();
        using var visitor = await Guests.SignedInAsync(app, address);
        await visitor.StartAsync();
        var person = await Guests.PersonAsync(app, address);
        var item = await app.WithDbAsync(db => db.Set<PlanItem>().Where(one => one.PersonId == person).OrderBy(one => one.Place).Select(one => one.Id).FirstAsync(Ct));
        await app.WithDbAsync(db => db.Set<PlanItem>().Where(one => one.Id == item).ExecuteUpdateAsync(set => set.SetProperty(one => one.ItemId, "the-watchful-back").SetProperty(one => one.Level, 0).SetProperty(one => one.Minutes, 3), Ct));
        await visitor.OpenAsync("/today");
        visitor.Page.QuerySelector($".item a[href='{Talk}']")!.Closest(".item")!.TextContent.ShouldContain("Listen, 3 minutes");
        await visitor.OpenAsync(Talk);
        await visitor.PressAsync(Backstay.Plan.Words.Done);
        await visitor.OpenAsync(Talk);
        visitor.Text.ShouldContain("Done at");
    }

    private static string Row(Visitor visitor) => visitor.Page.QuerySelector($"main a[href='{Talk}']")!.TextContent;
}
