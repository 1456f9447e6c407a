using System.Globalization;
using System.IO.Compression;
using System.Text;
using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Recordings;
using Backstay.Movement.Recognition;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class RecordingTests
{
    private const double G = 9.80665;
    private const long Began = 1_772_352_000_000;

    [Theory]
    [InlineData("t_ms,x,y,z", 1, 1000, 0)]
    [InlineData("t_ms,x,y,z", 1, 1, 0)]
    [InlineData("time,seconds_elapsed,z,y,x", 1e6, G, Began)]
    [InlineData("\"Time (s)\";\"Acceleration x (m/s^2)\";\"Acceleration y (m/s^2)\";\"Acceleration z (m/s^2)\";\"Absolute acceleration (m/s^2)\"", .001, G, 0)]
    [InlineData("timestamp,acc_x,acc_y,acc_z", 1, 1, Began)]
    [InlineData("timestamp,ax,ay,az", .001, G, 0)]
    public void Recordings_of_several_apps_in_any_unit_are_the_same_samples(string header, double perMs, double unit, long began)
    {
        var samples = Samples(Table(header, perMs, unit, began, samples: 1000));
        samples.Count.ShouldBe(1000);
        samples[0].Milliseconds.ShouldBe(began);
        Math.Abs(samples[999].Milliseconds - (began + 999 * 20)).ShouldBeLessThanOrEqualTo(1);
        foreach (var (number, sample) in samples.Index())
        {
            sample.X.ShouldBe(100, 1);
            sample.Y.ShouldBe((float)(1000 + 200 * Math.Sin(number * .02 * 2 * Math.PI * 2)), 1);
            sample.Z.ShouldBe(-50, 1);
        }
    }

    [Fact]
    public void Recordings_without_gravity_are_refused_with_what_to_record_instead()
    {
        var random = new Random(1);
        var linear = "time,seconds_elapsed,z,y,x\n" + string.Concat(Enumerable.Range(0, 1000).Select(n => string.Create(CultureInfo.InvariantCulture, $"{(Began + 20 * n) * 1_000_000},{n * .02},{Shake()},{Shake()},{Shake()}\n")));
        Should.Throw<UnreadableException>(() => Samples(linear)).Message.ShouldContain("TotalAcceleration");
        Should.Throw<UnreadableException>(() => Samples("\"Time (s)\",\"Linear Acceleration x (m/s^2)\",\"Linear Acceleration y (m/s^2)\",\"Linear Acceleration z (m/s^2)\"\n0,0,0,0\n")).Message.ShouldContain("with g");
        Should.Throw<UnreadableException>(() => Samples("t_ms,x,y,z\n" + string.Concat(Enumerable.Range(0, 300).Select(n => $"{n * 20},0,100000,0\n")))).Message.ShouldContain("unit");
        Should.Throw<UnreadableException>(() => Samples("a,b\n1,2\n"));

        double Shake() => 3 * (random.NextDouble() - .5);
    }

    [Fact]
    public void Of_a_zip_the_table_with_gravity_is_taken_and_phyphox_tells_its_start()
    {
        var logger = Zip(("Accelerometer.csv", "time,seconds_elapsed,z,y,x\n"), ("TotalAcceleration.csv", Table("time,seconds_elapsed,z,y,x", 1e6, G, Began, 600)), ("../../etc/passwd", "no"));
        AccelerometerRecordings.Of("a.zip", logger)!.Name.ShouldBe("accelerometer-zip");
        Samples(logger).Count.ShouldBe(600);
        var phyphox = Zip(("Raw Data.csv", Table("\"Time (s)\",\"Acceleration x (m/s^2)\",\"Acceleration y (m/s^2)\",\"Acceleration z (m/s^2)\",\"Absolute acceleration (m/s^2)\"", .001, G, 0, 600)),
            ("meta/time.csv", "\"event\",\"experiment time\",\"system time\",\"system time text\"\n\"START\",0,1772352000.5,\"2026\"\n"));
        Samples(phyphox)[0].Milliseconds.ShouldBe(Began + 500);
        Should.Throw<UnreadableException>(() => Samples(Zip(("Gyroscope.csv", "time,x,y,z\n"))));
        Fuzz.Damage(logger, 300, damaged => Samples(damaged));
    }

    [Fact]
    public void What_is_recognised_in_a_recording_are_spells_at_its_own_time_and_one_without_a_date_is_refused()
    {
        var (format, begin) = (new RecordedMotion(new RecordingTable()), DateTimeOffset.FromUnixTimeMilliseconds(Began));
        var spells = Found.In(format, Table("time,seconds_elapsed,z,y,x", 1e6, G, Began, 1400)).Spells;
        spells[0].Start.ShouldBe(begin);
        spells.Sum(spell => (spell.End - spell.Start).TotalSeconds).ShouldBeInRange(20, 28);
        spells.ShouldAllBe(spell => spell.Motion != Motion.Still && spell.Source == "Recording");
        var lying = "t_ms,x,y,z\n" + string.Concat(Enumerable.Range(0, 1400).Select(n => $"{Began + 20 * n},0,1000,0\n"));
        Found.In(format, lying).Spells.ShouldHaveSingleItem().Motion.ShouldBe(Motion.Still);
        Should.Throw<UnreadableException>(() => Found.In(format, Table("t_ms,x,y,z", 1, 1000, 0, 1400))).Message.ShouldContain("when it was made");
    }

    [Fact]
    public void Damaged_recordings_are_read_or_refused_and_nothing_else() =>
        Fuzz.Damage(Encoding.UTF8.GetBytes(Table("time,seconds_elapsed,z,y,x", 1e6, G, Began, 40)), 1500, damaged => Found.In(new RecordedMotion(new RecordingTable()), damaged));

    private static string Table(string header, double perMs, double unit, long began, int samples)
    {
        var columns = header.Split(header.Contains(';', StringComparison.Ordinal) ? ';' : ',');
        var text = new StringBuilder(header).Append('\n');
        for (var n = 0; n < samples; n++)
            text.AppendJoin(header.Contains(';', StringComparison.Ordinal) ? ';' : ',', columns.Select((column, at) => at == 0 ? Text((began + 20 * n) * (decimal)perMs) : Text((decimal)Value(column, n)))).Append('\n');
        return text.ToString();

        // Tables that are separated by semicolons have decimal commas.
        string Text(decimal value) => header.Contains(';', StringComparison.Ordinal) ? value.ToString(CultureInfo.InvariantCulture).Replace('.', ',') : value.ToString(CultureInfo.InvariantCulture);
        double Value(string column, int n) => unit * (column.Contains('x', StringComparison.Ordinal) ? .1 : column.Contains('y', StringComparison.Ordinal) ? 1 + .2 * Math.Sin(n * .02 * 2 * Math.PI * 2) : column.Contains('z', StringComparison.Ordinal) ? -.05 : 0);
    }

    private static List<Sample> Samples(string table)
    {
        List<Sample> samples = [];
        new RecordingTable().Read(new MemoryStream(Encoding.UTF8.GetBytes(table)), samples.Add, CancellationToken.None);
        return samples;
    }

    private static List<Sample> Samples(byte[] zip)
    {
        List<Sample> samples = [];
        new ZippedRecording().Read(new MemoryStream(zip), samples.Add, CancellationToken.None);
        return samples;
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }
}
