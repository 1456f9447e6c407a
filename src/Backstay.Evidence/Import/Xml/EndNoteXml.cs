using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Xml;

/// <summary>What EndNote saves as XML. A field is named by its path in the record, such as dates/pub-dates/date.</summary>
internal sealed partial class EndNoteXml : ICitationFormat
{
    /// <summary>A processing instruction, which other programs pass over.</summary>
    public const string Instruction = "backstay";

    private const string Exact = "?" + Instruction;

    private const int Deepest = 32;

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["ref-type"] = new(Role.Type), ["titles/title"] = new(Role.Title), ["contributors/authors/author"] = new(Role.Author), ["dates/year"] = new(Role.Year),
        ["dates/pub-dates/date"] = new(Role.Year, 1), ["periodical/full-title"] = new(Role.Journal), ["titles/secondary-title"] = new(Role.Journal, 1), ["periodical/abbr-1"] = new(Role.Journal, 2),
        ["titles/alt-title"] = new(Role.Journal, 3), ["volume"] = new(Role.Volume), ["number"] = new(Role.Issue), ["issue"] = new(Role.Issue, 1), ["pages"] = new(Role.Pages),
        ["electronic-resource-num"] = new(Role.Doi), ["urls/related-urls/url"] = new(Role.Link), ["urls/web-urls/url"] = new(Role.Link, 1), ["notes"] = new(Role.Note), ["isbn"] = new(Role.Isbn),
        ["abstract"] = new(Role.Abstract), ["keywords/keyword"] = new(Role.Keyword), [Exact] = new(Role.Exact),
    }.ToFrozenDictionary();

    public string Name => "EndNote XML";

    public bool Matches(FileHead head) => head.Text.TrimStart().StartsWith('<') && (head.Text.Contains("<record>", StringComparison.Ordinal) || head.Text.Contains("<records>", StringComparison.Ordinal) || head.Text.Contains("<record ", StringComparison.Ordinal));

    public void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct)
    {
        var (pieces, drafting) = (new RecordPieces(text, "record"), new Drafting(MeaningsOf));
        while (pieces.Next() is { } piece)
        {
            ct.ThrowIfCancellationRequested();
            if (piece.Length == 0) receiver.Refuse("This record has no end, or is longer than any real one (8 million characters).", pieces.Line);
            else if (LooseText.Read(piece, Parsed) is { } fields) receiver.Add(drafting.Compose(fields), pieces.Line);
            else receiver.Refuse("This record is damaged: its tags do not fit together. Export it again.", pieces.Line);
        }
    }

    public static Func<Field, Meaning> MeaningsOf(IReadOnlyList<Field> record)
    {
        var isPubMed = record.Any(field => field.Name is "remote-database-provider" or "remote-database-name" && PubMed().IsMatch(field.Value));
        return field => isPubMed && field.Name == "accession-num" ? new(Role.Accession) : Meanings.GetValueOrDefault(field.Name);
    }

    private static List<Field>? Parsed(string piece)
    {
        var (fields, path, text, isLeaf) = (new List<Field>(), new Stack<string>(), new StringBuilder(), false);
        try
        {
            using var reader = XmlReader.Create(new StringReader(piece), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true });
            while (reader.Read())
            {
                if (path.Count > Deepest || fields.Count > Bounds.Values) return null;
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
                else if (reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: Instruction }) fields.Add(new(Exact, reader.Value));
                else if (reader.NodeType == XmlNodeType.Element && !IsTransparent(reader.LocalName))
                {
                    path.Push(reader.Depth == 0 ? "" : path.Peek().Length == 0 ? reader.LocalName : $"{path.Peek()}/{reader.LocalName}");
                    if (path.Peek() == "ref-type" && reader.GetAttribute("name") is { } type) fields.Add(new("ref-type", EndNoteTypes.CodeOf(type) ?? type));
                    text.Clear();
                    isLeaf = path.Peek() != "ref-type";
                    if (reader.IsEmptyElement) path.Pop();
                }
                else if (reader.NodeType == XmlNodeType.EndElement && !IsTransparent(reader.LocalName))
                {
                    var name = path.Pop();
                    if (isLeaf && text.ToString().Trim() is { Length: > 0 } value) fields.Add(new(name, value));
                    (isLeaf, _) = (false, text.Clear());
                }
            }
            // EndNote writes the journal twice.
            if (fields.Find(field => field.Name == "periodical/full-title") is { } journal) fields.RemoveAll(field => field.Name == "titles/secondary-title" && field.Value == journal.Value);
            return fields;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsTransparent(string element) => element == "style";

    [GeneratedRegex("NLM|PubMed|MEDLINE", RegexOptions.IgnoreCase)]
    private static partial Regex PubMed();
}
