using System.IO.Compression;
using System.Text;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class TrackTests
{
    private const string Walk =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gpx version="1.1" creator="Walk app" xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="urn:x">
          <metadata><time>2026-03-01T00:00:00Z</time></metadata>
          <wpt lat="1" lon="1"><time>2026-03-01T07:00:00Z</time></wpt>
          <trk><name><![CDATA[To <work> ]] & back]]></name><type>walking</type><trkseg>
            <trkpt lat="55.1" lon="12.1"><ele>3</ele><time>2026-03-01T08:00:00Z</time><extensions><x:time>1999-01-01T00:00:00Z</x:time></extensions></trkpt>
            <trkpt lat="55.2" lon="12.2"><time>2026-03-01T10:00:30.5+02:00</time></trkpt>
            <trkpt lat="55.3" lon="12.3"></trkpt>
            <trkpt lat="abc" lon="12.4"><time>2026-03-01T08:01:00Z</time></trkpt>
          </trkseg><trkseg>
            <trkpt lat="95" lon="12.5"><time>2026-03-01T09:00:00Z</time></trkpt>
          </trkseg></trk>
        </gpx>
        """;

    private const string Lap =
        """
        <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>2026-03-01T08:00:00Z</Id>
        <Lap StartTime="2026-03-01T08:00:00Z"><TotalTimeSeconds>600.0</TotalTimeSeconds><Track>
          <Trackpoint><Time>2026-03-01T08:00:00Z</Time><Position><LatitudeDegrees>55.1</LatitudeDegrees><LongitudeDegrees>12.1</LongitudeDegrees></Position></Trackpoint>
          <Trackpoint><Time>2026-03-01T08:00:10Z</Time><HeartRateBpm><Value>90</Value></HeartRateBpm></Trackpoint>
          <Trackpoint><Time>2026-03-01T08:00:20Z</Time><Position><LatitudeDegrees>55.2</LatitudeDegrees><LongitudeDegrees>12.2</LongitudeDegrees></Position>
            <Position><LatitudeDegrees>56.2</LatitudeDegrees><LongitudeDegrees>13.2</LongitudeDegrees></Position></Trackpoint>
        </Track><Extensions><LX xmlns="urn:x"><Steps>1500</Steps></LX></Extensions></Lap>
        <Lap StartTime="never"><TotalTimeSeconds>60</TotalTimeSeconds></Lap></Activity></Activities></TrainingCenterDatabase>
        """;

    [Fact]
    public void A_track_is_its_points_with_times_and_one_without_is_refused_with_its_line()
    {
        var found = Found.In(new Gpx(), Walk);
        found.Fixes.ShouldBe([
            new(At("08:00:00"), 55.1, 12.1, null, Motion.Walk), new(At("08:00:30.5"), 55.2, 12.2, null, Motion.Walk), new(At("09:00:00"), 95, 12.5, null, Motion.Walk)]);
        found.Refused.ShouldBe([(Tracks.NoTime, 8), (Tracks.NoPlace, 9)]);
        found.Spells.ShouldBe([new(At("08:00:00"), At("08:01:00"), Motion.Walk, null, "Walk app")]);
    }

    [Fact]
    public void A_planned_route_is_no_track_and_says_so() =>
        Found.In(new Gpx(), "<gpx><rte><rtept lat=\"1\" lon=\"2\"><time>2026-03-01T08:00:00Z</time></rtept></rte></gpx>").Refused.ShouldHaveSingleItem().Reason.ShouldContain("planned");

    [Fact]
    public void Laps_are_spells_with_steps_and_of_several_positions_at_one_moment_the_first_is_taken()
    {
        var found = Found.In(new Tcx(), Lap);
        found.Spells.ShouldBe([new(At("08:00:00"), At("08:10:00"), Motion.Run, 1500, "TCX device")]);
        found.Fixes.ShouldBe([new(At("08:00:00"), 55.1, 12.1, null, Motion.Run), new(At("08:00:20"), 55.2, 12.2, null, Motion.Run)]);
        found.Refused.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><gpx><trk><type>&b;</type></trk></gpx>")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><gpx><trk><type>&secret;</type></trk></gpx>")]
    [InlineData("<html></html>")]
    [InlineData("")]
    [InlineData("no xml at all")]
    public void Entities_and_what_is_no_track_are_refused(string text)
    {
        Should.Throw<UnreadableException>(() => Found.In(new Gpx(), text));
        Should.Throw<UnreadableException>(() => Found.In(new Tcx(), text));
    }

    [Theory]
    [InlineData("<gpx><trk><name><![CDATA[", "]]", "")]
    [InlineData("<gpx><trk><name a=\"", "x", "")]
    [InlineData("<gpx>", "<a>", "")]
    [InlineData("<gpx><trk><name>", "x", "</name></trk></gpx>")]
    public void Pieces_without_an_end_do_not_fill_the_memory(string start, string piece, string end)
    {
        var bytes = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length)) + end);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<UnreadableException>(() => Found.In(new Gpx(), bytes));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
    }

    [Theory]
    [InlineData("{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000,\"acc\":12,\"vel\":4,\"motionactivities\":[\"unknown\",\"walking\"]}")]
    [InlineData("[{\"_type\":\"lwt\",\"tst\":1},{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000,\"acc\":12,\"motionactivities\":[\"walking\"]}]")]
    [InlineData("{\"count\":1,\"data\":[{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000,\"acc\":12,\"motionactivities\":[\"walking\"]}]}")]
    [InlineData("2026-03-01T08:00:00Z\t*                 \t{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000,\"acc\":12,\"motionactivities\":[\"walking\"]}\n2026-03-01T08:00:00Z\tlwt\tgone\n")]
    public void Messages_of_OwnTracks_are_read_alone_in_lists_and_in_lines(string text)
    {
        var found = Found.In(new OwnTracks(), text);
        found.Fixes.ShouldBe([new(At("08:00:00"), 55.5, 12.5, 12, Motion.Walk)]);
        found.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_post_of_OwnTracks_is_nothing_and_an_encrypted_one_is_explained()
    {
        Found.In(new OwnTracks(), "").Refused.ShouldBeEmpty();
        Found.In(new OwnTracks(), "{\"_type\":\"encrypted\",\"data\":\"eA==\"}").Refused.ShouldHaveSingleItem().Reason.ShouldContain("encryption key");
        Found.In(new OwnTracks(), "{\"_type\":\"steps\",\"tst\":1772352600,\"steps\":200,\"from\":1772352000,\"to\":1772352600}").Spells
            .ShouldBe([new(At("08:00:00"), At("08:10:00"), Motion.Walk, 200, "OwnTracks")]);
        Should.Throw<UnreadableException>(() => Found.In(new OwnTracks(), "{\"_type\":\"location\","));
    }

    [Fact]
    public void Each_file_finds_its_format_by_what_is_in_it()
    {
        Of("a.gpx", Walk).ShouldBe("gpx");
        Of("export.xml", Walk).ShouldBe("gpx");
        Of("export.xml", Lap).ShouldBe("tcx");
        Of("body.json", "[{\"_type\":\"location\"}]").ShouldBe("owntracks");
        Of("points.csv", "person,time_utc,lat,lon,accuracy_m,flag\n1,2026-03-01T08:00:00Z,1,2,3,\n").ShouldBe("csv");
        Of("letter.txt", "Dear all, I have steps to take.\nYours\n").ShouldBeNull();
        Of("any", "\u000e\u0010\0\0\0\0\0\0.FIT").ShouldBe("fit");

        static string? Of(string name, string head) => MovementFormats.Of(name, Encoding.UTF8.GetBytes(head))?.Name;
    }

    [Fact]
    public void A_track_packed_with_gzip_is_read_and_one_that_grows_without_measure_is_not()
    {
        Found.In(new Gzipped(), Packed(Encoding.UTF8.GetBytes(Walk))).Fixes.Count.ShouldBe(3);
        Should.Throw<UnreadableException>(() => Found.In(new Gzipped(new(Ratio: 20, Free: 1 << 20)), Packed(Encoding.UTF8.GetBytes("<gpx>" + string.Concat(Enumerable.Repeat("<wpt/>", 800_000)))))).Message.ShouldContain("far more");
        Should.Throw<UnreadableException>(() => Found.In(new Gzipped(), Packed(Packed(Encoding.UTF8.GetBytes(Walk)))));
        Should.Throw<UnreadableException>(() => Found.In(new Gzipped(), Packed([1, 2, 3])));
        Fuzz.Damage(Packed(Encoding.UTF8.GetBytes(Walk)), 300, damaged => Found.In(new Gzipped(), damaged));

        static byte[] Packed(byte[] bytes)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
            return packed.ToArray();
        }
    }

    [Fact]
    public void Damaged_tracks_are_read_or_refused_and_nothing_else()
    {
        Fuzz.Damage(Encoding.UTF8.GetBytes(Walk), 700, damaged => Found.In(new Gpx(), damaged));
        Fuzz.Damage(Encoding.UTF8.GetBytes(Lap), 700, damaged => Found.In(new Tcx(), damaged));
        foreach (var message in new[]
        {
            "{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000,\"acc\":12,\"motionactivities\":[\"unknown\",\"walking\"]}",
            "[{\"_type\":\"steps\",\"from\":1,\"to\":2,\"steps\":3},{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000}]",
            "2026-03-01T08:00:00Z\t*\t{\"_type\":\"location\",\"lat\":55.5,\"lon\":12.5,\"tst\":1772352000}\n2026-03-01T08:00:00Z\t*\t{\"_type\":\"location\"}\n",
        })
            Fuzz.Damage(Encoding.UTF8.GetBytes(message), 700, damaged => Found.In(new OwnTracks(), damaged));
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-03-01T{time}Z", System.Globalization.CultureInfo.InvariantCulture);
}
