using System.Globalization;
using System.Text;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;
using Backstay.Tests.App;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class AppleHealthTests
{
    private static readonly AppleHealth Format = new();

    [Fact]
    public void The_sample_gives_the_steps_and_the_workout_that_another_reader_of_it_finds()
    {
        var found = Found.In(Format, File.ReadAllBytes(SharedData.Of("movement", "formats", "apple-health", "export6s3sample.xml")));
        found.Refused.ShouldBeEmpty();
        found.Spells.Where(spell => spell.Steps is not null).ShouldBe(Rows("StepCount.csv")
            .Select(row => new Spell(Date(row["startDate"]), Date(row["endDate"]), Motion.Walk, int.Parse(row["value"], CultureInfo.InvariantCulture), row["sourceName"])));
        found.Spells.Where(spell => spell.Steps is null).ShouldBe(Rows("Workout.csv")
            .Select(row => new Spell(Date(row["startDate"]), Date(row["endDate"]), Motion.Other, null, row["sourceName"])));

        static DateTimeOffset Date(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

        static IEnumerable<Dictionary<string, string>> Rows(string file)
        {
            var lines = File.ReadAllLines(SharedData.Of("movement", "formats", "apple-health", file)).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
            return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second));
        }
    }

    [Theory]
    [InlineData("HKWorkoutActivityTypeWalking", Motion.Walk)]
    [InlineData("HKWorkoutActivityTypeHiking", Motion.Walk)]
    [InlineData("HKWorkoutActivityTypeRunning", Motion.Run)]
    [InlineData("HKWorkoutActivityTypeCycling", Motion.Bike)]
    [InlineData("HKWorkoutActivityTypeHandCycling", Motion.Other)]
    [InlineData("HKWorkoutActivityTypeStairClimbing", Motion.Stairs)]
    [InlineData("HKWorkoutActivityTypeStairs", Motion.Stairs)]
    [InlineData("HKWorkoutActivityTypeWheelchairWalkPace", Motion.Other)]
    [InlineData("HKWorkoutActivityTypeYoga", Motion.Other)]
    [InlineData("HKWorkoutActivityTypeCrossCountrySkiing", Motion.Other)]
    public void A_workout_is_a_spell_of_its_kind(string type, object motion) => Found.In(Format, Samples.AppleWorkout(type)).Spells.Single().Motion.ShouldBe((Motion)motion);

    [Fact]
    public void What_stands_inside_a_correlation_is_not_counted_twice()
    {
        var record = """<Record type="HKQuantityTypeIdentifierStepCount" sourceName="P" startDate="2026-03-01 10:00:00 +0100" endDate="2026-03-01 10:05:00 +0100" value="400"/>""";
        Found.In(Format, $"<HealthData>{record}<Correlation type=\"x\">{record}</Correlation></HealthData>").Spells.Single().Steps.ShouldBe(400);
    }

    [Fact]
    public void A_record_that_cannot_be_true_is_refused_with_its_line_and_the_next_is_read()
    {
        var found = Found.In(Format, $"""
            <HealthData>
            {Samples.AppleSteps("yesterday", "2026-03-01 10:05:00 +0100", "5")}
            {Samples.AppleSteps("2026-03-01 10:00:00 +0100", "2026-03-01 09:05:00 +0100", "5")}
            {Samples.AppleSteps("2026-03-01 10:00:00 +0100", "2026-03-01 10:05:00 +0100", "many")}
            {Samples.AppleSteps("2026-03-01 10:00:00 +0100", "2026-03-01 10:05:00 +0100", "-5")}
            {Samples.AppleSteps("2026-03-01 10:00:00 +0100", "2026-05-01 10:05:00 +0100", "5")}
            {Samples.AppleSteps("2099-03-01 10:00:00 +0100", "2099-03-01 10:00:00 +0100", "7")}
            </HealthData>
            """);
        found.Refused.ShouldBe([(Admission.NoDate, 2), (Admission.EndsBeforeItStarts, 3), (Admission.NoCount, 4), (Admission.NoCount, 5), (Admission.TooLong, 6)]);
        // A clock that runs ahead is flagged elsewhere, not refused here; steps at one moment get a length.
        var spell = found.Spells.Single();
        (spell.Start.Year, spell.Steps, spell.End - spell.Start).ShouldBe((2099, 7, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Entities_neither_grow_nor_fetch_anything()
    {
        var laughs = new StringBuilder("<!DOCTYPE HealthData [<!ENTITY a0 \"ha\">");
        for (var n = 1; n < 20; n++) laughs.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{n} \"{string.Concat(Enumerable.Repeat($"&a{n - 1};", 10))}\">");
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret");
        try
        {
            Unreadable($"{laughs}]><HealthData>&a19;</HealthData>");
            Unreadable($"<!DOCTYPE HealthData [<!ENTITY x SYSTEM \"file://{secret}\">]><HealthData><Workout sourceName=\"&x;\"/></HealthData>");
            Unreadable($"<!DOCTYPE HealthData [<!ENTITY x SYSTEM \"file://{secret}\">]><HealthData>&x;</HealthData>");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void A_faulty_document_type_as_some_iOS_versions_write_it_does_no_harm() => Found.In(Format, $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE HealthData [
        <!ELEMENT HealthData (ExportDate,Me,(Record)*)>
        <!ATTLIST HeartRateVariabilityMetadataList
          startDate CDATA #REQUIRED
        ]>
        <HealthData>{Samples.AppleSteps("2026-03-01 10:00:00 +0100", "2026-03-01 10:05:00 +0100", "400")}</HealthData>
        """).Spells.Single().Steps.ShouldBe(400);

    [Theory]
    [InlineData("<HealthData><Record a=\"", 'x', 60_000_000)]
    [InlineData("<HealthData><Record a=\"", '>', 60_000_000)]
    [InlineData("<HealthData><![CDATA[", '<', 60_000_000)]
    [InlineData("<HealthData><![CDATA[", 'x', 60_000_000)]
    public void One_endless_piece_is_refused_before_it_fills_the_memory(string start, char piece, int length)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<UnreadableException>(() => Format.Read(new Repeated(start, piece.ToString(), length), new Found(), CancellationToken.None));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public void Nesting_and_names_without_end_are_refused_before_they_fill_the_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<UnreadableException>(() => Format.Read(new Repeated("<HealthData>", "<a>", 60_000_000), new Found(), CancellationToken.None));
        Unreadable($"<HealthData>{string.Concat(Enumerable.Range(0, 20_000).Select(n => $"<a{n}/>"))}</HealthData>");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public void A_cut_off_export_keeps_what_stood_before_the_cut()
    {
        var found = new Found();
        var cut = $"<HealthData>{Samples.AppleSteps("2026-03-01 10:00:00 +0100", "2026-03-01 10:05:00 +0100", "400")}<Record type=\"HKQuant";
        Should.Throw<UnreadableException>(() => Format.Read(new MemoryStream(Encoding.UTF8.GetBytes(cut)), found, CancellationToken.None)).Message.ShouldContain("line 1");
        found.Spells.Single().Steps.ShouldBe(400);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to() => Should.Throw<OperationCanceledException>(() =>
        Format.Read(new MemoryStream(Encoding.UTF8.GetBytes(Samples.Apple)), new Found(), new CancellationToken(canceled: true)));

    [Fact]
    public void Whatever_is_damaged_is_read_or_called_unreadable() => Fuzz.Damage(Encoding.UTF8.GetBytes(Samples.Apple), 3000, bytes => Found.In(Format, bytes));

    private static void Unreadable(string text) => Should.Throw<UnreadableException>(() => Found.In(Format, text));
}
