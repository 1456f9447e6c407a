using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;
using Backstay.Movement.Import.Formats.Google;

namespace Backstay.Bench.Parts;

/// <summary>
/// Reading an export of Apple Health of one gigabyte, made up while it is read, a zip of a part of it, as phones send it, and as long a
/// Records.json of Google Timeline.
/// </summary>
internal static class AppleHealthPart
{
    private const double LimitSeconds = 60, LimitMegabytes = 150;
    private const long Whole = 1_000_000_000, Zipped = 100_000_000;

    /// <summary>For a process of its own, as memory is only told of a whole process.</summary>
    public const string Command = "apple-health-alone";

    public static async Task<IReadOnlyList<Finding>> RunAsync()
    {
        using var alone = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Command]) { RedirectStandardOutput = true })!;
        var told = await alone.StandardOutput.ReadToEndAsync();
        await alone.WaitForExitAsync();
        return alone.ExitCode == 0 ? JsonSerializer.Deserialize<Finding[]>(told.TrimEnd().Split('\n')[^1])! : throw new InvalidOperationException("Reading failed.");
    }

    /// <summary>Measures, and writes the findings as JSON.</summary>
    public static int RunAlone()
    {
        var (seconds, _) = Read(new SyntheticHealth(Whole), wrap: null);
        var peak = Peak();
        // What it takes to make the file up is not reading.
        var making = Making(new SyntheticHealth(Whole));
        var google = ReadGoogle() - Making(new SyntheticRecords(Whole));
        var both = Peak();
        var (zipped, length) = Read(new SyntheticHealth(Zipped), Pack);
        Console.WriteLine(JsonSerializer.Serialize<Finding[]>(
        [
            Finding.Under("Apple Health, 1 GB of export.xml", seconds - making, LimitSeconds, "s"),
            Finding.Under("  memory of the process at its highest", peak, LimitMegabytes, "MB"),
            new("  speed", Finding.Amount(Whole / 1e6 / (seconds - making), "MB/s")),
            new("  making the export up, not counted", Finding.Amount(making, "s")),
            Finding.Under($"Apple Health, 1 GB from export.zip, reckoned from {Zipped / 1_000_000} MB that fill {length / 1e6:0.#} MB", zipped * Whole / Zipped, LimitSeconds, "s"),
            Finding.Under("Google Timeline, 1 GB of Records.json", google, LimitSeconds, "s"),
            Finding.Under("  memory of the process at its highest", both, LimitMegabytes, "MB"),
        ]));
        return 0;
    }

    private static double Peak() => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;

    private static double ReadGoogle()
    {
        var counted = new CountedFindings();
        using var records = new SyntheticRecords(Whole);
        var watch = Stopwatch.StartNew();
        new GoogleTimeline().Read(records, counted, CancellationToken.None);
        return counted.Fixes == records.Locations && counted.Refused == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("Positions were lost.");
    }

    private static double Making(MadeUpFile file)
    {
        var watch = Stopwatch.StartNew();
        var portion = new byte[1 << 16];
        while (file.Read(portion) > 0) { }
        return watch.Elapsed.TotalSeconds;
    }

    private static (double Seconds, long Length) Read(SyntheticHealth export, Func<Stream, MemoryStream>? wrap)
    {
        var counted = new CountedFindings();
        using var zip = wrap?.Invoke(export);
        var watch = Stopwatch.StartNew();
        (zip is null ? (IMovementFormat)new AppleHealth() : new ZippedFiles("apple-health", "")).Read(zip ?? (Stream)export, counted, CancellationToken.None);
        return counted.Steps == export.Steps && counted.Refused == 0 ? (watch.Elapsed.TotalSeconds, zip?.Length ?? export.Position) : throw new InvalidOperationException("Steps were lost.");
    }

    private static MemoryStream Pack(Stream export)
    {
        var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("apple_health_export/export.xml", CompressionLevel.Fastest).Open()) export.CopyTo(entry);
        zipped.Position = 0;
        return zipped;
    }

    private sealed class CountedFindings : IFindings
    {
        public long Steps { get; private set; }

        public long Fixes { get; private set; }

        public int Refused { get; private set; }

        public void Add(Fix fix) => Fixes++;

        public void Add(Spell spell) => Steps += spell.Steps ?? 0;

        public void Refuse(string reason, long? line = null) => Refused++;
    }
}
