using Backstay.Design.Forms;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Records;

/// <summary>How records were found, in words and as a choice.</summary>
internal static class MethodWords
{
    public const string Database = "Database";

    public static IReadOnlyList<Choice> Choices { get; } = [new(Database, Of(null)), .. Enum.GetValues<OtherMethod>().Select(method => new Choice($"{method}", Of(method)))];

    public static string Of(OtherMethod? method) => method switch
    {
        OtherMethod.Website => Words.AddByWebsite,
        OtherMethod.Organisation => Words.AddByOrganisation,
        OtherMethod.CitationSearching => Words.AddByCitations,
        OtherMethod.PersonalContact => Words.AddByPeople,
        _ => Words.AddByDatabase,
    };

    /// <returns>Null for a database, or where none of them was chosen, which <paramref name="faults"/> tell.</returns>
    public static OtherMethod? Read(IFormCollection form, Dictionary<string, string> faults)
    {
        var said = form["method"].ToString();
        if (Enum.TryParse<OtherMethod>(said, out var method) && said == $"{method}") return method;
        if (said != Database) faults["method"] = Words.AddFaultMethod;
        return null;
    }
}
