using System.Xml;
using Backstay.Evidence.Coding.Refi;

namespace Backstay.Evidence.Import.Sheets;

/// <summary>
/// An Excel workbook that anybody may have made. Of its parts those that tell the first sheet are read, as streams, and no more of them than may be.
/// Source: ECMA-376, part 1, 18.
/// </summary>
internal sealed class Workbook : IDisposable
{
    public const string Damaged = "This workbook is damaged. Open it, and save it again as Excel workbook (.xlsx) or as CSV.";

    private const string None = "This file is packed as a zip, but it is no Excel workbook (.xlsx). Unpack it, and bring the files in it one by one.";
    private const string Binary = "This is a binary workbook (.xlsb). Open it, choose Save as, and take Excel workbook (.xlsx) or CSV.";

    /// <summary>Characters of one small part, and of the texts that cells share.</summary>
    private const int Most = 64 << 20;

    /// <summary>Characters of a large part with its marks.</summary>
    private const int MostOfPart = 512 << 20;

    private const int MostParts = 10_000;

    private static readonly ProjectLimits Limits = new(Bytes: 1L << 30);

    private readonly ProjectZip zip;
    private readonly string book;
    private readonly Dictionary<string, (string Type, string Path)> parts;

    public static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <param name="file">Can be read from any place; stays open.</param>
    /// <exception cref="ReviewFileException">It is no workbook of this kind, or is damaged.</exception>
    public Workbook(Stream file)
    {
        var begun = new byte[8];
        var length = file.ReadAtLeast(begun, begun.Length, throwOnEndOfStream: false);
        if (OldWorkbook.Is(begun.AsSpan(0, length))) throw new ReviewFileException(OldWorkbook.Advice(file));
        zip = Opened(file);
        try
        {
            book = Relations("_rels/.rels", "").Values.FirstOrDefault(part => part.Type == "officeDocument").Path ?? "xl/workbook.xml";
            if (book.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new ReviewFileException(Binary);
            var slash = book.LastIndexOf('/') + 1;
            parts = Relations($"{book[..slash]}_rels/{book[slash..]}.rels", book[..slash]);
            if (!zip.Has(book) || !book.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)) throw new ReviewFileException(None);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Of the first sheet that is shown.</summary>
    public SheetRows Rows()
    {
        var (sheets, isOf1904) = (new List<(string Id, bool IsShown)>(), false);
        using (var reader = Open(book, Most))
            while (reader!.Read())
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" }) isOf1904 = reader.GetAttribute("date1904") is "1" or "true";
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && Attribute(reader, "id") is { } id && sheets.Count < MostParts) sheets.Add((id, reader.GetAttribute("state") is null or "visible"));
        var tables = sheets.Where(sheet => parts.TryGetValue(sheet.Id, out var part) && part.Type == "worksheet" && zip.Has(part.Path)).ToList();
        if (tables.Count == 0) throw new ReviewFileException("This workbook has no sheet with a table.");
        var first = tables.FirstOrDefault(sheet => sheet.IsShown, tables[0]).Id;
        return new(Open(parts[first].Path, MostOfPart)!, SharedTexts.Of(Open(PathOf("sharedStrings"), MostOfPart), Most), CellFormats.Of(Open(PathOf("styles"), Most), isOf1904));
    }

    public void Dispose() => zip.Dispose();

    private static ProjectZip Opened(Stream file)
    {
        try
        {
            return new(file, Limits);
        }
        catch (ReviewFileException error)
        {
            throw new ReviewFileException(Damaged, error);
        }
    }

    private string? PathOf(string type) => parts.Values.FirstOrDefault(part => part.Type == type).Path;

    private XmlReader? Open(string? path, int most) => path is null || zip.Open(path) is not { } stream ? null
        : XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreWhitespace = true, MaxCharactersInDocument = most, CloseInput = true });

    /// <returns>By their id; of each the last word of its type, and where in the zip it is.</returns>
    private Dictionary<string, (string Type, string Path)> Relations(string path, string folder)
    {
        var found = new Dictionary<string, (string, string)>();
        using var reader = Open(path, Most);
        while (reader?.Read() == true && found.Count < MostParts)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target && reader.GetAttribute("TargetMode") != "External")
                found.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
        return found;
    }

    /// <summary>Whatever its prefix is: two editions of the format have two namespaces.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            if (reader.LocalName == name && reader.Prefix.Length > 0) value = reader.Value;
        reader.MoveToElement();
        return value;
    }
}
