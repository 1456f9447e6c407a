namespace Backstay.Evidence.Screening.Agreement;

/// <summary>How a team agreed at one level of screening. "Unsure" is a category of its own where anybody used it.</summary>
/// <param name="Records">Those that two or more judged; the figures are of them.</param>
/// <param name="JudgedOnce">Records that still wait for a second reviewer.</param>
/// <param name="MostReviewers">How many judged a record at most.</param>
internal sealed record LevelAgreement(
    string Level, int Categories, int Records, int JudgedOnce, int MostReviewers, Estimate? Agreement, Estimate? FleissKappa, Estimate? Ac1, IReadOnlyList<PairAgreement> Pairs)
{
    public static IReadOnlyList<LevelAgreement> Of(IEnumerable<CastVote> votes) => [.. votes.GroupBy(vote => vote.Level).Select(level => OfLevel(level.Key, [.. level]))];

    private static LevelAgreement OfLevel(string level, IReadOnlyList<CastVote> votes)
    {
        var categories = votes.Any(vote => vote.Decision == Decision.Unsure) ? 3 : 2;
        var records = votes.GroupBy(vote => vote.Record).Select(record => record.OrderBy(vote => vote.Reviewer, StringComparer.Ordinal).ToArray()).ToList();
        var judged = records.Where(record => record.Length > 1).ToList();
        List<int[]> counts = [.. judged.Select(record => CountsOf(record, categories))];
        return new(
            level, categories, judged.Count, records.Count - judged.Count, records.Max(record => record.Length),
            counts.Count == 0 ? null : PairStatistics.Share(TeamStatistics.Observed(counts), counts.Count),
            TeamStatistics.FleissKappa(counts), TeamStatistics.Ac1(counts), PairsOf(judged, categories));
    }

    private static int[] CountsOf(CastVote[] record, int categories)
    {
        var counts = new int[categories];
        foreach (var vote in record) counts[(int)vote.Decision]++;
        return counts;
    }

    private static IReadOnlyList<PairAgreement> PairsOf(IEnumerable<CastVote[]> records, int categories)
    {
        var tables = new SortedDictionary<(string, string), int[,]>();
        foreach (var record in records)
            for (var i = 0; i < record.Length; i++)
                for (var j = i + 1; j < record.Length; j++)
                {
                    var pair = (record[i].Reviewer, record[j].Reviewer);
                    if (!tables.TryGetValue(pair, out var table)) tables[pair] = table = new int[categories, categories];
                    table[(int)record[i].Decision, (int)record[j].Decision]++;
                }
        return [.. tables.Select(one => PairAgreement.Of(one.Key.Item1, one.Key.Item2, new(one.Value)))];
    }
}
