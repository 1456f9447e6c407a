using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Deduplication;

/// <summary>What is compared of a record; a few hundred bytes, whatever the length of its abstract.</summary>
internal sealed record Traits
{
    /// <summary>Names the record, and breaks ties, so that the order in which records come decides nothing.</summary>
    public required string Id { get; init; }

    public required TitleForm Title { get; init; }
    public required AuthorForm Authors { get; init; }
    public int? Year { get; init; }
    public required JournalForm Journal { get; init; }
    public required Volume Volume { get; init; }
    public required Pages Pages { get; init; }
    public string? Doi { get; init; }
    public string? Pmid { get; init; }
    public IReadOnlyList<string> Serials { get; init; } = [];
    public required AbstractSketch Abstract { get; init; }

    /// <summary>How many fields tell something, and how much they tell: the fullest record of a cluster is kept.</summary>
    public int Fields { get; init; }

    public int Length { get; init; }

    public bool IsSupplement => Volume.IsSupplement || Pages.IsSupplement;

    /// <summary>Of many at once, in their order.</summary>
    public static Traits[] Of(IReadOnlyList<(string Id, Citation Citation)> records, CancellationToken ct)
    {
        var all = new Traits[records.Count];
        Parallel.For(0, all.Length, new() { CancellationToken = ct }, place => all[place] = Of(records[place].Id, records[place].Citation));
        return all;
    }

    public Traits Named(string id) => this with { Id = id };

    public static Traits Of(string id, Citation citation)
    {
        string?[] texts = [citation.Title, citation.Journal, citation.Volume, citation.Issue, citation.Pages, citation.Doi, citation.Pmid, citation.Isbn, citation.Abstract];
        return new()
        {
            Id = id, Title = TitleForm.Of(citation.Title), Authors = AuthorForm.Of(citation.Authors), Year = citation.Year, Journal = JournalForm.Of(citation.Journal),
            Volume = Volume.Of(citation.Volume, citation.Issue), Pages = Pages.Of(citation.Pages), Doi = citation.Doi is { } doi ? Import.Values.Doi.In(doi) : null, Pmid = citation.Pmid is { } pmid ? PubMedId.Of(pmid) : null,
            Serials = Deduplication.Serials.Of(citation.Isbn), Abstract = AbstractSketch.Of(citation.Abstract),
            Fields = texts.Count(text => !string.IsNullOrWhiteSpace(text)) + (citation.Authors.Count > 0 ? 1 : 0) + (citation.Year is null ? 0 : 1) + (citation.Keywords.Count > 0 ? 1 : 0),
            Length = texts.Sum(text => text?.Length ?? 0) + citation.Authors.Sum(author => author.Family.Length) + citation.Extra.Sum(field => field.Value.Length),
        };
    }
}
