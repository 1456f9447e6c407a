using System.Collections.Frozen;

namespace Backstay.Evidence.Import.Values;

/// <summary>The reference types of RIS, and what other formats call them.</summary>
internal static class ReferenceTypes
{
    public const string Unknown = "GEN";

    private static readonly FrozenSet<string> Codes = FrozenSet.Create(
        "ABST", "ADVS", "AGGR", "ANCIENT", "ART", "BILL", "BLOG", "BOOK", "CASE", "CHAP", "CHART", "CLSWK", "COMP", "CONF", "CPAPER", "CTLG", "DATA", "DBASE",
        "DICT", "EBOOK", "ECHAP", "EDBOOK", "EJOUR", "ELEC", "ENCYC", "EQUA", "FIGURE", "GEN", "GOVDOC", "GRANT", "GRNT", "HEAR", "ICOMM", "INPR", "INTV", "JFULL", "JOUR",
        "LEGAL", "MANSCPT", "MAP", "MGZN", "MPCT", "MULTI", "MUSIC", "NEWS", "PAMP", "PAT", "PCOMM", "POD", "PRESS", "RPRT", "SER", "SLIDE", "SOUND", "STAND", "STAT",
        "STD", "THES", "UNBILL", "UNPB", "UNPD", "VIDEO", "WEB");

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Journal Article"] = "JOUR", ["Article"] = "JOUR", ["Review"] = "JOUR", ["Journal"] = "JOUR", ["J"] = "JOUR", ["Letter"] = "JOUR", ["Editorial"] = "JOUR", ["Note"] = "JOUR",
        ["Original Article"] = "JOUR", ["Article in Press"] = "INPR", ["Academic Journal"] = "JOUR", ["Short Survey"] = "JOUR", ["Erratum"] = "JOUR", ["journalArticle"] = "JOUR",
        ["Electronic Article"] = "EJOUR", ["Magazine Article"] = "MGZN", ["magazineArticle"] = "MGZN", ["Newspaper Article"] = "NEWS", ["newspaperArticle"] = "NEWS",
        ["Book"] = "BOOK", ["B"] = "BOOK", ["Edited Book"] = "EDBOOK", ["Electronic Book"] = "EBOOK", ["Book, Whole"] = "BOOK", ["Inbook"] = "CHAP", ["Booklet"] = "PAMP",
        ["Book Section"] = "CHAP", ["Book Chapter"] = "CHAP", ["bookSection"] = "CHAP", ["Chapter"] = "CHAP", ["Incollection"] = "CHAP", ["Book, Section"] = "CHAP", ["S"] = "SER",
        ["Conference Paper"] = "CPAPER", ["conferencePaper"] = "CPAPER", ["Inproceedings"] = "CPAPER", ["Conference Proceeding"] = "CONF", ["Conference Proceedings"] = "CONF", ["Proceedings"] = "CONF",
        ["Conference"] = "CONF", ["C"] = "CONF", ["Conference Abstract"] = "CPAPER", ["Conference Review"] = "CONF", ["Proceedings Paper"] = "CPAPER", ["Meeting Abstract"] = "ABST", ["Abstract"] = "ABST",
        ["Thesis"] = "THES", ["Thesis/Dissertation"] = "THES", ["Dissertation"] = "THES", ["Dissertation/Thesis"] = "THES", ["Phdthesis"] = "THES", ["Mastersthesis"] = "THES",
        ["Report"] = "RPRT", ["Techreport"] = "RPRT", ["Government Document"] = "GOVDOC", ["Patent"] = "PAT", ["P"] = "PAT", ["Web Page"] = "WEB", ["webpage"] = "WEB", ["Online"] = "ELEC",
        ["Electronic Source"] = "ELEC", ["Dataset"] = "DATA", ["Manuscript"] = "MANSCPT", ["Unpublished Work"] = "UNPD", ["Unpublished"] = "UNPD", ["Preprint"] = "UNPD", ["Computer Program"] = "COMP",
        ["Software"] = "COMP", ["Personal Communication"] = "PCOMM", ["Video Recording"] = "VIDEO", ["Video"] = "VIDEO", ["Audiovisual Material"] = "ADVS", ["Encyclopedia"] = "ENCYC", ["Serial"] = "SER",
        ["Map"] = "MAP", ["Generic"] = "GEN", ["Misc"] = "GEN", ["Standard"] = "STAND", ["Grant"] = "GRNT", ["Pamphlet"] = "PAMP", ["Blog"] = "BLOG", ["Bill"] = "BILL", ["Case"] = "CASE", ["Hearing"] = "HEAR",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a code or name; null where neither is known.</summary>
    public static string? Of(string written)
    {
        var text = written.Trim();
        return Codes.Contains(text) ? text : Names.GetValueOrDefault(text) ?? (text.ToUpperInvariant() is var upper && Codes.Contains(upper) ? upper : null);
    }

    /// <summary>Of several names, such as the publication types of PubMed, the first that is known.</summary>
    public static string? OfAny(string names) => Of(names) ?? names.Split(['\n', ';', '|'], StringSplitOptions.TrimEntries).Select(Of).FirstOrDefault(code => code is not null);
}
