using Backstay.Evidence.Import.Tables;

namespace Backstay.Evidence.Export;

/// <summary>Rows parted by commas (RFC 4180), which a spreadsheet opens without running anything in them.</summary>
internal static class SafeCsv
{
    public static string Of(IEnumerable<IEnumerable<string>> rows) => string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    private static string Cell(string value)
    {
        var safe = OwnTable.Safe(value);
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
