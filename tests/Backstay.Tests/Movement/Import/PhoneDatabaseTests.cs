using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class PhoneDatabaseTests
{
    private static readonly DateTimeOffset Ten = new(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Health_Connect_tells_steps_and_exercises_by_app_in_the_zone_of_the_day()
    {
        var found = Found.In(new HealthConnect(), Samples.HealthConnect);
        found.Spells.ShouldBe(
        [
            new(Ten, Ten.AddMinutes(1), Motion.Walk, 95, "Steps of the phone"),
            new(Ten, Ten.AddMinutes(1), Motion.Walk, 97, "com.watch"),
            new(Ten.AddMinutes(1), Ten.AddMinutes(2), Motion.Walk, 12, "Health Connect"),
            new(Ten, Ten.AddMinutes(30), Motion.Walk, null, "com.watch"),
            new(Ten.AddHours(3), Ten.AddHours(3.5), Motion.Other, null, "com.watch"),
        ]);
        found.Spells[0].Start.Offset.ShouldBe(TimeSpan.FromHours(1));
        found.Fixes.ShouldBe([new(Ten.AddSeconds(5), 48.137, 11.575, 4)]);
        found.Refused.ShouldBe([(Admission.NoDate, 4), (Admission.NoCount, 5), (Admission.OutsideTheWorld, 2)]);
    }

    [Fact]
    public void Gadgetbridge_tells_walks_of_minutes_that_follow_one_another_by_watch()
    {
        var found = Found.In(new Gadgetbridge(), Samples.Gadgetbridge);
        found.Spells.ShouldBe(
        [
            new(Ten.AddHours(1), Ten.AddMinutes(61), Motion.Walk, 40, "Gadgetbridge"),
            new(Ten, Ten.AddMinutes(2), Motion.Walk, 190, "On my left wrist"),
            new(Ten.AddMinutes(5), Ten.AddMinutes(6), Motion.Walk, 30, "On my left wrist"),
            new(Ten, Ten.AddMinutes(2), Motion.Walk, 165, "Mi Band 3"),
        ]);
        found.Refused.ShouldBe([(Admission.NoDate, 2)]);
    }

    [Fact]
    public void A_renamed_database_is_read_as_what_it_is()
    {
        Found.In(new Gadgetbridge(), Samples.HealthConnect).Spells.Count.ShouldBe(5);
        Found.In(new HealthConnect(), Samples.Gadgetbridge).Spells.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("CREATE TABLE notes (text TEXT);")]
    [InlineData("CREATE TABLE x_activity_sample (timestamp INTEGER);")]
    public void Another_database_is_called_unreadable(string script) => Should.Throw<UnreadableException>(() => Found.In(new Gadgetbridge(), Samples.Database(script))).Message.ShouldContain("neither");

    [Fact]
    public void A_view_that_never_ends_is_not_asked() => Should.Throw<UnreadableException>(() => Found.In(new Gadgetbridge(), Samples.Database("""
        CREATE VIEW EVIL_ACTIVITY_SAMPLE AS WITH RECURSIVE n(TIMESTAMP, DEVICE_ID, STEPS, RAW_KIND) AS (SELECT 0, 1, 1, 1 UNION ALL SELECT TIMESTAMP + 60, 1, 1, 1 FROM n) SELECT * FROM n;
        """)));

    [Fact]
    public void A_column_that_is_worked_out_is_not_asked() => Should.Throw<UnreadableException>(() => Found.In(new Gadgetbridge(), Samples.Database("""
        CREATE TABLE EVIL_ACTIVITY_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, RAW_KIND INTEGER, STEPS AS (length(hex(zeroblob(TIMESTAMP)))));
        INSERT INTO EVIL_ACTIVITY_SAMPLE VALUES (1, 1, 1);
        """)));

    [Theory]
    [InlineData(2500, 1)]
    [InlineData(1, 400)]
    public void A_database_with_more_tables_or_columns_than_any_app_has_is_not_taken_into_memory(int tables, int columns)
    {
        var many = string.Join(", ", Enumerable.Range(0, columns).Select(n => $"c{n}"));
        var database = Samples.Database($"PRAGMA page_size = 512; {string.Concat(Enumerable.Range(0, tables).Select(n => $"CREATE TABLE t{n} ({many});"))}");
        Should.Throw<UnreadableException>(() => Found.In(new Gadgetbridge(), database)).Message.ShouldContain("damaged");
    }

    [Fact]
    public void A_database_with_as_many_tables_as_apps_have_is_read() => Found.In(new Gadgetbridge(),
        Samples.Database($"{string.Concat(Enumerable.Range(0, 400).Select(n => $"CREATE TABLE t{n} (c); CREATE INDEX i{n} ON t{n} (c);"))} CREATE TABLE A_ACTIVITY_SAMPLE (TIMESTAMP, DEVICE_ID, STEPS); INSERT INTO A_ACTIVITY_SAMPLE VALUES (1772355600, 1, 5);"))
        .Spells.Single().Steps.ShouldBe(5);

    [Fact]
    public void A_copy_is_for_nobody_else_and_nothing_of_it_stays_behind()
    {
        string folder;
        using (var copy = TemporaryCopy.Of(new MemoryStream([1, 2, 3]), TestContext.Current.CancellationToken))
        {
            folder = Path.GetDirectoryName(copy.Path)!;
            File.ReadAllBytes(copy.Path).ShouldBe([1, 2, 3]);
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to() => Should.Throw<OperationCanceledException>(() =>
        new HealthConnect().Read(new MemoryStream(Samples.HealthConnect), new Found(), new CancellationToken(canceled: true)));

    [Fact]
    public void A_database_that_kept_a_log_beside_it_is_read_without()
    {
        var logged = Samples.Gadgetbridge.ToArray();
        logged.AsSpan(18, 2).Fill(2);
        Found.In(new Gadgetbridge(), logged).Spells.Count.ShouldBe(4);
    }

    [Fact]
    public void More_than_fits_is_not_copied() =>
        Should.Throw<UnreadableException>(() => TemporaryCopy.Of(new Repeated("", "x", 3_000_000), CancellationToken.None, most: 1 << 20)).Message.ShouldContain("larger than 1 MB");

    [Fact]
    public async Task What_comes_over_the_network_is_copied_alike()
    {
        using var copy = await TemporaryCopy.OfAsync(new MemoryStream(Samples.Bytes(Samples.AutoExport)), TestContext.Current.CancellationToken);
        using var file = copy.Open();
        var found = new Found();
        new HealthAutoExport().Read(file, found, TestContext.Current.CancellationToken);
        found.Spells.Count.ShouldBe(4);
    }

    [Fact]
    public void Whatever_is_damaged_of_Health_Connect_is_read_or_called_unreadable() => Fuzz.Damage(Samples.HealthConnect, 250, bytes => Found.In(new HealthConnect(), bytes));

    [Fact]
    public void Whatever_is_damaged_of_Gadgetbridge_is_read_or_called_unreadable() => Fuzz.Damage(Samples.Gadgetbridge, 250, bytes => Found.In(new Gadgetbridge(), bytes));
}
