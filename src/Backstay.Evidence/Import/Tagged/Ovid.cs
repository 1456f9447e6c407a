using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>Ovid's own text: "&lt;1&gt;", then names of fields, long or short, with their values indented below, or on the same line behind a dash.</summary>
internal sealed partial class Ovid(OpenRecord record) : ILineReader
{
    public static LineFormat Format { get; } = new("Ovid", head => head.Lines.Take(200).Any(line => Number().IsMatch(line)) && head.Lines.Any(IsName), MeaningsOf, record => new Ovid(record));

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>(StringComparer.OrdinalIgnoreCase)
    {
        ["TI"] = new(Role.Title), ["Title"] = new(Role.Title), ["AU"] = new(Role.Authors), ["Author"] = new(Role.Authors), ["Authors"] = new(Role.Authors), ["YR"] = new(Role.Year),
        ["Year of Publication"] = new(Role.Year), ["Publication Year"] = new(Role.Year), ["Date of Publication"] = new(Role.Year, 1), ["DP"] = new(Role.Year, 1), ["JN"] = new(Role.Journal),
        ["Journal"] = new(Role.Journal), ["Journal Name"] = new(Role.Journal), ["JA"] = new(Role.Journal, 1), ["VO"] = new(Role.Volume), ["Volume"] = new(Role.Volume), ["IP"] = new(Role.Issue),
        ["Issue"] = new(Role.Issue), ["Issue/Part"] = new(Role.Issue), ["PG"] = new(Role.Pages), ["Pages"] = new(Role.Pages), ["Page"] = new(Role.Pages), ["DO"] = new(Role.Doi), ["DI"] = new(Role.Doi),
        ["Digital Object Identifier"] = new(Role.Doi), ["DOI"] = new(Role.Doi), ["PM"] = new(Role.Pmid), ["PMID"] = new(Role.Pmid), ["IS"] = new(Role.Isbn), ["ISSN"] = new(Role.Isbn),
        ["ISSN Print"] = new(Role.Isbn), ["IB"] = new(Role.Isbn, 1), ["ISBN"] = new(Role.Isbn, 1), ["AB"] = new(Role.Abstract), ["Abstract"] = new(Role.Abstract), ["KW"] = new(Role.Keywords),
        ["Keyword"] = new(Role.Keywords), ["Keywords"] = new(Role.Keywords), ["Key Words"] = new(Role.Keywords), ["MH"] = new(Role.Keywords), ["MeSH Subject Headings"] = new(Role.Keywords),
        ["Subject Headings"] = new(Role.Keywords), ["SO"] = new(Role.Source), ["Source"] = new(Role.Source), ["PT"] = new(Role.Type), ["Publication Type"] = new(Role.Type),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public void Take(ReadOnlySpan<char> line, long number)
    {
        if (line.Trim().IsEmpty) return;
        if (Number().IsMatch(line)) record.Begin(number);
        else if (!record.IsOpen) return;
        else if (line[0] is ' ' or '\t') Continue(line);
        else if (WithValue(line, out var tag, out var at)) record.Add(tag, line[at..]);
        else record.Add(line.Trim().ToString(), "");
    }

    private void Continue(ReadOnlySpan<char> line) =>
        record.Continue(line, record.Tag is { } tag && Meanings.TryGetValue(tag, out var meaning) && meaning.Role is not (Role.Authors or Role.Keywords or Role.Type) ? ' ' : '\n');

    /// <summary>"TI  - Exercise for ..."</summary>
    private static bool WithValue(ReadOnlySpan<char> line, out string tag, out int at)
    {
        (tag, at) = ("", 0);
        if (!RisLine.TryOf(line, out var form, out tag)) return false;
        at = form.ValueAt;
        return true;
    }

    private static bool IsName(string line) => line is "UI" or "TI" or "AU" or "VN" or "DB" || line.StartsWith("Unique Identifier", StringComparison.Ordinal)
        || line.StartsWith("Accession Number", StringComparison.Ordinal) || line is "Title" or "Authors" or "Author" || line.StartsWith("UI  - ", StringComparison.Ordinal) || line.StartsWith("VN  - ", StringComparison.Ordinal);

    /// <summary>In MEDLINE the number that Ovid gives a record is the PMID.</summary>
    private static Func<Field, Meaning> MeaningsOf(IReadOnlyList<Field> record)
    {
        var isMedline = record.Any(field => field.Name is "DB" or "Database" && field.Value.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase) && !field.Value.Contains("Embase", StringComparison.OrdinalIgnoreCase));
        return field => isMedline && field.Name is "UI" or "Unique Identifier" ? new(Role.Accession) : Meanings.GetValueOrDefault(field.Name);
    }

    [GeneratedRegex(@"^\s*<\s*\d+\.?\s*>\s*$")]
    private static partial Regex Number();
}
