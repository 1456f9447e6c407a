using System.Buffers;
using System.Collections.Frozen;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>What PubMed saves as nbib or MEDLINE. Source: National Library of Medicine, MEDLINE/PubMed Data Element (Field) Descriptions.</summary>
internal sealed class Medline(OpenRecord record) : ILineReader
{
    private const int Dash = 4;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static LineFormat Format { get; } =
        new("PubMed", head => head.Lines.Take(50).Any(line => line.StartsWith("PMID- ", StringComparison.Ordinal)), MeaningsOf, record => new Medline(record));

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["PMID"] = new(Role.Pmid), ["PT"] = new(Role.Type), ["TI"] = new(Role.Title), ["FAU"] = new(Role.Author), ["AU"] = new(Role.Author, 1),
        ["DP"] = new(Role.Year), ["JT"] = new(Role.Journal), ["TA"] = new(Role.Journal, 1), ["VI"] = new(Role.Volume), ["IP"] = new(Role.Issue), ["PG"] = new(Role.Pages),
        ["IS"] = new(Role.Isbn), ["ISBN"] = new(Role.Isbn, 1), ["AB"] = new(Role.Abstract), ["OT"] = new(Role.Keyword), ["MH"] = new(Role.Keyword), ["SO"] = new(Role.Source),
    }.ToFrozenDictionary();

    private bool isAfterGap;
    private string? firstTag;

    public void Take(ReadOnlySpan<char> line, long number)
    {
        if (line.Trim().IsEmpty) isAfterGap = true;
        else if (TagOf(line) is { } tag)
        {
            var begins = !record.IsOpen || tag == "PMID" && record.Has(tag) || isAfterGap && (tag == firstTag || tag == "PMID");
            if (begins) record.Begin(number);
            (isAfterGap, firstTag) = (false, firstTag ?? tag);
            var value = line[(Dash + 1)..].Trim();
            record.Add(tag, tag == "CN" ? AuthorName.Written(new(value.ToString(), null)) : value);
        }
        else if (record.IsOpen) record.Continue(line, ' ');
    }

    private static string? TagOf(ReadOnlySpan<char> line)
    {
        if (line.Length <= Dash || line[Dash] != '-' || line.Length > Dash + 1 && line[Dash + 1] != ' ') return null;
        var tag = line[..Dash].TrimEnd(' ');
        return tag.Length > 1 && char.IsAsciiLetterUpper(tag[0]) && !tag.ContainsAnyExcept(Letters) ? tag.ToString() : null;
    }

    /// <summary>Where full names are told, the short ones are kept beside them. Groups are authors like others. A chapter stands in its book.</summary>
    private static Func<Field, Meaning> MeaningsOf(IReadOnlyList<Field> record)
    {
        var names = record.Any(field => field.Name == "FAU") ? 0 : 1;
        var isChapter = record.Any(field => field.Name == "TI");
        return field => field.Name switch
        {
            "BTI" => new(isChapter ? Role.Journal : Role.Title, 2),
            "CN" => new(Role.Author, names),
            "LID" => field.Value.EndsWith("[doi]", StringComparison.Ordinal) ? new(Role.Doi) : default,
            "AID" => field.Value.EndsWith("[doi]", StringComparison.Ordinal) ? new(Role.Doi, 1) : default,
            _ => Meanings.GetValueOrDefault(field.Name),
        };
    }
}
