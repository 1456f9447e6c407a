using System.Globalization;
using System.IO.Compression;
using System.Text;
using Backstay.Browser.App;
using Backstay.Browser.Looks;
using Backstay.Tests.Movement.Brought;
using Backstay.Tests.Movement.Import;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace Backstay.Browser.Journeys;

public sealed class BringTests(BrowserApp app)
{
    private static readonly Dictionary<string, (string Name, byte[] Content)> Files = new()
    {
        ["Apple Health"] = ("export.xml", Samples.Bytes(Samples.Apple)),
        ["Apple Health, zipped"] = ("export.zip", Samples.Zip(("apple_health_export/export.xml", Samples.Bytes(Samples.Apple)))),
        ["Health Connect"] = ("Health Connect.zip", Samples.Zip(("health_connect_export.db", Samples.HealthConnect))),
        ["Gadgetbridge"] = ("Gadgetbridge", Samples.Gadgetbridge),
        ["Health Auto Export"] = ("health.json", Samples.Bytes("""{"data":{"metrics":[{"name":"step_count","units":"count","data":[{"qty":90,"date":"2026-02-26 09:00:00 +0100"},{"qty":95,"date":"2026-02-26 09:01:00 +0100"}]}],"workouts":[]}}""")),
        ["Google Timeline"] = ("Records.json", Samples.Bytes("""{"locations":[{"latitudeE7":525200000,"longitudeE7":134050000,"accuracy":12,"timestamp":"2026-02-26T08:00:00Z"}]}""")),
        ["Google Timeline of Android"] = ("Timeline.json", Samples.Bytes("""{"semanticSegments":[{"startTime":"2026-02-26T10:00:00.000+01:00","endTime":"2026-02-26T12:00:00.000+01:00","timelinePath":[{"point":"52.52°, 13.405°","time":"2026-02-26T10:05:00.000+01:00"}]}],"rawSignals":[],"userLocationProfile":{}}""")),
        ["Google Timeline of an iPhone"] = ("location-history.json", Samples.Bytes("""[{"startTime":"2026-02-26T10:00:00Z","endTime":"2026-02-26T12:00:00Z","timelinePath":[{"point":"geo:52.52,13.405","durationMinutesOffsetFromStartTime":"5"}]}]""")),
        ["GPX"] = ("walk.gpx", Samples.Bytes(Gpx)),
        ["GPX, packed"] = ("walk.gpx.gz", Packed(Samples.Bytes(Gpx))),
        ["FIT"] = ("walk.fit", Samples.Fit(new(2026, 2, 26, 8, 0, 0, TimeSpan.Zero))),
        ["A recording of the motion sensor"] = ("TotalAcceleration.csv", Samples.Bytes("time,seconds_elapsed,z,y,x\n" + string.Concat(Enumerable.Range(0, 3000).Select(n => string.Create(CultureInfo.InvariantCulture, $"{(1_772_092_800_000 + 20L * n) * 1_000_000},{n * .02},{.01 * (n % 3)},9.81,{.01 * (n % 2)}\n"))))),
        ["OwnTracks"] = ("2026-02.rec", Samples.Bytes("2026-02-26T08:00:00Z\t*                 \t{\"_type\":\"location\",\"lat\":52.52,\"lon\":13.405,\"tst\":1772092800,\"acc\":12}\n")),
        ["TCX"] = ("walk.tcx", Samples.Bytes("""<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Other"><Lap StartTime="2026-02-26T08:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds><Track><Trackpoint><Time>2026-02-26T08:00:00Z</Time><Position><LatitudeDegrees>52.52</LatitudeDegrees><LongitudeDegrees>13.405</LongitudeDegrees></Position></Trackpoint></Track></Lap></Activity></Activities></TrainingCenterDatabase>""")),
        ["A table"] = ("steps.csv", Encoding.UTF8.GetBytes("time,steps,minutes\n2026-02-26T08:00:00Z,900,10\n")),
    };

    private const string Gpx = """
        <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="52.52" lon="13.405"><time>2026-02-26T08:00:00Z</time></trkpt>
        <trkpt lat="52.5205" lon="13.405"><time>2026-02-26T08:01:00Z</time></trkpt></trkseg></trk></gpx>
        """;

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Each_kind_of_file_is_brought_understood_and_taken_back(string kind)
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/movement");
        await page.GetByText("Bring data from your phone").ClickAsync();
        await page.BringAsync(Files[kind].Name, Files[kind].Content);
        (await page.Locator("dl.told dd").AllInnerTextsAsync()).Skip(2).Take(2).ShouldContain(count => count != "0", "something of it came in");
        await page.PressAsync("Take this file back");
        await page.GetByText("Taken back; nothing of it is left").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    [Fact]
    public async Task A_month_of_a_phone_tells_of_a_walk_of_ones_own_and_it_takes_the_name_that_is_given_to_its_place()
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/movement/bring");
        await page.BringAsync("walks.gpx", Phone.Gpx(DateOnly.Parse(app.Today, CultureInfo.InvariantCulture), 4, DayOfWeek.Tuesday, DayOfWeek.Thursday));
        await page.GetByText("See these days").ClickAsync();
        await page.Locator(".rows a").First.ClickAsync();
        await page.GetByText("How we know").WaitForAsync();
        await page.GotoAsync("/movement/walks");
        await page.GetByText("8 times in eight weeks").First.WaitForAsync();
        await page.Locator("#place-1").FillAsync("the library");
        await page.Locator("form:has(#place-1) button").ClickAsync();
        await page.GetByText("From home to the library").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_month_of_a_phone_ends_in_a_suggestion_for_today_that_names_a_walk_of_ones_own()
    {
        // Tomorrow morning, whatever the hour is now: in the evening a walk of the afternoon is no idea for today.
        var morning = new DateTimeOffset(DateTime.Parse(app.Today, CultureInfo.InvariantCulture).AddDays(1).AddHours(7), TimeSpan.Zero);
        var today = DateOnly.FromDateTime(morning.Date);
        await using var copy = await app.App.StartAsync(new FakeTimeProvider(morning));
        // On one day in ten the last place goes to something else, to find out: then another person is asked.
        for (var person = 0; person < 6; person++)
        {
            var page = await (await app.NewPageAsync(address: $"http://localhost:{new Uri(copy.Urls.First()).Port}")).StartAsync();
            await page.GotoAsync("/movement/bring");
            await page.BringAsync("walks.gpx", Phone.Gpx(today, 4, today.DayOfWeek, today.AddDays(3).DayOfWeek));
            await page.GotoAsync("/movement/walks");
            await page.Locator("#place-1").FillAsync("the library");
            await page.Locator("form:has(#place-1) button").ClickAsync();
            await page.GotoAsync("/today");
            var walk = page.Locator(".item", new() { HasText = "Walk from home to the library" });
            if (await walk.CountAsync() == 0)
            {
                await page.Context.CloseAsync();
                continue;
            }
            (await walk.First.InnerTextAsync()).ShouldContain("You walked it 8 times in eight weeks");
            await walk.First.GetByRole(AriaRole.Button, new() { Name = "I did it", Exact = true }).ClickAsync();
            await page.Locator(".item.done", new() { HasText = "Walk from home to the library" }).WaitForAsync();
            await page.Context.CloseAsync();
            return;
        }
        Assert.Fail("A walk of one's own was suggested to nobody.");
    }

    [Fact]
    public async Task The_password_of_an_app_and_a_file_that_cannot_be_read_look_right_in_every_size()
    {
        var page = await States.NewAsync(app);
        await page.GotoAsync("/movement/send");
        await page.PressAsync("Make a password for OwnTracks");
        await page.GetByText("Type this into the app").WaitForAsync();
        (await page.AllRoundAsync("push-password")).ShouldBeEmpty();
        await page.GotoAsync("/movement/bring");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "holiday.jpg", MimeType = "image/jpeg", Buffer = [0xff, 0xd8, 0xff, 0xe0] });
        await page.PressAsync("Bring this file");
        await page.GetByText("We do not know this kind of file").WaitForAsync();
        (await page.AllRoundAsync("unreadable-file")).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}
