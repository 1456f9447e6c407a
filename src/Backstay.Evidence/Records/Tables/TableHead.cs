using Backstay.Evidence.Import;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Records.Tables;

/// <summary>How a table begins.</summary>
/// <param name="Columns">As its heading calls them.</param>
/// <param name="Rows">The first rows, cell by cell.</param>
internal sealed record TableHead(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const int MostRows = 20;

    private const int MostColumns = 100, LongestName = 200;

    /// <summary>What a record is called stands in a column that is known.</summary>
    public bool TellsTitles => Columns.Any(column => KnownColumns.Of(column).Role == Role.Title);

    /// <returns>Null where the file does not look like a table with a heading.</returns>
    public static TableHead? Of(FileHead head)
    {
        var lines = LinesOf(head);
        if (new TableFormat().HeadingOf(lines) is var (heading, separator)) return new([.. heading.Distinct(StringComparer.OrdinalIgnoreCase)], RowsOf(lines, heading.Count, separator));
        // A heading in other words is told by the rows beneath, which have as many cells.
        return ",;\t|".Select(sign => Of(head, sign)).OfType<TableHead>().MaxBy(table => table.Columns.Count);
    }

    /// <param name="rows">The first of a sheet.</param>
    /// <returns>Null where they do not look like a table with a heading.</returns>
    public static TableHead? Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var start = Math.Max(0, rows.ToList().FindIndex(row => KnownColumns.IsHeading(TableFormat.Named(row))));
        return rows.Count > start && Heading(TableFormat.Named(rows[start])) is { } columns ? new(columns, [.. rows.Skip(start + 1)]) : null;
    }

    /// <returns>What stands in a column in the first rows, without empty cells.</returns>
    public IReadOnlyList<string> Samples(int column) => [.. Rows.Where(row => column < row.Count).Select(row => row[column].Trim()).Where(cell => cell.Length > 0)];

    private static TableHead? Of(FileHead head, char separator)
    {
        var lines = LinesOf(head);
        while (lines.Next())
        {
            if (lines.Line.Trim().Length == 0) continue;
            var columns = TableFormat.CellsOf(lines.Line.TrimStart('\uFEFF').ToString(), separator);
            if (Heading(columns) is null) return null;
            var rows = RowsOf(lines, columns.Count, separator);
            return rows.Count(row => row.Count == columns.Count) > rows.Count / 2 ? new(columns, rows) : null;
        }
        return null;
    }

    private static IReadOnlyList<string>? Heading(IReadOnlyList<string> columns) =>
        columns.Count is < 2 or > MostColumns || columns.Any(column => column.Length > LongestName || column.Any(letter => char.IsControl(letter) || letter == '\uFFFD')) || columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() < columns.Count ? null : columns;

    private static List<IReadOnlyList<string>> RowsOf(TextLines lines, int columns, char separator)
    {
        var (rows, found) = (new TableRows(lines, separator), new List<IReadOnlyList<string>>());
        while (found.Count < MostRows && rows.Next(columns))
            if (rows.Refusal is null && rows.Cells.Any(cell => cell.Trim().Length > 0)) found.Add(rows.Cells);
        return found;
    }

    private static TextLines LinesOf(FileHead head) => new(new StringReader(head.Text));
}
