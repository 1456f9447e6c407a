using Backstay.Evidence.Screening.Agreement;

namespace Backstay.Evidence.Coding;

/// <summary>Values that coders gave to units, one place for each coder, null where a coder did not judge; and how many units look like that.</summary>
internal readonly record struct Judged(IReadOnlyList<int?> Values, long Units);

/// <summary>Measures of agreement beyond chance, for categories without an order.</summary>
internal static class Reliability
{
    private const int FewestGroups = 3;

    /// <summary>What two coders gave, as a table. Units that one of them did not judge are left out.</summary>
    /// <returns>Null where they judged none in common.</returns>
    public static CrossTable? Table(IEnumerable<Judged> judged, int first = 0, int second = 1)
    {
        var pairs = judged.Where(one => one.Values[first] is not null && one.Values[second] is not null).ToList();
        if (pairs.Sum(one => one.Units) == 0) return null;
        int[] values = [.. pairs.SelectMany(one => new[] { one.Values[first]!.Value, one.Values[second]!.Value }).Distinct().Order()];
        // A table has two categories at least, though both may have used but one.
        var table = new int[Math.Max(2, values.Length), Math.Max(2, values.Length)];
        foreach (var (told, units) in pairs) table[Array.IndexOf(values, told[first]!.Value), Array.IndexOf(values, told[second]!.Value)] += checked((int)units);
        return new(table);
    }

    /// <summary>Krippendorff's alpha for any number of coders, with values missing (Krippendorff 2011, Computing Krippendorff's alpha-reliability).</summary>
    /// <returns>At most 1; null where fewer than two values were used, as nothing could have been told apart.</returns>
    public static double? Alpha(IEnumerable<Judged> judged) => Of([Sums.Of(judged)]);

    /// <summary>
    /// Alpha with an interval that leaves out one group of units at a time, such as a report, whose sentences are not independent of each other
    /// (the jackknife, Miller 1974, Biometrika 61:1-15; Student's distribution on groups less one).
    /// </summary>
    /// <returns>Without an interval where there are fewer than three groups, or where alpha hangs on one of them.</returns>
    public static Estimate? Alpha(IReadOnlyList<IReadOnlyList<Judged>> groups)
    {
        var sums = groups.Select(Sums.Of).Where(one => one.Counts.Count > 0).ToList();
        if (Of(sums) is not { } alpha) return null;
        var without = sums.Select((_, left) => Of([.. sums.Where((_, place) => place != left)])).OfType<double>().ToList();
        if (sums.Count < FewestGroups || without.Count < sums.Count) return new(alpha, null, null, null);
        var mean = without.Average();
        return Estimate.OfStudent(alpha, Math.Sqrt((sums.Count - 1.0) / sums.Count * without.Sum(one => (one - mean) * (one - mean))), sums.Count);
    }

    private static double? Of(IReadOnlyList<Sums> sums)
    {
        var counts = sums.SelectMany(one => one.Counts).GroupBy(one => one.Key, one => one.Value).Select(value => value.Sum()).ToList();
        var all = counts.Sum();
        return counts.Count < 2 ? null : 1 - sums.Sum(one => one.Disagreed) / (counts.Sum(count => count * (all - count)) / (all - 1));
    }

    /// <summary>How often each value was given to units that two or more judged, and how often they differed.</summary>
    private sealed record Sums(Dictionary<int, double> Counts, double Disagreed)
    {
        public static Sums Of(IEnumerable<Judged> judged)
        {
            var (counts, disagreed) = (new Dictionary<int, double>(), 0.0);
            foreach (var (values, units) in judged)
            {
                var told = values.OfType<int>().ToList();
                if (told.Count < 2) continue;
                foreach (var same in told.GroupBy(value => value))
                {
                    counts[same.Key] = counts.GetValueOrDefault(same.Key) + (double)same.Count() * units;
                    disagreed += (double)same.Count() * (told.Count - same.Count()) / (told.Count - 1) * units;
                }
            }
            return new(counts, disagreed);
        }
    }
}
