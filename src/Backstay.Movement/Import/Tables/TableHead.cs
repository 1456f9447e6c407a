using System.Security.Cryptography;
using System.Text;

namespace Backstay.Movement.Import.Tables;

/// <summary>The first rows of a table, as they stand.</summary>
/// <param name="Bytes">Of the file, up to the end of a row.</param>
/// <param name="Headings">Each once, and none that is empty.</param>
internal sealed record TableHead(byte[] Bytes, IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows)
{
    /// <summary>More are no table that somebody made for people.</summary>
    private const int MostColumns = 100;

    private string[] Columns { get; init; } = [];

    /// <summary>The same for tables with the same headings in the same order: 16 bytes of a SHA-256 over them.</summary>
    public Guid Fingerprint => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Columns))).AsSpan(0, 16));

    /// <param name="name">Of the file.</param>
    /// <param name="head">Its first bytes, up to <see cref="IMovementFormat.HeadLength"/>.</param>
    /// <returns>Null where this is no table with headings and a row beneath.</returns>
    public static TableHead? Of(string name, ReadOnlySpan<byte> head)
    {
        if (!Formats.Csv.IsNamed(name) || CsvGuess.Rows(head) is not { Count: > 1 } rows || rows[0].Length is < 2 or > MostColumns) return null;
        var end = head.Length < IMovementFormat.HeadLength ? head.Length : head.LastIndexOf((byte)'\n') + 1;
        return new TableHead(head[..end].ToArray(), [.. rows[0].Where(heading => !string.IsNullOrWhiteSpace(heading)).Distinct()], [.. rows.Skip(1).Where(row => row.Length > 1)]) { Columns = rows[0] };
    }

    /// <returns>Empty where a row has no such column.</returns>
    public string Cell(string[] row, string? heading) => heading is not null && Array.IndexOf(Columns, heading) is >= 0 and var at && at < row.Length ? row[at].Trim() : "";

    /// <summary>What a mapping takes for the times of the rows.</summary>
    public IReadOnlyList<string> Times(CsvMapping mapping) => [.. Rows.Select(row => CsvMoments.Join(Cell(row, mapping.Date), Cell(row, mapping.Time))).Where(text => text.Length > 0)];

    /// <summary>What its rows would be by a mapping that can be used.</summary>
    public RowMeanings Read(CsvMapping mapping)
    {
        var meanings = new RowMeanings();
        try { new Formats.Csv(mapping).Read(new MemoryStream(Bytes), meanings, CancellationToken.None); }
        catch (UnreadableException damaged) { meanings.Refuse(damaged.Message); }
        return meanings;
    }
}
