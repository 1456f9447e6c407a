using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <param name="IsCodable">False for what is a heading alone; true also for a heading that passages are coded with.</param>
internal sealed record RefiCode(Guid Id, string Name, bool IsCodable, string? Description, IReadOnlyList<RefiCode> Codes)
{
    public IEnumerable<RefiCode> All => Codes.SelectMany(code => code.All).Prepend(this);
}

internal sealed record RefiCoding(Guid Id, Guid Code, Guid? User, DateTimeOffset? At);

/// <param name="Where">Null where the file tells a place that the source does not have.</param>
internal sealed record RefiSelection(Guid Id, Stretch? Where, IReadOnlyList<RefiCoding> Codings);

/// <param name="Text">Null for a PDF without a text of it, and for a text that is not in the file.</param>
internal sealed record RefiSource(Guid Id, string Name, string? Text, bool IsPdf, IReadOnlyList<RefiSelection> Selections);

/// <param name="Codes">Members that are codes; others are kept in the tree.</param>
internal sealed record RefiSet(Guid Id, string Name, IReadOnlyList<Guid> Codes);

/// <summary>
/// A project of qualitative analysis as programs exchange it (REFI-QDA). The tree holds all of it, to the letter of the format, so that
/// what the workbench has no use for (cases, variables, pictures, graphs, links) goes out as it came in; the rest are views of the tree.
/// </summary>
/// <param name="Texts">Of plain texts that lie beside the project, by their path.</param>
/// <param name="Findings">What could not be kept or is to be looked at, in plain words.</param>
internal sealed record RefiProject(XElement Tree, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Findings)
{
    public static readonly XNamespace Own = RefiGrammar.Namespace;

    public string Name => (string?)Tree.Attribute("name") ?? "";

    public IReadOnlyDictionary<Guid, string> Users => Tree.Elements(Own + "Users").Elements().GroupBy(IdOf).ToDictionary(
        user => user.Key, user => (string?)user.First().Attribute("name") ?? (string?)user.First().Attribute("id") ?? user.Key.ToString());

    public IReadOnlyList<RefiCode> Codes => [.. Tree.Elements(Own + "CodeBook").Elements(Own + "Codes").Elements(Own + "Code").Select(Code)];

    public IReadOnlyList<RefiSet> Sets => [.. Tree.Elements(Own + "Sets").Elements(Own + "Set")
        .Select(set => new RefiSet(IdOf(set), (string)set.Attribute("name")!, [.. set.Elements(Own + "MemberCode").Select(Target)]))];

    /// <summary>Texts and PDFs. Pictures, sound and film stay in the tree.</summary>
    public IReadOnlyList<RefiSource> Sources => [.. Tree.Elements(Own + "Sources").Elements().Where(one => one.Name.LocalName is "TextSource" or "PDFSource").Select(Source)];

    /// <summary>What one wrote beside the analysis, by name.</summary>
    public IReadOnlyList<(string Name, string? Text)> Notes => [.. Tree.Elements(Own + "Notes").Elements().Select(note => ((string?)note.Attribute("name") ?? "", TextOf(note)))];

    public static Guid IdOf(XElement element) => Guid.Parse((string)element.Attribute("guid")!);

    public static Guid Target(XElement reference) => Guid.Parse((string)reference.Attribute("targetGUID")!);

    /// <summary>The text that a source's positions count in.</summary>
    public string? TextOf(XElement source) =>
        (string?)source.Element(Own + "PlainTextContent") ?? ((string?)source.Attribute("plainTextPath") is { } path ? Texts.GetValueOrDefault(path) : null);

    private static RefiCode Code(XElement code) => new(IdOf(code), (string)code.Attribute("name")!, (bool)code.Attribute("isCodable")!,
        (string?)code.Element(Own + "Description"), [.. code.Elements(Own + "Code").Select(Code)]);

    private RefiSource Source(XElement source)
    {
        var isPdf = source.Name.LocalName == "PDFSource";
        var text = isPdf ? source.Element(Own + "Representation") is { } page ? TextOf(page) : null : TextOf(source);
        var positions = text is null ? null : new Positions(text, Counting.Standard);
        return new(IdOf(source), (string?)source.Attribute("name") ?? IdOf(source).ToString(), text, isPdf, [.. Marked(source).Select(selection => Selection(selection, positions))]);
    }

    /// <summary>Selections of a source, those in the text of a PDF too.</summary>
    public static IEnumerable<XElement> Marked(XElement source) =>
        source.Elements(Own + "PlainTextSelection").Concat(source.Elements(Own + "PDFSelection")).Concat(source.Elements(Own + "Representation").Elements(Own + "PlainTextSelection"));

    private RefiSelection Selection(XElement selection, Positions? positions)
    {
        Stretch? where = null;
        if (selection.Name.LocalName == "PDFSelection")
            where = new PdfStretch((int)selection.Attribute("page")!, selection.Element(Own + "Representation") is { } page && TextOf(page) is { } quote ? quote
                : (string?)selection.Element(Own + "Description") ?? (string?)selection.Attribute("name") ?? "");
        else if (positions?.ToUtf16((long)selection.Attribute("startPosition")!) is { } from && positions.ToUtf16((long)selection.Attribute("endPosition")!) is { } to && from < to)
            where = new TextStretch(from, to);
        return new(IdOf(selection), where, [.. selection.Elements(Own + "Coding").Select(coding => new RefiCoding(
            IdOf(coding), Target(coding.Element(Own + "CodeRef")!), (Guid?)coding.Attribute("creatingUser"), (DateTimeOffset?)coding.Attribute("creationDateTime")))]);
    }
}
