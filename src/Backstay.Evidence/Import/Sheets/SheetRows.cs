using System.Globalization;
using System.Text;
using System.Xml;
using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import.Sheets;

/// <summary>The rows of a sheet with each cell as Excel shows it. One row is held at a time.</summary>
internal sealed class SheetRows(XmlReader reader, IReadOnlyList<string> shared, CellFormats formats) : ITableRows, IDisposable
{
    // Of one sheet, as Excel has them; and of a table of records, which has far fewer columns.
    private const int MostRows = 1_048_576, MostColumns = 1_000;

    // One long text that many cells share would become large only as it is read.
    private const long MostCharacters = 1L << 29;

    private List<string> cells = [];
    private long characters;
    private int rows, length;

    public IReadOnlyList<string> Cells => cells;
    public long Number { get; private set; }
    public string? Refusal { get; private set; }

    public bool Next(int columns)
    {
        (cells, Refusal, length) = ([], null, 0);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            if (++rows > MostRows) throw new ReviewFileException($"This sheet has more than {MostRows:#,0} rows. Save it in parts.");
            Number = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostRows ? number : Number + 1;
            if (!reader.IsEmptyElement) ReadCells();
            return true;
        }
        return false;
    }

    public void Dispose() => reader.Dispose();

    private void ReadCells()
    {
        var (depth, place) = (reader.Depth, -1);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            place = ColumnOf(reader.GetAttribute("r")) ?? place + 1;
            var text = ReadCell(reader.GetAttribute("t"), reader.GetAttribute("s"));
            if (text.Length == 0) continue;
            if (place >= MostColumns) Refusal ??= $"This row has more than {MostColumns:#,0} columns.";
            else if ((length += text.Length) > Bounds.Record) Refusal ??= Bounds.TooLong;
            if ((characters += text.Length) > MostCharacters) throw new ReviewFileException("The cells of this sheet hold more text than any real one. Save it in parts.");
            if (Refusal is not null) continue;
            while (cells.Count <= place) cells.Add("");
            cells[place] = text;
        }
    }

    private string ReadCell(string? type, string? style)
    {
        if (reader.IsEmptyElement) return "";
        var (depth, text) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > depth)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" }) text = SharedTexts.Read(reader);
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false }) text = Value();
        return type switch
        {
            "inlineStr" => text,
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < shared.Count ? shared[number] : "",
            "b" => text == "1" ? "TRUE" : "FALSE",
            "str" => SharedTexts.Plain(text),
            "e" or "d" => text,
            _ => formats.Shown(text, style),
        };
    }

    private string Value()
    {
        var text = new StringBuilder();
        reader.Read();
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) SharedTexts.Append(reader, text);
        return text.ToString();
    }

    /// <returns>From 0; null where the place is not told.</returns>
    private static int? ColumnOf(string? place)
    {
        var column = 0;
        foreach (var letter in place ?? "")
            if (char.IsAsciiLetter(letter)) column = Math.Min(column * 26 + char.ToUpperInvariant(letter) - 'A' + 1, int.MaxValue / 27);
            else break;
        return column > 0 ? column - 1 : null;
    }
}
