using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Backstay.Evidence.Import.Bib;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Export;

/// <summary>BibTeX in UTF-8.</summary>
internal sealed partial class BibTexWriter(TextWriter text) : ICitationWriter
{
    private static readonly BibTex Format = new();
    private readonly StringBuilder entry = new();
    private long count;

    public void Write(Citation citation)
    {
        entry.Clear();
        var (own, type) = (citation.Extra.FirstOrDefault(field => field.Name == BibTex.Key)?.Value, BibTypes.Of(citation.Type));
        var key = own is not null && Key().IsMatch(own) ? own : $"{BibTex.OwnKey}{++count:00000}";
        entry.Append(CultureInfo.InvariantCulture, $"@{type}{{{key},\n");
        Add("author", string.Join(" and ", citation.Authors.Select(BibNames.Written)));
        Add("title", Encoded(citation.Title));
        Add("year", citation.Year?.ToString(CultureInfo.InvariantCulture));
        Add(type is "incollection" or "inproceedings" ? "booktitle" : "journal", Encoded(citation.Journal));
        Add("volume", Encoded(citation.Volume));
        Add("number", Encoded(citation.Issue));
        Add("pages", Encoded(citation.Pages)?.Replace("-", "--", StringComparison.Ordinal));
        Add("doi", Raw(citation.Doi));
        Add("pmid", Encoded(citation.Pmid));
        Add(citation.Isbn is { } number && number.Count(char.IsAsciiLetterOrDigit) > 8 ? "isbn" : "issn", Encoded(citation.Isbn));
        Add("abstract", Encoded(citation.Abstract));
        Add("keywords", Encoded(string.Join("; ", citation.Keywords)));
        foreach (var field in citation.Extra)
            if (Name().IsMatch(field.Name)) Add(field.Name, field.Name is "url" or "file" ? Raw(field.Value) : Encoded(field.Value));
        if (ReadBack.Missing(citation, Format, $"{entry}}}") is { } missing) Add(BibTex.Exact, Balanced(missing));
        text.Write(entry.Append("}\n\n"));
    }

    public void Dispose() { }

    private void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    private static string? Encoded(string? value) => value is null ? null : Latex.Encode(value);

    private static string? Raw(string? value) => value is null || value.AsSpan().IndexOfAny("\\{}") < 0 ? value : Latex.Encode(value);

    /// <summary>Braces within the strings of the JSON would part the field.</summary>
    private static string Balanced(string json)
    {
        var (written, isText) = (new StringBuilder(json.Length), false);
        for (var n = 0; n < json.Length; n++)
        {
            if (json[n] == '"') isText = !isText;
            _ = isText && json[n] is ('{' or '}') ? written.Append(CultureInfo.InvariantCulture, $"\\u{(int)json[n]:x4}") : written.Append(json[n]);
            if (isText && json[n] == '\\') written.Append(json[++n]);
        }
        return written.ToString();
    }

    [GeneratedRegex("^(?!backstay-)[^\\s,={}()\"#%\\\\~'@]+\\z")]
    private static partial Regex Key();

    [GeneratedRegex("^(?!(?:citekey|entrytype|backstay)\\z)[A-Za-z][A-Za-z0-9_-]*\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
