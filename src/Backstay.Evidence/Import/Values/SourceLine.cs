using System.Globalization;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Import.Values;

/// <summary>Where a paper appeared, told in one line, as Embase, PubMed and Ovid write it.</summary>
internal sealed partial record SourceLine(string? Journal, int? Year, string? Volume, string? Issue, string? Pages)
{
    private const int Longest = 2000;

    /// <returns>Null for a line that none of them writes.</returns>
    public static SourceLine? Of(string line)
    {
        if (line.Length > Longest) return null;
        foreach (var form in (ReadOnlySpan<Regex>)[Embase(), PubMed(), Ovid()])
            if (form.Match(line) is { Success: true } found)
                return new(Part(found, "journal"), Part(found, "year") is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null, Part(found, "volume"), Part(found, "issue"), Part(found, "pages"));
        return null;
    }

    private static string? Part(Match found, string name) => found.Groups[name].Value.Trim() is { Length: > 0 } part ? part : null;

    // "Endoscopic Ultrasound (2014) 3:3 (152-160). Date of Publication: 2014"
    [GeneratedRegex(@"^(?<journal>.+?) \((?<year>\d{4})\)(?: (?<volume>[^\s:().]+(?: SUPPL[^\s:()]*)?)?(?::(?<issue>[^()]*?))?)?(?: \((?<pages>[^()]*)\))?\.(?: |$)")]
    private static partial Regex Embase();

    // "Clin Pharmacokinet. 2011 Jun;50(6):349-69. doi: 10.2165/..."
    [GeneratedRegex(@"^(?<journal>[^;]+?)\.? (?<year>\d{4})(?: [^;:]*)?;(?<volume>[^(:;]*)(?:\((?<issue>[^)]*)\))?(?::(?<pages>[^.;]+?))?\.(?: |$)")]
    private static partial Regex PubMed();

    // "Clinical Psychology & Psychotherapy. 12(3):1-5, 2010 Jun."
    [GeneratedRegex(@"^(?<journal>.+?)\.? (?:Vol\.? ?)?(?<volume>[^\s(:,]+) ?\((?<issue>[^)]*)\)(?: ?\([^)]*\))?(?:[:,] ?(?:pp? ?)?(?<pages>[^,]+?))?, (?:[^,]*? )?(?<year>\d{4})\b")]
    private static partial Regex Ovid();
}
