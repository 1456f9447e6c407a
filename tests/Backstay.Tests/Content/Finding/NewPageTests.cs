using Backstay.Content;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Kernel.Ids;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using LibraryWords = Backstay.Content.Words;

namespace Backstay.Tests.Content.Finding;

public sealed class NewPageTests(TestApp app)
{
    private const string Late = "going-back-to-work";

    [Fact]
    public async Task Items_stand_by_the_day_on_which_they_came_out_newest_first()
    {
        var published = Reading.Items.Select(item => item.Item.Published).ToList();
        published.ShouldNotContain(DateOnly.MinValue);
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/learn/new");
        stranger.Page.QuerySelector("main h2")!.TextContent.ShouldBe(published.Max().ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")));
        stranger.Page.QuerySelectorAll(".found a").Length.ShouldBe(20);
        var first = stranger.Page.QuerySelector(".found a")!.GetAttribute("href");
        await stranger.OpenAsync("/learn/new?number=2");
        stranger.Page.QuerySelector(".found a")!.GetAttribute("href").ShouldNotBe(first);
        foreach (var odd in new[] { "x", "-1", "99999" })
        {
            await stranger.OpenAsync("/learn/new?number=" + odd);
            stranger.Page.QuerySelectorAll(".found a").ShouldNotBeEmpty(odd);
        }
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_marked_for_the_whole_day()
    {
        var days = Reading.Items.Select(item => item.Item.Published).Distinct().OrderDescending().ToList();
        var address = Guests.NewAddress();
        using var person = await Guests.SignedInAsync(app, address);
        await person.OpenAsync("/learn/new");
        person.Page.QuerySelector("main [role=status]").ShouldBeNull("there was no visit before");
        await person.OpenAsync("/learn/new");
        person.Text.ShouldNotContain(LibraryWords.NewSince);
        await ForgetNewestAsync(await Guests.PersonAsync(app, address), days[1]);

        var later = await OnDayAsync(person, 3);
        for (var visit = 0; visit < 2; visit++)
        {
            await later.OpenAsync("/learn/new");
            var came = Reading.Items.Count(item => item.Item.Published == days[0]);
            later.Page.QuerySelectorAll(".found a").Count(row => row.TextContent.Contains(LibraryWords.NewSince)).ShouldBe(Math.Min(20, came));
        }
        var after = await OnDayAsync(person, 4);
        await after.OpenAsync("/learn/new");
        after.Text.ShouldContain(LibraryWords.NewSinceNone);
        after.Page.QuerySelectorAll(".found .new").ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_can_ask_what_came_after_a_day()
    {
        var catalogue = WithLateItem();
        var newest = Reading.Items.Max(item => item.Item.Published);
        WhatIsNew.After(catalogue, newest).Select(item => item.Id).ShouldBe([Late]);
        WhatIsNew.After(catalogue, newest.AddDays(9)).ShouldBeEmpty();
        WhatIsNew.In(catalogue).Count().ShouldBe(Reading.Items.Count);
    }

    [Fact]
    public async Task An_article_opened_for_three_minutes_can_be_gone_on_with_until_all_of_it_was_opened()
    {
        using var person = await Walk.StartedAsync(app);
        await person.OpenAsync("/learn/stiff-mornings");
        await person.OpenAsync("/learn");
        person.Text.ShouldNotContain(LibraryWords.ContinueLine);
        await person.OpenAsync("/learn/stiff-mornings?depth=three-minutes");
        await person.OpenAsync("/learn/stiff-mornings");
        await person.OpenAsync("/learn");
        person.Text.ShouldContain(LibraryWords.ContinueLine);
        await person.OpenAsync(person.Page.QuerySelector("main a[href='/learn/stiff-mornings?depth=everything']")!.GetAttribute("href")!);
        await person.OpenAsync("/learn/stiff-mornings?depth=three-minutes");
        await person.OpenAsync("/learn");
        person.Text.ShouldNotContain(LibraryWords.ContinueLine);
    }

    [Fact]
    public async Task Two_weeks_later_nobody_is_reminded_of_it()
    {
        using var person = await Walk.StartedAsync(app);
        await person.OpenAsync("/learn/stiff-mornings?depth=three-minutes");
        using var later = await OnDayAsync(person, 15);
        await later.OpenAsync("/learn");
        later.Text.ShouldNotContain(LibraryWords.ContinueLine);
    }

    private async Task<Visitor> OnDayAsync(Visitor person, int day)
    {
        var then = new FakeTimeProvider(TestApp.Begin.AddDays(day)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        return person.On(new Uri((await app.StartAsync(then)).Urls.First()), then);
    }

    /// <summary>As if the newest items had not been there yet.</summary>
    private Task<int> ForgetNewestAsync(PersonId person, DateOnly newest) => app.WithDbAsync(db => db.NewsVisits.Where(visit => visit.PersonId == person)
        .ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Newest, newest), TestContext.Current.CancellationToken));

    private static Catalogue WithLateItem() => new([.. Reading.Items.Select(item => item.Item.Id == Late
        ? item.Item with { Published = Reading.Items.Max(one => one.Item.Published).AddDays(1) } : item.Item)]);
}
