using System.Globalization;
using System.Xml.Linq;
using Backstay.Evidence.Reports.Pdf;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>A project while an analysis is written into it, part by part; parts that are there already are changed, not made anew.</summary>
internal sealed class ProjectDraft
{
    private static readonly XNamespace Own = RefiGrammar.Namespace;
    private readonly XElement tree;
    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<Guid, PageStarts> pages = [];
    private readonly CodeBook before;

    public ProjectDraft(string name, RefiProject? kept)
    {
        tree = kept is null ? new(Own + "Project", new XAttribute("name", name), new XAttribute("origin", "Backstay")) : new(kept.Tree);
        texts = kept is null ? [] : new(kept.Texts);
        before = kept is null ? CodeBook.Empty : Exchange.Read(kept).Analysis.Book;
    }

    /// <summary>The id that a text stands for in a project.</summary>
    public static Guid IdOf(string id) => Guid.TryParse(id, out var guid) ? guid : NamedGuid.Of("backstay", id);

    public RefiProject Project()
    {
        tree.Elements().Where(part => !part.HasElements && part.Name.LocalName is not ("Description" or "NoteRef")).Remove();
        return new(tree, texts, []);
    }

    public void Users(IReadOnlyDictionary<string, string> coders)
    {
        var users = Part("Users");
        HashSet<Guid> there = [.. users.Elements().Select(RefiProject.IdOf)];
        users.Add(coders.Where(coder => there.Add(IdOf(coder.Key)))
            .Select(coder => new XElement(Own + "User", new XAttribute("guid", IdOf(coder.Key)), new XAttribute("name", coder.Value))));
    }

    public void Codes(CodeBook book)
    {
        var part = Part("CodeBook");
        if (part.Element(Own + "Codes") is not { } codes) part.Add(codes = new XElement(Own + "Codes"));
        CodebookChange.Apply(codes, before, book);
        if (!codes.HasElements) codes.Remove();
    }

    public void Sources(IReadOnlyList<CodedReport> reports)
    {
        var sources = Part("Sources");
        HashSet<Guid> there = [.. sources.Elements().Select(RefiProject.IdOf)];
        foreach (var report in reports.Where(report => there.Add(IdOf(report.Id))))
        {
            var id = IdOf(report.Id);
            if (report.Pages is { } starts) pages[id] = starts;
            var isPdf = report.IsPdf || report.Text is null;
            var path = $"internal://{id}.{(isPdf ? "pdf" : "txt")}";
            var words = isPdf && report.Text is { } text
                ? new XElement(Own + "Representation", new XAttribute("guid", NamedGuid.Of("text of", id.ToString())), new XElement(Own + "PlainTextContent", text)) : null;
            sources.Add(new XElement(Own + (isPdf ? "PDFSource" : "TextSource"), new XAttribute("guid", id), new XAttribute("name", report.Name),
                new XAttribute(isPdf ? "path" : "plainTextPath", path), words));
            if (!isPdf) texts[path] = report.Text!;
        }
    }

    public void Passages(IReadOnlyList<CodedPassage> passages)
    {
        var wanted = passages.ToDictionary(passage => passage.Id.Value);
        var there = new HashSet<Guid>();
        var sources = Part("Sources").Elements().GroupBy(RefiProject.IdOf).ToDictionary(source => source.Key, source => source.First());
        var views = new RefiProject(tree, texts, []).Sources;
        var readable = views.SelectMany(source => source.Selections).Where(one => one.Where is not null).Select(one => one.Id).ToHashSet();
        foreach (var coding in sources.Values.SelectMany(RefiProject.Marked).Where(one => readable.Contains(RefiProject.IdOf(one))).SelectMany(one => one.Elements(Own + "Coding")).ToList())
        {
            if (!wanted.TryGetValue(RefiProject.IdOf(coding), out var passage)) coding.Remove();
            else if (there.Add(passage.Id.Value)) coding.Element(Own + "CodeRef")!.SetAttributeValue("targetGUID", passage.Code.Value);
        }
        foreach (var report in passages.Where(passage => !there.Contains(passage.Id.Value)).GroupBy(passage => passage.Report))
            if (sources.TryGetValue(IdOf(report.Key), out var source)) Add(source, [.. report], views.First(view => view.Id == IdOf(report.Key)).Text, pages.GetValueOrDefault(IdOf(report.Key)));
    }

    public void Sets(IReadOnlyList<RefiSet> sets, CodeBook book)
    {
        var part = Part("Sets");
        HashSet<Guid> codes = [.. book.Codes.Select(code => code.Id.Value),
            .. book.Themes.SelectMany(theme => theme.Subthemes.Select(one => one.Id.Value).Prepend(theme.Id.Value))];
        // Codes that were merged away leave the sets of other programs too.
        part.Descendants(Own + "MemberCode").Where(member => !codes.Contains(RefiProject.Target(member))).Remove();
        foreach (var set in sets)
        {
            var members = set.Codes.Select(code => new XElement(Own + "MemberCode", new XAttribute("targetGUID", code)));
            if (part.Elements().FirstOrDefault(one => (string?)one.Attribute("name") == set.Name) is not { } old)
                part.Add(new XElement(Own + "Set", new XAttribute("guid", set.Id), new XAttribute("name", set.Name), members));
            else
            {
                old.Elements(Own + "MemberCode").Remove();
                if (old.Element(Own + "Description") is { } description) description.AddAfterSelf(members);
                else old.AddFirst(members);
            }
        }
        part.Elements().Where(one => RefiCodes.IsOwn((string)one.Attribute("name")!) && sets.All(set => set.Name != (string)one.Attribute("name")!)).Remove();
    }

    private static void Add(XElement source, IReadOnlyList<CodedPassage> passages, string? text, PageStarts? pages)
    {
        var positions = text is null ? null : new Positions(text, Counting.Standard);
        var kind = source.Name.LocalName == "PDFSource" ? "PDFSelection" : "PlainTextSelection";
        var selections = passages.GroupBy(passage => passage.Where).Select(same => Selection(same.Key, [.. same], positions, pages)).ToList();
        foreach (var group in selections.GroupBy(one => one.Name.LocalName))
        {
            var holder = group.Key == "PlainTextSelection" && kind == "PDFSelection" ? source.Element(Own + "Representation") ?? source : source;
            var before = holder.Elements(Own + group.Key).LastOrDefault() ?? holder.Element(Own + "PlainTextContent") ?? holder.Element(Own + "Description");
            if (before is not null) before.AddAfterSelf(group);
            else holder.AddFirst(group);
        }
    }

    private static XElement Selection(Stretch where, IReadOnlyList<CodedPassage> passages, Positions? positions, PageStarts? pages)
    {
        var id = new XAttribute("guid", NamedGuid.Of("selection", passages[0].Id.Value.ToString()));
        var codings = passages.Select(passage => new XElement(Own + "Coding", new XAttribute("guid", passage.Id.Value),
            passage.Coder == Exchange.Nobody ? null : new XAttribute("creatingUser", IdOf(passage.Coder)),
            passage.At == default ? null : new XAttribute("creationDateTime", passage.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)),
            new XElement(Own + "CodeRef", new XAttribute("targetGUID", passage.Code.Value))));
        return where switch
        {
            TextStretch text when positions is not null => new(Own + "PlainTextSelection", id,
                new XAttribute("startPosition", positions.Of(text.Start)), new XAttribute("endPosition", positions.Of(text.End)),
                pages is null ? null : new XElement(Own + "Description", $"page {pages.PageOf(text.Start).ToString(CultureInfo.InvariantCulture)}"), codings),
            // Its outline on the page is not known, only its words.
            PdfStretch pdf => new(Own + "PDFSelection", id, new XAttribute("page", pdf.Page),
                new XAttribute("firstX", 0), new XAttribute("firstY", 0), new XAttribute("secondX", 0), new XAttribute("secondY", 0), new XElement(Own + "Description", pdf.Quote), codings),
            _ => throw new ArgumentException("A passage in a text needs the text.", nameof(positions)),
        };
    }

    private XElement Part(string name)
    {
        if (tree.Element(Own + name) is { } there) return there;
        var part = new XElement(Own + name);
        var order = RefiGrammar.Rules["Project"].Children.Select(child => child.Name).ToList();
        var next = tree.Elements().FirstOrDefault(one => order.IndexOf(one.Name.LocalName) > order.IndexOf(name));
        if (next is null) tree.Add(part);
        else next.AddBeforeSelf(part);
        return part;
    }
}
