using System.Collections.Frozen;
using System.Text;
using Backstay.Evidence.Import.Fields;

namespace Backstay.Evidence.Import.Tables;

/// <summary>
/// Headings that databases and screening tools write: Scopus, Web of Science, PubMed, Embase, Ovid, EBSCO (also its flattened paths such as
/// artinfo/tig/atl), Zotero, CADIMA, ASReview, and short names of tags. Capitals, spaces and signs do not count.
/// </summary>
internal static class KnownColumns
{
    private static readonly (Role Role, string[] Names)[] Lists =
    [
        (Role.Type, ["type", "type of reference", "reference type", "document type", "publication type", "item type", "doc type", "doctype", "pt", "dt", "ty", "pub type"]),
        (Role.Title, ["title", "article title", "primary title", "document title", "ti", "t1", "artinfo/tig/atl", "paper title", "titles", "study title", "reference title"]),
        (Role.Authors, ["authors", "author", "author names", "author(s)", "first authors", "au", "a1", "artinfo/aug/au", "creators", "creator", "authors, primary", "author full names", "af", "first author"]),
        (Role.Year, ["year", "publication year", "pub year", "yr", "py", "y1", "pubinfo/dt/@year", "year of publication", "date of publication", "publication date", "pub date", "date", "dp", "da", "pubinfo/dt"]),
        (Role.Journal, ["journal", "journal title", "source title", "publication title", "journal name", "journal/book", "publication", "jn", "jt", "jf", "jinfo/jtl", "secondary title", "alternate title 3", "t2",
            "container title", "book title", "btl", "jo", "alternate title 1", "alternate title 2", "abbreviated source title", "journal abbreviation", "ja"]),
        (Role.Volume, ["volume", "vol", "vl", "vo", "vi", "pubinfo/vid", "journal volume"]),
        (Role.Issue, ["issue", "number", "issue number", "issue no", "issue/part", "no", "ip", "pubinfo/iid", "journal issue"]),
        (Role.Pages, ["pages", "page", "page range", "page numbers", "pagination", "pg", "page(s)"]),
        (Role.FirstPage, ["start page", "page start", "first page", "sp", "bp", "artinfo/ppf", "beginning page"]),
        (Role.LastPage, ["end page", "page end", "last page", "ep", "ending page"]),
        (Role.ArticleNumber, ["art. no.", "article number", "article no", "ar"]),
        (Role.Doi, ["doi", "digital object identifier", "digital object identifier (doi)", "do", "di", "artinfo/ui"]),
        (Role.Link, ["doi link", "url", "link", "ur", "urls"]),
        (Role.Pmid, ["pmid", "pubmed id", "medline pmid", "pm", "pubmed"]),
        (Role.Isbn, ["issn", "isbn", "issn/isbn", "issn print", "issns", "jinfo/issn", "e issn", "serial number", "sn"]),
        (Role.Abstract, ["abstract", "abstracts", "abstract note", "notes abstract", "ab", "n2", "artinfo/ab", "summary"]),
        (Role.Keywords, ["keywords", "keyword", "author keywords", "index keywords", "keywords plus", "kw", "mesh terms", "mesh", "subjects", "subject terms", "descriptors", "artinfo/sug/subj", "manual tags", "automatic tags"]),
        (Role.Source, ["source", "so", "citation"]),
        (Role.Exact, ["extra"]),
    ];

    private static readonly FrozenDictionary<string, Meaning> Meanings =
        Lists.SelectMany(list => list.Names.Select((name, rank) => (Name: Plain(name), Meaning: new Meaning(list.Role, list.Role == Role.Keywords ? 0 : rank)))).DistinctBy(one => one.Name).ToFrozenDictionary(one => one.Name, one => one.Meaning);

    public static Meaning Of(string column) => Meanings.GetValueOrDefault(Plain(column));

    /// <summary>A table of references tells at least what its papers are called or say, or a number that leads to them.</summary>
    public static bool IsHeading(IReadOnlyCollection<string> cells) => cells.Count > 1 && cells.Any(cell => Of(cell).Role is Role.Title or Role.Abstract or Role.Doi or Role.Pmid);

    public static int Known(IEnumerable<string> cells) => cells.Count(cell => Of(cell).Role != Role.Extra);

    /// <summary>Numbers behind a path count the repetitions of one thing: artinfo/aug/au/2.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        var path = name.Contains('/', StringComparison.Ordinal) ? name.TrimEnd([.. "/0123456789[]."]) : name;
        foreach (var letter in path)
            if (char.IsLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }
}
