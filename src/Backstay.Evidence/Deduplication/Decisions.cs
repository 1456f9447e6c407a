namespace Backstay.Evidence.Deduplication;

/// <summary>Says of each record what became of it, and why.</summary>
internal sealed class Decisions(IReadOnlyList<Traits> records, Vocabulary words, Clusters clusters, IReadOnlyList<int?> earlier, int[] places)
{
    /// <param name="asked">Pairs that may be one publication.</param>
    /// <param name="most">How many of them people are asked about, the likeliest first.</param>
    /// <returns>By the places that the records came in.</returns>
    public Decision[] Of(List<Edge> asked, int most)
    {
        var kept = new int[records.Count];
        foreach (var cluster in Enumerable.Range(0, records.Count).GroupBy(clusters.Of))
        {
            var standing = Standing([.. cluster]);
            foreach (var record in cluster) kept[record] = standing;
        }
        var beside = Queue(asked, kept, most);
        var decisions = new Decision[records.Count];
        for (var record = 0; record < records.Count; record++)
        {
            var other = beside.TryGetValue(record, out var pair) ? pair : (int?)null;
            decisions[places[record]] = kept[record] != record
                ? Merged(record, kept[record])
                : new(places[record], places[record], other is null ? Outcome.Kept : Outcome.Uncertain, other is null ? null : places[other.Value], other is null ? "" : Why(record, other.Value));
        }
        return decisions;
    }

    /// <summary>The record that tells most; that of an earlier search stays.</summary>
    private int Standing(List<int> cluster)
    {
        foreach (var record in cluster)
            if (earlier[record] is { } place && places[record] == place) return record;
        return cluster.OrderByDescending(record => records[record].Fields).ThenByDescending(record => records[record].Length)
            .ThenBy(record => records[record].Id, StringComparer.Ordinal).First();
    }

    private Decision Merged(int record, int kept)
    {
        var direct = Evidence(record, kept);
        if (Verdict.Of(direct) >= Link.Weak) return new(places[record], places[kept], Outcome.Merged, places[kept], Why(record, kept));
        var (through, link) = clusters.Members(record).Where(one => one != record).Select(one => (one, Verdict.Of(Evidence(record, one)))).OrderByDescending(one => one.Item2).ThenBy(one => one.one).First();
        return new(places[record], places[kept], Outcome.Merged, places[link >= Link.Weak ? through : kept], Why(record, link >= Link.Weak ? through : kept));
    }

    /// <summary>One pair for two clusters, the kept records of both; a record waits beside one other at a time.</summary>
    private Dictionary<int, int> Queue(List<Edge> asked, int[] kept, int most)
    {
        Dictionary<int, int> beside = [];
        HashSet<(int, int)> seen = [];
        foreach (var edge in asked.OrderByDescending(edge => edge.Link).ThenBy(edge => edge.A).ThenBy(edge => edge.B))
        {
            if (beside.Count == most) break;
            var (a, b) = (kept[edge.A], kept[edge.B]);
            if (a == b || !seen.Add((Math.Min(a, b), Math.Max(a, b)))) continue;
            // The one that tells less waits; of two, the one that is free to.
            if (Poorer(a, b)) (a, b) = (b, a);
            if (!beside.ContainsKey(b) && earlier[b] is null) beside[b] = a;
            else if (!beside.ContainsKey(a) && earlier[a] is null) beside[a] = b;
        }
        return beside;
    }

    private bool Poorer(int a, int b) => earlier[a] is null && (earlier[b] is not null || (records[a].Fields, records[a].Length).CompareTo((records[b].Fields, records[b].Length)) < 0);

    private PairEvidence Evidence(int a, int b) => PairEvidence.Of(records[a], records[b], words);

    private string Why(int a, int b) => Reason.Of(Evidence(a, b), records[a].Journal.IsAbbreviationOf(records[b].Journal));
}
