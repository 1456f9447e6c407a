using System.Text;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;
using Backstay.Movement.Import.Tables;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class TableTests
{
    [Theory]
    [InlineData("time_utc,lat,lon\n2026-03-01T08:00:00Z,55.5,12.5\n")]
    [InlineData("Timestamp;Latitude (deg);Longitude (deg)\n2026-03-01 08:00:00;55,5;12,5\n")]
    [InlineData("Zeit;Breite;Länge\n01.03.2026 08:00;55,5;12,5\n")]
    [InlineData("DateTime\tGPS_Lat\tGPS_Long\n3/1/2026 8:00:00 AM\t55.5\t12.5\n")]
    [InlineData("date,time,lat,lng\n2026-03-01,08:00:00,55.5,12.5\n")]
    [InlineData("tst,lat,lon\n1772352000,55.5,12.5\n")]
    [InlineData("timestamp_ms,latitude,longitude\n1772352000000,55.5,12.5\n")]
    [InlineData("time,seconds_elapsed,horizontalAccuracy,longitude,latitude\n1772352000000000000,0,,12.5,55.5\n")]
    [InlineData("\uFEFF\"Recorded at\",\"LATITUDE\",\"LONGITUDE\"\r\n\"2026-03-01T09:00:00+01:00\",\"55.5\",\"12.5\"\r\n")]
    public void Columns_are_guessed_in_several_spellings_and_ways_to_write_times(string table)
    {
        var found = Found.In(new Csv(), table);
        found.Refused.ShouldBeEmpty();
        found.Fixes.ShouldBe([new(At("08:00:00"), 55.5, 12.5)]);
    }

    [Fact]
    public void Rows_with_an_end_or_minutes_are_spells_of_those_they_name()
    {
        var found = Found.In(new Csv(), "person,start_utc,end_utc,kind,steps,source\nP1,2026-03-01T08:00:00Z,2026-03-01T08:05:00Z,walk,400,\"Watch, red\"\nP2,2026-03-01T08:00:00Z,2026-03-01T09:00:00Z,vehicle,,Phone\n");
        found.Spells.ShouldBe([new(At("08:00:00"), At("08:05:00"), Motion.Walk, 400, "Watch, red"), new(At("08:00:00"), At("09:00:00"), Motion.Vehicle, null, "Phone")]);
        found.People.ShouldBe(["P1", "P2"]);
        Found.In(new Csv(), "start;minutes;activity\n2026-03-01 08:00;12,5;Nordic walking\n").Spells.ShouldBe([new(At("08:00:00"), At("08:12:30"), Motion.Walk, null, "CSV")]);
    }

    [Fact]
    public void Rows_at_even_distances_last_until_the_next_but_whole_days_are_refused()
    {
        Found.In(new Csv(), "time,steps\n2026-03-01 08:00,100\n2026-03-01 08:15,200\n2026-03-01 08:30,0\n").Spells.Select(spell => spell.End - spell.Start).ShouldAllBe(length => length == TimeSpan.FromMinutes(15));
        Found.In(new Csv(), "time,steps\n2026-03-01 08:00,100\n2026-03-01 08:15,0\n").Spells.Select(spell => spell.Motion).ShouldBe([Motion.Walk, Motion.Still]);
        var days = Found.In(new Csv(), "Date,Steps\n2026-03-01,5000\n2026-03-02,6000\n");
        days.Spells.ShouldBeEmpty();
        days.Refused.Select(one => one.Line).ShouldBe([2, 3]);
    }

    [Fact]
    public void Moments_without_a_zone_are_the_persons_also_when_clocks_change()
    {
        var mapping = CsvGuess.Of("time,lat,lon\n2026-03-29 02:30,1,2\n"u8, "Europe/Copenhagen");
        var found = Found.In(new Csv(mapping), "time,lat,lon\n2026-03-29 01:30,1,2\n2026-03-29 03:30,1,2\n2026-10-25 02:30,1,2\n");
        found.Fixes.Select(fix => fix.At.UtcDateTime.Hour + fix.At.UtcDateTime.Minute / 60d).ShouldBe([.5, 1.5, 1.5]);
        CsvGuess.Of("time_utc,lat,lon\n2026-03-29 02:30,1,2\n"u8, "Europe/Copenhagen").Zone.ShouldBe("UTC");
    }

    [Fact]
    public void A_day_that_could_be_a_month_is_read_by_the_rows_where_it_cannot()
    {
        Found.In(new Csv(), "time,lat,lon\n03/01/2026 08:00,1,2\n03/31/2026 08:00,1,2\n").Fixes.Select(fix => fix.At.Month).ShouldBe([3, 3]);
        Found.In(new Csv(), "time,lat,lon\n03/01/2026 08:00,1,2\n31/01/2026 08:00,1,2\n").Fixes.Select(fix => fix.At.Month).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_mapping_that_somebody_has_put_right_is_kept_and_read_again()
    {
        var mapping = new CsvMapping { Time = "a", Latitude = "b", Longitude = "c", TimeForm = CsvTimeForm.Pattern, Pattern = "ddMMyyyy HHmm", Zone = "Europe/Copenhagen", Separator = '|' };
        var again = CsvMapping.FromJson(mapping.ToJson());
        again.ShouldBe(mapping);
        Found.In(new Csv(again), "a|b|c\n01032026 0900|55.5|12.5\n").Fixes.ShouldHaveSingleItem().At.ShouldBe(At("08:00:00"));
        CsvMapping.FromJson("no json").ShouldBeNull();
        new CsvMapping { Time = "a", Latitude = "b" }.IsUsable.ShouldBeFalse();
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_refused_with_their_line_and_the_others_are_read()
    {
        var found = Found.In(new Csv(), "time,lat,lon\n2026-03-01T08:00:00Z,1,2\nyesterday,1,2\n2026-03-01T08:00:01Z,north,2\n\n2026-03-01T08:00:02Z,1\n2026-03-01T08:00:03Z,1,2\n");
        found.Fixes.Count.ShouldBe(2);
        found.Refused.Select(one => one.Line).ShouldBe([3, 4, 6]);
        Should.Throw<UnreadableException>(() => Found.In(new Csv(), "colour,taste\nred,sweet\n"));
    }

    [Fact]
    public void Damaged_tables_are_read_or_refused_and_nothing_else()
    {
        Fuzz.Damage(Encoding.UTF8.GetBytes("time,lat,lon,accuracy,steps,minutes,motion,person\n2026-03-01T08:00:00Z,55.5,12.5,10,100,5,walk,\"a \"\"b\"\"\"\n1/2/2026 8:00,1,2,3,4,5,6,7\n"), 1500, damaged => Found.In(new Csv(), damaged));
        Should.Throw<UnreadableException>(() => Found.In(new Csv(), [.. "time,lat,lon\n\""u8, .. Enumerable.Repeat((byte)'x', 20_000_000)]));
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-03-01T{time}Z", System.Globalization.CultureInfo.InvariantCulture);
}
