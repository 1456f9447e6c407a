using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Backstay.Evidence;
using nietras.SeparatedValues;

namespace Backstay.Bench.Parts;

/// <summary>
/// Records with known groups, from the folder that BACKSTAY_SHARED_DATA names. Counted as the field does: of a cluster of m records of d works, m - d are right and d - 1 works are lost.
/// </summary>
internal static class EvidenceDeduplicationPart
{
    private const int Many = 15_000, Seed = 1;

    // Published: BibDedupe's continuous benchmark; measured for this project on the same sets: ASySD 0.4.6. Right / lost / missed.
    private static readonly (string Set, string Anchor)[] Sets =
    [
        ("hair_diabetes", "1261/0/0 BibDedupe, 1259/0/2 ASySD"), ("rathbone_cytology_screening", "766/0/6 BibDedupe, 751/1/21 ASySD"),
        ("rathbone_haematology", "120/0/15 BibDedupe, 109/0/26 ASySD"), ("rathbone_stroke", "312/0/2 BibDedupe, 302/0/12 ASySD"), ("colrev_special_cases", "edge cases of BibDedupe"),
    ];

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA") ?? "", "evidence", "dedup");
        if (!Directory.Exists(folder)) return Task.FromResult<IReadOnlyList<Finding>>([new("Deduplication", "left out: BACKSTAY_SHARED_DATA names no folder with evidence/dedup")]);
        List<Finding> findings = [];
        List<Tally> four = [];
        foreach (var (set, anchor) in Sets)
        {
            var tally = Of(Path.Combine(folder, $"{set}.csv.gz"));
            if (set != Sets[^1].Set) four.Add(tally);
            findings.Add(new($"Duplicates of {set}, {tally.Records:#,0} records: right/lost/missed", $"{tally.Right}/{tally.Lost}/{tally.Missed}", anchor, Target: "none lost", Held: tally.Lost == 0));
            findings.Add(new("  sensitivity, specificity, with the queue, queue, time", $"{Number(tally.Sensitivity)}, {Number(tally.Specificity)}, {Number(tally.WithQueue)}, {tally.Asked}, {Finding.Amount(tally.Seconds, "s")}"));
        }
        var all = four.Aggregate((a, b) => a + b);
        findings.Add(new("Sensitivity of the four together", Number(all.Sensitivity), ".991 BibDedupe, .975 ASySD", Target: "at least .992", Held: all.Sensitivity >= .992));
        findings.Add(new("  with the queue", Number(all.WithQueue), Target: "at least .995", Held: all.WithQueue >= .995));
        findings.Add(new("  queue", $"{100d * all.Asked / all.Records:0.00} %", Target: "at most 1 %", Held: all.Asked * 100 <= all.Records));
        findings.AddRange(Copies(folder));
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }

    /// <summary>The four sets and changed copies of their records.</summary>
    private static IEnumerable<Finding> Copies(string folder)
    {
        var file = Path.GetTempFileName();
        var table = Path.ChangeExtension(file, "csv");
        try
        {
            var (random, rows) = (new Random(Seed), Sets[..4].SelectMany(set => Rows(Open(Path.Combine(folder, $"{set.Set}.csv.gz")), set.Set)).ToList());
            using (var writer = Sep.New(',').Writer(options => options with { Escape = true }).ToFile(table))
                for (var row = 0; row < Many; row++)
                {
                    var cells = row < rows.Count ? rows[row] : Changed(rows[random.Next(rows.Count)], random);
                    using var line = writer.NewRow();
                    foreach (var (name, value) in cells) line[name].Set(name == "record_id" ? $"r{row}" : value);
                }
            var tally = Of(table);
            var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
            return
            [
                new($"Sets and changed copies, {tally.Records:#,0} records: right/lost/missed", $"{tally.Right}/{tally.Lost}/{tally.Missed}", "one work stands in two sets under two labels"),
                Finding.Under("  time", tally.Seconds, 5, "s", 56), Finding.Under("  memory of the whole process at most", memory, 400, "MB", 348),
            ];
        }
        finally
        {
            File.Delete(file);
            File.Delete(table);
        }
    }

    private static Dictionary<string, string> Changed(Dictionary<string, string> row, Random random)
    {
        Dictionary<string, string> copy = new(row);
        switch (random.Next(6))
        {
            case 0: copy["title"] = copy["title"].ToUpperInvariant(); break;
            case 1: copy["title"] = $"[{copy["title"].Trim('[', ']', '.', ' ')}]. [Danish]"; break;
            case 2: copy["journal"] = string.Join(' ', copy["journal"].Split(' ').Where(word => word is not ("of" or "and" or "the")).Select(word => word.Length > 6 ? word[..5] : word)); break;
            case 3: copy["number"] = ""; break;
            case 4: copy["doi"] = ""; break;
            default: copy["abstract"] = copy["abstract"][..(copy["abstract"].Length / 2)]; break;
        }
        return copy;
    }

    private static Tally Of(string file)
    {
        var table = Path.GetTempFileName();
        try
        {
            var watch = Stopwatch.StartNew();
            ReviewDeduplication.Run([file], table, CancellationToken.None);
            var seconds = watch.Elapsed.TotalSeconds;
            var group = Rows(Open(file), "").ToDictionary(row => row["record_id"], row => row["dup_group"]);
            var told = Rows(File.OpenText(table), "").ToList();
            var (right, lost) = (0, 0);
            foreach (var cluster in told.GroupBy(row => row["cluster_id"], row => group[row["record_id"]]))
                (right, lost) = (right + cluster.Count() - cluster.Distinct().Count(), lost + cluster.Distinct().Count() - 1);
            var asked = told.Where(row => row["decision"] == "uncertain").ToList();
            // "perhaps as record X: ..."
            var found = asked.Count(row => group[row["reason"]["perhaps as record ".Length..row["reason"].IndexOf(": ", StringComparison.Ordinal)]] == group[row["record_id"]]);
            var works = group.Values.Distinct().Count();
            return new(group.Count, works, right, lost, group.Count - works - right, asked.Count, found, seconds);
        }
        finally { File.Delete(table); }
    }

    private static TextReader Open(string file) => file.EndsWith(".gz", StringComparison.Ordinal) ? new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress)) : File.OpenText(file);

    private static IEnumerable<Dictionary<string, string>> Rows(TextReader text, string set)
    {
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).From(text);
        string[] names = [.. reader.Header.ColNames.Where(name => name is not ("label" or "source"))];
        foreach (var row in reader)
        {
            Dictionary<string, string> cells = [];
            foreach (var name in names) cells[name] = name == "dup_group" ? set + row[name].ToString() : row[name].ToString();
            yield return cells;
        }
    }

    private static string Number(double number) => number.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <param name="Found">Pairs of the queue that are one work.</param>
    private sealed record Tally(int Records, int Works, int Right, int Lost, int Missed, int Asked, int Found, double Seconds)
    {
        public double Sensitivity => (double)Right / (Right + Missed);
        public double WithQueue => (double)(Right + Found) / (Right + Missed);
        public double Specificity => (double)(Works - Lost) / Works;

        public static Tally operator +(Tally a, Tally b) =>
            new(a.Records + b.Records, a.Works + b.Works, a.Right + b.Right, a.Lost + b.Lost, a.Missed + b.Missed, a.Asked + b.Asked, a.Found + b.Found, a.Seconds + b.Seconds);
    }
}
