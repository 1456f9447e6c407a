using System.IO.Compression;
using System.Text;
using nietras.SeparatedValues;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>A table of records whose labels are known.</summary>
/// <param name="Ids">What record_id tells; empty where the table has none.</param>
internal sealed record Labelled(IReadOnlyList<string> Ids, IReadOnlyList<RecordText> Texts, IReadOnlyList<bool> Included)
{
    private static readonly string[] yes = ["1", "1.0", "true", "yes", "included"], no = ["0", "0.0", "false", "no", "excluded"];

    /// <exception cref="ReviewFileException">A column or a label is missing or not understood, or there are not two includes and an exclude.</exception>
    public static Labelled Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var text = new StreamReader(plain, Encoding.UTF8);
            return Checked(Rows(text));
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            throw new ReviewFileException($"{path} is no table of comma-separated values: {error.Message}", error);
        }
    }

    private static Labelled Rows(TextReader text)
    {
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true, DisableColCountCheck = true, HasHeader = false }).From(text);
        List<string>? header = null;
        var (ids, texts, included) = (new List<string>(), new List<RecordText>(), new List<bool>());
        foreach (var row in reader)
        {
            var cells = new List<string>();
            for (var i = 0; i < row.ColCount; i++) cells.Add(row[i].ToString());
            if (header is null)
            {
                header = [.. cells.Select(cell => cell.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
                foreach (var name in new[] { "title", "abstract", "label_included" })
                    if (!header.Contains(name)) throw new ReviewFileException($"The column {name} is missing. The first line has to name title, abstract and label_included.");
                continue;
            }
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            string? Cell(string name) => header.IndexOf(name) is >= 0 and var i && i < cells.Count ? cells[i] : null;
            if (header.Contains("record_id")) ids.Add(Cell("record_id") ?? "");
            texts.Add(new(Cell("title"), Cell("abstract"), Cell("keywords") is { Length: > 0 } keywords ? keywords.Split(';') : []));
            included.Add(Label(Cell("label_included"), row.LineNumberFrom));
        }
        return new(ids, texts, included);
    }

    private static bool Label(string? cell, int line) => cell?.Trim().ToLowerInvariant() switch
    {
        { } word when yes.Contains(word) => true,
        { } word when no.Contains(word) => false,
        _ => throw new ReviewFileException($"Line {line}: label_included is '{cell}'. Write 1 for included, 0 for excluded."),
    };

    private static Labelled Checked(Labelled read) => read.Included.Count(label => label) >= 2 && read.Included.Contains(false)
        ? read
        : throw new ReviewFileException("An order can be played only with at least two included records and one excluded. Look at label_included.");
}
