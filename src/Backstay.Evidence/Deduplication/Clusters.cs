namespace Backstay.Evidence.Deduplication;

/// <param name="A">Places of two records, the smaller first.</param>
internal readonly record struct Edge(Link Link, int A, int B);

/// <summary>Joins records, the surest pairs first, and only where no record of one cluster has a wall to one of the other: no chain of likeness joins two works.</summary>
internal sealed class Clusters
{
    private readonly IReadOnlyList<Traits> records;
    private readonly Vocabulary words;
    private readonly int[] cluster;
    private readonly List<int>?[] members;
    private readonly bool[] settled;

    /// <param name="settled">For records of earlier searches, the cluster in which each stands (any number, the same for its members); null for new ones.</param>
    public Clusters(IReadOnlyList<Traits> records, Vocabulary words, IReadOnlyList<int?> settled)
    {
        (this.records, this.words) = (records, words);
        cluster = new int[records.Count];
        members = new List<int>?[records.Count];
        this.settled = new bool[records.Count];
        Dictionary<int, int> earlier = [];
        for (var record = 0; record < records.Count; record++)
        {
            var own = settled[record] is { } number ? earlier.TryGetValue(number, out var at) ? at : earlier[number] = record : record;
            this.settled[own] |= settled[record] is not null;
            cluster[record] = own;
            (members[own] ??= []).Add(record);
        }
    }

    public int Of(int record) => cluster[record];

    public IReadOnlyList<int> Members(int record) => members[cluster[record]]!;

    /// <param name="edges">Pairs that may be joined, in any order.</param>
    /// <returns>Pairs that were not joined, for a wall or for another record that would do as well.</returns>
    public List<Edge> Join(IEnumerable<Edge> edges, CancellationToken ct)
    {
        List<Edge> sorted = [.. edges.OrderByDescending(edge => edge.Link).ThenBy(edge => edge.A).ThenBy(edge => edge.B)], refused = [];
        var beside = sorted.SelectMany(edge => new[] { (edge.A, edge.B), (A: edge.B, B: edge.A) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        foreach (var edge in sorted)
        {
            ct.ThrowIfCancellationRequested();
            var (a, b) = (cluster[edge.A], cluster[edge.B]);
            if (a == b) continue;
            if (settled[a] && settled[b] || edge.Link <= Link.Wording && (Elsewhere(edge.A, edge.B) || Elsewhere(edge.B, edge.A)) || Walled(a, b)) refused.Add(edge);
            else Union(a, b);
        }
        return refused;

        // Without a place of its own, a record that fits two works is joined to neither.
        bool Elsewhere(int one, int other) => beside[one].Any(third => third != other && Wall(third, other));
    }

    private bool Walled(int a, int b) => members[a]!.Any(one => members[b]!.Any(other => Wall(one, other)));

    private bool Wall(int a, int b) => Verdict.Wall(PairEvidence.Of(records[a], records[b], words));

    private void Union(int a, int b)
    {
        if (settled[b] || !settled[a] && members[b]!.Count > members[a]!.Count) (a, b) = (b, a);
        foreach (var record in members[b]!) cluster[record] = a;
        members[a]!.AddRange(members[b]!);
        members[b] = null;
    }
}
