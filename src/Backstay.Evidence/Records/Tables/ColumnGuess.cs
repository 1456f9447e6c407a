using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Import.Values;

namespace Backstay.Evidence.Records.Tables;

/// <summary>What a column may hold, by its name in some languages and by what stands in it. A person says what is right.</summary>
internal static class ColumnGuess
{
    public const string None = "extra";

    private const int LikeAbstract = 300;

    /// <summary>Parts of words; the more telling first.</summary>
    private static readonly (string Field, string[] Parts)[] Names =
    [
        ("doi", ["doi"]), ("pmid", ["pmid", "pubmed"]), ("abstract", ["abstract", "zusammenfassung", "resum", "résum", "sammendrag", "sammanfattning", "riassunto", "samenvatting"]),
        ("keywords", ["keyword", "schlagw", "stichw", "clave", "mots", "nøgleord", "nyckelord", "emneord", "trefwoord"]), ("authors", ["author", "autor", "auteur", "verfasser", "forfatter", "författare"]),
        ("journal", ["journal", "zeitschrift", "tidsskrift", "tidskrift", "revue", "revista", "rivista", "tijdschrift"]), ("title", ["title", "titel", "titre", "titulo", "título", "titolo", "tittel"]),
        ("year", ["year", "jahr", "année", "annee", "año", "anno", "jaar", "årstal"]), ("issue", ["issue", "heft", "número", "numero", "nummer", "hefte"]), ("volume", ["volum", "jahrgang", "årgang", "bind"]),
        ("pages", ["page", "seite", "página", "pagina", "sider"]), ("link", ["url", "link", "http"]),
    ];

    /// <returns>For each column one of <see cref="ColumnMapping.FieldNames"/>; each but extra once.</returns>
    public static IReadOnlyList<string> Of(TableHead table)
    {
        HashSet<string> taken = [];
        return [.. table.Columns.Select((column, place) => ColumnMapping.FieldOf(KnownColumns.Of(column).Role) ?? ByName(column) ?? ByCells(table.Samples(place)) ?? None).Select(field => field == None || taken.Add(field) ? field : None)];
    }

    private static string? ByName(string column) => Names.Where(one => one.Parts.Any(part => column.Contains(part, StringComparison.OrdinalIgnoreCase))).Select(one => one.Field).FirstOrDefault();

    private static string? ByCells(IReadOnlyList<string> cells) => cells.Count == 0 ? null
        : cells.All(cell => cell.Contains("10.", StringComparison.Ordinal) && Doi.Of(cell) is not null) ? "doi"
        : cells.All(PublicationYear.IsWhole) && cells.All(cell => PublicationYear.Of(cell) is not null) ? "year"
        : cells.All(cell => cell.StartsWith("http", StringComparison.OrdinalIgnoreCase)) ? "link"
        : cells.Average(cell => cell.Length) > LikeAbstract ? "abstract" : null;
}
