using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Export;

/// <summary>Where EndNote's XML keeps what none of our fields holds.</summary>
internal static partial class EndNotePaths
{
    private static readonly FrozenDictionary<string, string> OfTags = new Dictionary<string, string>
    {
        ["A2"] = "contributors/secondary-authors/author", ["A3"] = "contributors/tertiary-authors/author", ["A4"] = "contributors/subsidiary-authors/author", ["AD"] = "auth-address", ["AN"] = "accession-num",
        ["C1"] = "custom1", ["C2"] = "custom2", ["C3"] = "custom3", ["C4"] = "custom4", ["C5"] = "custom5", ["C6"] = "custom6", ["C7"] = "custom7", ["CA"] = "caption", ["CN"] = "call-num", ["CY"] = "pub-location",
        ["DA"] = "dates/pub-dates/date", ["DB"] = "remote-database-name", ["DP"] = "remote-database-provider", ["ET"] = "edition", ["J2"] = "titles/alt-title", ["L1"] = "urls/pdf-urls/url", ["LA"] = "language",
        ["LB"] = "label", ["M3"] = "work-type", ["N1"] = "notes", ["NV"] = "num-vols", ["PB"] = "publisher", ["RI"] = "reviewed-item", ["RN"] = "research-notes", ["SE"] = "section", ["ST"] = "titles/short-title",
        ["T3"] = "titles/tertiary-title", ["TT"] = "titles/translated-title", ["UR"] = "urls/related-urls/url", ["Y2"] = "access-date",
    }.ToFrozenDictionary();

    /// <returns>Null for a name that no element can have.</returns>
    public static string? Of(string name) => OfTags.GetValueOrDefault(name) ?? (Path().IsMatch(name) ? name : null);

    // The type is written already, and text runs are no fields.
    [GeneratedRegex("^(?!ref-type|.*style)[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:/[a-z][a-z0-9]*(?:-[a-z0-9]+)*){0,3}\\z")]
    private static partial Regex Path();
}
