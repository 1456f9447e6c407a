using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Import.Xml;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Export;

/// <summary>XML as EndNote reads it. Tags of RIS go into the elements that EndNote has for them.</summary>
internal sealed partial class EndNoteXmlWriter : ICitationWriter
{
    private static readonly EndNoteXml Format = new();
    private readonly TextWriter text;

    public EndNoteXmlWriter(TextWriter text)
    {
        this.text = text;
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n");
    }

    public void Write(Citation citation)
    {
        var record = RecordOf(citation);
        if (ReadBack.Missing(citation, Format, record.ToString(SaveOptions.DisableFormatting)) is { } missing) record.Add(new XProcessingInstruction(EndNoteXml.Instruction, missing));
        text.Write(record.ToString(SaveOptions.DisableFormatting));
        text.Write('\n');
    }

    public void Dispose() => text.Write("</records></xml>\n");

    private static XElement RecordOf(Citation citation)
    {
        var record = new XElement("record");
        var (name, number) = EndNoteTypes.Of(citation.Type);
        record.Add(new XElement("ref-type", new XAttribute("name", name), number));
        foreach (var author in citation.Authors) Put(record, "contributors/authors/author", AuthorName.Written(author));
        Put(record, "titles/title", citation.Title);
        Put(record, "titles/secondary-title", citation.Journal);
        Put(record, "periodical/full-title", citation.Journal);
        Put(record, "pages", citation.Pages);
        Put(record, "volume", citation.Volume);
        Put(record, "number", citation.Issue);
        foreach (var keyword in citation.Keywords) Put(record, "keywords/keyword", keyword);
        Put(record, "dates/year", citation.Year?.ToString(CultureInfo.InvariantCulture));
        Put(record, "isbn", citation.Isbn);
        Put(record, "electronic-resource-num", citation.Doi);
        Put(record, "abstract", citation.Abstract);
        foreach (var field in citation.Extra)
            if (EndNotePaths.Of(field.Name) is { } path) Put(record, path, field.Value);
        if (citation.Pmid is { } pmid && !citation.Extra.Any(field => EndNotePaths.Of(field.Name) == "accession-num")) Put(record, "notes", $"PMID: {pmid}");
        return record;
    }

    /// <summary>Elements on the way are made once and filled further.</summary>
    private static void Put(XElement record, string path, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        var (parent, names) = (record, path.Split('/'));
        foreach (var name in names[..^1])
        {
            if (parent.Element(name) is not { } next) parent.Add(next = new XElement(name));
            parent = next;
        }
        parent.Add(new XElement(names[^1], new XElement("style", new XAttribute("face", "normal"), new XAttribute("font", "default"), new XAttribute("size", "100%"), Writable(value))));
    }

    /// <summary>XML 1.0 has no place for most control characters.</summary>
    private static string Writable(string value) => NotXml().Replace(value, "");

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex NotXml();
}
