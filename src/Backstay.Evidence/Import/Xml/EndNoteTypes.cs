using System.Collections.Frozen;

namespace Backstay.Evidence.Import.Xml;

/// <summary>EndNote's own names and numbers of reference types, each with the one type of RIS that means the same.</summary>
internal static class EndNoteTypes
{
    private static readonly (string Code, string Name, int Number)[] All =
    [
        ("GEN", "Generic", 13), ("JOUR", "Journal Article", 17), ("BOOK", "Book", 6), ("CHAP", "Book Section", 5), ("CPAPER", "Conference Paper", 47), ("CONF", "Conference Proceedings", 10),
        ("THES", "Thesis", 32), ("RPRT", "Report", 27), ("WEB", "Web Page", 12), ("EJOUR", "Electronic Article", 43), ("EBOOK", "Electronic Book", 44), ("ECHAP", "Electronic Book Section", 60),
        ("NEWS", "Newspaper Article", 23), ("MGZN", "Magazine Article", 19), ("EDBOOK", "Edited Book", 28), ("DATA", "Dataset", 59), ("PAT", "Patent", 25), ("UNPD", "Unpublished Work", 34),
        ("MANSCPT", "Manuscript", 36), ("GOVDOC", "Government Document", 46), ("ENCYC", "Encyclopedia", 53), ("COMP", "Computer Program", 9), ("PCOMM", "Personal Communication", 26),
        ("DBASE", "Online Database", 45), ("ADVS", "Audiovisual Material", 3), ("SER", "Serial", 57), ("STAND", "Standard", 58), ("GRNT", "Grant", 54), ("PAMP", "Pamphlet", 24), ("BLOG", "Blog", 56),
    ];

    private static readonly FrozenDictionary<string, string> Codes = All.ToFrozenDictionary(one => one.Name, one => one.Code, StringComparer.OrdinalIgnoreCase);

    public static string? CodeOf(string name) => Codes.GetValueOrDefault(name.Trim());

    /// <summary>Generic where EndNote has no such type.</summary>
    public static (string Name, int Number) Of(string code) => Array.Find(All, one => one.Code == code) is { Name: not null } known ? (known.Name, known.Number) : (All[0].Name, All[0].Number);
}
