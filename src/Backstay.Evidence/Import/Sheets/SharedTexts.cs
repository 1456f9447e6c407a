using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import.Sheets;

/// <summary>Texts of cells; a workbook keeps each once, and cells name them by number.</summary>
internal static partial class SharedTexts
{
    // What a text costs in memory beside its letters, in characters.
    private const int Each = 16;

    /// <param name="reader">Null where the workbook has none. Is closed.</param>
    /// <param name="most">Characters of all together.</param>
    public static IReadOnlyList<string> Of(XmlReader? reader, int most)
    {
        using var _ = reader;
        var (texts, size) = (new List<string>(), 0L);
        while (reader?.Read() == true)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            texts.Add(Read(reader));
            if ((size += texts[^1].Length + Each) > most) throw new ReviewFileException("The cells of this workbook hold more text than can be read at once. Save it in parts, or as CSV.");
        }
        return texts;
    }

    /// <summary>The text of the element that the reader stands on, without its looks and without the signs that tell how it is spoken.</summary>
    public static string Read(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement) return "";
        var (depth, isText, isSpoken) = (reader.Depth, false, false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { LocalName: "rPh", IsEmptyElement: false }) isSpoken = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType == XmlNodeType.Element) isText = !isSpoken && reader is { LocalName: "t", IsEmptyElement: false };
            else if (reader.NodeType == XmlNodeType.EndElement) isText = false;
            else if (isText && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) Append(reader, text);
        }
        return Plain(text.ToString());
    }

    /// <summary>What the reader stands on, piece by piece, so that a text without end does not fill the memory.</summary>
    public static void Append(XmlReader reader, StringBuilder text)
    {
        var piece = new char[1 << 12];
        for (int read; (read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0;)
            if (text.Append(piece, 0, read).Length > Bounds.Value) throw new ReviewFileException(Bounds.TooLong);
    }

    /// <summary>Signs that XML cannot hold are written as _x000D_.</summary>
    public static string Plain(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, sign => $"{(char)Convert.ToInt32(sign.Groups[1].Value, 16)}") : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
