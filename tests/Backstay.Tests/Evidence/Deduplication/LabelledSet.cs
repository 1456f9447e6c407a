using System.IO.Compression;
using Backstay.Evidence;
using nietras.SeparatedValues;

namespace Backstay.Tests.Evidence.Deduplication;

/// <summary>Records with known groups, which are no part of the project. Tests that need them are skipped aloud where they are absent.</summary>
internal static class LabelledSet
{
    /// <summary>Counts as the field does: of a cluster of m records of d works, m - d are right and d - 1 works are lost.</summary>
    public static (int Right, int Lost, int Missed, int Asked, int Records) Count(string set)
    {
        var root = Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA");
        if (root is null) Assert.Skip("BACKSTAY_SHARED_DATA names no folder.");
        var file = Path.Combine(root, "evidence", "dedup", $"{set}.csv.gz");
        if (!File.Exists(file)) Assert.Skip($"{file} is not there.");
        var table = Path.GetTempFileName();
        try
        {
            var report = ReviewDeduplication.Run([file], table, TestContext.Current.CancellationToken);
            using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            var group = Read(new StreamReader(packed), "dup_group");
            var clusters = Read(new StreamReader(table), "cluster_id");
            var right = 0;
            var lost = 0;
            foreach (var works in clusters.GroupBy(pair => pair.Value, pair => group[pair.Key]).Select(cluster => (Records: cluster.Count(), Works: cluster.Distinct().Count())))
                (right, lost) = (right + works.Records - works.Works, lost + works.Works - 1);
            return (right, lost, group.Count - group.Values.Distinct().Count() - right, report.Uncertain, report.Records);
        }
        finally { File.Delete(table); }
    }

    private static Dictionary<string, string> Read(TextReader text, string column)
    {
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).From(text);
        Dictionary<string, string> values = [];
        foreach (var row in reader) values[row["record_id"].ToString()] = row[column].ToString();
        return values;
    }
}
