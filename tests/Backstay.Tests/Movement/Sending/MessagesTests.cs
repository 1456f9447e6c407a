using System.Net;
using Backstay.Kernel.Ids;
using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Sending.Speaking;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Movement.Brought;
using Backstay.Tests.Movement.Weather;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Movement.Sending;

public sealed class MessagesTests
{
    // A Monday, on which the phone of these tests is walked with at 17:00 in Berlin.
    private static readonly DateOnly Today = new(2026, 3, 2);

    // Where less is drawn, something fitted is said in the first week: a quarter, and half of that.
    private const double SaysFitted = .125;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Just_before_the_usual_time_ones_own_walk_is_named_with_the_reason_and_a_way_to_say_no()
    {
        await using var app = await AtAsync(new(2026, 3, 2, 15, 44, 0, TimeSpan.Zero));
        var visitors = new Dictionary<PersonId, Visitor>();
        for (var n = 0; n < 6; n++)
        {
            var visitor = await WithPhoneAsync(app, DayOfWeek.Monday);
            await visitor.OpenAsync("/today");
            if (visitor.Text.Contains("17:00", StringComparison.Ordinal)) visitors.Add(await NewestAsync(app, visitors.Keys), visitor);
        }
        var (at, person) = (from minute in Enumerable.Range(1, 10) from one in visitors.Keys select (Minute: app.From.AddMinutes(minute), one)).First(pair => SendingDecision.NumberOf(pair.one.Value, pair.Minute) < SaysFitted);
        app.Clock.SetUtcNow(at);
        await LookAsync(app);
        await LookAsync(app);
        (await MomentsAsync(app, person)).ShouldHaveSingleItem().Choice.ShouldBe(Message.Fitted);
        var spoken = visitors[person];
        await spoken.OpenAsync("/today");
        spoken.Text.ShouldContain("In a few minutes it is your usual time.");
        spoken.Text.ShouldContain("Half of it counts too");
        await spoken.PressAsync("I will");
        spoken.Url.AbsolutePath.ShouldBe("/today");
        await spoken.OpenAsync("/movement/messages");
        spoken.Text.ShouldContain("There was a chance of 25 % that we would speak.");
        spoken.Text.ShouldContain("It is too early to say.");

        var id = (await MomentsAsync(app, person))[0].Id.Value;
        using var other = await Walk.StartedAsync(app);
        await AnswerAsync(other, id, "NotNow");
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        await AnswerAsync(spoken, id, "Perhaps");
        spoken.Status.ShouldBe(HttpStatusCode.NotFound);
        await spoken.OpenAsync("/today");
        await AnswerAsync(spoken, id, "NotNow");
        (await spoken.OpenAsync("/today")).Text.ShouldNotContain("In a few minutes it is your usual time.");

        // Whoever turns them off now had enough of this one.
        await spoken.OpenAsync("/movement/messages");
        await spoken.PressAsync("Turn messages off");
        (await MomentsAsync(app, person))[0].Stopped.ShouldBeTrue();
        foreach (var visitor in visitors.Values) visitor.Dispose();
    }

    [Fact]
    public async Task In_the_evening_tomorrow_is_planned_with_its_weather_asked_of_an_area_alone()
    {
        await using var weather = await WeatherServer.StartAsync();
        weather.SaysJson(Formats.OpenMeteo(Today, [.. Enumerable.Repeat<object?>(11d, 72)], [.. Enumerable.Repeat<object?>(10, 72)]));
        await using var app = await AtAsync(new(2026, 3, 2, 17, 29, 0, TimeSpan.Zero), "--Movement:Weather:Source=OpenMeteo", $"--Movement:Weather:Address={weather.Address}");
        using var visitor = await WithPhoneAsync(app, DayOfWeek.Tuesday, "weather|learn");
        var person = await NewestAsync(app, []);
        weather.Asked.ShouldBeEmpty("nobody has looked at anything that weather matters for yet");
        app.Clock.SetUtcNow(Enumerable.Range(2, 170).Select(minute => app.From.AddMinutes(minute)).First(at => SendingDecision.NumberOf(person.Value, at) < SaysFitted));
        await LookAsync(app);
        var moment = (await MomentsAsync(app, person)).ShouldHaveSingleItem();
        moment.Time.ShouldBe(SendingTime.Planning);
        await visitor.OpenAsync("/today");
        visitor.Text.ShouldContain("For tomorrow:");
        visitor.Text.ShouldContain("About 11 degrees then, and hardly any rain.");
        SendingDecision.Read(moment.Decision).Now.Temperature.ShouldBe(11);
        weather.Asked.ShouldAllBe(one => one.Query["latitude"] == "52.5" && one.Query["longitude"] == "13.4");
        visitor.Page.QuerySelectorAll("a").Select(one => one.TextContent).ShouldContain("Weather data by Open-Meteo.com");
    }

    [Fact]
    public async Task Nothing_is_said_with_severe_pain_in_quiet_hours_or_to_those_who_did_not_ask_for_it()
    {
        await using var app = await AtAsync(new(2026, 3, 2, 17, 40, 0, TimeSpan.Zero));
        using var hurting = await WithPhoneAsync(app, DayOfWeek.Monday);
        await hurting.OpenAsync("/check-in");
        await hurting.PressAsync("Save", ("pain", "9"));
        using var quiet = await WithPhoneAsync(app, DayOfWeek.Monday);
        await quiet.OpenAsync("/movement/messages");
        await quiet.PressAsync("Save", ("planning", "12:00"), ("quiet-from", "18:00"));
        using var unasked = await Walk.StartedAsync(app);
        await BringTests.BringAsync(unasked, "walks.gpx", Phone.Gpx(Today, 4, DayOfWeek.Monday));
        await LookAsync(app);
        (await app.WithDbAsync(db => db.Set<SendingMoment>().CountAsync(Ct))).ShouldBe(0);
        await quiet.PressAsync("Save", ("planning", "12:00"), ("quiet-from", "21:30"));
        await LookAsync(app);
        (await app.WithDbAsync(db => db.Set<SendingMoment>().CountAsync(Ct))).ShouldBe(1, "the hours are no longer quiet");
        await quiet.OpenAsync("/movement/messages");
        await quiet.PressAsync("Silent for a day");
        quiet.Text.ShouldContain("Silent until 3 Mar, 18:40");
    }

    [Fact]
    public async Task Times_that_are_none_are_told_and_nothing_is_turned_on()
    {
        await using var app = await AtAsync(new(2026, 3, 2, 15, 50, 0, TimeSpan.Zero));
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/movement/messages");
        await visitor.PressAsync("Turn messages on", ("planning", "late"), ("most", "9"));
        visitor.Text.ShouldContain("Write a time such as 18:30.");
        visitor.Text.ShouldContain("Choose one, two or three.");
        await visitor.PressAsync("Turn messages on", ("planning", "22:00"), ("most", "2"));
        visitor.Text.ShouldContain("The evening question lies in your quiet hours.");
        (await app.WithDbAsync(db => db.Set<MovementWishes>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task The_log_of_those_alone_who_agreed_is_for_researchers_alone()
    {
        await using var app = await AtAsync(new(2026, 3, 2, 17, 40, 0, TimeSpan.Zero));
        using var agreed = await WithPhoneAsync(app, DayOfWeek.Monday, "learn");
        using var kept = await WithPhoneAsync(app, DayOfWeek.Monday);
        await LookAsync(app);
        (await app.WithDbAsync(db => db.Set<SendingMoment>().CountAsync(Ct))).ShouldBe(2);
        (await agreed.OpenAsync("/research/messages.csv")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await agreed.OpenAsync("/research/messages")).Status.ShouldNotBe(HttpStatusCode.OK);
        using var researcher = await Staff.SignedInAsync(app, Role.Researcher);
        await researcher.OpenAsync("/research/messages.csv");
        (await researcher.Response.Content.ReadAsStringAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, "a head, and the one who agreed");
        (await researcher.OpenAsync("/research/messages")).Text.ShouldContain("1 people, 0 moments measured");
        // A yes that is taken back holds for the next file.
        await agreed.OpenAsync("/movement/messages");
        await agreed.PressAsync("Save", ("also", null));
        await researcher.OpenAsync("/research/messages.csv");
        (await researcher.Response.Content.ReadAsStringAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    private static async Task<TestApp> AtAsync(DateTimeOffset from, params string[] settings)
    {
        var app = new TestApp { From = from, Settings = settings };
        await app.InitializeAsync();
        return app;
    }

    private static async Task<Visitor> WithPhoneAsync(TestApp app, DayOfWeek walks, string? also = null)
    {
        var visitor = await Walk.StartedAsync(app);
        await BringTests.BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 4, walks));
        await visitor.OpenAsync("/movement/messages");
        await visitor.PressAsync("Turn messages on", ("also", also));
        visitor.Text.ShouldContain("Messages are on");
        return visitor;
    }

    private static Task LookAsync(TestApp app) => app.Services.GetRequiredService<MessageWatch>().LookAsync(Ct);

    private static Task<List<SendingMoment>> MomentsAsync(TestApp app, PersonId person) => app.WithDbAsync(db => db.Set<SendingMoment>().AsNoTracking().Where(one => one.PersonId == person).ToListAsync(Ct));

    private static async Task<PersonId> NewestAsync(TestApp app, IReadOnlyCollection<PersonId> known) =>
        (await app.WithDbAsync(db => db.Set<MovementWishes>().Select(one => one.PersonId).ToListAsync(Ct))).OrderBy(one => one.Value.ToString()).Last(one => !known.Contains(one));

    private static Task AnswerAsync(Visitor visitor, Guid id, string answer) => visitor.PostAsync($"/movement/messages/{id}",
        [new("__RequestVerificationToken", visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("answer", answer)]);
}
