using System.Collections.Frozen;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>What the tags of RIS mean, over all the programs that write it (RefMan, EndNote, Ovid, ProQuest, Embase, Scopus, Zotero, Web of Science).</summary>
internal static class RisTags
{
    /// <summary>Holds what RIS has no tag for.</summary>
    public const string Exact = "ZZ";

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["TY"] = new(Role.Type),
        ["TI"] = new(Role.Title), ["T1"] = new(Role.Title, 1), ["CT"] = new(Role.Title, 2), ["BT"] = new(Role.Title, 3),
        ["AU"] = new(Role.Author), ["A1"] = new(Role.Author),
        ["PY"] = new(Role.Year), ["Y1"] = new(Role.Year, 1), ["DA"] = new(Role.Year, 2),
        ["JF"] = new(Role.Journal), ["T2"] = new(Role.Journal, 1), ["JO"] = new(Role.Journal, 2), ["JA"] = new(Role.Journal, 3), ["J2"] = new(Role.Journal, 4),
        ["J1"] = new(Role.Journal, 5), ["JI"] = new(Role.Journal, 6), ["J9"] = new(Role.Journal, 7),
        ["VL"] = new(Role.Volume), ["VO"] = new(Role.Volume, 1), ["IS"] = new(Role.Issue), ["CP"] = new(Role.Issue, 1),
        ["SP"] = new(Role.FirstPage), ["EP"] = new(Role.LastPage), ["C7"] = new(Role.ArticleNumber), ["AR"] = new(Role.ArticleNumber, 1),
        ["DO"] = new(Role.Doi), ["DI"] = new(Role.Doi, 1), ["L3"] = new(Role.Link), ["UR"] = new(Role.Link, 1), ["L2"] = new(Role.Link, 2), ["M3"] = new(Role.Link, 3),
        ["PM"] = new(Role.Accession), ["N1"] = new(Role.Note),
        ["SN"] = new(Role.Isbn), ["AB"] = new(Role.Abstract), ["N2"] = new(Role.Abstract, 1), ["KW"] = new(Role.Keyword),
        [Exact] = new(Role.Exact),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "A2", "A3", "A4", "AD", "AN", "AV", "C1", "C2", "C3", "C4", "C5", "C6", "C8", "CA", "CN", "CY", "DB", "DP", "DS", "ED", "ER", "ET", "ID", "L1", "L4", "LA", "LB",
        "M1", "M2", "NV", "OP", "PB", "PP", "RI", "RN", "RP", "SE", "ST", "T3", "TA", "TT", "U1", "U2", "U3", "U4", "U5", "Y2");

    public static bool IsKnown(string tag) => Meanings.ContainsKey(tag) || Others.Contains(tag);

    /// <summary>Databases put the PMID into tags of their own: PubMed into AN, Embase into C5, Scopus into C2.</summary>
    public static Func<Field, Meaning> Of(IReadOnlyList<Field> record)
    {
        foreach (var field in record)
            if (field.Name is "DB" or "DP")
                foreach (var (database, meanings) in Databases)
                    if (field.Value.Contains(database, StringComparison.OrdinalIgnoreCase)) return meanings;
        return Everywhere;
    }

    private static readonly Func<Field, Meaning> Everywhere = field => Meanings.GetValueOrDefault(field.Name);

    private static readonly (string Name, Func<Field, Meaning> Meanings)[] Databases =
        [("Scopus", With("C2")), ("Embase", With("C5")), ("NLM", With("AN")), ("PubMed", With("AN")), ("MEDLINE", With("AN"))];

    private static Func<Field, Meaning> With(string accession) => field => field.Name == accession ? new(Role.Accession) : Meanings.GetValueOrDefault(field.Name);
}
