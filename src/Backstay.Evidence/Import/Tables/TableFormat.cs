using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tables;

/// <summary>Tables with a heading, parted by commas, semicolons, tabs or bars.</summary>
/// <param name="mapping">Null for the headings that are known.</param>
internal sealed class TableFormat(ColumnMapping? mapping = null) : ICitationFormat
{
    /// <summary>Some databases write what was searched above the heading.</summary>
    public const int LinesAbove = 20;

    public const string NoHeading = "None of the columns that should be here is in the first lines of this table. Look at the names in its heading.";

    public string Name => mapping is null ? "table" : $"table of {mapping.Name}";

    public bool Matches(FileHead head) => HeadingOf(new(new StringReader(head.Text))) is not null;

    public void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct)
    {
        var lines = new TextLines(text);
        if (HeadingOf(lines) is not var (heading, separator))
        {
            receiver.Refuse(NoHeading, 1);
            return;
        }
        Read(heading, new TableRows(lines, separator), receiver, ct);
    }

    /// <param name="rows">Those beneath the heading.</param>
    public void Read(IReadOnlyList<string> heading, ITableRows rows, ICitationReceiver receiver, CancellationToken ct)
    {
        var (meanings, isOwn) = (MeaningsOf(heading), OwnTable.IsHeading(heading));
        var drafting = new Drafting(_ => field => meanings.GetValueOrDefault(field.Name));
        while (rows.Next(heading.Count))
        {
            ct.ThrowIfCancellationRequested();
            if (rows.Refusal is { } reason) receiver.Refuse(reason, rows.Number);
            else if (FieldsOf(heading, rows.Cells, isOwn) is { Count: > 0 } fields) receiver.Add(drafting.Compose(fields), rows.Number);
        }
    }

    /// <returns>The columns of the first line that is a heading, with what parts them; null where none is.</returns>
    public (IReadOnlyList<string> Heading, char Separator)? HeadingOf(TextLines lines)
    {
        while (lines.Number < LinesAbove && lines.Next())
        {
            var line = lines.Line.TrimStart('\uFEFF').ToString();
            var found = Separators().Select(separator => (Cells: CellsOf(line, separator), Separator: separator)).Where(one => IsHeading(one.Cells)).ToList();
            if (found.Count > 0) return found.MaxBy(one => mapping is null ? KnownColumns.Known(one.Cells) : one.Cells.Count);
        }
        return null;
    }

    private IEnumerable<char> Separators() => mapping?.Separator is { } separator ? [separator] : [',', ';', '\t', '|'];

    public bool IsHeading(IReadOnlyList<string> cells) =>
        mapping is null ? KnownColumns.IsHeading(cells) : cells.Any(cell => mapping.Columns.Keys.Contains(cell, StringComparer.OrdinalIgnoreCase));

    private IReadOnlyDictionary<string, Meaning> MeaningsOf(IReadOnlyList<string> heading) =>
        mapping?.Of(heading) ?? heading.Distinct().ToDictionary(column => column, KnownColumns.Of);

    /// <summary>A heading; a column without a name is called by its number.</summary>
    public static IReadOnlyList<string> CellsOf(string line, char separator)
    {
        var row = new TableRows(new(new StringReader(line)), separator);
        return row.Next(0) ? Named(row.Cells) : [];
    }

    public static IReadOnlyList<string> Named(IReadOnlyList<string> cells) => [.. cells.Select((cell, n) => cell.Trim() is { Length: > 0 } name ? name : $"column {n + 1}")];

    private static List<Field> FieldsOf(IReadOnlyList<string> heading, IReadOnlyList<string> cells, bool isOwn)
    {
        var fields = new List<Field>();
        for (var n = 0; n < cells.Count; n++)
            if (!string.IsNullOrWhiteSpace(cells[n])) fields.Add(new(n < heading.Count ? heading[n] : $"column {n + 1}", isOwn ? OwnTable.Freed(cells[n]) : cells[n]));
        return fields;
    }
}
