using Backstay.Evidence.Import.Fields;

namespace Backstay.Evidence.Import.Tables;

/// <summary>Which column of a table tells what, as a team has set it once for an export of its own. Can be kept as JSON.</summary>
/// <param name="Name">Of the source: "OTseeker".</param>
/// <param name="Columns">From the heading of a column to one of <see cref="FieldNames"/>. Of several columns for one field the first counts; other columns stay as extra.</param>
/// <param name="Separator">Null where it is to be found out.</param>
internal sealed record ColumnMapping(string Name, IReadOnlyDictionary<string, string> Columns, char? Separator = null)
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["type"] = Role.Type, ["title"] = Role.Title, ["authors"] = Role.Authors, ["year"] = Role.Year, ["journal"] = Role.Journal, ["volume"] = Role.Volume, ["issue"] = Role.Issue,
        ["pages"] = Role.Pages, ["first page"] = Role.FirstPage, ["last page"] = Role.LastPage, ["article number"] = Role.ArticleNumber, ["doi"] = Role.Doi, ["link"] = Role.Link,
        ["pmid"] = Role.Pmid, ["isbn"] = Role.Isbn, ["abstract"] = Role.Abstract, ["keywords"] = Role.Keywords, ["source"] = Role.Source, ["extra"] = Role.Extra,
    };

    public static IReadOnlyList<string> FieldNames { get; } = [.. Roles.Keys];

    /// <returns>Null for what a column of a table is not asked for.</returns>
    public static string? FieldOf(Role role) => role == Role.Extra ? null : Roles.Where(one => one.Value == role).Select(one => one.Key).FirstOrDefault();

    /// <summary>Fields that no citation has.</summary>
    public IEnumerable<string> Unknown => Columns.Values.Where(name => !Roles.ContainsKey(name));

    /// <summary>The meaning of each column of a heading.</summary>
    public IReadOnlyDictionary<string, Meaning> Of(IReadOnlyList<string> heading)
    {
        var columns = new Dictionary<string, string>(Columns, StringComparer.OrdinalIgnoreCase);
        return heading.Distinct().ToDictionary(column => column, column => columns.TryGetValue(column, out var field) && Roles.TryGetValue(field, out var role) ? new Meaning(role) : default);
    }
}
