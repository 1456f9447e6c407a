using System.Globalization;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Fit;
using Backstay.Movement.Import.Formats;
using Backstay.Tests.App;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class FitTests
{
    private const int Record = 20, Lap = 19, HeartRate = 132, FieldDescription = 206, Monitoring = 55;

    [Theory]
    [InlineData("2013-02-06-12-11-14", Record, 590)]
    [InlineData("20170518-191602-1740899583", Record, 1641)]
    [InlineData("20170518-191602-1740899583", FieldDescription, 33)]
    [InlineData("developer-types-sample", FieldDescription, 4)]
    [InlineData("Edge810-Vector-2013-08-16-15-35-10", Record, 4700)]
    [InlineData("sample-activity", Record, 3098)]
    [InlineData("Activity", Record, 14)]
    [InlineData("activity-large-fenxi2-multisport", Record, 24239)]
    [InlineData("activity-large-fenxi2-multisport", Lap, 7)]
    [InlineData("activity-small-fenix2-run", Record, 2809)]
    [InlineData("activity-small-fenix2-run", Lap, 4)]
    [InlineData("event_timestamp", Record, 4376)]
    [InlineData("event_timestamp", HeartRate, 1415)]
    [InlineData("MonitoringFile", Monitoring, 337)]
    [InlineData("null_compressed_speed_dist", Record, 1808)]
    [InlineData("garmin-edge-820-bike", Record, 15)]
    [InlineData("garmin-fenix-5-run", Record, 21)]
    [InlineData("compressed-speed-distance", Record, 755)]
    [InlineData("Settings", Record, 0)]
    [InlineData("WeightScaleSingleUser", Record, 0)]
    [InlineData("WorkoutIndividualSteps", Record, 0)]
    [InlineData("WorkoutRepeatSteps", Record, 0)]
    public void Real_files_hold_as_many_messages_as_are_known_of_them(string file, int message, int count) =>
        FitDecoder.Decode(Open(file), (in _) => { }, CancellationToken.None).GetValueOrDefault(message).ShouldBe(count);

    [Theory]
    [InlineData("activity-filecrc", nameof(FitFault.Checksum), 14)]
    [InlineData("activity-activity-filecrc", nameof(FitFault.Checksum), 28)]
    [InlineData("activity-settings-corruptheader", nameof(FitFault.Header), 14)]
    [InlineData("activity-settings-nodata", nameof(FitFault.Truncated), 14)]
    [InlineData("activity-unexpected-eof", nameof(FitFault.Truncated), 14)]
    [InlineData("strava-android-app-201.10-b1218918", nameof(FitFault.Undefined), 473)]
    public void Damaged_files_fail_for_what_is_wrong_with_them_and_what_came_before_is_kept(string file, string fault, int records)
    {
        using var table = new StringWriter();
        using var opened = Open(file);
        var thrown = Should.Throw<UnreadableException>(() => FitTable.Write(opened, table, () => { }, CancellationToken.None));
        thrown.InnerException.ShouldBeOfType<FitException>().Fault.ToString().ShouldBe(fault);
        (Rows(table).Length - 1).ShouldBe(records);
    }

    [Theory]
    [InlineData("garmin-edge-820-bike")]
    [InlineData("garmin-fenix-5-run")]
    public void Records_are_what_the_makers_own_tool_reads(string file)
    {
        var (told, expected) = (Table(file), Expected(file));
        told.Length.ShouldBe(expected.Length);
        told[0].ShouldBe(expected[0]);
        string[] last = [];
        foreach (var (own, theirs) in told.Zip(expected).Skip(1).Select(pair => (pair.First.Split(','), pair.Second.Split(','))))
        {
            var at = DateTimeOffset.ParseExact(theirs[0].Replace("PDT", "-07:00", StringComparison.Ordinal), "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture);
            DateTimeOffset.Parse(own[0], CultureInfo.InvariantCulture).ShouldBe(at);
            // The table at hand prints an invalid cadence as 0, and an invalid position as the one before.
            if (own[2] == "") own[2] = "0";
            foreach (var position in new[] { 5, 6 }) if (own[position] == "") own[position] = last[position];
            foreach (var column in Enumerable.Range(1, 8)) Number(own[column]).ShouldBe(Number(theirs[column]), 1e-9, $"column {column} at {own[0]}");
            last = own;
        }
    }

    [Fact]
    public void Speed_and_distance_packed_into_three_bytes_and_times_packed_into_five_bits_are_unpacked()
    {
        var (told, expected) = (Table("compressed-speed-distance").Skip(2).ToList(), Expected("compressed-speed-distance").Skip(1).ToList());
        told.Count.ShouldBe(expected.Count);
        foreach (var (own, theirs) in told.Zip(expected).Select(pair => (pair.First.Split(','), pair.Second.Split(','))))
        {
            own[0].ShouldBe(theirs[0]);
            own[1].ShouldBe(theirs[1]);
            Number(own[3]).ShouldBe(Number(theirs[2]), 1e-9, own[0]);
            Number(own[4]).ShouldBe(Number(theirs[3]), 1e-9, own[0]);
            own[2].ShouldBe(theirs[4] == "null" ? "" : theirs[4]);
        }
    }

    [Fact]
    public void A_day_of_a_watch_is_walking_with_its_steps_and_sitting_that_do_not_overlap()
    {
        var found = Found.In(new FitFormat(), File.ReadAllBytes(SharedData.Of("movement", "formats", "fit", "MonitoringFile.fit")));
        found.Spells.Where(spell => spell.Motion == Motion.Walk).Sum(spell => spell.Steps).ShouldBe(3142);
        found.Spells.Zip(found.Spells.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
        found.Spells[0].Start.ShouldBe(new DateTimeOffset(1989, 12, 31, 0, 0, 0, TimeSpan.Zero).AddSeconds(788594400));
    }

    [Fact]
    public void Each_sport_of_a_triathlon_is_a_spell_of_its_own()
    {
        var found = Found.In(new FitFormat(), File.ReadAllBytes(SharedData.Of("movement", "formats", "fit", "activity-large-fenxi2-multisport.fit")));
        found.Spells.Select(spell => spell.Motion).ShouldBe([Motion.Other, Motion.Other, Motion.Run, Motion.Other, Motion.Run, Motion.Other, Motion.Bike]);
        found.Spells.ShouldAllBe(spell => spell.Source == "Garmin 1967");
        found.Fixes.Count.ShouldBeGreaterThan(20_000);
        found.Fixes.All(fix => fix.At.UtcDateTime.Date == new DateTime(2015, 8, 29) && fix.Latitude is > 58 and < 60).ShouldBeTrue();
    }

    [Fact]
    public void Files_cut_anywhere_or_with_any_byte_changed_are_read_or_refused_and_nothing_else()
    {
        foreach (var name in new[] { "Activity", "garmin-edge-820-bike", "compressed-speed-distance", "MonitoringFile" })
        {
            var whole = File.ReadAllBytes(SharedData.Of("movement", "formats", "fit", $"{name}.fit"));
            Fuzz.Damage(whole, 400, damaged => Found.In(new FitFormat(), damaged));
        }
    }

    [Fact]
    public void A_changed_byte_is_always_noticed()
    {
        var whole = File.ReadAllBytes(SharedData.Of("movement", "formats", "fit", "Activity.fit"));
        for (var at = 0; at < whole.Length; at++)
        {
            // Protocol and profile versions are covered by the checksum, too.
            var damaged = whole.ToArray();
            damaged[at] ^= 0x10;
            Should.Throw<UnreadableException>(() => Found.In(new FitFormat(), damaged));
        }
    }

    private static string[] Table(string file)
    {
        using var table = new StringWriter();
        FitTable.Write(Open(file), table, () => { }, CancellationToken.None);
        return Rows(table);
    }

    private static string[] Expected(string file) => [.. File.ReadAllLines(SharedData.Of("movement", "formats", "fit", $"{file}-records.csv")).Where(line => line.Length > 0)];

    private static string[] Rows(StringWriter table) => table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FileStream Open(string file) => File.OpenRead(SharedData.Of("movement", "formats", "fit", $"{file}.fit"));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
