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
    private const int MostColumns = 100, MostRows = 20, LongestName = 200;

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

    /// <returns>What stands in a column in the first rows, without empty cells.</returns>
    public IReadOnlyList<string> Samples(int column) => [.. Rows.Where(row => column < row.Count).Select(row => row[column].Trim()).Where(cell => cell.Length > 0)];

    private static TableHead? Of(FileHead head, char separator)
    {
        var lines = LinesOf(head);
        while (lines.Next())
        {
            if (lines.Line.Trim().Length == 0) continue;
            var columns = TableFormat.CellsOf(lines.Line.TrimStart('\uFEFF').ToString(), separator);
            if (columns.Count is < 2 or > MostColumns || columns.Any(column => column.Length > LongestName || column.Any(letter => char.IsControl(letter) || letter == '\uFFFD')) || columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() < columns.Count) return null;
            var rows = RowsOf(lines, columns.Count, separator);
            return rows.Count(row => row.Count == columns.Count) > rows.Count / 2 ? new(columns, rows) : null;
        }
        return null;
    }

    private static List<IReadOnlyList<string>> RowsOf(TextLines lines, int columns, char separator)
    {
        var (rows, found) = (new TableRows(lines, separator), new List<IReadOnlyList<string>>());
        while (found.Count < MostRows && rows.Next(columns))
            if (rows.Refusal is null && rows.Cells.Any(cell => cell.Trim().Length > 0)) found.Add(rows.Cells);
        return found;
    }

    private static TextLines LinesOf(FileHead head) => new(new StringReader(head.Text));
}
