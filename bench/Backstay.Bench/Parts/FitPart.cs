using System.Diagnostics;
using System.Globalization;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Fit;

namespace Backstay.Bench.Parts;

/// <summary>Every shared FIT file against what is known of it: messages of the good ones, records value by value, and why each corrupt one fails.</summary>
internal static class FitPart
{
    private const int Record = 20, Lap = 19, Monitoring = 55, HeartRate = 132, FieldDescription = 206, Rounds = 10;

    private static readonly (string File, int Message, int Count)[] Good =
    [
        ("2013-02-06-12-11-14", Record, 590), ("20170518-191602-1740899583", Record, 1641), ("20170518-191602-1740899583", FieldDescription, 33), ("developer-types-sample", FieldDescription, 4),
        ("Edge810-Vector-2013-08-16-15-35-10", Record, 4700), ("sample-activity", Record, 3098), ("Activity", Record, 14), ("activity-large-fenxi2-multisport", Record, 24239),
        ("activity-large-fenxi2-multisport", Lap, 7), ("activity-small-fenix2-run", Record, 2809), ("activity-small-fenix2-run", Lap, 4), ("event_timestamp", Record, 4376),
        ("event_timestamp", HeartRate, 1415), ("MonitoringFile", Monitoring, 337), ("null_compressed_speed_dist", Record, 1808), ("garmin-edge-820-bike", Record, 15), ("garmin-fenix-5-run", Record, 21),
        ("compressed-speed-distance", Record, 755), ("Settings", Record, 0), ("WeightScaleSingleUser", Record, 0), ("WorkoutIndividualSteps", Record, 0), ("WorkoutRepeatSteps", Record, 0),
    ];

    private static readonly (string File, FitFault Fault)[] Corrupt =
    [
        ("activity-filecrc", FitFault.Checksum), ("activity-activity-filecrc", FitFault.Checksum), ("activity-settings-corruptheader", FitFault.Header),
        ("activity-settings-nodata", FitFault.Truncated), ("activity-unexpected-eof", FitFault.Truncated), ("strava-android-app-201.10-b1218918", FitFault.Undefined),
    ];

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        if (Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA") is not { } root || Path.Combine(root, "movement", "formats", "fit") is var folder && !Directory.Exists(folder))
            return Task.FromResult<IReadOnlyList<Finding>>([new("FIT files", "left out: BACKSTAY_SHARED_DATA names no folder with movement/formats/fit")]);
        var files = Good.Select(one => one.File).Concat(Corrupt.Select(one => one.File)).Distinct().ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, $"{name}.fit")));
        var decoded = Good.Count(one => Counts(files[one.File]).GetValueOrDefault(one.Message) == one.Count);
        var failed = Corrupt.Count(one => FaultOf(files[one.File]) == one.Fault);
        var (equal, values) = Compare(folder, files);
        List<double> rates = [];
        var bytes = Good.Select(one => one.File).Distinct().Select(name => files[name]).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var file in bytes) Counts(file);
            rates.Add(bytes.Sum(file => file.Length) / watch.Elapsed.TotalSeconds / 1e6);
        }
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Share("Good FIT files: counts of messages as expected", decoded, Good.Length),
            Share("  values of records equal to the tables", equal, values),
            Share("Corrupt FIT files that fail for the reason named", failed, Corrupt.Length),
            new("Decoding FIT, median", Finding.Amount(Comparison.Median(rates), "MB/s")),
        ]);
    }

    private static Finding Share(string what, int held, int all) => new(what, $"{held:#,0} of {all:#,0}", Target: "all", Held: held == all);

    private static IReadOnlyDictionary<int, int> Counts(byte[] file) => FitDecoder.Decode(new MemoryStream(file), (in _) => { }, CancellationToken.None);

    private static FitFault? FaultOf(byte[] file)
    {
        try { Counts(file); }
        catch (FitException error) { return error.Fault; }
        return null;
    }

    /// <summary>Heart rate, cadence, speed, distance, place, altitude and temperature; a value that the tables print for an invalid one is left out.</summary>
    private static (int Equal, int Values) Compare(string folder, Dictionary<string, byte[]> files)
    {
        var (equal, values) = (0, 0);
        foreach (var (name, skipped, columns) in new[]
        {
            ("garmin-edge-820-bike", 1, new[] { 1, 2, 3, 4, 5, 6, 7, 8 }), ("garmin-fenix-5-run", 1, [1, 2, 3, 4, 5, 6, 7, 8]), ("compressed-speed-distance", 2, [1, 3, 4, 2]),
        })
        {
            using var table = new StringWriter();
            FitTable.Write(new MemoryStream(files[name]), table, () => { }, CancellationToken.None);
            var own = table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(skipped);
            var theirs = File.ReadLines(Path.Combine(folder, $"{name}-records.csv")).Where(line => line.Length > 0).Skip(1);
            foreach (var (row, expected) in own.Zip(theirs).Select(pair => (pair.First.Split(','), pair.Second.Split(','))))
                foreach (var (index, column) in columns.Index())
                {
                    if (row[column].Length == 0) continue;
                    values++;
                    if (double.TryParse(expected[index + 1], CultureInfo.InvariantCulture, out var number) && Math.Abs(double.Parse(row[column], CultureInfo.InvariantCulture) - number) < 1e-9) equal++;
                }
        }
        return (equal, values);
    }
}
