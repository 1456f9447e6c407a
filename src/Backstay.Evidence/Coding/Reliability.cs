namespace Backstay.Evidence.Coding;

/// <summary>Values that coders gave to units, one place for each coder, null where a coder did not judge; and how many units look like that.</summary>
internal readonly record struct Judged(IReadOnlyList<int?> Values, long Units);

/// <summary>Measures of agreement beyond chance, for categories without an order.</summary>
internal static class Reliability
{
    /// <summary>Cohen's kappa of two coders (Cohen 1960). Units that one of them did not judge are left out.</summary>
    /// <returns>From -1 to 1; null where both used one value throughout, as chance then explains everything.</returns>
    public static double? Kappa(IEnumerable<Judged> judged, int first = 0, int second = 1)
    {
        var pairs = judged.Where(one => one.Values[first] is not null && one.Values[second] is not null)
            .Select(one => (A: one.Values[first]!.Value, B: one.Values[second]!.Value, one.Units)).ToList();
        double all = pairs.Sum(one => one.Units);
        if (all == 0) return null;
        var observed = pairs.Where(one => one.A == one.B).Sum(one => one.Units) / all;
        var chance = pairs.Select(one => one.A).Distinct().Sum(value =>
            pairs.Where(one => one.A == value).Sum(one => one.Units) / all * (pairs.Where(one => one.B == value).Sum(one => one.Units) / all));
        return chance >= 1 ? null : (observed - chance) / (1 - chance);
    }

    /// <summary>The share of units on which two coders agree, 0 to 1; null where they judged none in common.</summary>
    public static double? Share(IEnumerable<Judged> judged, int first = 0, int second = 1)
    {
        var both = judged.Where(one => one.Values[first] is not null && one.Values[second] is not null).ToList();
        var all = both.Sum(one => one.Units);
        return all == 0 ? null : both.Where(one => one.Values[first] == one.Values[second]).Sum(one => one.Units) / (double)all;
    }

    /// <summary>Krippendorff's alpha for any number of coders, with values missing (Krippendorff 2011, Computing Krippendorff's alpha-reliability).</summary>
    /// <returns>At most 1; null where fewer than two values were used, as nothing could have been told apart.</returns>
    public static double? Alpha(IEnumerable<Judged> judged)
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
        var all = counts.Values.Sum();
        var expected = counts.Values.Sum(count => count * (all - count)) / (all - 1);
        return counts.Count < 2 ? null : 1 - disagreed / expected;
    }
}
