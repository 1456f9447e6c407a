using Backstay.Evidence.Records;

namespace Backstay.Evidence.Deduplication;

/// <summary>
/// Tells which records are one publication. Pure: the same records give the same decisions, in whatever order they come and however many threads work.
/// How it was measured is told in docs/evidence/deduplication.md.
/// </summary>
internal static class Duplicates
{
    /// <summary>At most one record in a hundred is put before people.</summary>
    private const int RecordsToOneAsked = 100;

    private const int Portion = 4096;

    /// <summary>All records anew.</summary>
    /// <param name="progress">Percent, 0 to 100.</param>
    public static IReadOnlyList<Decision> Of(IReadOnlyList<Identified> records, IProgress<int>? progress = null, CancellationToken ct = default) =>
        Of([], records, progress, ct);

    /// <summary>New records against earlier ones, whose clusters, and who is kept in them, stay as they are.</summary>
    /// <param name="existing">With the number of the record that stands for the cluster of each.</param>
    /// <returns>Decisions on the incoming records alone, whose places go on after the existing ones: the first incoming one is at existing.Count.</returns>
    public static IReadOnlyList<Decision> Of(IReadOnlyList<(Identified Record, int KeptNumber)> existing, IReadOnlyList<Identified> incoming, IProgress<int>? progress = null, CancellationToken ct = default)
    {
        var all = Traits.Of([.. existing.Select(one => one.Record).Concat(incoming).Select(record => ($"{record.Source}\n{record.OwnId}\n{record.Number:D9}", record.Citation))], ct);
        Dictionary<int, int> places = [];
        for (var place = 0; place < existing.Count; place++) places[existing[place].Record.Number] = place;
        return [.. Of(all, [.. existing.Select((one, place) => places.TryGetValue(one.KeptNumber, out var kept) ? kept : place)], progress, ct).Skip(existing.Count)];
    }

    /// <param name="settled">For the first records, the place of the one that stands for the cluster of each; the others are new.</param>
    /// <returns>In the order of the records.</returns>
    internal static IReadOnlyList<Decision> Of(IReadOnlyList<Traits> records, IReadOnlyList<int> settled, IProgress<int>? progress, CancellationToken ct, int threads = -1)
    {
        int[] order = [.. Enumerable.Range(0, records.Count)];
        Array.Sort(order, (a, b) => Compare(records[a], records[b]) is not 0 and var sign ? sign : a.CompareTo(b));
        Traits[] sorted = [.. order.Select(place => records[place])];
        int?[] earlier = [.. order.Select(place => place < settled.Count ? settled[place] : (int?)null)];
        Vocabulary words = new(sorted.Select(record => record.Title));
        progress?.Report(10);
        var pairs = Candidates.Of(sorted, words, ct);
        progress?.Report(30);
        var links = new Link[pairs.Length];
        var compared = 0;
        Parallel.For(0, (pairs.Length + Portion - 1) / Portion, new() { CancellationToken = ct, MaxDegreeOfParallelism = threads }, portion =>
        {
            for (var at = portion * Portion; at < Math.Min(pairs.Length, (portion + 1) * Portion); at++)
            {
                var (a, b) = pairs[at];
                if (earlier[a] is null || earlier[b] is null) links[at] = Verdict.Of(PairEvidence.Of(sorted[a], sorted[b], words));
            }
            progress?.Report(30 + (int)(50L * Interlocked.Add(ref compared, Portion) / (pairs.Length + Portion)));
        });
        List<Edge> sure = [], asked = [];
        foreach (var (at, link) in links.Index())
            if (link != Link.None) (link >= Link.Weak ? sure : asked).Add(new(link, pairs[at].A, pairs[at].B));
        Clusters clusters = new(sorted, words, earlier);
        asked.AddRange(clusters.Join(sure, ct).Select(edge => edge with { Link = Link.Likely }));
        progress?.Report(90);
        var decisions = new Decisions(sorted, words, clusters, earlier, order).Of(asked, Math.Max(1, records.Count / RecordsToOneAsked));
        progress?.Report(100);
        return decisions;
    }

    private static int Compare(Traits a, Traits b) =>
        string.CompareOrdinal(a.Title.Key, b.Title.Key) is not 0 and var title ? title
        : string.CompareOrdinal(a.Title.Squeezed, b.Title.Squeezed) is not 0 and var squeezed ? squeezed
        : Nullable.Compare(a.Year, b.Year) is not 0 and var year ? year
        : string.CompareOrdinal(a.Authors.First, b.Authors.First) is not 0 and var author ? author
        : string.CompareOrdinal(a.Journal.Key, b.Journal.Key) is not 0 and var journal ? journal
        : string.CompareOrdinal(a.Id, b.Id);
}
