using System.Text.RegularExpressions;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;
using nietras.SeparatedValues;

namespace Backstay.Evidence.Deduplication;

/// <summary>Reads a table with record_id,title and, where known, author,year,journal,volume,number,pages,doi,pmid,isbn,abstract; one row at a time.</summary>
internal static partial class CsvRecords
{
    public static IEnumerable<(string Id, Citation Citation)> Read(TextReader text, string file)
    {
        using var reader = Open(text, file);
        var columns = reader.Header.ColNames.Index().GroupBy(column => column.Item.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToDictionary(column => column.Key, column => column.First().Index);
        if (!columns.TryGetValue("record_id", out var id) || !columns.ContainsKey("title"))
            throw new ReviewFileException($"{file} has no column record_id or no column title. Name them in its first row.");
        foreach (var row in Rows(reader, file))
            yield return (row[id].Trim(), Citation(name => columns.TryGetValue(name, out var column) && column < row.Length && row[column].Trim() is { Length: > 0 } cell ? cell : null));
    }

    private static SepReader Open(TextReader text, string file)
    {
        try { return Sep.New(',').Reader(options => options with { Unescape = true, DisableColCountCheck = true, HasHeader = true }).From(text); }
        catch (Exception error) when (IsDamage(error)) { throw new ReviewFileException($"{file} has no row of column names. Save it as CSV with commas and the names in the first row.", error); }
    }

    /// <summary>Cells of the rows. A row is one reading: what it points to is gone with the next.</summary>
    private static IEnumerable<string[]> Rows(SepReader reader, string file)
    {
        while (true)
        {
            string[] cells;
            try
            {
                if (!reader.MoveNext()) yield break;
                cells = new string[reader.Current.ColCount];
                for (var column = 0; column < cells.Length; column++) cells[column] = reader.Current[column].ToString();
            }
            catch (Exception error) when (IsDamage(error)) { throw new ReviewFileException($"{file} cannot be read as a table from some row on: {error.Message}", error); }
            if (cells.Length > 1 || cells[0].Length > 0) yield return cells;
        }
    }

    private static bool IsDamage(Exception error) => error is ArgumentException or InvalidDataException or InvalidOperationException or NotSupportedException or KeyNotFoundException or IndexOutOfRangeException or IOException;

    private static Citation Citation(Func<string, string?> cell) => new()
    {
        Title = cell("title"), Authors = Authors(cell("author") ?? cell("authors")), Journal = cell("journal"), Volume = cell("volume"), Issue = cell("number") ?? cell("issue"), Pages = cell("pages"),
        Doi = cell("doi"), Pmid = cell("pmid"), Isbn = cell("isbn"), Abstract = cell("abstract"),
        Year = cell("year") is { } year ? PublicationYear.Of(year) : null,
    };

    private static IReadOnlyList<Author> Authors(string? text) => text is null ? [] :
    [
        .. Between().Split(text).Select(name => name.Trim()).Where(name => name.Length > 0)
            .Select(name => name.IndexOf(',') is > 0 and var comma && comma == name.LastIndexOf(',') ? new Author(name[..comma], name[(comma + 1)..].Trim()) : new Author(name, null)),
    ];

    [GeneratedRegex(@"\s+and\s+|;|\r?\n", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
