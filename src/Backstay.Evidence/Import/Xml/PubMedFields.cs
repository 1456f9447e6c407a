using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Xml;

/// <summary>The fields of one article or book of PubMed. What PubMed's text export writes as one value, such as a name, a heading or a date, is one here too.</summary>
internal static class PubMedFields
{
    /// <summary>Whether a book or a chapter, as RIS calls it.</summary>
    public const string BookKind = "PubmedBookArticle";

    private const int Deepest = 32;

    private static readonly FrozenSet<string> Markup = FrozenSet.Create("b", "i", "u", "sub", "sup", "DispFormula", "math");
    private static readonly FrozenSet<string> DateParts = FrozenSet.Create("Year", "Month", "Day", "Season", "Hour", "Minute", "MedlineDate");

    /// <summary>Attributes that tell what kind of thing an element holds.</summary>
    private static readonly string[] Kinds = ["EIdType", "IdType", "PubStatus", "RefType", "DateType", "Source", "Type"];

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <returns>Null where it is damaged, nested too deep, or has too many parts.</returns>
    public static List<Field>? Of(string piece)
    {
        if (piece.AsSpan().Count('<') > 4 * Bounds.Values) return null;
        try
        {
            if (!IsShallow(piece)) return null;
            using var reader = Reader(piece);
            var (root, fields) = (XElement.Load(reader, LoadOptions.PreserveWhitespace), new List<Field>());
            if (root.Name.LocalName == BookKind) fields.Add(new(BookKind, root.Element("BookDocument")?.Element("ArticleTitle") is null ? "BOOK" : "CHAP"));
            Walk(root.Elements(), "", fields);
            return fields.Count <= Bounds.Values ? fields : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Walk(IEnumerable<XElement> elements, string path, List<Field> fields)
    {
        foreach (var element in elements)
        {
            var name = path + Called(element);
            var (told, rest) = ValueOf(element);
            if (told.Trim() is { Length: > 0 } value) fields.Add(new(name, value));
            Walk(rest, name + "/", fields);
        }
    }

    /// <returns>What an element says as a whole, which may be nothing, and what in it is left to tell.</returns>
    private static (string Value, IEnumerable<XElement> Left) ValueOf(XElement element)
    {
        List<XElement> inside = [.. element.Elements()];
        if (inside.TrueForAll(child => Markup.Contains(child.Name.LocalName))) return (Starred(element), []);
        if (inside.TrueForAll(child => DateParts.Contains(child.Name.LocalName))) return (string.Join(' ', inside.Select(part => part.Value.Trim())), []);
        if (element.Name.LocalName == "MeshHeading") return (string.Join('/', inside.Select(Starred)), []);
        var sections = inside.Where(child => child.Name.LocalName == "AbstractText").ToList();
        if (sections.Count > 0) return (string.Join(' ', sections.Select(Section)), inside.Except(sections));
        var (names, given) = (inside.Where(child => child.Name.LocalName is "CollectiveName" or "LastName").Take(1), inside.Where(child => child.Name.LocalName is "ForeName" or "Suffix" || child.Name.LocalName == "Initials" && element.Element("ForeName") is null));
        return names.FirstOrDefault() is { } family ? (AuthorName.Written(new(family.Value.Trim(), Line(given))), inside.Except([family, .. given])) : ("", inside);
    }

    private static string? Line(IEnumerable<XElement> parts) => string.Join(' ', parts.Select(part => part.Value.Trim())) is { Length: > 0 } line ? line : null;

    private static string Section(XElement text) => text.Attribute("Label")?.Value.Trim() is { Length: > 0 } label ? $"{label}: {text.Value.Trim()}" : text.Value.Trim();

    /// <summary>As PubMed marks what an article is mainly about.</summary>
    private static string Starred(XElement element) => element.Attribute("MajorTopicYN")?.Value == "Y" ? $"*{element.Value.Trim()}" : element.Value;

    private static string Called(XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Attribute("ValidYN")?.Value == "N") return $"{name}[not valid]";
        return Kinds.Select(kind => element.Attribute(kind)?.Value.Trim()).FirstOrDefault(kind => kind is { Length: > 0 and < 40 } and not "authors") is { } kind ? $"{name}[{kind}]" : name;
    }

    /// <summary>What takes elements together calls itself for each level.</summary>
    private static bool IsShallow(string piece)
    {
        using var reader = Reader(piece);
        while (reader.Read())
            if (reader.Depth > Deepest) return false;
        return true;
    }

    private static XmlReader Reader(string piece) => XmlReader.Create(new StringReader(piece), Settings, Names());

    /// <summary>Prefixes that a whole file may have told before its first record.</summary>
    private static XmlParserContext Names()
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, address) in new[] { ("mml", "http://www.w3.org/1998/Math/MathML"), ("xlink", "http://www.w3.org/1999/xlink"), ("ali", "http://www.niso.org/schemas/ali/1.0/") }) names.AddNamespace(prefix, address);
        return new(null, names, null, XmlSpace.None);
    }
}
