namespace Backstay.Evidence.Deduplication;

/// <summary>How sure two records are one publication: the higher, the earlier they are joined.</summary>
internal enum Link { None, Perhaps, Likely, Weak, Wording, Place, Number }

/// <summary>
/// The rules, from the surest on. Each asks for two things that are told independently of each other (such as a title and a place in a volume),
/// and a wall, something that two records of one publication do not have, stops them all.
/// </summary>
internal static class Verdict
{
    /// <summary>Whether the two can be one publication at all; records with a wall between them never come into one cluster.</summary>
    public static bool Wall(in PairEvidence e) =>
        e.StandingDiffers || e.Title.Numbered && !SameButNumber(e) || e.Title.Likeness == Likeness.Different && !Translated(e)
        || e.Authors == Agreement.Differ && !SameButAuthors(e)
        || (e.Pmid == Agreement.Differ || e.Doi == Agreement.Differ) && !Identical(e)
        || e.Title.Likeness == Likeness.Unknown && e.Doi != Agreement.Same && e.Pmid != Agreement.Same || e.PlaceDiffers && !SameWork(e) && !Slip(e)
        || e.Years == Years.Far && !(e.SamePlace && e.Journal == Agreement.Same || e.Doi == Agreement.Same && e.Title.Likeness == Likeness.Same);

    /// <returns><see cref="Link.Weak"/> and more are joined; below that people are asked.</returns>
    public static Link Of(in PairEvidence e)
    {
        if (Wall(e)) return Asked(e);
        var (title, authors) = (e.Title.Likeness, e.Authors);
        if (e.Pmid == Agreement.Same && title >= Likeness.Similar) return e.PlaceDiffers ? Link.Wording : Link.Number;
        if (e.Doi == Agreement.Same && (title == Likeness.Same || title == Likeness.Near && authors >= Agreement.Partly)) return e.PlaceDiffers ? Link.Wording : Link.Number;
        if (AtOnePlace(e)) return Link.Place;
        if (authors == Agreement.Same && e.Pages == Place.Same && OnOnePage(e)) return Link.Place;
        if (e.AbstractAlike && OfOneWording(e)) return Link.Wording;
        return OfOneTitle(e) || Meeting(e) || Slip(e) ? Link.Weak : Asked(e);
    }

    /// <summary>Where one of them does not tell the volume.</summary>
    private static bool OnOnePage(in PairEvidence e) => e.Title.Likeness switch
    {
        Likeness.Same => e.Years == Years.Same && e.Journal != Agreement.Differ || e.Years == Years.Near && e.Journal == Agreement.Same && (e.Volume != Place.Differ || e.SameRange) && e.Telling && e.AbstractFits,
        // A title that differs and a volume that differs are two works.
        Likeness.Near => e.Volume != Place.Differ && e.Years == Years.Same && e.Journal == Agreement.Same && e.Telling && !e.AbstractUnlike,
        _ => false,
    };

    private static bool AtOnePlace(in PairEvidence e)
    {
        if (e.Title.Likeness == Likeness.Longer) return Longer(e);
        if (!e.SamePlace) return false;
        if (SameButAuthors(e) || Translated(e)) return true;
        return e.Title.Likeness switch
        {
            Likeness.Same => e.Authors != Agreement.Differ && (e.Years >= Years.Near || e.Journal >= Agreement.Partly)
                && (e.Telling || e.Journal >= Agreement.Partly || e.Authors == Agreement.Same && e.Years == Years.Same),
            Likeness.Near => e.Authors != Agreement.Differ && e.Years != Years.Far && !e.AbstractUnlike,
            Likeness.Similar => e.SameRange && e.Authors == Agreement.Same && e.Years >= Years.Near && e.Journal >= Agreement.Partly && !e.AbstractUnlike,
            _ => false,
        };
    }

    /// <summary>A subtitle that one of them leaves out.</summary>
    private static bool Longer(in PairEvidence e)
    {
        if (e.AbstractUnlike || e.Authors != Agreement.Same && !(e.SamePlace && e.SameRange && e.Authors == Agreement.Partly)) return false;
        if (e.Doi == Agreement.Same) return e.SamePlace || e.Pages == Place.Same || e.Pages == Place.Unknown && !e.Supplement;
        return e.SamePlace && (e.Years == Years.Same && e.Journal >= Agreement.Partly && (!e.Supplement || e.AbstractAlike || e.SameRange) || e.Years == Years.Near && e.Journal == Agreement.Same && e.SameRange);
    }

    /// <summary>Where abstracts agree, less else has to.</summary>
    private static bool OfOneWording(in PairEvidence e) => e.Title.Likeness switch
    {
        // Meetings and their abstracts have no authors.
        Likeness.Same when e.Authors == Agreement.Unknown => e.Years == Years.Same && e.Journal == Agreement.Same && e.Volume == Place.Same,
        >= Likeness.Near when e.Authors == Agreement.Same => e.Years >= Years.Near && e.Journal != Agreement.Differ && !e.OneSupplement || e.Years == Years.Same && e.Journal == Agreement.Same,
        >= Likeness.Similar when e.Authors == Agreement.Same => e.Years == Years.Same && e.Journal == Agreement.Same,
        _ => false,
    };

    /// <summary>One long title by the same people in one journal and one year, where nothing tells of two places.</summary>
    private static bool OfOneTitle(in PairEvidence e) =>
        e.Work && (e.Title.Likeness == Likeness.Same || e.Title.Likeness == Likeness.Near && e.Volume == Place.Same) && e.Telling && e.Authors == Agreement.Same && (e.Journal == Agreement.Same || e.Journal == Agreement.Unknown && e.Volume == Place.Same || e.Placeless)
        && (e.Years == Years.Same || e.Years == Years.Near && e.Volume == Place.Same) && !e.OneSupplement && e.AbstractFits;

    /// <summary>The abstracts of a whole meeting have neither authors nor pages.</summary>
    private static bool Meeting(in PairEvidence e) =>
        e.Anonymous && e.Title.Likeness == Likeness.Same && e.Journal == Agreement.Same && e.Years == Years.Same && e.SameIssue && e.Pages == Place.Unknown && e.AbstractFits;

    /// <summary>Nobody prints one long title twice in an issue: a first page that differs is a slip.</summary>
    private static bool Slip(in PairEvidence e) =>
        e.NearPlace && e.Work && !e.Version && e.Title.Likeness == Likeness.Same && e.Telling && e.Authors == Agreement.Same && e.SameFirst && e.Journal == Agreement.Same
        && (e.Volume == Place.Same || e.Volume == Place.Unknown && e.Years == Years.Same) && e.Years >= Years.Near && !e.OneSupplement && e.AbstractFits;

    /// <summary>One number, one title: other pages are those of another form of the same work.</summary>
    private static bool SameWork(in PairEvidence e) =>
        e.Pmid == Agreement.Same || e.Doi == Agreement.Same && e.Title.Likeness >= Likeness.Near && (e.Telling || e.Pages != Place.Differ);

    /// <summary>A group signs in one database, its members in the other.</summary>
    private static bool SameButAuthors(in PairEvidence e) =>
        e.Title.Likeness == Likeness.Same && e.Telling && e.Volume == Place.Same && e.Pages == Place.Same && e.Years == Years.Same && e.Journal == Agreement.Same && (!e.Supplement || e.Doi == Agreement.Same);

    /// <summary>A subtitle with a number that one leaves out; or a number, often one set high or low, that was lost from one of two titles.</summary>
    private static bool SameButNumber(in PairEvidence e) =>
        e.SamePlace && e.Authors == Agreement.Same && e.Years == Years.Same && e.Title.Likeness >= Likeness.Similar
        && (e.SameRange && e.Journal >= Agreement.Partly && !e.AbstractUnlike || e.AbstractAlike && e.Doi == Agreement.Same);

    /// <summary>All but the title agrees, and the title may be in another language.</summary>
    private static bool Translated(in PairEvidence e) =>
        e.Title.Likeness != Likeness.Unknown && e.SamePlace && e.Authors == Agreement.Same && e.Years == Years.Same && e.Journal == Agreement.Same && (e.AbstractAlike || e.Translated && e.SameRange && !e.AbstractUnlike);

    /// <summary>All that is printed agrees: a number beside it that differs is a slip.</summary>
    private static bool Identical(in PairEvidence e) =>
        e.Title.Likeness == Likeness.Same && e.Authors == Agreement.Same && e.Journal == Agreement.Same && e.Years == Years.Same
        && (e.SamePlace || e.Pages == Place.Same && e.AbstractAlike);

    private static Link Asked(in PairEvidence e)
    {
        if (e.Title.Numbered || e.Authors < Agreement.Partly && e.Authors != Agreement.Unknown) return Link.None;
        var title = e.Title.Likeness;
        if (title == Likeness.Unknown) return e.SamePlace && e.Years == Years.Same && e.Authors == Agreement.Same ? Link.Likely : Link.None;
        if (title < Likeness.Longer) return e.SamePlace && e.Authors == Agreement.Same && e.Years == Years.Same && !e.Supplement && e.Journal == Agreement.Same ? Link.Perhaps : Link.None;
        if (e.Years < Years.Near && e.Years != Years.Unknown || e.AbstractUnlike) return Link.None;
        if (e.Journal == Agreement.Same && e.Years == Years.Same && e.Volume != Place.Differ && (title >= Likeness.Near || e.SamePlace)) return Link.Likely;
        return title >= Likeness.Near && e.Telling && !e.OneSupplement && (e.AbstractAlike || e.Journal != Agreement.Differ && e.Volume != Place.Differ) ? Link.Perhaps : Link.None;
    }
}
