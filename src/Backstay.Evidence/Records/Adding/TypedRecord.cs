using System.Globalization;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records.Bringing;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Records.Adding;

/// <summary>One record as a member typed it. What is wrong is told by field.</summary>
internal sealed record TypedRecord(OtherMethod? Method, string Source, Citation Citation)
{
    public const int LongestTitle = 2000, LongestAuthors = 10_000, LongestJournal = 500, LongestPart = 60, LongestAddress = 2000, LongestAbstract = 30_000;

    private static readonly (string Name, int Longest)[] Fields =
    [
        ("source", RecordFile.LongestSource), ("title", LongestTitle), ("authors", LongestAuthors), ("year", LongestPart), ("journal", LongestJournal), ("volume", LongestPart), ("issue", LongestPart), ("pages", LongestPart),
        ("doi", LongestJournal), ("pmid", LongestPart), ("address", LongestAddress), ("abstract", LongestAbstract),
    ];

    public static TypedRecord Read(IFormCollection form, Dictionary<string, string> faults)
    {
        var method = MethodWords.Read(form, faults);
        var said = Fields.ToDictionary(field => field.Name, field => form[field.Name].ToString().Trim().ReplaceLineEndings("\n"));
        if (said["source"].Length == 0) faults["source"] = Words.AddFaultSource;
        if (said["title"].Length == 0) faults["title"] = Words.AddFaultTitle;
        var (year, doi, pmid) = (PublicationYear.IsWhole(said["year"]) ? PublicationYear.Of(said["year"]) : null, Doi.Of(said["doi"]), PubMedId.Of(said["pmid"]));
        if (year is null && said["year"].Length > 0) faults["year"] = Words.AddFaultYear;
        if (doi is null && said["doi"].Length > 0) faults["doi"] = Words.AddFaultDoi;
        if (pmid is null && said["pmid"].Length > 0) faults["pmid"] = Words.AddFaultPmid;
        if (said["address"].Length > 0 && !(Uri.TryCreate(said["address"], UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) faults["address"] = Words.AddFaultAddress;
        foreach (var (name, longest) in Fields)
            if (said[name].Length > longest) faults[name] = string.Format(CultureInfo.CurrentCulture, Words.FaultLong, longest);
        return new(method, said["source"], new()
        {
            Type = said["journal"].Length > 0 ? "JOUR" : method == OtherMethod.Website ? "ELEC" : "GEN", Title = Line("title"), Year = year, Journal = Line("journal"), Volume = Line("volume"), Issue = Line("issue"), Pages = Line("pages"),
            Authors = [.. AuthorNames.OfLines(said["authors"])], Doi = doi, Pmid = pmid, Abstract = said["abstract"] is { Length: > 0 } words ? words : null,
            // The tag of an address in RIS, so that an export tells it as others do.
            Extra = said["address"].Length > 0 ? [new("UR", said["address"])] : [],
        });

        string? Line(string name) => said[name].Length == 0 ? null : said[name].Replace('\n', ' ');
    }
}
