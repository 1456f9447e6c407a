using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Backstay.Tests.Evidence.Import;

/// <summary>Made-up workbooks, as Excel packs them.</summary>
internal static class Workbooks
{
    /// <param name="Format">Which of <see cref="Formats"/>, from 1; 0 for none.</param>
    public sealed record Shown(double Value, int Format);

    /// <summary>Years, a day as the country has it, a day in the words of the sheet, thousands.</summary>
    public static IReadOnlyList<(int Id, string? Code)> Formats { get; } = [(164, "yyyy"), (14, null), (165, "d mmm yyyy"), (3, null)];

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="rows">Texts, numbers, numbers with a format, and null for cells that are not there.</param>
    public static byte[] Of(params object?[][] rows)
    {
        var shared = new List<string>();
        return OfSheet(Sheet(rows, shared), $"""<sst xmlns="{Main}">{string.Concat(shared.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>""");
    }

    public static byte[] OfSheet(string data, string? shared = null, params (string Name, string Text)[] more)
    {
        var sheets = """<sheet name="Notes" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Found" sheetId="2" r:id="rId1"/><sheet name="Later" sheetId="3" r:id="rId9"/>""";
        var styles = $"""<styleSheet xmlns="{Main}"><numFmts>{string.Concat(Formats.Where(one => one.Code is not null).Select(one => $"<numFmt numFmtId=\"{one.Id}\" formatCode=\"{one.Code}\"/>"))}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{string.Concat(Formats.Select(one => $"<xf numFmtId=\"{one.Id}\"/>"))}</cellXfs></styleSheet>""";
        (string Name, string Text)[] parts =
        [
            ("_rels/.rels", Relations("", ("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{sheets}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", Relations("", ("rId1", "worksheet", "worksheets/sheet2.xml"), ("rId9", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "/xl/sharedStrings.xml"), ("rId3", "styles", "styles.xml"), ("rId4", "vbaProject", "vbaProject.bin"))),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="str"><v>not this one</v></c></row></sheetData></worksheet>"""),
            ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{data}</sheetData><hyperlinks><hyperlink ref="A1" r:id="rId1" xmlns:r="{Office}"/></hyperlinks></worksheet>"""),
            ("xl/worksheets/_rels/sheet2.xml.rels", Relations("External", ("rId1", "hyperlink", "http://not a, valid%%address"))),
            ("xl/sharedStrings.xml", shared ?? $"""<sst xmlns="{Main}"/>"""), ("xl/styles.xml", styles), ("xl/vbaProject.bin", "macros"),
        ];
        return Packed([.. parts.Where(part => !more.Any(one => one.Name == part.Name)), .. more]);
    }

    public static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }

    /// <summary>What begins like an Office file of before 2007, or like a locked one.</summary>
    public static byte[] Old(bool isLocked) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[isLocked ? (1 << 16) - 20 : 2_000], .. Encoding.Unicode.GetBytes(isLocked ? "EncryptedPackage" : "Workbook"), .. new byte[600]];

    private static string Relations(string mode, params (string Id, string Type, string Target)[] all) =>
        $"""<Relationships xmlns="{Package}">{string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Office}/{one.Type}\" Target=\"{one.Target}\"{(mode.Length > 0 ? $" TargetMode=\"{mode}\"" : "")}/>"))}</Relationships>""";

    private static string Sheet(object?[][] rows, List<string> shared) => string.Concat(rows.Select((row, y) => $"<row r=\"{y + 1}\">{string.Concat(row.Select((cell, x) => Cell(cell, $"{(char)('A' + x)}{y + 1}", shared)))}</row>"));

    private static string Cell(object? cell, string place, List<string> shared)
    {
        if (cell is string text)
        {
            shared.Add(text);
            return $"<c r=\"{place}\" t=\"s\"><v>{shared.Count - 1}</v></c>";
        }
        return cell is Shown shown ? $"<c r=\"{place}\" s=\"{shown.Format}\"><v>{shown.Value.ToString(CultureInfo.InvariantCulture)}</v></c>" : cell is null ? "" : string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{cell}</v></c>");
    }
}
