using System.Text.RegularExpressions;

namespace Backstay.Evidence.Import.Values;

internal static partial class PubMedId
{
    private const int LongestNote = 40;

    /// <summary>Of a field that is meant for it: "31765988", "MEDLINE:31765988", "31765988 [PubMed]".</summary>
    public static string? Of(string value) => Field().Match(value) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>Of a note that is nothing but the number and its name: "PMID: 31765988".</summary>
    public static string? OfNote(string note) => note.Length <= LongestNote && Note().Match(note) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex(@"^\s*(?:(?:PMID|MEDLINE|PubMed(?: ID)?)\s*[:=]?\s*)?0*([1-9]\d{0,8})(?!\d)(?:\s*[\[(;].*|\s*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*(?:PMID|PubMed ID)\s*[:=]?\s*0*([1-9]\d{0,8})\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Note();
}
