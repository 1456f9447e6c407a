using System.Globalization;
using System.Text;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Tagged;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Export;

/// <summary>RIS with the tags that most programs know. A value over several lines stands in, so that no line of it looks like a tag.</summary>
internal sealed class RisWriter(TextWriter text) : ICitationWriter
{
    private const string Indent = "      ";
    private readonly StringBuilder record = new();

    public void Write(Citation citation)
    {
        record.Clear();
        Add("TY", citation.Type);
        foreach (var author in citation.Authors) Add("AU", AuthorName.Written(author));
        Add("TI", citation.Title);
        Add("PY", citation.Year?.ToString(CultureInfo.InvariantCulture));
        Add(citation.Extra.Any(field => field.Name is "T2" or "JF") ? "JF" : "T2", citation.Journal);
        Add("VL", citation.Volume);
        Add("IS", citation.Issue);
        AddPages(citation.Pages);
        Add("DO", citation.Doi);
        if (citation.Pmid is { } pmid && !citation.Extra.Any(field => field.Name is "AN" or "C2" or "C5" && field.Value == pmid)) Add("N1", $"PMID: {pmid}");
        Add("SN", citation.Isbn);
        Add("AB", citation.Abstract);
        foreach (var keyword in citation.Keywords) Add("KW", keyword);
        foreach (var field in citation.Extra)
            if (IsTag(field.Name) || field.Name == RisTags.Exact && !ExactFields.IsOwn(field.Value)) AddLines(field.Name, field.Value);
        if (ReadBack.Missing(citation, Ris.Format, record.ToString()) is { } missing) Add(RisTags.Exact, missing);
        text.Write(record.Append("ER  - \r\n\r\n"));
    }

    public void Dispose() { }

    private void AddPages(string? pages)
    {
        if (pages?.Split('-') is [{ Length: > 0 } first, { Length: > 0 } last] && pages.All(letter => char.IsLetterOrDigit(letter) || letter == '-'))
        {
            Add("SP", first);
            Add("EP", last);
        }
        else Add("SP", pages);
    }

    private void Add(string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value)) AddLines(tag, value);
    }

    private void AddLines(string tag, string value) => record.Append(tag).Append("  - ").Append(value.ReplaceLineEndings($"\r\n{Indent}")).Append("\r\n");

    /// <summary>A tag that begins or ends a record would part it; a second list of names, such as short ones beside full ones, would make each author two for other programs.</summary>
    private static bool IsTag(string name) =>
        name is [>= 'A' and <= 'Z', (>= 'A' and <= 'Z') or (>= '0' and <= '9')] && name is not ("TY" or "ER" or "AU" or "A1" or "KW" or RisTags.Exact);
}
