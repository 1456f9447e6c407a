namespace Backstay.Evidence.Deduplication;

internal enum Years { Unknown, Far, Near, Same }

/// <summary>What two records say for and against being one publication.</summary>
internal readonly record struct PairEvidence
{
    private const double AlikeAbstract = 0.7, HalfAbstract = 0.4, UnlikeAbstract = 0.1;

    public required TitleComparison Title { get; init; }
    public required Agreement Authors { get; init; }
    public required Years Years { get; init; }
    public required Agreement Journal { get; init; }
    public required Place Volume { get; init; }
    public required Place Pages { get; init; }
    public required Agreement Doi { get; init; }
    public required Agreement Pmid { get; init; }
    public double? Abstract { get; init; }

    /// <summary>One is a correction, a reply, a protocol ..., the other is not.</summary>
    public bool StandingDiffers { get; init; }

    public bool IssueDiffers { get; init; }

    /// <summary>One or both stand in a supplement, where abstracts of conferences share pages and DOI.</summary>
    public bool Supplement { get; init; }

    /// <summary>The same pages from first to last, and more than one or two.</summary>
    public bool SameRange { get; init; }

    /// <summary>They stand in one issue, or their pages differ by no more than a slip.</summary>
    public bool NearPlace { get; init; }

    /// <summary>What they have for pages stays from version to version of a work.</summary>
    public bool Version { get; init; }

    public bool SameIssue { get; init; }

    /// <summary>Neither is a correction, a reply or the like.</summary>
    public bool Work { get; init; }

    /// <summary>Neither names authors.</summary>
    public bool Anonymous { get; init; }

    public bool SameFirst { get; init; }

    /// <summary>Neither names anything that it stands in.</summary>
    public bool Placeless { get; init; }

    /// <summary>A database has put one title, or both, into another language.</summary>
    public bool Translated { get; init; }

    public bool OneSupplement { get; init; }

    /// <summary>The title is of the kind that one work alone is likely to have.</summary>
    public bool Telling { get; init; }

    public bool AbstractAlike => Abstract >= AlikeAbstract;

    /// <summary>Nothing in the abstracts says that they are of two works, such as a talk and the article that followed.</summary>
    public bool AbstractFits => Abstract is null or >= HalfAbstract;

    public bool AbstractUnlike => Abstract < UnlikeAbstract;

    /// <summary>The same volume from the same page on: where one work stands, no other begins.</summary>
    public bool SamePlace => Volume == Place.Same && (Pages == Place.Same || Pages == Place.Overlap && Authors == Agreement.Same);

    /// <summary>Where one stands the other does not.</summary>
    public bool PlaceDiffers => Version && (Volume == Place.Differ || IssueDiffers || Years != Years.Same) || Pages == Place.Differ || Volume == Place.Differ && (Pages != Place.Same || Journal != Agreement.Same)
        || IssueDiffers && Pages == Place.Unknown;

    public static PairEvidence Of(Traits a, Traits b, Vocabulary words)
    {
        var journal = a.Journal.With(b.Journal);
        if (journal != Agreement.Same && a.Serials.Any(number => number.Length == 8 && b.Serials.Contains(number))) journal = Agreement.Same;
        var pages = a.Pages.With(b.Pages);
        // The number of an article stands in the column of issues as well as in that of pages.
        if (pages != Place.Same && (a.Pages.IsEmpty && a.Volume.Issue is { } left && left == b.Pages.Start || b.Pages.IsEmpty && b.Volume.Issue is { } right && right == a.Pages.Start)) pages = Place.Same;
        if (pages == Place.Differ && a.Pages.SameEnd(b.Pages)) pages = Place.Overlap;
        return new()
        {
            Title = TitleComparison.Of(a.Title, b.Title, words), Authors = a.Authors.With(b.Authors), Journal = journal, Pages = pages,
            Years = a.Year is not { } one || b.Year is not { } other ? Years.Unknown : Math.Abs(one - other) switch { 0 => Years.Same, 1 => Years.Near, _ => Years.Far },
            Volume = a.Volume.With(b.Volume, a.Year), IssueDiffers = a.Volume.IssueDiffers(b.Volume),
            Doi = Numbered(a.Doi, b.Doi), Pmid = Numbered(a.Pmid, b.Pmid), Abstract = a.Abstract.With(b.Abstract),
            StandingDiffers = a.Title.Standing != b.Title.Standing, Supplement = a.IsSupplement || b.IsSupplement, OneSupplement = a.IsSupplement != b.IsSupplement && !((a.IsSupplement ? b : a) is { Pages.IsEmpty: true, Volume.Issue: null } && a.Volume.With(b.Volume, a.Year) == Place.Same),
            Work = a.Title.IsWork && b.Title.IsWork, SameIssue = a.Volume.IssueSame(b.Volume), Anonymous = a.Authors.IsEmpty && b.Authors.IsEmpty,
            Version = a.Pages.IsIdentifier || b.Pages.IsIdentifier, SameFirst = a.Authors.First == b.Authors.First, NearPlace = a.Volume.IssueSame(b.Volume) || a.Pages.IsSlip(b.Pages),
            Placeless = a.Journal.IsEmpty && b.Journal.IsEmpty && a.Pages.IsEmpty && b.Pages.IsEmpty && a.Volume.Number is null && b.Volume.Number is null,
            SameRange = a.Pages.SameRange(b.Pages), Translated = a.Title.Translated || b.Title.Translated,
            Telling = a.Title.IsTelling && b.Title.IsTelling,
        };
    }

    private static Agreement Numbered(string? a, string? b) => a is null || b is null ? Agreement.Unknown : a == b ? Agreement.Same : Agreement.Differ;
}
