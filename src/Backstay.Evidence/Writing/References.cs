using System.Globalization;
using System.Text;
using Backstay.Evidence.Export;
using Backstay.Evidence.Import.Bib;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Writing;

/// <param name="Name">In the text: "Nordin 2017", and "Nordin 2017a" where there are two of that name.</param>
/// <param name="Key">For pandoc and BibTeX: "nordin2017".</param>
internal sealed record Reference(int Number, string Name, string Key, Citation Citation);

/// <summary>The publications that an article cites, or may cite.</summary>
internal sealed record References(IReadOnlyDictionary<int, Reference> All)
{
    private const int MostAuthors = 6;

    public static References Of(IEnumerable<Identified> records)
    {
        var all = new Dictionary<int, Reference>();
        foreach (var same in records.DistinctBy(one => one.Number).OrderBy(one => one.Number).GroupBy(one => Name(one.Citation)))
        {
            var letter = 'a';
            foreach (var one in same)
            {
                // After z the number tells them apart.
                var mark = same.Count() == 1 ? "" : letter <= 'z' ? $"{letter++}" : $"-{one.Number}";
                all[one.Number] = new(one.Number, $"{same.Key}{mark}", $"{KeyOf(same.Key)}{mark}", one.Citation);
            }
        }
        // Two names may come to one key, once they are freed of their accents.
        foreach (var twin in all.Values.GroupBy(one => one.Key).Where(same => same.Count() > 1).SelectMany(same => same.Skip(1)).ToList()) all[twin.Number] = twin with { Key = $"{twin.Key}-{twin.Number}" };
        return new(all);
    }

    public string Named(IReadOnlyList<int> numbers) => $"({string.Join("; ", numbers.Select(number => All.TryGetValue(number, out var one) ? one.Name : string.Format(CultureInfo.CurrentCulture, Words.DraftUnknown, number)))})";

    /// <summary>As pandoc reads it; what is no record of the review stays as it was typed.</summary>
    public string Keyed(IReadOnlyList<int> numbers) => $"[{string.Join("; ", numbers.Select(number => All.TryGetValue(number, out var one) ? $"@{one.Key}" : $"@{number}"))}]";

    public string BibTex(IEnumerable<int> cited)
    {
        var text = new StringWriter();
        using var writer = new BibTexWriter(text);
        // Abstracts belong to publishers.
        foreach (var one in cited.Where(All.ContainsKey).Select(number => All[number])) writer.Write(one.Citation with { Abstract = null, Keywords = [], Extra = [new(Import.Bib.BibTex.Key, one.Key)] });
        return text.ToString();
    }

    /// <summary>In the manner of Vancouver: Nordin C, Gard G. Title. Journal. 2017;19(2):e38. doi:10.1000/1</summary>
    public static string Line(Citation one)
    {
        var authors = one.Authors.Take(MostAuthors).Select(author => author.Given is { Length: > 0 } given ? $"{author.Family} {Initials(given)}" : author.Family).ToList();
        if (one.Authors.Count > MostAuthors) authors.Add("et al");
        var place = $"{one.Year}{(one.Volume is null ? "" : $";{one.Volume}")}{(one.Issue is null ? "" : $"({one.Issue})")}{(one.Pages is null ? "" : $":{one.Pages}")}";
        string?[] parts = [string.Join(", ", authors), one.Title, one.Journal, place, one.Doi is null ? null : $"doi:{one.Doi}"];
        return string.Join(". ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.TrimEnd('.'))) + ".";
    }

    private static string Initials(string given) => string.Concat(given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(name => name.All(char.IsUpper) ? name : name[..1].ToUpperInvariant()));

    private static string Name(Citation citation) => citation.Authors.Count == 0 ? $"{Words.ReportUntitled} {citation.Year}".Trim() : $"{citation.Authors[0].Family} {citation.Year}".Trim();

    private static string KeyOf(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() is { Length: > 0 } key ? key : "record";
}
