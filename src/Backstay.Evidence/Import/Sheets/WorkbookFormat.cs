using System.Xml;
using Backstay.Evidence.Import.Tables;

namespace Backstay.Evidence.Import.Sheets;

/// <summary>The first sheet of an Excel workbook (.xlsx, .xlsm), read as a table. Macros, pictures and other sheets are passed over; formulas are not computed.</summary>
/// <param name="mapping">Null for the headings that are known.</param>
internal sealed class WorkbookFormat(ColumnMapping? mapping = null) : ICitationFormat
{
    private readonly TableFormat table = new(mapping);

    public string Name => mapping is null ? "Excel sheet" : $"sheet of {mapping.Name}";

    /// <summary>Any zip, and what old and locked workbooks are packed in: so that these are refused in words that help.</summary>
    public bool Matches(FileHead head) => head.Bytes.Span.StartsWith(Workbook.Zip) || OldWorkbook.Is(head.Bytes.Span);

    public void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct) => throw new NotSupportedException("A workbook is no text.");

    public void Read(Stream file, ICitationReceiver receiver, CancellationToken ct)
    {
        SheetRows? rows = null;
        try
        {
            using var book = new Workbook(file);
            rows = book.Rows();
            if (HeadingOf(rows) is { } heading) table.Read(heading, rows, receiver, ct);
            else receiver.Refuse(TableFormat.NoHeading, 1);
        }
        catch (ReviewFileException error)
        {
            receiver.Refuse(error.Message, Math.Max(1, rows?.Number ?? 1));
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            receiver.Refuse(Workbook.Damaged, Math.Max(1, rows?.Number ?? 1));
        }
        finally
        {
            rows?.Dispose();
        }
    }

    /// <returns>So many of the first rows that tell something; none where the file cannot be read, which reading it tells.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Beginning(Stream file, int most)
    {
        var begun = new List<IReadOnlyList<string>>();
        try
        {
            using var book = new Workbook(file);
            using var rows = book.Rows();
            while (begun.Count < most && rows.Next(0))
                if (rows.Refusal is null && rows.Cells.Count > 0) begun.Add(rows.Cells);
        }
        catch (Exception error) when (error is ReviewFileException or XmlException or InvalidDataException)
        {
            return [];
        }
        return begun;
    }

    private IReadOnlyList<string>? HeadingOf(SheetRows rows)
    {
        while (rows.Next(0) && rows.Number <= TableFormat.LinesAbove)
            if (rows.Refusal is null && TableFormat.Named(rows.Cells) is var cells && table.IsHeading(cells)) return cells;
        return null;
    }
}
