namespace Backstay.Plan.Cases;

/// <summary>
/// From a situation to advice: what went well for people alike, if enough of them are alike enough and did different things; else what the guidelines
/// say to the typical cases nearest to it; else nothing.
/// </summary>
internal static class Adviser
{
    public const int Neighbours = 20;

    /// <summary>Pairs below this are not called alike.</summary>
    public const float Alike = .75f;

    /// <summary>Fewer alike weeks than this are chance.</summary>
    public const int FewestWeeks = 12;

    public const int FewestPeople = 8;

    /// <summary>Weeks that went well have to hold so many different sets of things, or advice would copy one plan.</summary>
    public const int FewestSets = 3;

    /// <summary>Numbers below this are told to nobody, since they could point at somebody.</summary>
    public const int FewestTold = 5;

    /// <summary>As much as one reason of the rules, for something that always went well.</summary>
    public const double MostBonus = 2;

    /// <summary>Guidelines are behind the rules already.</summary>
    private const double GuidelineBonus = 1;

    /// <summary>So many weeks of the usual outcome are added to those of an item, so that few lucky weeks do not count as much as many.</summary>
    private const double UsualWeeks = 4;

    private const int NearestTypical = 3, AlikeTold = 3;

    /// <param name="typical">Prototypes.</param>
    /// <param name="without">Who asks, where their own weeks are among those of people.</param>
    public static CaseAdvice? Of(WeekSituation asked, CaseBase people, CaseBase typical, int? without = null) => OfPeople(asked, people, without) ?? OfTypical(asked, typical);

    /// <returns>Whose weeks advice would rest on.</returns>
    public static IReadOnlySet<int> PeopleNear(WeekSituation asked, CaseBase cases, int? without) =>
        Near(cases, new(cases, asked), without).Select(one => one.Person).ToHashSet();

    public static CaseAdvice? OfPeople(WeekSituation asked, CaseBase cases, int? without)
    {
        var query = new CaseQuery(cases, asked);
        var near = Near(cases, query, without);
        var good = near.Where(one => cases.IsGood(one.Number) == true).ToList();
        var people = CountPeople(near);
        if (near.Count < FewestWeeks || people < FewestPeople || good.Select(one => SetOf(cases, one)).Distinct().Count() < FewestSets) return null;
        var items = near.SelectMany(one => cases.Done(one.Number).Select(done => (Neighbour: one, done.ItemId, done.Level))).GroupBy(done => done.ItemId)
            .Select(done => Advised(cases, query, done.Key, [.. done.Select(one => (one.Neighbour, one.Level))])).OfType<AdvisedItem>()
            .OrderByDescending(item => item.Bonus).ThenBy(item => item.ItemId, StringComparer.Ordinal).ToList();
        return items.Count == 0 ? null : new(AdviceFrom.People, people, Common(query, near), items, Walked(cases, good));
    }

    /// <summary>How much oftener weeks went well with it than weeks do, as a share of what could be gained.</summary>
    private static AdvisedItem? Advised(CaseBase cases, CaseQuery query, string item, IReadOnlyList<(Neighbour Neighbour, int Level)> done)
    {
        var good = done.Where(one => cases.IsGood(one.Neighbour.Number) == true).ToList();
        var people = CountPeople(good.Select(one => one.Neighbour));
        if (people < FewestTold) return null;
        var usual = cases.ShareGood;
        var rate = (good.Sum(one => one.Neighbour.Similarity) + UsualWeeks * usual) / (done.Sum(one => one.Neighbour.Similarity) + UsualWeeks);
        return rate > usual
            ? new(item, MostBonus * (rate - usual) / (1 - usual), Middle(good.Select(one => one.Level)), people) { Alike = Common(query, [.. good.Select(one => one.Neighbour)]) }
            : null;
    }

    public static CaseAdvice? OfTypical(WeekSituation asked, CaseBase typical)
    {
        var query = new CaseQuery(typical, asked);
        var near = Retrieval.Nearest(typical, query, NearestTypical).Where(one => one.Similarity >= Alike).ToList();
        var items = near.SelectMany(one => typical.Done(one.Number).Select(done => (one.Similarity, done.ItemId, done.Level))).GroupBy(done => done.ItemId)
            .Select(done => new AdvisedItem(done.Key, GuidelineBonus * done.Max(one => one.Similarity), done.Min(one => one.Level), 0))
            .OrderByDescending(item => item.Bonus).ThenBy(item => item.ItemId, StringComparer.Ordinal).ToList();
        return items.Count == 0 ? null : new(AdviceFrom.Guidelines, 0, Common(query, near), items);
    }

    private static List<Neighbour> Near(CaseBase cases, CaseQuery query, int? without) =>
        [.. Retrieval.Nearest(cases, query, Neighbours, without).Where(one => one.Similarity >= Alike && cases.IsGood(one.Number) is not null)];

    /// <summary>What most of them share with who asks, and nearly so: what adds most first.</summary>
    private static IReadOnlyList<AttributeKind> Common(CaseQuery query, IReadOnlyCollection<Neighbour> near) =>
    [
        .. near.SelectMany(one => query.Explain(one.Number)).GroupBy(part => part.Kind)
            .Where(parts => parts.Key != AttributeKind.Recency && 2 * parts.Count() > near.Count && parts.Average(part => part.Similarity) >= .8)
            .OrderByDescending(parts => parts.Sum(part => part.Share)).ThenBy(parts => parts.Key).Select(parts => parts.Key).Take(AlikeTold),
    ];

    private static int? Walked(CaseBase cases, IEnumerable<Neighbour> good)
    {
        var told = good.Where(one => cases.WalkingMinutes(one.Number) is not null).ToList();
        return CountPeople(told) >= FewestTold ? Middle(told.Select(one => cases.WalkingMinutes(one.Number)!.Value)) : null;
    }

    private static string SetOf(CaseBase cases, Neighbour one) => string.Join(' ', cases.Done(one.Number).Select(done => done.ItemId).Order(StringComparer.Ordinal));

    private static int CountPeople(IEnumerable<Neighbour> neighbours) => neighbours.Select(one => one.Person).Distinct().Count();

    // Of an even number the lower: a dose is rather too small.
    private static int Middle(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) / 2];
    }
}
