using System.Net;
using System.Text;
using Backstay.Movement.Brought;
using Backstay.Movement.Counted;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Movement.Brought;

public sealed class BringTests(TestApp app)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_a_phone_becomes_days_and_walks_that_can_be_called_by_ones_own_names_and_is_taken_back_as_a_whole()
    {
        using var visitor = await Walk.StartedAsync(app);
        await BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 4, DayOfWeek.Tuesday, DayOfWeek.Thursday));
        visitor.Text.ShouldContain("What we understood");
        visitor.Text.ShouldContain("GPX");
        var file = visitor.Url.AbsolutePath;

        await visitor.OpenAsync("/movement/days?to=2026-02-28");
        visitor.Text.ShouldContain("16 minutes", customMessage: "of two walks of ten: the first and last steps still count as the place");
        await visitor.OpenAsync("/movement/days/2026-02-26");
        visitor.Text.ShouldContain("16 minutes of moving");
        visitor.Text.ShouldContain("Walk, 8 minutes, from home");

        await visitor.OpenAsync("/movement/walks");
        visitor.Page.QuerySelectorAll("section.card h2").Select(one => one.TextContent).ShouldContain("From home");
        visitor.Text.ShouldContain("8 times in eight weeks, about 8 minutes");
        await visitor.PressAsync("Save the name", ("name", "the library"), ("latitude", "52.5262"), ("longitude", "13.4050"));
        visitor.Text.ShouldContain("From home to the library");

        await visitor.OpenAsync(file);
        await visitor.PressAsync("Take this file back");
        visitor.Text.ShouldContain("Taken back; nothing of it is left");
        (await visitor.OpenAsync("/movement/walks")).Text.ShouldContain("No walk came up often enough yet");
        (await visitor.OpenAsync("/movement/days/2026-02-26")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_data_twice_adds_nothing()
    {
        using var visitor = await Walk.StartedAsync(app);
        var gpx = Phone.Gpx(Today, 1, DayOfWeek.Tuesday);
        await BringAsync(visitor, "walks.gpx", gpx);
        var first = await FileAsync(visitor);
        await BringAsync(visitor, "again.gpx", gpx);
        var second = await FileAsync(visitor);
        (second.Positions, second.Known).ShouldBe((0, first.Positions));
        first.Positions.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("holiday.jpg", "ÿØÿà nothing of a walk", "We do not know this kind of file")]
    [InlineData("cut.gpx", "<gpx version=\"1.1\"><trk><trkseg><trkpt lat=\"52.5\"", "damaged or incomplete")]
    [InlineData("bomb.xml", "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><HealthData>&c;</HealthData>", "damaged or incomplete")]
    public async Task What_cannot_be_read_is_told_in_plain_words_and_loses_nothing_else(string name, string content, string words)
    {
        using var visitor = await Walk.StartedAsync(app);
        await BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 1, DayOfWeek.Tuesday));
        await BringAsync(visitor, name, Encoding.Latin1.GetBytes(content));
        (await FileAsync(visitor)).State.ShouldBe(BroughtState.Unreadable);
        visitor.Page.QuerySelector("main .notice")!.TextContent.Trim().ShouldNotBeEmpty();
        visitor.Text.ShouldContain(words);
        (await visitor.OpenAsync("/movement/days")).Text.ShouldContain("16 minutes");
    }

    [Fact]
    public async Task Nothing_chosen_or_an_empty_file_is_refused_with_a_word()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/movement/bring");
        await visitor.SendFileAsync("Bring this file", "file", "empty.gpx", []);
        visitor.Text.ShouldContain("This file is empty");
        await visitor.OpenAsync("/movement/bring");
        await visitor.PressAsync("Bring this file");
        visitor.Text.ShouldContain("Choose a file first");
    }

    [Fact]
    public async Task Nobody_sees_or_takes_back_what_another_brought()
    {
        using var visitor = await Walk.StartedAsync(app);
        await BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 1, DayOfWeek.Tuesday));
        var path = visitor.Url.AbsolutePath;
        using var other = await Walk.StartedAsync(app);
        (await other.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        await other.OpenAsync("/movement");
        await other.PostAsync($"{path}/back", [new("__RequestVerificationToken", other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        (await FileAsync(visitor)).State.ShouldBe(BroughtState.Read);
        using var stranger = app.NewVisitor();
        foreach (var page in new[] { path, "/movement/bring", "/movement/days", "/movement/days/2026-02-26", "/movement/walks", "/movement/send" })
            (await stranger.OpenAsync(page)).Url.AbsolutePath.ShouldNotBe(page);
    }

    [Fact]
    public async Task Those_who_erase_themselves_leave_no_positions_behind()
    {
        using var visitor = await Walk.StartedAsync(app);
        await BringAsync(visitor, "walks.gpx", Phone.Gpx(Today, 1, DayOfWeek.Tuesday));
        var person = (await FileAsync(visitor)).PersonId;
        await visitor.OpenAsync("/me/erase/sure");
        await visitor.PressAsync(Browser(visitor));
        (await app.WithDbAsync(db => db.Set<StoredFix>().CountAsync(one => one.PersonId == person, Ct))).ShouldBe(0);
        (await app.WithDbAsync(db => db.Set<Stretch>().CountAsync(one => one.PersonId == person, Ct))).ShouldBe(0);

        static string Browser(Visitor visitor) => visitor.Page.QuerySelector("main form button")!.TextContent.Trim();
    }

    internal static async Task BringAsync(Visitor visitor, string name, byte[] content)
    {
        await visitor.OpenAsync("/movement/bring");
        await visitor.SendFileAsync("Bring this file", "file", name, content);
        visitor.Url.AbsolutePath.ShouldStartWith("/movement/bring/");
        // It is read beside the requests; the page looks again by itself.
        for (var look = 0; look < 1200 && visitor.Page.QuerySelector("progress") is not null; look++)
        {
            await Task.Delay(50, Ct);
            await visitor.OpenAsync(visitor.Url.AbsolutePath);
        }
        visitor.Page.QuerySelector("progress").ShouldBeNull("it should have been read by now");
    }

    private Task<BroughtFile> FileAsync(Visitor visitor)
    {
        var id = new BroughtFileId(Guid.Parse(visitor.Url.Segments[^1]));
        return app.WithDbAsync(db => db.Set<BroughtFile>().AsNoTracking().SingleAsync(one => one.Id == id, Ct));
    }
}
