namespace Backstay.Evidence.Deduplication;

/// <summary>Why two records are, or may be, one publication, in words made of the evidence.</summary>
internal static class Reason
{
    public static string Of(in PairEvidence e, bool abbreviated) => Sentence(Same(e), Other(e, abbreviated));

    private static List<string> Same(in PairEvidence e)
    {
        List<string> same = [];
        if (e.Doi == Agreement.Same) same.Add("DOI");
        if (e.Pmid == Agreement.Same) same.Add("PMID");
        if (e.Title.Likeness == Likeness.Same) same.Add("title");
        if (e.Authors == Agreement.Same) same.Add("authors");
        if (e.Years == Years.Same) same.Add("year");
        if (e.Journal == Agreement.Same) same.Add("journal");
        if (e.Volume == Place.Same) same.Add("volume");
        if (e.Pages == Place.Same) same.Add("pages");
        if (e.AbstractAlike) same.Add("abstract");
        return same;
    }

    private static List<string> Other(in PairEvidence e, bool abbreviated)
    {
        List<string> other = [];
        if (e.StandingDiffers) other.Add("one is a correction, reply, comment, retraction or protocol");
        other.AddRange(e.Title switch
        {
            { Numbered: true } => ["a number in the title differs"],
            { Likeness: Likeness.Near } => ["title differs in spelling"],
            { Likeness: Likeness.Longer } => ["one title goes on further"],
            { Likeness: Likeness.Similar } => ["titles are similar"],
            { Likeness: Likeness.Different } => ["titles differ"],
            { Likeness: Likeness.Unknown } => ["one has no title"],
            _ => (string[])[],
        });
        if (e.Authors == Agreement.Partly) other.Add("some authors differ");
        if (e.Authors == Agreement.Unknown) other.Add("one names no authors");
        if (e.Years == Years.Near) other.Add("years are one apart");
        if (e.Years == Years.Far) other.Add("years differ");
        if (e.Years == Years.Unknown) other.Add("one tells no year");
        if (abbreviated) other.Add("journal is abbreviated");
        if (e.Journal is Agreement.Differ or Agreement.Partly) other.Add("journal is named differently");
        if (e.Volume == Place.Differ) other.Add("volume differs");
        if (e.Pages == Place.Overlap) other.Add("pages overlap");
        if (e.Pages == Place.Differ) other.Add("pages differ");
        if (e.Doi == Agreement.Differ) other.Add("DOI differs");
        if (e.Pmid == Agreement.Differ) other.Add("PMID differs");
        return other;
    }

    private static string Sentence(List<string> same, List<string> other)
    {
        var first = same.Count == 0 ? "" : $"same {(same.Count == 1 ? same[0] : $"{string.Join(", ", same[..^1])} and {same[^1]}")}";
        return string.Join("; ", new[] { first }.Concat(other).Where(part => part.Length > 0));
    }
}
