using System.Globalization;
using System.Text;
using System.Text.Json;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Export;

/// <summary>A table parted by commas (RFC 4180), which a spreadsheet opens without running anything in it.</summary>
internal sealed class TableWriter : ICitationWriter
{
    private static readonly TableFormat Format = new();
    private static readonly string Heading = string.Join(',', OwnTable.Heading) + "\r\n";
    private readonly TextWriter text;

    private readonly bool tagged;

    /// <param name="tagged">With one more column, for the tags that a team put on.</param>
    public TableWriter(TextWriter text, bool tagged = false)
    {
        (this.text, this.tagged) = (text, tagged);
        text.Write(tagged ? Heading.Replace("\r\n", $",{OwnTable.Tags}\r\n", StringComparison.Ordinal) : Heading);
    }

    public void Write(Citation citation) => Write(citation, []);

    public void Write(Citation citation, IEnumerable<string> tags)
    {
        var cells = CellsOf(citation);
        var extra = ReadBack.Missing(citation, Format, Heading + Row(cells, null));
        text.Write(Row(tagged ? [.. cells, extra] : cells, tagged ? List(tags) : extra));
    }

    public void Dispose() { }

    private static string?[] CellsOf(Citation citation) =>
    [
        citation.Type, citation.Title, List(citation.Authors.Select(AuthorName.Written)), citation.Year?.ToString(CultureInfo.InvariantCulture), citation.Journal, citation.Volume, citation.Issue, citation.Pages,
        citation.Doi, citation.Pmid, citation.Isbn, citation.Abstract, List(citation.Keywords),
    ];

    /// <summary>A single one with a comma in it gets a semicolon too, or it would be taken for two.</summary>
    private static string List(IEnumerable<string> items) => string.Join("; ", items) is var list && list.Contains(',', StringComparison.Ordinal) && !list.Contains(';', StringComparison.Ordinal) ? list + ";" : list;

    private static string Row(string?[] cells, string? extra) => string.Join(',', cells.Append(extra).Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        var safe = OwnTable.Safe(value ?? "");
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
