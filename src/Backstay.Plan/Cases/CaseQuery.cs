namespace Backstay.Plan.Cases;

/// <summary>
/// A situation that neighbours are looked for. Since each attribute has few values, all its likenesses to what is asked fit a small table: comparing
/// is looking up and adding.
/// </summary>
internal sealed class CaseQuery
{
    private readonly CaseBase cases;

    public CaseQuery(CaseBase cases, WeekSituation asked)
    {
        this.cases = cases;
        var (narrow, wide) = (0, 0);
        foreach (var attribute in CaseAttributes.All)
        {
            var (byteColumn, wideColumn) = attribute.IsNarrow ? (cases.Narrow[narrow++], null) : ((byte[]?)null, cases.Wide[wide++]);
            if (attribute.Code(asked, cases.Today) is not { } code) continue;
            var (points, known) = Tables(attribute, code);
            if (byteColumn is not null) Narrow.Add(new(attribute, byteColumn, points, known));
            else Wide.Add(new(attribute, wideColumn!, points, known));
        }
    }

    /// <summary>One attribute that is known of who asks.</summary>
    /// <param name="Column">The values of all cases.</param>
    /// <param name="Points">By a case's value.</param>
    /// <param name="Known">The attribute's weight by a case's value, 0 for unknown.</param>
    internal sealed record Part<T>(CaseAttribute Attribute, T[] Column, byte[] Points, byte[] Known);

    public List<Part<byte>> Narrow { get; } = [];
    public List<Part<ushort>> Wide { get; } = [];

    /// <summary>Weighted mean of the likenesses of what is known of both.</summary>
    /// <returns>0 to 1; null when too little is known of both.</returns>
    public float? Similarity(int number)
    {
        var (points, known) = (0, 0);
        foreach (var part in Narrow)
        {
            points += part.Points[part.Column[number]];
            known += part.Known[part.Column[number]];
        }
        foreach (var part in Wide)
        {
            points += part.Points[part.Column[number]];
            known += part.Known[part.Column[number]];
        }
        return known >= CaseAttributes.Floor ? (float)points / known : null;
    }

    /// <summary>Why a case is alike: what each attribute contributed, most first. The shares add up to the similarity.</summary>
    public IReadOnlyList<Contribution> Explain(int number)
    {
        var parts = Narrow.Select(part => (part.Attribute, Points: part.Points[part.Column[number]], Known: part.Known[part.Column[number]]))
            .Concat(Wide.Select(part => (part.Attribute, Points: part.Points[part.Column[number]], Known: part.Known[part.Column[number]])))
            .Where(part => part.Known > 0).ToList();
        double known = parts.Sum(part => part.Known);
        return [.. parts.Select(part => new Contribution(part.Attribute.Kind, (double)part.Points / part.Known, part.Points / known)).OrderByDescending(one => one.Share).ThenBy(one => one.Kind)];
    }

    private static (byte[] Points, byte[] Known) Tables(CaseAttribute attribute, int asked)
    {
        var (points, known) = (new byte[attribute.Unknown + 1], new byte[attribute.Unknown + 1]);
        for (var held = 0; held < attribute.Values; held++) (points[held], known[held]) = (attribute.Points(asked, held), attribute.Weight);
        return (points, known);
    }
}

/// <param name="Similarity">Of this attribute alone, 0 to 1.</param>
/// <param name="Share">What it adds to the similarity of the whole.</param>
internal readonly record struct Contribution(AttributeKind Kind, double Similarity, double Share);
