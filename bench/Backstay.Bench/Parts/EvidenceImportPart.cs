using System.Diagnostics;
using System.Text;
using Backstay.Evidence;

namespace Backstay.Bench.Parts;

/// <summary>
/// Importing made-up records that look like real exports: as many as the founding review identified, 14,191 in 21.5 MB, and 80,000. rispy took
/// 0.36 to 1.5 s and 61 MB for such a file on 2 cores; others 0.5 to 22 s.
/// </summary>
internal static class EvidenceImportPart
{
    private const int Identified = 14_191, Many = 80_000, Rounds = 3;
    private const double Seconds = 0.5, Megabytes = 150;

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("backstay-bench-review-");
        try
        {
            var (identified, many) = (Path.Combine(folder.FullName, "identified.ris"), Path.Combine(folder.FullName, "many.ris"));
            var megabytes = Write(identified, Identified) / 1e6;
            Write(many, Many);
            var records = Path.Combine(folder.FullName, "records.jsonl");
            var first = Time(() => ReviewImport.Run([identified], records, CancellationToken.None));
            var times = Enumerable.Range(0, Rounds).Select(_ => Time(() => ReviewImport.Run([identified], records, CancellationToken.None))).ToList();
            var read = times[0].Report.Records;
            var all = Time(() => ReviewImport.Run([many], records, CancellationToken.None));
            var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
            List<Finding> findings =
            [
                new($"RIS records read of {Identified:#,0} ({megabytes:0.0} MB)", $"{read:#,0}", Target: "all", Held: read == Identified && first.Report.Refused == 0),
                Finding.Under("  the first time in a process (rispy 0.36-1.5 s)", first.Seconds, Seconds, "s"),
                Finding.Under("  after that, median", Comparison.Median(times.Select(time => time.Seconds)), Seconds, "s"),
                new($"RIS records read of {Many:#,0}", $"{all.Report.Records:#,0} in {Finding.Amount(all.Seconds, "s")}", Target: "all", Held: all.Report.Records == Many),
                Finding.Under("  memory of the whole process at its peak (rispy 61 MB for the small file)", memory, Megabytes, "MB"),
            ];
            foreach (var extension in (string[])[".ris", ".csv", ".xml", ".bib"]) findings.Add(RoundTrip(folder.FullName, identified, extension));
            return Task.FromResult<IReadOnlyList<Finding>>(findings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Finding RoundTrip(string folder, string file, string extension)
    {
        var (before, written, after) = (Path.Combine(folder, "before.jsonl"), Path.Combine(folder, "written" + extension), Path.Combine(folder, "after.jsonl"));
        ReviewImport.Run([file], before, CancellationToken.None);
        ReviewExport.Run(before, written, CancellationToken.None);
        ReviewImport.Run([written], after, CancellationToken.None);
        var equal = File.ReadLines(before).Zip(File.ReadLines(after)).Count(pair => Without(pair.First, Path.GetFileName(file)) == Without(pair.Second, Path.GetFileName(written)));
        return new($"Equal after {extension} out and in", $"{equal:#,0} of {Identified:#,0}", Target: "all", Held: equal == Identified);
    }

    private static string Without(string line, string source) => line.Replace($"\"source\":\"{source}\"", "", StringComparison.Ordinal);

    private static (double Seconds, ReviewImportReport Report) Time(Func<ReviewImportReport> work)
    {
        var watch = Stopwatch.StartNew();
        var report = work();
        return (watch.Elapsed.TotalSeconds, report);
    }

    /// <returns>Bytes.</returns>
    private static long Write(string path, int records)
    {
        var random = new Random(7);
        using (var file = new StreamWriter(path, append: false, new UTF8Encoding(false)))
            for (var n = 0; n < records; n++) Write(file, n, random);
        return new FileInfo(path).Length;
    }

    private static void Write(StreamWriter file, int n, Random random)
    {
        var isShort = n % 2 == 0;
        file.Write($"TY  - {(n % 9 == 0 ? "CHAP" : "JOUR")}\n{(isShort ? "T1" : "TI")}  - {Words(random, 12)}\n");
        for (var author = random.Next(1, 8); author > 0; author--) file.Write($"AU  - {Words(random, 1)}, {(char)('A' + random.Next(26))}. {(char)('A' + random.Next(26))}.\n");
        file.Write($"{(isShort ? "Y1" : "PY")}  - {random.Next(1990, 2020)}{(isShort ? "//" : "")}\n{(isShort ? "JF" : "T2")}  - {Words(random, 3)}\nVL  - {random.Next(90)}\nIS  - {random.Next(12)}\nSP  - {n}\nEP  - {n + 9}\n");
        file.Write($"DO  - {(isShort ? "http://dx.doi.org/" : "")}10.1000/made.up.{n}\nSN  - {random.Next(1000, 9999)}-{random.Next(1000, 9999)}{(isShort ? " (ISSN)" : "")}\nAB  - {Words(random, 125)}\n");
        for (var word = random.Next(2, 9); word > 0; word--) file.Write($"KW  - {Words(random, 2)}\n");
        file.Write($"UR  - https://example.org/record?id={n}\nAN  - {n}\nDB  - Made Up\nLA  - English\nN1  - {Words(random, 8)}\nER  - \n\n");
    }

    private static readonly string[] Vocabulary = "walking back pain work rücken exercise therapy barrier facilitator interview themes patient clinician self-management programme digital adherence trial µg café qualitative – spine study results".Split(' ');

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
}
