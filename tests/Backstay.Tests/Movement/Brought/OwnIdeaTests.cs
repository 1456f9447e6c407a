using System.Net;
using AngleSharp.Dom;
using Backstay.Movement;
using Backstay.Movement.ByHand;
using Backstay.Movement.OwnIdeas;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Movement.Brought;

public sealed class OwnIdeaTests(TestApp app)
{
    // A Monday.
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_walk_of_ones_own_is_suggested_on_its_weekday_by_its_name_with_a_smaller_one_and_counts_once_it_is_done()
    {
        var (visitor, idea) = await SuggestedAsync("Walk from home to the library");
        idea.TextContent.ShouldContain("You walked it 8 times in eight weeks, mostly around 17:00");
        idea.TextContent.ShouldContain("I did a smaller one");
        var key = idea.QuerySelector("input[name=key]")!.GetAttribute("value")!;
        await DoAsync(visitor, key, "done");
        await DoAsync(visitor, key, "done");
        visitor.Page.QuerySelectorAll(".item.done h3").Select(one => one.TextContent).ShouldContain("Walk from home to the library");
        var person = (await IdeasAsync(key)).Single(one => one.State == OwnIdeaState.Done).PersonId;
        var told = await app.WithDbAsync(db => db.Set<Moved>().Where(one => one.PersonId == person).ToListAsync(Ct));
        told.ShouldHaveSingleItem().Activity.ShouldBe(Activity.Walking);
        told[0].Part.ShouldBe(DayPart.Afternoon);
        visitor.Dispose();
    }

    [Fact]
    public async Task What_is_not_for_somebody_is_gone_and_nobody_changes_the_ideas_of_another()
    {
        using var visitor = await WithPhoneAsync();
        await visitor.OpenAsync("/today");
        var key = visitor.Page.QuerySelector("form[action='/movement/own'] input[name=key]")!.GetAttribute("value")!;
        using var other = await Walk.StartedAsync(app);
        await DoAsync(other, key, "done");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        await DoAsync(visitor, key, "fly");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.OpenAsync("/today");
        await DoAsync(visitor, key, "not-for-me");
        visitor.Page.QuerySelectorAll("form[action='/movement/own'] input[name=key]").Select(one => one.GetAttribute("value")).ShouldNotContain(key);
    }

    [Fact]
    public async Task On_a_day_of_severe_pain_and_for_those_without_a_phone_nothing_of_it_is_shown()
    {
        using var hurting = await WithPhoneAsync();
        await hurting.OpenAsync("/check-in");
        await hurting.PressAsync("Save", ("pain", "9"));
        (await hurting.OpenAsync("/today")).Text.ShouldNotContain("From your own days");
        using var visitor = await Walk.StartedAsync(app);
        (await visitor.OpenAsync("/today")).Text.ShouldNotContain("From your own days");
    }

    // On one day in ten the last place goes to something else, to find out: then another person is asked.
    private async Task<(Visitor Visitor, IElement Idea)> SuggestedAsync(string title)
    {
        for (var person = 0; person < 8; person++)
        {
            var visitor = await WithPhoneAsync();
            await visitor.OpenAsync("/movement/walks");
            await visitor.PressAsync("Save the name", ("name", "the library"), ("latitude", "52.5262"), ("longitude", "13.4050"));
            await visitor.OpenAsync("/today");
            if (visitor.Page.QuerySelectorAll(".item").FirstOrDefault(card => card.QuerySelector("h3")?.TextContent == title) is { } idea) return (visitor, idea);
            visitor.Dispose();
        }
        throw new InvalidOperationException($"'{title}' was suggested to nobody.");
    }

    private static Task<Visitor> DoAsync(Visitor visitor, string key, string act) => visitor.PostAsync("/movement/own",
        [new("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("day", Today.ToString("O")), new("key", key), new("do", act)]);

    private Task<List<OwnIdea>> IdeasAsync(string key) => app.WithDbAsync(db => db.Set<OwnIdea>().AsNoTracking().Where(one => one.Key == key).ToListAsync(Ct));

    private async Task<Visitor> WithPhoneAsync()
    {
        var visitor = await Walk.StartedAsync(app);
        await BringTests.BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 4, DayOfWeek.Monday, DayOfWeek.Thursday));
        return visitor;
    }
}
