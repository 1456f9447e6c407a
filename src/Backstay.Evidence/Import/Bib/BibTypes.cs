using System.Collections.Frozen;

namespace Backstay.Evidence.Import.Bib;

/// <summary>Entry types of BibTeX and BibLaTeX, each with the one type of RIS that means the same.</summary>
internal static class BibTypes
{
    private static readonly (string Code, string Entry)[] All =
    [
        ("GEN", "misc"), ("JOUR", "article"), ("BOOK", "book"), ("CHAP", "incollection"), ("CPAPER", "inproceedings"), ("CONF", "proceedings"), ("THES", "phdthesis"), ("RPRT", "techreport"),
        ("UNPD", "unpublished"), ("ELEC", "online"), ("DATA", "dataset"), ("PAT", "patent"), ("PAMP", "booklet"), ("COMP", "software"),
    ];

    private static readonly FrozenDictionary<string, string> Codes = All.ToFrozenDictionary(one => one.Entry, one => one.Code, StringComparer.OrdinalIgnoreCase);

    public static string? CodeOf(string entry) => Codes.GetValueOrDefault(entry);

    public static string Of(string code) => Array.Find(All, one => one.Code == code).Entry ?? All[0].Entry;
}
