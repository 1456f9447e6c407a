using System.Globalization;
using System.Net;
using Backstay.Plan.Goals;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Plan.Goals;

public sealed class CalendarFeedTests(TestApp app)
{
    private const string Long = "I walk to the park; slowly, with a rest \\ a bench, and look at the trees – über die Brücke, as far as the old mill and back again";

    [Fact]
    public async Task Plans_are_read_at_a_private_address_strictly_by_the_rules_of_calendars()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        var goal = visitor.Url.AbsolutePath;
        await visitor.PlanAsync(("what", Long), ("days", "Tuesday|Friday"), ("when", "time"), ("time", "10:30"), ("place", "The park"), ("company", "Anna"), ("obstacle", "it rains"), ("instead", "I walk in the hall"));
        await visitor.OpenAsync(goal);
        await visitor.PlanAsync(("what", "I stretch"), ("days", "Monday"), ("when", "Breakfast"));
        var (address, text) = await FeedAsync(visitor);

        var lines = IcsLines.Read(text);
        var calendar = lines.Components("VCALENDAR").ShouldHaveSingleItem();
        calendar.Single(line => line.Name == "VERSION").Value.ShouldBe("2.0");
        calendar.Single(line => line.Name == "PRODID").Value.ShouldNotBeEmpty();
        var events = lines.Components("VEVENT");
        events.Count.ShouldBe(2);
        foreach (var one in events)
        {
            foreach (var name in (string[])["UID", "DTSTAMP", "DTSTART", "SUMMARY", "RRULE", "SEQUENCE"]) one.Count(line => line.Name == name).ShouldBe(1, name);
            Of(one, "DTSTAMP").Value.ShouldMatch(@"^\d{8}T\d{6}Z$");
        }
        Of(events[0], "SUMMARY").Text.ShouldBe(Long);
        Of(events[0], "LOCATION").Text.ShouldBe("The park");
        Of(events[0], "DESCRIPTION").Text.ShouldBe("With: Anna\nIf this comes: it rains, then: I walk in the hall");
        Of(events[0], "RRULE").Value.Split(';').ShouldBe(["FREQ=WEEKLY", "BYDAY=TU,FR"], ignoreOrder: true);
        // The clock's beginning is a Monday; the first Tuesday is the day after. The wall clock counts, in the person's zone.
        Of(events[0], "DTSTART").Value.ShouldBe("20260303T103000");
        Of(events[0], "DTSTART").With["TZID"].ShouldBe("Europe/Berlin");
        Of(events[1], "DTSTART").ShouldSatisfyAllConditions(start => start.Value.ShouldBe("20260302"), start => start.With["VALUE"].ShouldBe("DATE"));
        Of(events[1], "SUMMARY").Text.ShouldBe("after breakfast: I stretch");
        text.ShouldNotContain("market");
        address.ShouldMatch(@"/calendar/[A-Za-z0-9_-]{43}\.ics$");
    }

    [Fact]
    public async Task The_zone_says_when_its_clocks_change()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanAsync(("what", "I walk"), ("days", "Sunday"), ("when", "time"), ("time", "9:00"));
        var lines = IcsLines.Read((await FeedAsync(visitor)).Text);
        Of(lines.Components("VTIMEZONE").ShouldHaveSingleItem(), "TZID").Value.ShouldBe("Europe/Berlin");
        Of(lines.Components("DAYLIGHT")[0], "TZOFFSETTO").Value.ShouldBe("+0200");
        Of(lines.Components("STANDARD")[0], "TZOFFSETTO").Value.ShouldBe("+0100");
        foreach (var change in lines.Components("DAYLIGHT").Concat(lines.Components("STANDARD")))
            foreach (var name in (string[])["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"]) change.Count(line => line.Name == name).ShouldBe(1, name);
    }

    [Fact]
    public async Task A_plan_that_changes_keeps_its_name_and_counts_its_changes()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanMondayWalkAsync();
        var change = visitor.Page.QuerySelector("main a[href^='/goals/plans/']")!.GetAttribute("href")!;
        var (address, before) = await FeedAsync(visitor);
        await visitor.OpenAsync(change);
        await visitor.PressAsync("Save my plan", ("what", "I swim"));
        var (was, now) = (IcsLines.Read(before).Components("VEVENT").Single(), IcsLines.Read(await ReadAsync(address)).Components("VEVENT").Single());
        Of(now, "UID").Value.ShouldBe(Of(was, "UID").Value);
        int.Parse(Of(now, "SEQUENCE").Value, CultureInfo.InvariantCulture).ShouldBe(int.Parse(Of(was, "SEQUENCE").Value, CultureInfo.InvariantCulture) + 1);
        Of(now, "SUMMARY").Text.ShouldBe("after lunch: I swim");
    }

    [Fact]
    public async Task An_old_address_one_that_is_off_and_one_that_never_was_are_answered_alike()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        await visitor.PlanMondayWalkAsync();
        var (old, _) = await FeedAsync(visitor);
        await visitor.OpenAsync("/goals/calendar");
        visitor.Text.ShouldNotContain(old);
        await visitor.PressAsync("Make a new address");
        var renewed = Address(visitor);
        (await ReadAsync(renewed)).ShouldContain("BEGIN:VEVENT");
        var never = await NotFoundAsync("/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics");
        (await NotFoundAsync(old)).ShouldBe(never);
        await visitor.OpenAsync("/goals/calendar");
        await visitor.PressAsync("Switch it off");
        (await NotFoundAsync(renewed)).ShouldBe(never);
        (await NotFoundAsync("/no-such-page")).ShouldBe(never);
    }

    [Fact]
    public async Task The_address_itself_is_kept_nowhere_and_the_calendar_by_nobody()
    {
        using var visitor = await GoalWalk.WithGoalAsync(app);
        var (address, _) = await FeedAsync(visitor);
        var secret = address.Split('/')[^1][..^4];
        (await app.WithDbAsync(db => db.Set<CalendarFeed>().Select(feed => feed.Hash).ToListAsync())).ShouldContain(CalendarFeed.HashOf(secret));
        (await app.WithDbAsync(db => People.Canary.FindAsync(db, TestContext.Current.CancellationToken, secret))).ShouldBeEmpty();
        using var anybody = app.NewVisitor();
        await anybody.OpenAsync(new Uri(address).AbsolutePath);
        anybody.Response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        anybody.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
    }

    [Fact]
    public async Task A_calendar_without_plans_is_still_one()
    {
        using var visitor = await Walk.StartedAsync(app);
        IcsLines.Read((await FeedAsync(visitor)).Text).Components("VEVENT").ShouldBeEmpty();
    }

    private static async Task<(string Address, string Text)> FeedAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/goals/calendar");
        await visitor.PressAsync("Make a private address");
        var address = Address(visitor);
        return (address, await ReadAsync(address));
    }

    private static string Address(Visitor visitor) => visitor.Page.QuerySelector("main code")!.TextContent.Trim();

    private static IcsLine Of(IReadOnlyList<IcsLine> component, string name) => component.Single(line => line.Name == name);

    private static async Task<string> ReadAsync(string address)
    {
        using var calendar = new HttpClient();
        return await calendar.GetStringAsync(address, TestContext.Current.CancellationToken);
    }

    // What differs from one answer to the next by itself is left out.
    private async Task<string> NotFoundAsync(string path)
    {
        using var calendar = new HttpClient { BaseAddress = app.Address };
        using var answer = await calendar.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
