using System.Globalization;

namespace Backstay.Evidence.Deduplication;

/// <summary>Pairs that are worth comparing: those that share one of several keys. Where many share one, each is compared with its neighbours by title alone.</summary>
internal static class Candidates
{
    private const int Crowd = 40, Neighbours = 12, Ends = 18, RareWords = 4;

    /// <param name="records">Sorted by title, so that the order in which they came decides nothing.</param>
    /// <returns>Places of both in <paramref name="records"/>, the smaller first; each pair once, sorted.</returns>
    public static (int A, int B)[] Of(IReadOnlyList<Traits> records, Vocabulary words, CancellationToken ct)
    {
        List<(ulong Key, int Record)> keys = new(records.Count * 18);
        for (var record = 0; record < records.Count; record++)
            foreach (var key in Keys(records[record], words)) keys.Add((key, record));
        keys.Sort();
        HashSet<(int, int)> pairs = [];
        for (int from = 0, to; from < keys.Count; from = to)
        {
            ct.ThrowIfCancellationRequested();
            for (to = from + 1; to < keys.Count && keys[to].Key == keys[from].Key; to++) { }
            var reach = to - from <= Crowd ? Crowd : Neighbours;
            for (var a = from; a < to; a++)
                for (var b = a + 1; b < to && b - a <= reach; b++)
                    if (keys[a].Record != keys[b].Record) pairs.Add((Math.Min(keys[a].Record, keys[b].Record), Math.Max(keys[a].Record, keys[b].Record)));
        }
        (int, int)[] sorted = [.. pairs];
        Array.Sort(sorted);
        return sorted;
    }

    private static IEnumerable<ulong> Keys(Traits record, Vocabulary words)
    {
        if (record.Doi is { } doi) yield return Key('d', doi);
        if (record.Pmid is { } pmid) yield return Key('p', pmid);
        foreach (var mark in record.Abstract.Marks) yield return mark;
        var year = Text(record.Year);
        if (record.Pages.Start is { } start)
        {
            if (record.Volume.Number is { } volume) yield return Key('v', Text(volume), Text(start));
            yield return Key('y', year, Text(start), record.Authors.First);
        }
        if (record.Authors.First.Length > 0) yield return Key('a', record.Authors.First, year);
        var title = record.Title.Key;
        if (title.Length == 0) yield break;
        yield return Key('t', title);
        if (title.Length > Ends)
        {
            yield return Key('b', title[..Ends]);
            yield return Key('e', title[^Ends..]);
        }
        string[] rare = [.. record.Title.Words.Distinct().Where(word => words.Of(word) > 1).OrderBy(words.Of).ThenBy(word => word, StringComparer.Ordinal).Take(RareWords).Order(StringComparer.Ordinal)];
        for (var a = 0; a < rare.Length; a++)
            for (var b = a + 1; b < rare.Length; b++) yield return Key('w', rare[a], rare[b]);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>FNV-1a: the same in every run, as the hash codes of .NET are not.</summary>
    private static ulong Key(char kind, params ReadOnlySpan<string> parts)
    {
        var hash = (14695981039346656037 ^ kind) * 1099511628211;
        foreach (var part in parts)
        {
            foreach (var sign in part) hash = (hash ^ sign) * 1099511628211;
            hash = (hash ^ '|') * 1099511628211;
        }
        return hash;
    }
}
