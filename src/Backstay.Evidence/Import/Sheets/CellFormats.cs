using System.Globalization;
using System.Xml;
using ExcelNumberFormat;

namespace Backstay.Evidence.Import.Sheets;

/// <summary>How numbers are shown: a day is a number of days, and only the format of its cell tells that it is a day. Source: ECMA-376, part 1, 18.8.30.</summary>
internal sealed class CellFormats(IReadOnlyList<string?> formats, bool isOf1904)
{
    private const int MostFormats = 65_490, LongestFormat = 255;
    private const string General = "General";

    /// <summary>Those that every workbook has. A day that follows the country of the reader is written as year, month, day.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ??/??", [14] = "yyyy-mm-dd", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy",
        [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss", [22] = "yyyy-mm-dd h:mm", [37] = "#,##0;(#,##0)", [38] = "#,##0;[Red](#,##0)", [39] = "#,##0.00;(#,##0.00)", [40] = "#,##0.00;[Red](#,##0.00)",
        [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@",
    };

    private readonly NumberFormat?[] read = new NumberFormat?[formats.Count];

    /// <param name="reader">Null where the workbook has no styles. Is closed.</param>
    /// <param name="isOf1904">Days are counted from 1904, as old Macs did.</param>
    public static CellFormats Of(XmlReader? reader, bool isOf1904)
    {
        using var _ = reader;
        var (own, cells, isOfCells) = (new Dictionary<int, string>(BuiltIn), new List<string?>(), false);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs") isOfCells = false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "cellXfs") isOfCells = !reader.IsEmptyElement;
            else if (reader.LocalName == "numFmt" && Number("numFmtId") is { } id && reader.GetAttribute("formatCode") is { Length: <= LongestFormat } code && own.Count < MostFormats) own[id] = code;
            else if (reader.LocalName == "xf" && isOfCells && cells.Count < MostFormats) cells.Add(Number("numFmtId") is { } format ? own.GetValueOrDefault(format) : null);
        }
        return new(cells, isOf1904);

        int? Number(string name) => int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <param name="value">As it is kept.</param>
    /// <param name="style">Which of the formats; null for none.</param>
    public string Shown(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return value;
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= formats.Count || formats[place] is null or General or "@") return Plain(number);
        var format = read[place] ??= new(formats[place]);
        try
        {
            return format.IsValid ? format.Format(number, CultureInfo.InvariantCulture, isOf1904).Trim() : Plain(number);
        }
        // Such as a day that no calendar has.
        catch (Exception error) when (error is ArgumentException or OverflowException or FormatException)
        {
            return Plain(number);
        }
    }

    /// <summary>With all digits, so that a long number of a record stays what it is.</summary>
    private static string Plain(double number) => Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
