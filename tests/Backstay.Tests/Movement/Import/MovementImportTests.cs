using System.Text.Json;
using Backstay.Movement.Import.Files;
using Backstay.Tests.App;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class MovementImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_of_several_formats_become_three_tables_and_bad_ones_are_told_with_reasons()
    {
        var (report, points, minutes) = Run(
            Write("walk.csv", "person,time,lat,lon,accuracy\nP2,2026-03-01T08:00:00Z,55.5,12.5,10\nP2,2026-03-01T08:00:30Z,55.5,12.5001,900\nP1,2026-03-01T07:00:00Z,1,2,\n,x,1,2,\n"),
            Write("steps.csv", "person,start,end,steps,source\nP2,2026-03-01T08:00:00Z,2026-03-01T08:02:00Z,201,\"Watch, blue\"\nP2,2026-03-01T08:00:00Z,2026-03-01T08:03:00Z,300,Phone\n"),
            Write("run.gpx", "<gpx creator=\"App\"><trk><trkseg><trkpt lat=\"55\" lon=\"12\"><time>2026-03-01T09:00:00Z</time></trkpt><trkpt lat=\"55\" lon=\"12\">"),
            Write("letter.doc", "Dear all"), Path.Combine(folder, "absent.gpx"));
        points.ShouldBe(["person,time_utc,lat,lon,accuracy_m,flag",
            "1,2026-03-01T09:00:00Z,55,12,,", "P1,2026-03-01T07:00:00Z,1,2,,", "P2,2026-03-01T08:00:00Z,55.5,12.5,10,", "P2,2026-03-01T08:00:30Z,55.5,12.5001,900,inaccurate"]);
        minutes.ShouldBe(["person,start_utc,end_utc,kind,steps,source",
            "P2,2026-03-01T08:00:00Z,2026-03-01T08:01:00Z,walk,100,\"Watch, blue\"", "P2,2026-03-01T08:01:00Z,2026-03-01T08:02:00Z,walk,101,\"Watch, blue\"", "P2,2026-03-01T08:02:00Z,2026-03-01T08:03:00Z,walk,100,Phone"]);
        report.GetProperty("understood").EnumerateArray().Select(one => one.GetProperty("file").GetString()).ShouldBe(["walk.csv", "steps.csv", "run.gpx"]);
        report.GetProperty("understood")[0].GetProperty("flags").GetProperty("inaccurate").GetInt64().ShouldBe(1);
        report.GetProperty("refused").EnumerateArray().Select(one => one.GetProperty("file").GetString()).ShouldBe(["walk.csv", "run.gpx", "letter.doc", "absent.gpx"]);
        report.GetProperty("refused").EnumerateArray().ShouldAllBe(one => one.GetProperty("reason").GetString()!.Length > 10);
        report.GetProperty("refused")[0].GetProperty("lines")[0].GetInt64().ShouldBe(5);
    }

    [Fact]
    public void The_same_file_twice_or_its_own_tables_again_add_nothing()
    {
        var files = new[] { SharedData.Of("movement", "formats", "fit", "garmin-fenix-5-run.fit"), SharedData.Of("movement", "formats", "fit", "MonitoringFile.fit") };
        var (_, points, minutes) = Run(files);
        Run([.. files, .. files]).Item2.ShouldBe(points);
        Run([.. files, .. files]).Item3.ShouldBe(minutes);
        Run([.. files, Write("again.csv", string.Join('\n', points) + "\n")]).Item2.ShouldBe(points);
        Run([Write("minutes.csv", string.Join('\n', minutes) + "\n")]).Item3.ShouldBe(minutes);
    }

    [Fact]
    public void A_FIT_file_becomes_a_table_and_one_that_is_damaged_the_part_before_with_the_reason()
    {
        var table = Path.Combine(folder, "table.csv");
        MovementImport.WriteFit(SharedData.Of("movement", "formats", "fit", "garmin-edge-820-bike.fit"), table, CancellationToken.None).ShouldBe(new(15, null));
        File.ReadLines(table).Count().ShouldBe(16);
        var damaged = MovementImport.WriteFit(SharedData.Of("movement", "formats", "fit", "activity-filecrc.fit"), table, CancellationToken.None);
        damaged.Rows.ShouldBe(14);
        damaged.Fault.ShouldNotBeNull().ShouldContain("checksum");
    }

    [Fact]
    public void What_is_too_much_for_memory_is_put_in_order_all_the_same()
    {
        var random = new Random(3);
        using var sorted = new Sorted<int>(folder, Comparer<int>.Default, (writer, one) => writer.Write(one), reader => reader.ReadInt32(), inMemory: 100);
        var all = Enumerable.Range(0, 1234).Select(_ => random.Next(500)).ToList();
        all.ForEach(sorted.Add);
        Directory.GetFiles(folder).Length.ShouldBe(12);
        sorted.All().ShouldBe(all.Order());
        sorted.Dispose();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    private (JsonElement Report, string[] Points, string[] Minutes) Run(params string[] files)
    {
        var outFolder = Path.Combine(folder, "out");
        MovementImport.Run(files, outFolder, new At(new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero)), CancellationToken.None);
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(outFolder, "report.json")));
        return (report.RootElement.Clone(), File.ReadAllLines(Path.Combine(outFolder, "points.csv")), File.ReadAllLines(Path.Combine(outFolder, "minutes.csv")));
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return Path.Combine(folder, name);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
