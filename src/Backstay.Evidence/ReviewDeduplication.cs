using System.IO.Compression;
using System.Text;
using Backstay.Evidence.Deduplication;
using Backstay.Evidence.Records;

namespace Backstay.Evidence;

/// <summary>What the command does with files of records: which are one publication. Nothing of it needs a database.</summary>
public static class ReviewDeduplication
{
    private const int Portion = 1024;

    /// <summary>Writes for each record what became of it: record_id,cluster_id,decision,reason.</summary>
    /// <param name="files">
    /// Tables (CSV, UTF-8, also compressed as .gz) with record_id,title and, where known, author,year,journal,volume,number,pages,doi,pmid,isbn,abstract; or
    /// records.jsonl as the import writes them, whose records are named by their line. Where two files use the same name for a record, it is told as "file:name".
    /// </param>
    /// <param name="table">
    /// The cluster is named by its kept record. Decisions: kept (stands for its cluster), merged (joined to it), uncertain (kept, and waits for a person; the reason names the other record).
    /// </param>
    /// <exception cref="ReviewFileException">A file cannot be used; the message says why and what helps. Nothing is written then.</exception>
    public static ReviewDeduplicationReport Run(IReadOnlyList<string> files, string table, CancellationToken ct) => Run(files, table, null, ct);

    /// <param name="progress">Percent, 0 to 100.</param>
    /// <inheritdoc cref="Run(IReadOnlyList{string}, string, CancellationToken)"/>
    public static ReviewDeduplicationReport Run(IReadOnlyList<string> files, string table, IProgress<int>? progress, CancellationToken ct)
    {
        var read = files.Select(file => (File: Path.GetFileName(file), Records: Read(file, ct))).ToList();
        foreach (var (file, records) in read)
            if (records.CountBy(record => record.Id).FirstOrDefault(count => count.Value > 1) is { Key: { } twice })
                throw new ReviewFileException($"{file} has more than one record with the record_id '{twice}'. Give each its own.");
        var clash = read.Sum(one => one.Records.Count) != read.SelectMany(one => one.Records).Select(record => record.Id).Distinct().Count();
        List<Traits> all = [.. clash ? read.SelectMany((one, place) => one.Records.Select(record => record.Named($"{Name(read.Select(other => other.File), place)}:{record.Id}"))) : read.SelectMany(one => one.Records)];
        var decisions = Duplicates.Of(all, [], progress, ct);
        using var writer = new StreamWriter(table, false, new UTF8Encoding(false));
        DecisionTable.Write(writer, all, decisions);
        return new(all.Count, decisions.Count(one => one.Outcome == Outcome.Merged), decisions.Count(one => one.Outcome == Outcome.Uncertain));
    }

    /// <summary>Two files of one name are told apart by their place.</summary>
    private static string Name(IEnumerable<string> names, int place) =>
        names.ToList() is var all && all.Count(name => name == all[place]) > 1 ? $"{all[place]}({place + 1})" : all[place];

    private static List<Traits> Read(string path, CancellationToken ct)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
            if (packed && (file.ReadByte(), file.ReadByte()) is not (0x1f, 0x8b)) throw new ReviewFileException($"{name} is not packed with gzip, though its name says so. Name it .csv or .jsonl if it is a plain one.");
            file.Position = 0;
            using Stream plain = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var text = new StreamReader(plain, Encoding.UTF8);
            var lines = Path.GetExtension(packed ? path[..^3] : path).ToLowerInvariant() is ".jsonl" or ".ndjson" or ".json";
            List<Traits> records = [];
            foreach (var portion in (lines ? JsonRecords.Read(text, name) : CsvRecords.Read(text, name)).Chunk(Portion))
            {
                if (portion.Index().FirstOrDefault(record => record.Item.Id.Length == 0, (-1, default)).Index is >= 0 and var at)
                    throw new ReviewFileException($"Record {records.Count + at + 1} of {name} has no record_id. Give each its own.");
                records.AddRange(Traits.Of(portion, ct));
            }
            return records;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ReviewFileException($"{name} cannot be read: {error.Message}", error);
        }
    }
}

/// <param name="Records">All that were read.</param>
/// <param name="Merged">Joined to another one that is kept.</param>
/// <param name="Uncertain">Kept, and waiting for a person.</param>
public sealed record ReviewDeduplicationReport(int Records, int Merged, int Uncertain);
